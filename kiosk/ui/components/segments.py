"""A setting with a few values side by side, one of them chosen; in as many columns as have room."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n import _
from kiosk.ui.components.button import Button
from kiosk.ui.theme import GAP_MM, TOUCH_MM, Theme

Value = TypeVar("Value")


class Segment(Button):
    """One value; filled and ticked when it is the chosen one."""

    def __init__(self, theme: Theme, title: str, words: str, chosen: bool) -> None:
        spoken = _("{title}，{text}").format(title=title, text=words)
        super().__init__(
            theme, words, "check-circle" if chosen else "circle", "segment", type_role="body", spoken=spoken
        )
        self.setCheckable(True)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """The setting decides what is chosen."""


class Segments(QWidget, Generic[Value]):
    """The values of one setting.

    Args:
        theme: Colours and sizes.
        title: What is set.
        choices: Each value with its words.
        chosen: The value of now.
        choose: Called with the value that was pressed.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        choices: Sequence[tuple[Value, str]],
        chosen: Value,
        choose: Callable[[Value], None],
    ) -> None:
        super().__init__()
        self.theme = theme
        self.buttons: list[Segment] = []
        self._gap = theme.mm(GAP_MM)
        for value, words in choices:
            button = Segment(theme, title, words, value == chosen)
            button.setParent(self)
            button.clicked.connect(lambda _checked=False, pressed=value: choose(pressed))
            self.buttons.append(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As many rows as the values need."""
        columns = self._columns(width)
        rows = -(-len(self.buttons) // columns)
        return rows * (self._row_height(width, columns) + self._gap) - self._gap

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.theme.mm(100))
        return QSize(self.theme.mm(100), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.mm(TOUCH_MM), self.theme.mm(TOUCH_MM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._columns(self.width())
        width, height = self._column_width(self.width(), columns), self._row_height(self.width(), columns)
        for number, button in enumerate(self.buttons):
            row, column = divmod(number, columns)
            button.setGeometry(column * (width + self._gap), row * (height + self._gap), width, height)

    def _columns(self, width: int) -> int:
        """As many as fit, in rows that are filled as evenly as they can be."""
        widest = max(button.sizeHint().width() for button in self.buttons)
        most = min(max((width + self._gap) // (widest + self._gap), 1), len(self.buttons))
        rows = -(-len(self.buttons) // most)
        return -(-len(self.buttons) // rows)

    def _column_width(self, width: int, columns: int) -> int:
        return max((width + self._gap) // columns - self._gap, 1)

    def _row_height(self, width: int, columns: int) -> int:
        column = self._column_width(width, columns)
        return max(button.heightForWidth(column) for button in self.buttons)
