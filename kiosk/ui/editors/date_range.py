"""From one day to another."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _, sentences
from kiosk.model.kinds.base import Limits
from kiosk.model.kinds.date import DATE
from kiosk.model.kinds.date_range import DateRange
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.components import Text
from kiosk.ui.editors.date import solar_hint
from kiosk.ui.editors.date_pad import date_pad
from kiosk.ui.editors.date_parts import DateParts
from kiosk.ui.editors.echo import Echo
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.theme import Theme

_BETWEEN = "至"
_TODAY = "今天"
"""As the kind reads it, whatever language the screen speaks."""


class DateRangeEditor(Editor):
    """Two dates, and how many days they make together with both ends."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids)
        both = read(_TODAY + _BETWEEN + _TODAY).value
        self._today = both.start if isinstance(both, DateRange) else None
        name = _(question.name or question.ask)
        self.start = DateParts(theme, _("{name}，从哪天起").format(name=name), self._day)
        self.end = DateParts(theme, _("{name}，到哪天止").format(name=name), self._day)
        self._now = self.start
        self._echo = Echo(theme)
        self.echo = self._echo
        self.hint = Text(theme, solar_hint(), "note", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(3))
        for words, parts in ((_("从"), self.start), (_("到"), self.end)):
            row = QHBoxLayout()
            row.setSpacing(theme.mm(3))
            label = Text(theme, words, "lead", bold=True)
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            label.setFixedWidth(round(theme.px("lead") * 1.2))
            row.addWidget(label)
            row.addWidget(parts, 1)
            column.addLayout(row)
            parts.edited.connect(self.changed)
            parts.returned.connect(self._returned)
            parts.entered.connect(lambda entered=parts: self._enter(entered))
        column.addWidget(self._echo)
        column.addWidget(self.hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self.start)
        self._keyboard = date_pad(theme, self._today, lambda: self._now)

    def text(self) -> str:
        start, end = self.start.text(), self.end.text()
        return f"{start}{_BETWEEN}{end}" if end else start

    def put(self, text: str) -> None:
        start, _between, end = text.partition(_BETWEEN)
        value = self.read(text).value
        if isinstance(value, DateRange):
            start, end = DATE.write(value.start), DATE.write(value.end)
        self.start.put(start)
        self.end.put(end)

    def keyboard(self) -> QWidget | None:
        return self._keyboard

    def show_reading(self, reading: Reading) -> None:
        value = reading.value
        if isinstance(value, DateRange) and value.start <= value.end:
            days = (value.end - value.start).days + 1
            self._echo.say(_("头尾都算，一共 {days} 天").format(days=days))
        elif reading.problem is not None and self.start.complete() and self.end.complete():
            self._echo.say(reading.problem.says)
        else:
            self._echo.say("")

    def spoken_help(self) -> str:
        return sentences(_("先点开始的日子，再点结束的日子。"), solar_hint())

    def _enter(self, parts: DateParts) -> None:
        self._now = parts

    def _returned(self) -> None:
        """Enter goes from the first date to the second, and from there on."""
        if self._now is self.start and not self.end.text():
            self.end.setFocus()
        else:
            self.submitted.emit()

    def _day(self, text: str) -> date | None:
        if self._today is None:
            return None
        value = DATE.parse(text, Limits(today=self._today))
        return value if isinstance(value, date) else None
