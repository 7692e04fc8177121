"""Choices in as many columns as needed; pages of them where the screen cannot hold them all."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.i18n import _
from kiosk.ui.components import Button, Text
from kiosk.ui.editors.choice import Choice
from kiosk.ui.theme import GAP_MM, TOUCH_MM, Theme

MOST_COLUMNS = 6
HIGHEST_MM = 28.0
LEAST_ROWS = 2
"""So many rows are always shown at once."""


class ChoiceGrid(QWidget):
    """Places the choices itself: one column where they fit below each other, otherwise more, otherwise pages."""

    def __init__(self, theme: Theme, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.theme = theme
        self.choices: Sequence[Choice] = ()
        self._heights: dict[int, list[int]] = {}
        self._widest = 1
        self._first = 0
        self.page = 0
        self._gap = theme.mm(GAP_MM)
        self._pager = _Pager(theme)
        self._pager.setParent(self)
        self._pager.before.clicked.connect(lambda: self.turn(self.page - 1))
        self._pager.after.clicked.connect(lambda: self.turn(self.page + 1))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages())

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show other choices, from the first page."""
        for choice in self.choices:
            choice.hide()
            choice.deleteLater()
        self.choices = choices
        self._heights = {}
        self._widest = max((choice.wished_width() for choice in choices), default=1)
        for choice in choices:
            choice.setParent(self)
        self.show_choice(0)
        self.updateGeometry()

    def show_choice(self, number: int) -> None:
        """Turn to the page of a choice; it stays in sight when the room changes."""
        self._first = number
        # Before the grid is shown the room is not known yet; resizeEvent comes when it is.
        if not self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            self._show_first()

    def turn(self, page: int) -> None:
        """Turn to another page."""
        pages = self._pages()
        rows = pages[min(max(page, 0), len(pages) - 1)]
        self.show_choice(rows[0][0] if rows else 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The least height: every choice in as many columns as fit, or some rows and the pager."""
        heights = self._row_heights(width, self._most_columns(width))
        whole = self._stacked(heights)
        if len(heights) <= LEAST_ROWS + 1:
            return whole
        return min(whole, self._stacked([*heights[:LEAST_ROWS], self._pager.height_in(width)]))

    def wished_height(self, width: int) -> int:
        """How many px more would show every choice at once."""
        return self._stacked(self._row_heights(width, self._most_columns(width))) - self.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.mm(100), self.heightForWidth(max(self.width(), self.theme.mm(100))))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.mm(TOUCH_MM), self.theme.mm(TOUCH_MM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_first()

    def _show_first(self) -> None:
        pages = enumerate(self._pages())
        self.page = next((page for page, rows in pages if any(self._first in row for row in rows)), 0)
        self._place()

    def _place(self) -> None:
        columns, pages = self._columns(), self._pages()
        width = self._column_width(self.width(), columns)
        shown = {number for row in pages[self.page] for number in row}
        for number, choice in enumerate(self.choices):
            choice.setVisible(number in shown)
        top, spare = 0, self._spare(pages[self.page], width, paged=len(pages) > 1)
        for row in pages[self.page]:
            least = max((self._heights_in(width)[number] for number in row), default=0)
            height = max(least, min(least + spare, self.theme.mm(HIGHEST_MM)))
            for column, number in enumerate(row):
                self.choices[number].setGeometry(column * (width + self._gap), top, width, height)
            top += height + self._gap
        self._pager.setVisible(len(pages) > 1)
        if len(pages) > 1:
            self._pager.setGeometry(0, top, self.width(), self._pager.height_in(self.width()))
            self._pager.show_where(self.page, len(pages))

    def _spare(self, rows: Sequence[Sequence[int]], width: int, paged: bool) -> int:
        """How much higher than needed each row may be."""
        heights = [max(self._heights_in(width)[number] for number in row) for row in rows if row]
        if paged:
            heights.append(self._pager.height_in(self.width()))
        return max((self.height() - self._stacked(heights)) // max(len(rows), 1), 0)

    def _columns(self) -> int:
        """As few as show everything at once, or as many as fit."""
        most = self._most_columns(self.width())
        for columns in range(1, most):
            if self._stacked(self._row_heights(self.width(), columns)) <= self.height():
                return columns
        return most

    def _pages(self) -> Sequence[Sequence[Sequence[int]]]:
        """The numbers of the choices by page and row."""
        columns = self._columns()
        rows = [range(first, min(first + columns, len(self.choices))) for first in range(0, len(self.choices), columns)]
        heights = self._row_heights(self.width(), columns)
        if self._stacked(heights) <= self.height() or not rows:
            return [rows]
        room = self.height() - self._pager.height_in(self.width())
        pages: list[list[range]] = [[]]
        for row, height in zip(rows, heights, strict=True):
            taken = sum(heights[each.start // columns] + self._gap for each in pages[-1])
            if pages[-1] and taken + height + self._gap > room:
                pages.append([])
            pages[-1].append(row)
        return pages

    def _row_heights(self, width: int, columns: int) -> list[int]:
        heights = self._heights_in(self._column_width(width, columns))
        return [max(heights[first : first + columns]) for first in range(0, len(heights), columns)]

    def _heights_in(self, column: int) -> list[int]:
        """The least height of each choice in a column's width; measured once."""
        if column not in self._heights:
            self._heights[column] = [choice.heightForWidth(column) for choice in self.choices]
        return self._heights[column]

    def _stacked(self, heights: Sequence[int]) -> int:
        return sum(heights) + self._gap * max(len(heights) - 1, 0)

    def _most_columns(self, width: int) -> int:
        fitting = (width + self._gap) // (self._widest + self._gap)
        return min(max(fitting, 1), MOST_COLUMNS, max(len(self.choices), 1))

    def _column_width(self, width: int, columns: int) -> int:
        return max((width + self._gap) // columns - self._gap, 1)


class _Pager(QWidget):
    """上一页, which page of how many, 下一页."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.before = Button(theme, _("上一页"), "caret-left", "secondary", type_role="body")
        self.after = Button(theme, _("下一页"), "caret-right", "secondary", type_role="body", icon_last=True)
        self._where = Text(theme, "", "note", "ink2")
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.mm(GAP_MM))
        row.addWidget(self.before, 3)
        row.addWidget(self._where, 2)
        row.addWidget(self.after, 3)
        self._gap = theme.mm(GAP_MM)
        self._heights: dict[int, int] = {}

    def height_in(self, width: int) -> int:
        """How high it is in a width; measured once."""
        if width not in self._heights:
            button = max((width - 2 * self._gap) * 3 // 8, 1)
            self._heights[width] = max(self.before.heightForWidth(button), self.after.heightForWidth(button))
        return self._heights[width]

    def show_where(self, page: int, pages: int) -> None:
        """Say which page is shown; the first one is 0."""
        self._where.set_text(_("{page}／{pages} 页").format(page=page + 1, pages=pages))
        self._where.setAccessibleName(_("第 {page} 页，共 {pages} 页").format(page=page + 1, pages=pages))
        self.before.set_reason("" if page else _("这是第一页。"))
        self.after.set_reason("" if page + 1 < pages else _("这是最后一页。"))
