"""Tiles for the places within a place, from the provinces down to the towns and the villages of Guangdong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.places import Places
from kiosk.ui.editors.choice import CloseChoice
from kiosk.ui.editors.choice_grid import ChoiceGrid
from kiosk.ui.theme import Theme

Path = tuple[str, ...]


class PlaceTiles(QWidget):
    """The first tile goes back to the place above, where there is one; the last lets those write whose place is missing.

    Signals:
        changed: (the places before, the places now) as the address begins with them.
        finished: There is nothing smaller to choose, or what there is, is not the right one.
    """

    changed = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme, places: Places) -> None:
        super().__init__()
        self.theme = theme
        self._places = places
        self._path: Path = ()
        self.rest = ""
        """What stands in the address behind the places."""
        self.grid = ChoiceGrid(theme, ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self._show()

    @property
    def at_end(self) -> bool:
        """Whether there is nothing smaller to choose."""
        return not self._places.children(self._path)

    def show_address(self, address: str) -> None:
        """Show the places that come next in an address."""
        path, self.rest = self._places.split(address)
        if path != self._path:
            self._path = path
            self._show()

    def _show(self) -> None:
        tiles = [self._way_back()] if self._path else []
        children = self._places.children(self._path)
        tiles += [self._tile(name, (*self._path, name)) for name in children]
        if self._path and children and not self._places.children((*self._path, children[0])):
            tiles.append(self._not_here())
        self.grid.set_choices(tiles)

    def _way_back(self) -> CloseChoice:
        tile = self._tile(_("退回上一级"), self._path[:-1])
        tile.role = "tint"
        tile.icon_name = "arrow-u-up-left"
        return tile

    def _not_here(self) -> CloseChoice:
        tile = CloseChoice(self.theme, _("这里没有，自己写"))
        tile.role = "tint"
        tile.icon_name = "pencil-simple"
        tile.clicked.connect(self.finished)
        return tile

    def _tile(self, words: str, leads_to: Path) -> CloseChoice:
        tile = CloseChoice(self.theme, words)
        tile.clicked.connect(lambda _checked=False: self._go_to(leads_to))
        return tile

    def _go_to(self, path: Path) -> None:
        before, self._path = self._path, path
        self._show()
        self.changed.emit("".join(before), "".join(path))
        if self.at_end:
            self.finished.emit()
