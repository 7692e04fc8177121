"""A text of several lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.kinds.long_text import LONGEST
from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.components import Text
from kiosk.ui.editors.area_field import AreaBox, AreaField
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.editors.phrases import phrase_buttons
from kiosk.ui.keyboards import BoardKind, Shelf, chinese_tabs, letters_tab, writing_hint
from kiosk.ui.theme import Theme

NARRATIVE = ("对方", "多次催要", "至今未还", "至今未付", "约定", "转账", "现金", "元", "年", "月", "日")
"""What people write when they tell what happened; legal text, the same in every language of the screen."""


class LongTextEditor(Editor):
    """A box of several lines, and below it how many characters there are, and how many there may be."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids)
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
        chinese = chinese_tabs(theme, aids, self._typed_by, theme.panel.portrait, NARRATIVE)
        self._keyboard = Shelf(theme, [*chinese, letters_tab(theme, self._typed_by, lines=True)])
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
        return writing_hint(self.theme, self.aids)

    def _typed_by(self, board: BoardKind) -> BoardKind:
        board.before = self.area.before_caret
        board.typed.connect(self.area.insert)
        board.erased.connect(self.area.erase)
        return board

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
            words = writing_hint(self.theme, self.aids)
        elif count > most:
            words = _("写了 {count} 个字，请减到 {most} 个字以内。").format(count=count, most=most)
        else:
            words = _("写了 {count} 个字，最多 {most} 个字。").format(count=count, most=most)
        self._count.set_text(words)
