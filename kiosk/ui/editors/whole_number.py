"""A whole number."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.keyboards import digit_pad
from kiosk.ui.theme import Theme


class WholeNumberEditor(LineEditor):
    """Digits."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, label=None)

    def make_keyboard(self) -> QWidget:
        return self.typed_by(digit_pad(self.theme))

    def spoken_help(self) -> str:
        return _("请点数字。")
