"""The unified social credit code of an organisation."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.kinds.organisation_code import LENGTH
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.editors.count import count_of
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.shape import capitals, grouped
from kiosk.ui.keyboards import Shelf, Tab, code_board
from kiosk.ui.theme import Theme


class OrganisationCodeEditor(LineEditor):
    """Digits and letters in groups; tells at once when one is wrong."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, shape=capitals(grouped(2, 6, 9, 1)))

    def make_keyboard(self) -> QWidget:
        return Shelf(self.theme, [Tab(_("字母数字"), "keyboard", self.typed_by(code_board(self.theme)))])

    def echo_of(self, reading: Reading) -> str:
        return count_of(self.text(), LENGTH, reading)

    def spoken_help(self) -> str:
        return _("请照营业执照点数字和字母。")
