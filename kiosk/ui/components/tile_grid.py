"""Tiles in pages of as many as there is room for; nothing scrolls."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.ui.components.button import Tile
from kiosk.ui.theme import Theme


@dataclass(frozen=True)
class TileFace:
    """What stands on a tile.

    Attributes:
        id: What it leads to.
        icon: Phosphor icon name.
        words: In plain words.
        second: The smaller line, or "".
    """

    id: str
    icon: str
    words: str
    second: str = ""


class TileGrid(QWidget):
    """One page of tiles at a time.

    Args:
        theme: Colours and sizes.
        faces: The tiles, in order.
        columns, rows: How many stand on a page.

    Signals:
        chosen: The id of the tile that was pressed.
        turned: Another page is shown.
    """

    chosen = Signal(str)
    turned = Signal()

    def __init__(self, theme: Theme, faces: Sequence[TileFace], columns: int, rows: int) -> None:
        super().__init__()
        self.theme = theme
        self.faces = tuple(faces)
        self._columns, self._rows = columns, rows
        self._first = 0
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._page = QWidget()
        self._outer.addWidget(self._page)
        self._lay_out()

    @property
    def shown(self) -> tuple[TileFace, ...]:
        """The tiles of this page."""
        return self.faces[self._first : self._first + self._capacity]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self.faces) // self._capacity))

    @property
    def page(self) -> int:
        """The page shown, from 1."""
        return self._first // self._capacity + 1

    @property
    def tiles(self) -> list[Tile]:
        """The tiles of this page, in order."""
        return self._tiles

    def turn(self) -> None:
        """Show the next page, or the first again after the last."""
        self._first = self._first + self._capacity if self.page < self.pages else 0
        self._lay_out()
        self.turned.emit()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first tile."""
        if self._tiles:
            self._tiles[0].setFocus()

    @property
    def _capacity(self) -> int:
        return self._columns * self._rows

    def _lay_out(self) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.theme.mm(4))
        self._tiles: list[Tile] = []
        for number, face in enumerate(self.shown):
            tile = Tile(self.theme, face.icon, face.words, face.second)
            tile.clicked.connect(lambda _checked=False, chosen=face.id: self.chosen.emit(chosen))
            grid.addWidget(tile, number // self._columns, number % self._columns)
            self._tiles.append(tile)
        for row in range(self._rows):
            grid.setRowStretch(row, 1)
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
        self._outer.replaceWidget(self._page, fresh)
        self._page.hide()
        self._page.deleteLater()
        self._page = fresh
