"""Rows of large candidates, best first; as many as have room, the others a page further."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n import _
from kiosk.ui.components.face import Look
from kiosk.ui.keyboards.key import ON, Key, KeyButton, least_height
from kiosk.ui.theme import GAP_MM, Role, Theme

LEAST_MM, WIDEST_STRETCH, PADDING_MM = 18.0, 2.0, 3.0
LEAD_SHARE = 0.42
"""So much of a row what is being composed takes at most."""
ROWS_EVEN, LEAST_EVEN = 2, 6
"""So many rows are filled alike, from so many candidates on."""


class Candidates(QWidget):
    """Candidates as keys; what is being composed stands before them.

    Args:
        theme: Colours and sizes.
        told_apart: How a character is told from its like, for the read-out.
        rows: So many rows at least.
        most_rows: And at most.

    Signals:
        chosen: The number of the candidate that was pressed.
        spoke: What is said aloud while somebody looks for one.
    """

    chosen = Signal(int)
    spoke = Signal(str)

    def __init__(self, theme: Theme, told_apart: Callable[[str], str], rows: int = 1, most_rows: int = 3) -> None:
        super().__init__()
        self.theme = theme
        self.texts: tuple[str, ...] = ()
        self.lead = ""
        self._told_apart = told_apart
        self._rows, self._most_rows = rows, most_rows
        self._first = 0
        self._marked = False
        self._lead_box = QRect()
        self._lead_role: Role = "body"
        self._buttons: list[_Candidate] = []
        self._more = _Candidate(theme, self)
        self._more.show_text(_("更多"), _("更多字"), marked=False, tool=True)
        self._more.clicked.connect(self._turn)
        self._more.spoke.connect(self.spoke)
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(self._height(most_rows, theme.mm(27)))

    def show_texts(self, texts: Sequence[str], lead: str = "", marked: bool = False) -> None:
        """Show other candidates, from the first page.

        Args:
            texts: Best first.
            lead: What is being composed, or why there are none.
            marked: The first one is what it most likely is.
        """
        if (tuple(texts), lead, marked) == (self.texts, self.lead, self._marked) and not self._first:
            return
        self.texts, self.lead, self._marked, self._first = tuple(texts), lead, marked, 0
        self.setAccessibleName(lead)
        self._place()

    @property
    def shown(self) -> tuple[str, ...]:
        """The candidates that can be seen now."""
        return tuple(button.text() for button in self._buttons if button.isVisibleTo(self))

    @property
    def buttons(self) -> list[KeyButton]:
        """The keys that can be pressed now, 更多 last."""
        return [button for button in (*self._buttons, self._more) if button.isVisibleTo(self)]

    def sizeHint(self) -> QSize:
        return QSize(self.theme.mm(100), self._height(self._rows, least_height(self.theme)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.mm(40), self._height(self._rows, least_height(self.theme)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.lead or self._lead_box.isEmpty():
            return
        painter = QPainter(self)
        painter.setFont(self.theme.font(self._lead_role, bold=True))
        painter.setPen(self.theme.colour("primary"))
        metrics = painter.fontMetrics()
        if self.texts:
            words = metrics.elidedText(self.lead, Qt.TextElideMode.ElideLeft, self._lead_box.width())
            painter.drawText(self._lead_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        else:
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(self._lead_box, int(flags) | int(Qt.TextFlag.TextWordWrap), self.lead)
        painter.end()

    def _height(self, rows: int, row: int) -> int:
        return rows * (row + self.theme.mm(GAP_MM)) - self.theme.mm(GAP_MM)

    def _turn(self) -> None:
        seen = self._first + len(self.shown)
        self._first = seen if seen < len(self.texts) else 0
        self._place()

    def _place(self) -> None:
        """Fill the rows from the left; each row is stretched to its end where its candidates are not too few."""
        self._lead_box = QRect()
        if not self.width() or not self.height():
            return
        gap, least = self.theme.mm(GAP_MM), least_height(self.theme)
        rows = min(max((self.height() + gap) // (least + gap), 1), self._most_rows)
        row_height = (self.height() + gap) // rows - gap
        lead = self._lead_width()
        filled = self._filled(rows, lead)
        count = sum(map(len, filled))
        more = self._first > 0 or self._first + count < len(self.texts)
        self._show(count)
        button = iter(self._buttons)
        self._more.setVisible(more)
        for number, widths in enumerate(filled):
            left = lead + gap if number == 0 and lead else 0
            top = number * (row_height + gap)
            end = number == len(filled) - 1 and more
            for width in self._stretched(widths, self.width() - left, spare=self._more_width() + gap if end else 0):
                next(button).setGeometry(left, top, width, row_height)
                left += width + gap
            if end:
                self._more.setGeometry(self.width() - self._more_width(), top, self._more_width(), row_height)
        if self.lead:
            self._lead_box = QRect(
                0, 0, lead if self.texts else self.width(), row_height if self.texts else self.height()
            )
        self.update()

    def _filled(self, rows: int, lead: int) -> list[list[int]]:
        """The widths of the candidates in each row, as many as there is room for."""
        gap, whole = self.theme.mm(GAP_MM), self.width()
        widths = [self._width(text) for text in self.texts[self._first :]]
        filled: list[list[int]] = []
        place = 0
        for row in range(rows):
            room = whole - (lead + gap if row == 0 and lead else 0)
            taken: list[int] = []
            while place < len(widths):
                needed = min(widths[place], room)
                last_row, last_one = row == rows - 1, place == len(widths) - 1
                spare = self._more_width() + gap if last_row and (not last_one or self._first) else 0
                if taken and sum(taken) + len(taken) * gap + needed + spare > room:
                    break
                taken.append(min(needed, room - spare))
                place += 1
            filled.append(taken)
            if place == len(widths):
                break
        whole_shown = place == len(widths) and not self._first
        return self._even(filled[0], filled) if whole_shown and rows > 1 else filled

    def _even(self, row: list[int], filled: list[list[int]]) -> list[list[int]]:
        """Single characters in two rows of the same number: 5 and 5 rather than 7 and 3."""
        count = sum(map(len, filled))
        if self.lead or len(filled) > ROWS_EVEN or count < LEAST_EVEN or len({*row, *filled[-1]}) != 1:
            return filled
        return [row[:1] * (count - count // ROWS_EVEN), row[:1] * (count // ROWS_EVEN)]

    def _stretched(self, widths: list[int], room: int, spare: int) -> list[int]:
        gap = self.theme.mm(GAP_MM)
        free = room - spare - sum(widths) - gap * (len(widths) - 1)
        if not widths or free <= 0:
            return widths
        share = free // len(widths)
        return [min(width + share, round(width * WIDEST_STRETCH)) for width in widths]

    def _show(self, count: int) -> None:
        while len(self._buttons) < count:
            self._buttons.append(self._new(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < count)
            if number < count:
                text = self.texts[self._first + number]
                name = self._told_apart(text) if len(text) == 1 else text
                button.show_text(text, name, marked=self._marked and self._first + number == 0)

    def _new(self, number: int) -> "_Candidate":
        button = _Candidate(self.theme, self)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(self._first + number))
        button.spoke.connect(self.spoke)
        before = self._buttons[-1] if self._buttons else self
        QWidget.setTabOrder(before, button)
        QWidget.setTabOrder(button, self._more)
        return button

    def _width(self, text: str) -> int:
        role: Role = "title" if len(text) == 1 else "lead"
        advance = QFontMetrics(self.theme.font(role, bold=True)).horizontalAdvance(text)
        return max(self.theme.mm(LEAST_MM), advance + 2 * self.theme.mm(PADDING_MM))

    def _more_width(self) -> int:
        return self._width(_("更多"))

    def _lead_width(self) -> int:
        if not self.lead or not self.texts:
            return 0
        for role in ("lead", "body", "note"):
            self._lead_role = role
            width = QFontMetrics(self.theme.font(role, bold=True)).horizontalAdvance(self.lead) + self.theme.mm(1)
            if width <= self.width() * LEAD_SHARE:
                return width
        return round(self.width() * LEAD_SHARE)


class _Candidate(KeyButton):
    """A key whose words change."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._marked = self._tool = False
        super().__init__(theme, Key("字"), parent)

    def show_text(self, text: str, name: str, marked: bool, tool: bool = False) -> None:
        """Show another candidate."""
        self._marked, self._tool = marked, tool
        self.setText(text)
        self.setAccessibleName(name)
        self.fit()
        self.update()

    def roles(self) -> tuple[Role, ...]:
        return ("lead", "body", "note") if self._tool else ("head", "title", "lead", "body", "note")

    def _look(self) -> Look:
        return ON if self._marked else super()._look()
