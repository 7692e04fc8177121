"""An address: the places by pointing, the house by typing."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.place_tiles import PlaceTiles
from kiosk.ui.keyboards import Shelf, Tab, address_board, chinese_tabs, letters_tab, writing_hint
from kiosk.ui.theme import Theme


class AddressEditor(LineEditor):
    """One line. Province, city, county and town are chosen from tiles below it, the rest is typed; both may be done at will.

    Without the address data it is a plain line.
    """

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        self.tiles = None if aids.places is None else PlaceTiles(theme, aids.places)
        super().__init__(question, theme, read, aids, label=None)
        self.add_hint(writing_hint(theme, aids))
        if self.tiles is not None:
            self.tiles.changed.connect(self._point)
            self.tiles.finished.connect(self._write_on)
            self.field.edited.connect(self._follow)

    def put(self, text: str) -> None:
        super().put(text)
        self._follow()
        if self.tiles is not None and (self.tiles.at_end or self.tiles.rest):
            self._shelf.show_board(1)

    def make_keyboard(self) -> QWidget:
        tabs = [
            Tab(_("号码用字"), "house-line", self.typed_by(address_board(self.theme))),
            # Four tabs at most have room on a low screen, and rare characters of places stand on the tiles.
            *chinese_tabs(self.theme, self.aids, self.typed_by, self.theme.panel.portrait)[:2],
        ]
        if not self.aids.chinese:
            tabs.append(letters_tab(self.theme, self.typed_by))
        if self.tiles is not None:
            tabs.insert(0, Tab(_("选地方"), "map-pin", self.tiles))
        self._shelf = Shelf(self.theme, tabs)
        return self._shelf

    def spoken_help(self) -> str:
        return (
            _("先点省、市、县、镇、村，再写门牌号。") if self.tiles is not None else writing_hint(self.theme, self.aids)
        )

    def _point(self, before: str, after: str) -> None:
        """A tile was pressed: what had been typed behind the places stays."""
        rest = self.field.text().removeprefix(before)
        super().put(after + rest)
        self.changed.emit()
        self.focus_first()

    def _write_on(self) -> None:
        """The places are done: the keys for what follows them."""
        self._shelf.show_board(1)
        self.focus_first()

    def _follow(self) -> None:
        if self.tiles is not None:
            self.tiles.show_address(self.field.text())
