"""The number of a case."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.session.visit import Reading
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.keyboards import Shelf, Tab, case_number_board


class CaseNumberEditor(LineEditor):
    """One line; the words case numbers are made of are keys. It is echoed as courts write it."""

    def make_keyboard(self) -> QWidget:
        return Shelf(self.theme, [Tab(_("案号用字"), "hash", self.typed_by(case_number_board(self.theme)))])

    def echo_of(self, reading: Reading) -> str:
        return reading.written if reading.problem is None and reading.written != self.text() else ""

    def spoken_help(self) -> str:
        return _("请照文书上的案号点。")
