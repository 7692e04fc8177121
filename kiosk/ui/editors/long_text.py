"""A text of several lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.kinds.long_text import LONGEST
from kiosk.model.places import Places
from kiosk.model.template import Question
from kiosk.ui.components import Text
from kiosk.ui.editors.area_field import AreaBox, AreaField
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.editors.phrases import phrase_buttons
from kiosk.ui.editors.text import chinese_hint
from kiosk.ui.keyboards import Shelf, Tab, letter_board
from kiosk.ui.theme import Theme


class LongTextEditor(Editor):
    """A box of several lines, and below it how many characters there are, and how many there may be."""

    def __init__(self, question: Question, theme: Theme, read: Read, places: Places | None) -> None:
        super().__init__(question, theme, read, places)
        self.area = AreaField(theme, _(question.name or question.ask))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(3))
        row = QHBoxLayout()
        row.setSpacing(theme.mm(3))
        row.addWidget(AreaBox(theme, self.area), 1)
        for button in phrase_buttons(question, theme, self._fill):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row, 1)
        self._count = Text(theme, "", "note", "ink2")
        self.hint = self._count
        column.addWidget(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.area)
        self.area.edited.connect(self._edited)
        board = letter_board(theme, lines=True)
        board.typed.connect(self.area.insert)
        board.erased.connect(self.area.erase)
        self._keyboard = Shelf(theme, [Tab(_("字母数字"), "keyboard", board)])
        self._show_count()

    def text(self) -> str:
        return self.area.toPlainText()

    def put(self, text: str) -> None:
        blocked = self.area.blockSignals(True)
        self.area.setPlainText(text)
        self.area.blockSignals(blocked)
        self.area.to_end()
        self._show_count()

    def keyboard(self) -> QWidget | None:
        return self._keyboard

    def wished_height(self, width: int) -> int:
        return self.area.fontMetrics().height() * 3

    def spoken_help(self) -> str:
        return chinese_hint()

    def _edited(self) -> None:
        self._show_count()
        self.changed.emit()

    def _fill(self, words: str) -> None:
        self.put(words)
        self.changed.emit()
        self.focus_first()

    def _show_count(self) -> None:
        most, count = self.question.longest or LONGEST, len(self.text())
        if not count:
            words = chinese_hint()
        elif count > most:
            words = _("写了 {count} 个字，请减到 {most} 个字以内。").format(count=count, most=most)
        else:
            words = _("写了 {count} 个字，最多 {most} 个字。").format(count=count, most=most)
        self._count.set_text(words)
