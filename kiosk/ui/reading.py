"""What is said of one thing on the glass: its name, what it is, how it stands, which of how many; more or less of it.

Order as in the design's rules for spoken text: the name first, the state last, so that whoever knows may move on at once.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from kiosk.i18n import N_, _
from kiosk.model.access import Verbosity
from kiosk.ui.semantics import Role, Stop, is_private, name_of, siblings

ROLES: Mapping[Role, str] = MappingProxyType(
    {
        Role.PICTURE: N_("图"),
        Role.BUTTON: N_("按钮"),
        Role.TOGGLE: N_("选项"),
        Role.FIELD: N_("输入框"),
    }
)
HOW: Mapping[Role, str] = MappingProxyType(
    {
        Role.BUTTON: N_("按确定键"),
        Role.TOGGLE: N_("按确定键就选"),
        Role.KEY: N_("按确定键就写上"),
        Role.FIELD: N_("可以打字"),
    }
)
_DIGITS = re.compile(r"\d{5,}")


def describe(stop: Stop, others: Sequence[Stop], verbosity: Verbosity, in_private: bool) -> str:
    """What is said when it is reached.

    Args:
        stop: What was reached.
        others: All that stands on the page, to count it among its like.
        verbosity: brief: name and state; normal: also what it is and which of how many; full: also how it is used.
        in_private: Somebody listens through headphones, so that personal data may be said (EN 301 549, 5.1.3.9).
    """
    said = [_name(stop, in_private)]
    if verbosity != "brief" and stop.role in ROLES:
        said.append(_(ROLES[stop.role]))
    said.append(_value(stop, in_private))
    said.append(_state(stop))
    if verbosity != "brief":
        said.append(_position(stop, others))
    if verbosity == "full" and stop.role in HOW:
        said.append(_(HOW[stop.role]))
    return _("，").join(part for part in said if part)


def one_by_one(text: str) -> str:
    """Digits that are no amount are read one after the other: a telephone, a case number."""
    return _DIGITS.sub(lambda run: " ".join(run.group()), text)


def _name(stop: Stop, in_private: bool) -> str:
    if stop.role is Role.WORDS and is_private(stop.widget) and not in_private:
        return _("已填写")
    return one_by_one(name_of(stop).replace("\n", _("，")))


def _value(stop: Stop, in_private: bool) -> str:
    widget = stop.widget
    if not isinstance(widget, QLineEdit | QPlainTextEdit):
        return ""
    text = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
    if not text:
        return _("还没有填")
    if is_private(widget) and not in_private:
        return _("已填写")
    return one_by_one(text)


def _state(stop: Stop) -> str:
    widget = stop.widget
    if reason := widget.accessibleDescription():
        return reason
    if stop.role is Role.TOGGLE and isinstance(widget, QAbstractButton):
        chosen, name = _("已选"), name_of(stop)
        if widget.isChecked() and not name.endswith((chosen, _("已打开"))):
            return chosen
        if not widget.isChecked() and not name.endswith(_("没打开")):
            return _("没选")
    return ""


def _position(stop: Stop, others: Sequence[Stop]) -> str:
    if stop.role not in (Role.BUTTON, Role.TOGGLE):
        return ""
    like = siblings(stop, others)
    if len(like) < 2:
        return ""
    return _("第{number}项，共{total}项").format(number=like.index(stop) + 1, total=len(like))
