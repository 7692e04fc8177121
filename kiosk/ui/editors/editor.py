"""The contract of an answer editor: one per kind, all of them text in and text out.

An editor never decides what is right: it hands the text to the question screen, which asks the visit, and shows the reading
it gets back (the amount in capitals, the weekday, the problem). `put` accepts whatever the kind's `write` gives.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.semantics import PRIVATE
from kiosk.ui.theme import Theme

Read = Callable[[str], Reading]


class Editor(QWidget):
    """Edits one answer.

    Signals:
        changed: The text is another one now.
        submitted: The resident pressed Enter or 完成 in the editor; the screen goes on as with 下一步.

    Args:
        question: What is asked.
        theme: Colours and sizes.
        read: What a text means at this question; cheap, called while typing.
        aids: Places and ways to write.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__()
        self.question = question
        self.theme = theme
        self.read = read
        self.aids = aids
        self.setProperty(PRIVATE, question.kind.private)
        self.hint: QWidget | None = None
        """A line that may be left out where the room is short; what it says is in the read-out as well."""
        self.echo: QWidget | None = None
        """What the text means; left out only where nothing else is left."""

    def text(self) -> str:
        """What has been entered, "" for nothing."""
        raise NotImplementedError

    def put(self, text: str) -> None:
        """Show a text as if it had been entered."""
        raise NotImplementedError

    def keyboard(self) -> QWidget | None:
        """The touch keyboard this editor types with, to be placed by the screen; None where it needs none."""
        return None

    def show_reading(self, reading: Reading) -> None:
        """Echo what the text means (capitals of an amount, weekday …). Problems are shown by the screen."""

    def wished_height(self, width: int) -> int:
        """How many px more than its least height it would use well at a width."""
        return 0

    def focus_first(self) -> None:
        """Put the focus where entering begins."""
        self.setFocus()

    def spoken_help(self) -> str:
        """How to answer here, one short sentence for the read-out ("请点数字，再点下一步。")."""
        return ""
