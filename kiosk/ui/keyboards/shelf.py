"""Several keyboards for one field; the tabs that choose between them are there only when there is a choice."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.key import Key, KeyButton, least_height
from kiosk.ui.theme import GAP_MM, KEY_MM, Theme


@dataclass(frozen=True)
class Tab:
    """A keyboard on the shelf: what its tab is called, and the widget."""

    words: str
    icon: str
    board: QWidget
    by_hand: bool = False
    """Needs eyes and a free hand: not the one to begin with where keys or a switch work everything."""


class Shelf(QWidget):
    """Shows one keyboard at a time; tabs stand above it in portrait and before it in landscape.

    Args:
        theme: Colours and sizes.
        tabs: The keyboards.
        tabs_above: The tabs stand above in landscape too, where the shelf has only part of the width.

    Signals:
        spoke: What is said aloud while somebody looks for a key.
    """

    spoke = Signal(str)

    def __init__(self, theme: Theme, tabs: Sequence[Tab], tabs_above: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.boards = [tab.board for tab in tabs]
        self.buttons: list[KeyButton] = []
        self._above = above = theme.panel.portrait or tabs_above
        along = QBoxLayout(QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight, self)
        along.setContentsMargins(0, 0, 0, 0)
        along.setSpacing(theme.mm(GAP_MM))
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight if above else QBoxLayout.Direction.TopToBottom)
        across.setSpacing(theme.mm(GAP_MM))
        for number, tab in enumerate(tabs if len(tabs) > 1 else ()):
            button = _TabButton(theme, Key(tab.words, does="ask", icon=tab.icon))
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, chosen=number: self.show_board(chosen))
            button.spoke.connect(self.spoke)
            self.buttons.append(button)
            across.addWidget(button, 1)
        if self.buttons:
            along.addLayout(across)
        self._stack = _Stack(self.boards)
        along.addWidget(self._stack, 1)
        for board in self.boards:
            if isinstance(board, Board):
                board.spoke.connect(self.spoke)
        by_keys = theme.access.read_aloud or theme.access.scanning != "off"
        self.show_board(next((number for number, tab in enumerate(tabs) if not (by_keys and tab.by_hand)), 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def wished_height(self, width: int) -> int:
        """How many px more than the least height are used well."""
        if self.buttons and not self._above:
            width -= self.buttons[0].sizeHint().width() + self.theme.mm(GAP_MM)
        return max((board.wished_height(width) for board in self.boards if isinstance(board, Board)), default=0)

    @property
    def shown(self) -> int:
        """The number of the keyboard shown now."""
        return self._stack.pages.currentIndex()

    @property
    def pending(self) -> bool:
        """Whether the keyboard shown holds something that has not become text yet."""
        board = self.boards[self.shown]
        return isinstance(board, Board) and board.pending

    def show_board(self, number: int) -> None:
        """Show another keyboard."""
        for each, button in enumerate(self.buttons):
            button.setChecked(each == number)
            button.setAccessibleName(
                _("{words}，已打开").format(words=button.text()) if each == number else button.text()
            )
        if number != self.shown:
            board = self.boards[self.shown]
            if isinstance(board, Board):
                board.forget()
            self._stack.pages.setCurrentIndex(number)
            self._begin()

    def _begin(self) -> None:
        board = self.boards[self.shown]
        if isinstance(board, Board) and self.isVisible():
            board.begin()


class _TabButton(KeyButton):
    """Wide enough for its words, so that tabs standing in a column are not cut."""

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(self.theme.mm(KEY_MM), words + self.theme.mm(6)), least_height(self.theme))


class _Stack(QWidget):
    """One board at a time, room for the largest."""

    def __init__(self, boards: Sequence[QWidget]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedLayout()
        column.addLayout(self.pages)
        for board in boards:
            self.pages.addWidget(board)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
