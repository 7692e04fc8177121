"""The number of a bank card or account."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.shape import grouped
from kiosk.ui.keyboards import digit_pad
from kiosk.ui.theme import Theme


class BankAccountEditor(LineEditor):
    """Digits in groups of four, as they stand on the card; how many there are is told, because lengths differ."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, shape=grouped(4))

    def make_keyboard(self) -> QWidget:
        return self.typed_by(digit_pad(self.theme))

    def echo_of(self, reading: Reading) -> str:
        return _("已填 {count} 位").format(count=len(self.text().replace(" ", "")))

    def spoken_help(self) -> str:
        return _("请照银行卡点数字。")
