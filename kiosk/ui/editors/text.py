"""A short text, typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.phrases import phrase_buttons
from kiosk.ui.keyboards import Shelf, chinese_tabs, letters_tab, writing_hint
from kiosk.ui.theme import Theme


class TextEditor(LineEditor):
    """One line; what the help tells to write word by word stands beside it as a button."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, label=None)
        for button in phrase_buttons(question, theme, self.fill):
            self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.add_hint(writing_hint(theme, aids))

    def make_keyboard(self) -> QWidget:
        stacked = self.theme.panel.portrait
        chinese = chinese_tabs(self.theme, self.aids, self.typed_by, stacked)
        return Shelf(self.theme, [*chinese, letters_tab(self.theme, self.typed_by)])

    def spoken_help(self) -> str:
        return writing_hint(self.theme, self.aids)
