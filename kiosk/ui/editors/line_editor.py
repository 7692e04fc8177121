"""What the editors with one line to type in have in common: the field, the echo below it, the keyboard that types into it."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.components import Text
from kiosk.ui.editors.echo import Echo
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.editors.field import Field
from kiosk.ui.editors.shape import Shape, as_typed
from kiosk.ui.keyboards import BoardKind
from kiosk.ui.theme import Theme


class LineEditor(Editor):
    """A field, and below it what the text means.

    Args:
        question, theme, read, aids: As for every editor.
        shape: How the text is shown while it is typed.
        before, after: Small words in the field.
        label: Small words before the echo; None for an editor that echoes nothing.
    """

    def __init__(
        self,
        question: Question,
        theme: Theme,
        read: Read,
        aids: Aids,
        shape: Shape = as_typed,
        before: str = "",
        after: str = "",
        label: str | None = "",
    ) -> None:
        super().__init__(question, theme, read, aids)
        self.field = Field(theme, _(question.name or question.ask), shape, before, after)
        self._echo = None if label is None else Echo(theme, label)
        self.echo = self._echo
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.mm(3))
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.mm(3))
        self.row.addWidget(self.field, 1)
        self.column.addLayout(self.row)
        if self._echo is not None:
            self.column.addWidget(self._echo)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self.field)
        self.field.edited.connect(self.changed)
        self.field.returned.connect(self.submitted)
        self._keyboard = self.make_keyboard()

    def text(self) -> str:
        return self.field.text()

    def put(self, text: str) -> None:
        self.field.set_text(text)

    def keyboard(self) -> QWidget | None:
        return self._keyboard

    def make_keyboard(self) -> QWidget:
        """The keyboard of this kind; made once."""
        raise NotImplementedError

    def show_reading(self, reading: Reading) -> None:
        if self._echo is not None:
            self._echo.say(self.echo_of(reading) if self.text() else "")

    def echo_of(self, reading: Reading) -> str:
        """What the text means, "" where there is nothing to add."""
        return ""

    def typed_by(self, board: BoardKind) -> BoardKind:
        """Let a keyboard type into the field."""
        board.before = self.field.before_caret
        board.typed.connect(self.field.insert)
        board.erased.connect(self.field.erase)
        board.cleared.connect(self.field.clear)
        return board

    def fill(self, words: str) -> None:
        """Put in a whole answer, as if it had been typed."""
        self.put(words)
        self.changed.emit()
        self.focus_first()

    def add_hint(self, words: str) -> None:
        """One line that may be left out where the room is short; `spoken_help` says it too."""
        self.hint = Text(self.theme, words, "note", "ink2")
        self.column.addWidget(self.hint)
