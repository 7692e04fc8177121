"""A day."""

from datetime import date

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _, sentences
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.components import Text
from kiosk.ui.editors.date_pad import date_pad
from kiosk.ui.editors.date_parts import DateParts
from kiosk.ui.editors.echo import Echo
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.editors.weekday import with_weekday
from kiosk.ui.theme import Theme

_TODAY = "今天"
"""As the kind reads it, whatever language the screen speaks."""


class DateEditor(Editor):
    """Year, month and day, with the weekday below."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids)
        self.parts = DateParts(theme, _(question.name or question.ask), self._day)
        self._echo = Echo(theme)
        self.echo = self._echo
        self.hint = Text(theme, solar_hint(), "note", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(3))
        for widget in (self.parts, self._echo, self.hint):
            column.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self.parts)
        self.parts.edited.connect(self.changed)
        self.parts.returned.connect(self.submitted)
        self._keyboard = date_pad(theme, self._day(_TODAY), lambda: self.parts)

    def text(self) -> str:
        return self.parts.text()

    def put(self, text: str) -> None:
        self.parts.put(text)

    def keyboard(self) -> QWidget | None:
        return self._keyboard

    def show_reading(self, reading: Reading) -> None:
        if isinstance(reading.value, date):
            self._echo.say(with_weekday(reading.value))
        elif reading.problem is not None and self.parts.complete():
            self._echo.say(reading.problem.says)
        else:
            self._echo.say("")

    def spoken_help(self) -> str:
        return sentences(solar_hint(), _("依次点年、月、日。"))

    def _day(self, text: str) -> date | None:
        value = self.read(text).value
        return value if isinstance(value, date) else None


def solar_hint() -> str:
    """Which calendar is meant."""
    return _("请填阳历（公历），不是农历。")
