"""Tiles for the places within a place, from the provinces down to the towns."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.places import Places
from kiosk.ui.components import Button, Text
from kiosk.ui.editors.choice import CloseChoice
from kiosk.ui.editors.choice_grid import ChoiceGrid
from kiosk.ui.theme import GAP_MM, Theme


class PlaceTiles(QWidget):
    """Signals:
    changed: (the places before, the places now) as the address begins with them.
    finished: There is nothing smaller to choose.
    """

    changed = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme, places: Places) -> None:
        super().__init__()
        self.theme = theme
        self._places = places
        self._path: tuple[str, ...] = ()
        self._up = Button(theme, _("退回上一级"), "arrow-u-up-left", "secondary", type_role="body")
        self._up.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._up.clicked.connect(self._go_up)
        self._within = Text(theme, "", "body", "ink2")
        self.grid = ChoiceGrid(theme, ())
        row = QHBoxLayout()
        row.setSpacing(theme.mm(GAP_MM))
        row.addWidget(self._within, 1)
        row.addWidget(self._up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(GAP_MM))
        column.addLayout(row)
        column.addWidget(self.grid, 1)
        self._show()

    @property
    def at_end(self) -> bool:
        """Whether there is nothing smaller to choose."""
        return not self._places.children(self._path)

    def show_address(self, address: str) -> None:
        """Show the places that come next in an address."""
        path, _rest = self._places.split(address)
        if path != self._path:
            self._path = path
            self._show()

    def _show(self) -> None:
        names = self._places.children(self._path)
        tiles = []
        for name in names:
            tile = CloseChoice(self.theme, name)
            tile.clicked.connect(lambda _checked=False, chosen=name: self._go_to((*self._path, chosen)))
            tiles.append(tile)
        self.grid.set_choices(tiles)
        self._up.setVisible(bool(self._path))
        if not self._path:
            self._within.set_text(_("先点哪个省："))
        elif names:
            self._within.set_text(_("{place}的哪里：").format(place=self._path[-1]))
        else:
            self._within.set_text(_("地方选好了，请接着写门牌号。"))

    def _go_up(self) -> None:
        self._go_to(self._path[:-1])

    def _go_to(self, path: tuple[str, ...]) -> None:
        before, self._path = self._path, path
        self._show()
        self.changed.emit("".join(before), "".join(path))
        if self.at_end:
            self.finished.emit()
