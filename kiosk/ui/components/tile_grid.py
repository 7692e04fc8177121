"""Tiles in pages of as many as there is room for; nothing scrolls."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.components.button import Tile, tile_height
from kiosk.ui.theme import TOUCH_MM, Theme

GAP_MM, HIGHEST_MM = 4, 62


@dataclass(frozen=True)
class TileFace:
    """What stands on a tile.

    Attributes:
        id: What it leads to.
        icon: Phosphor icon name.
        words: In plain words.
        second: The smaller line, or ""; left out in the largest text.
    """

    id: str
    icon: str
    words: str
    second: str = ""


class TileGrid(QWidget):
    """One page of tiles at a time; fewer rows than wished, and no smaller lines, where the words would be cut.

    Args:
        theme: Colours and sizes.
        faces: The tiles, in order.
        columns, rows: How many stand on a page at most.

    Signals:
        chosen: The id of the tile that was pressed.
        turned: Another page is shown.
        fitted: There are more or fewer pages now, for the room has changed.
    """

    chosen = Signal(str)
    turned = Signal()
    fitted = Signal()

    def __init__(self, theme: Theme, faces: Sequence[TileFace], columns: int, rows: int) -> None:
        super().__init__()
        self.theme = theme
        self.faces = tuple(faces)
        self._columns, self._rows, self._most_rows = columns, rows, rows
        self._first = 0
        self._plain = theme.access.text_size == "extra_large"
        """The smaller line is left out."""
        self.tiles: list[Tile] = []
        """The tiles of this page, in order."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._make_tiles()

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

    def turn(self) -> None:
        """Show the next page, or the first again after the last."""
        self._first = self._first + self._capacity if self.page < self.pages else 0
        self._make_tiles()
        self._place_tiles()
        self.turned.emit()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first tile."""
        if self.tiles:
            self.tiles[0].setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.mm(TOUCH_MM), self.theme.mm(TOUCH_MM) if self.faces else 0)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_plain, self._plain = self._plain, self.theme.access.text_size == "extra_large"
        self._plain = self._plain or self._tallest() > self.height()
        rows = self._rows_that_fit()
        if rows != self._rows or was_plain != self._plain:
            had_focus = any(tile.hasFocus() for tile in self.tiles)
            self._rows = rows
            self._first -= self._first % self._capacity
            self._make_tiles()
            if had_focus:
                self.focus_first()
            self.fitted.emit()
        self._place_tiles()

    @property
    def _capacity(self) -> int:
        return self._columns * self._rows

    def _rows_that_fit(self) -> int:
        gap = self.theme.mm(GAP_MM)
        return max(1, min(self._most_rows, (self.height() + gap) // (self._tallest() + gap)))

    def _tallest(self) -> int:
        """The height in px that the longest words need; one width for all."""
        gap = self.theme.mm(GAP_MM)
        width = (self.width() + gap) // self._columns - gap - 1
        # A page later on may have longer words than this one: every page has the same number of rows.
        heights = (tile_height(self.theme, face.words, self._second(face), width) for face in self.faces)
        return max(heights, default=self.theme.mm(TOUCH_MM))

    def _second(self, face: TileFace) -> str:
        return "" if self._plain else face.second

    def _make_tiles(self) -> None:
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = []
        for face in self.shown:
            tile = Tile(self.theme, face.icon, face.words, self._second(face))
            tile.setParent(self)
            tile.clicked.connect(lambda _checked=False, chosen=face.id: self.chosen.emit(chosen))
            tile.show()
            self.tiles.append(tile)

    def _place_tiles(self) -> None:
        gap = self.theme.mm(GAP_MM)
        across, down = (self.width() + gap) / self._columns, (self.height() + gap) / self._rows
        down = min(down, max(self.theme.mm(HIGHEST_MM), self._tallest()) + gap)
        for number, tile in enumerate(self.tiles):
            row, column = divmod(number, self._columns)
            left, top = round(column * across), round(row * down)
            right, bottom = round((column + 1) * across) - gap, round((row + 1) * down) - gap
            tile.setGeometry(left, top, right - left, bottom - top)
