"""A telephone number."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.shape import mobile
from kiosk.ui.keyboards import Key, digit_pad
from kiosk.ui.theme import Theme


class PhoneEditor(LineEditor):
    """Digits, a mobile number in the groups people say it in."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, shape=mobile, label=None)

    def make_keyboard(self) -> QWidget:
        keys = {"-": Key("-", spoken=_("短横，区号后面用")), "+": Key("+", spoken=_("加号，境外号码用"))}
        return self.typed_by(digit_pad(self.theme, keys, left="-", right="+"))

    def spoken_help(self) -> str:
        return _("请点数字。座机先点区号。")
