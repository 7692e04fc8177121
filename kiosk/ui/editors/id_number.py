"""The number of an identity card."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.kinds.id_number import LENGTH
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.editors.count import count_of
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.shape import capitals, grouped
from kiosk.ui.keyboards import digit_pad
from kiosk.ui.theme import Theme


class IdNumberEditor(LineEditor):
    """Digits in the groups of the card: place, birth date, the last four; tells at once when one is wrong."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, shape=capitals(grouped(6, 8, 4)))

    def make_keyboard(self) -> QWidget:
        return self.typed_by(digit_pad(self.theme, left="X"))

    def echo_of(self, reading: Reading) -> str:
        return count_of(self.text(), LENGTH, reading)

    def spoken_help(self) -> str:
        return _("请点数字。末位是 X 的，点 X。")
