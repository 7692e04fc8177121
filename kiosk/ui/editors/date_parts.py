"""Year, month and day in three fields; the next one is entered by itself when one is full."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.i18n import _
from kiosk.ui.editors.field import Field
from kiosk.ui.theme import GAP_MM, Theme

_PARTS = re.compile(r"(?:(?P<year>[0-9]{1,4})年)?(?:(?P<month>[0-9]{1,2})月)?(?:(?P<day>[0-9]{1,2})日)?")
_FULL = re.compile("[0-9]{4}"), re.compile("[0-9]{2}|[2-9]"), re.compile("[0-9]{2}|[4-9]")
_AFTER_A_PART = "年月日号-/."
"""What people type between the parts; it leads to the next one."""
_DAY = 2
_LONGEST = (4, 2, 2)
_WHOLE = 8
"""So many digits in one field are a whole date: 20230501."""
_LEAST, _MOST = (1, 1, 1), (9999, 12, 31)

ReadDay = Callable[[str], date | None]


class DateParts(QWidget):
    """One date. Whole dates may be pasted or typed into any field ("昨天", "2023-5-1").

    Args:
        theme: Colours and sizes.
        name: What the date is called.
        read_day: The day a text means, or None.

    Signals:
        edited: The resident changed something.
        returned: Enter was pressed.
        entered: One of the fields got the focus.
    """

    edited = Signal()
    returned = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, name: str, read_day: ReadDay) -> None:
        super().__init__()
        self._read_day = read_day
        self._by_ear = theme.access.read_aloud
        units = (_("年"), _("月"), _("日"))
        self.fields = tuple(Field(theme, _("，").join((name, unit)), after=unit) for unit in units)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.mm(GAP_MM))
        for number, field in enumerate(self.fields):
            row.addWidget(field, 4 if number == 0 else 3)
            field.edited.connect(lambda part=number: self._edited(part))
            field.returned.connect(self.returned)
            field.entered.connect(lambda part=number: self._enter(part))
            field.line.installEventFilter(self)
        self.setFocusProxy(self.fields[0])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._now = 0

    def text(self) -> str:
        """The date as far as it has been entered: "", "2023年5月", "2023年5月1日"."""
        parts = [field.text().strip() for field in self.fields]
        written = zip(parts, "年月日", strict=True)
        return "".join(f"{part}{unit}" if part.isdigit() else part for part, unit in written)

    def put(self, text: str) -> None:
        """Show a date, or as much of one as the text holds; words that are no date are kept in the first field."""
        match = _PARTS.fullmatch(text)
        day = None if match else self._read_day(text)
        if match:
            parts = tuple(match[name] or "" for name in ("year", "month", "day"))
        elif day is not None:
            parts = (str(day.year), str(day.month), str(day.day))
        else:
            parts = (text, "", "")
        for field, part in zip(self.fields, parts, strict=True):
            field.set_text(part)

    def complete(self) -> bool:
        """Whether year, month and day have been entered."""
        return all(field.text() for field in self.fields)

    def insert(self, text: str) -> None:
        """Type into the field that had the focus last; whoever goes by ear passed the others on the way to the keys."""
        if self._by_ear:
            parts = enumerate(zip(_FULL, self.fields, strict=True))
            self._now = next((part for part, (full, field) in parts if not full.fullmatch(field.text())), self._now)
        self.fields[self._now].insert(text)

    def erase(self) -> None:
        """Take away the last character, from the field before where this one is empty."""
        if not self.fields[self._now].text() and self._now:
            self._go_to(self._now - 1)
        self.fields[self._now].erase()

    def clear(self) -> None:
        """Take away the whole date."""
        for field in self.fields:
            field.set_text("")
        self._go_to(0)
        self.edited.emit()

    def step(self, by: int) -> None:
        """One more or one less in the field that had the focus last."""
        part = self._now
        words = self.fields[part].text()
        value = int(words) + by if words.isdigit() else _LEAST[part]
        if value > _MOST[part]:
            value = _LEAST[part]
        elif value < _LEAST[part]:
            value = _MOST[part]
        self.fields[part].set_text(str(value))
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace goes back from an empty field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Backspace and self._now and not self.fields[self._now].text():
                self._go_to(self._now - 1)
                return True
        return super().eventFilter(watched, event)

    def _enter(self, part: int) -> None:
        self._now = part
        self.entered.emit()

    def _go_to(self, part: int) -> None:
        self._now = part
        self.fields[part].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields[part].line.end(False)

    def _edited(self, part: int) -> None:
        field = self.fields[part]
        text = field.text()
        day = None if text.isdigit() and len(text) < _WHOLE else self._read_day(text)
        if day is not None:
            self.put(f"{day.year}年{day.month}月{day.day}日")
            self._go_to(_DAY)
        elif text and text[-1] in _AFTER_A_PART and (text[:-1].isdigit() or len(text) == 1):
            field.set_text(text[:-1])
            if len(text) > 1 and part < _DAY:
                self._go_to(part + 1)
        elif text.isdigit() and len(text) > _LONGEST[part]:
            # The field was full: what is typed now begins it anew.
            field.set_text(text[max(field.line.cursorPosition() - 1, 0)])
        elif _FULL[part].fullmatch(text) and part < _DAY:
            self._go_to(part + 1)
        self.edited.emit()
