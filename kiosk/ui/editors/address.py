"""An address: the places by pointing, the house by typing."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.places import Places
from kiosk.model.template import Question
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.place_tiles import PlaceTiles
from kiosk.ui.editors.text import chinese_hint
from kiosk.ui.keyboards import Shelf, Tab, address_board, letter_board
from kiosk.ui.theme import Theme


class AddressEditor(LineEditor):
    """One line. Province, city, county and town are chosen from tiles below it, the rest is typed; both may be done at will.

    Without the address data it is a plain line.
    """

    def __init__(self, question: Question, theme: Theme, read: Read, places: Places | None) -> None:
        self.tiles = None if places is None else PlaceTiles(theme, places)
        super().__init__(question, theme, read, places, label=None)
        self.add_hint(chinese_hint())
        if self.tiles is not None:
            self.tiles.changed.connect(self._point)
            self.tiles.finished.connect(lambda: self._shelf.show_board(1))
            self.field.edited.connect(self._follow)

    def put(self, text: str) -> None:
        super().put(text)
        self._follow()
        if self.tiles is not None and (self.tiles.at_end or self.tiles.rest):
            self._shelf.show_board(1)

    def make_keyboard(self) -> QWidget:
        tabs = [
            Tab(_("号码用字"), "house-line", self.typed_by(address_board(self.theme))),
            Tab(_("字母"), "keyboard", self.typed_by(letter_board(self.theme))),
        ]
        if self.tiles is not None:
            tabs.insert(0, Tab(_("选地方"), "map-pin", self.tiles))
        self._shelf = Shelf(self.theme, tabs)
        return self._shelf

    def spoken_help(self) -> str:
        return _("先点省、市、县、镇，再写门牌号。") if self.tiles is not None else chinese_hint()

    def _point(self, before: str, after: str) -> None:
        """A tile was pressed: what had been typed behind the places stays."""
        rest = self.field.text().removeprefix(before)
        super().put(after + rest)
        self.changed.emit()
        self.focus_first()

    def _follow(self) -> None:
        if self.tiles is not None:
            self.tiles.show_address(self.field.text())
