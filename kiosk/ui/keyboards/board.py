"""What every keyboard is: a widget that types into a field it does not know."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Theme


class Board(QWidget):
    """A keyboard.

    Signals:
        typed: A text to put in at the caret.
        erased: Take away the character before the caret.
        cleared: Take away everything.
        spoke: What is said aloud while somebody looks for a key.

    Attributes:
        before: The text before the caret of the field it types into; whoever has the field sets it.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()
    spoke = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.before: Callable[[], str] = lambda: ""

    def wished_height(self, _width: int) -> int:
        """How many px more than the least height are used well."""
        return 0

    @property
    def pending(self) -> bool:
        """Whether something was written that has not become text yet."""
        return False

    def begin(self) -> None:
        """It is shown now."""

    def forget(self) -> None:
        """Let go of what has not become text yet."""


BoardKind = TypeVar("BoardKind", bound=Board)
"""Whatever keyboard it is, whoever connects it hands the same one back."""
