"""A rate of interest."""

import re
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.kinds.rate import Rate
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.components import Button
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.keyboards import Key, digit_pad
from kiosk.ui.theme import GAP_MM, Theme

_FIGURES = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")
_WRITTEN = re.compile(rf"(?:(?P<period>[年季月日])利率 ?)?(?P<percent>{_FIGURES.pattern})?%")
_IN_FEN = re.compile(rf"月息(?P<fen>{_FIGURES.pattern})?分")
FEN = "分"


class RateEditor(LineEditor):
    """A number, and what it is for: a year, a month, a day, or 分 as people lend among themselves. The year is echoed."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, after="%")
        self.periods: dict[str, Button] = {}
        self._period = ""
        row = QHBoxLayout()
        row.setSpacing(theme.mm(GAP_MM))
        names = {"年": _("每年"), "月": _("每月"), "季": _("每季"), "日": _("每天"), FEN: _("几分利")}
        for period, words in names.items():
            button = _Period(theme, words)
            button.clicked.connect(lambda _checked=False, chosen=period: self._choose(chosen))
            self.periods[period] = button
            row.addWidget(button)
        self.column.insertLayout(1, row)

    def text(self) -> str:
        figures = self.field.text().strip()
        if not figures or not _FIGURES.fullmatch(figures):
            return figures
        if self._period == FEN:
            return f"月息{figures}分"
        return f"{self._period}利率 {figures}%" if self._period else f"{figures}%"

    def put(self, text: str) -> None:
        written, in_fen = _WRITTEN.fullmatch(text), _IN_FEN.fullmatch(text)
        if in_fen:
            self._show_period(FEN)
            self.field.set_text(in_fen["fen"] or "")
        elif written:
            self._show_period(written["period"] or "")
            self.field.set_text(written["percent"] or "")
        else:
            self.field.set_text(text)

    def make_keyboard(self) -> QWidget:
        return self.typed_by(digit_pad(self.theme, {".": Key(".", spoken=_("小数点"))}, right="."))

    def echo_of(self, reading: Reading) -> str:
        if isinstance(reading.value, Rate):
            return _("相当于每年 {percent}%").format(percent=_plain(reading.value.yearly))
        if not self._period and _FIGURES.fullmatch(self.field.text()):
            return _("再点一下：每年、每月，还是几分利")
        return ""

    def spoken_help(self) -> str:
        return _("先点数字，再点每年、每月，或者几分利。")

    def _choose(self, period: str) -> None:
        self._show_period(period)
        self.changed.emit()
        self.focus_first()

    def _show_period(self, period: str) -> None:
        self._period = period
        for each, button in self.periods.items():
            button.setChecked(each == period)
            button.setAccessibleName(
                _("{words}，已选").format(words=button.text()) if each == period else button.text()
            )
        self.field.set_after(_("分") if period == FEN else "%")


class _Period(Button):
    """Narrow enough for five in half a screen."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, "", "segment")
        self.setCheckable(True)

    def _padding(self) -> int:
        return self.theme.mm(1.5)


def _plain(percent: Decimal) -> str:
    """The figures to two decimals, without idle zeros."""
    figures = f"{round(percent, 2):f}"
    return figures.rstrip("0").rstrip(".") if "." in figures else figures
