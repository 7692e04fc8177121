"""A short text, typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.places import Places
from kiosk.model.template import Question
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.phrases import phrase_buttons
from kiosk.ui.keyboards import Shelf, Tab, letter_board
from kiosk.ui.theme import Theme


class TextEditor(LineEditor):
    """One line; what the help tells to write word by word stands beside it as a button."""

    def __init__(self, question: Question, theme: Theme, read: Read, places: Places | None) -> None:
        super().__init__(question, theme, read, places, label=None)
        for button in phrase_buttons(question, theme, self.fill):
            self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.add_hint(chinese_hint())

    def make_keyboard(self) -> QWidget:
        return Shelf(self.theme, [Tab(_("字母数字"), "keyboard", self.typed_by(letter_board(self.theme)))])

    def spoken_help(self) -> str:
        return chinese_hint()


def chinese_hint() -> str:
    """Where Chinese is typed, until the pads for it are here."""
    return _("写汉字请用实体键盘，或找工作人员帮忙。")
