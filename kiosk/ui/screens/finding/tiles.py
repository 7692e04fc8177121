"""A page of tiles under a heading: a shelf, the answers of a question, what may help."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from kiosk.i18n import _, sentences
from kiosk.ui.components import ProblemNote, Text
from kiosk.ui.components.tile_grid import TileFace, TileGrid
from kiosk.ui.screens.screen import Action, Screen, Stand


class TilesScreen(Screen):
    """Tiles in pages; more than one page is turned by a button.

    Args:
        stand: What the screen leans on.
        heading, explanation: The words above the tiles.
        faces: The tiles.
        chosen: Called with the id of the tile that was pressed.
        extra: Further buttons of the action bar.
    """

    def __init__(
        self,
        stand: Stand,
        heading: str,
        explanation: str,
        faces: Sequence[TileFace],
        chosen: Callable[[str], None],
        extra: Sequence[Action] = (),
    ) -> None:
        super().__init__(stand)
        self._heading, self._explanation = heading, explanation
        self._extra = tuple(extra)
        self.page.addWidget(Text(self.theme, heading, "head", bold=True))
        if explanation:
            self.page.addWidget(Text(self.theme, explanation, "body", colour="ink2"))
        self.note = ProblemNote(self.theme, "")
        self.note.hide()
        self.grid = TileGrid(self.theme, faces, *tile_shape(stand))
        self.grid.chosen.connect(chosen)
        self.grid.turned.connect(self._turned)
        # Not while the page is being laid out: the action bar beside it is not there yet.
        self.grid.fitted.connect(self.actions_changed, Qt.ConnectionType.QueuedConnection)
        self.page.addWidget(self.grid, 1)
        self.page.addWidget(self.note)

    def heading(self) -> str:
        return self._heading

    def spoken(self) -> str:
        names = _("，").join(face.words for face in self.grid.shown)
        more = _("第 {page} 页，共 {pages} 页。").format(page=self.grid.page, pages=self.grid.pages)
        there_are = _("可以选的有：{names}。").format(names=names)
        return sentences(self._heading, self._explanation, there_are, more if self.grid.pages > 1 else "")

    def bar_actions(self) -> tuple[Action, ...]:
        turn = Action(_("下一页"), "arrow-right", self.grid.turn)
        return (
            Action(_("上一步"), "arrow-left", self.stand.back),
            *self._extra,
            *((turn,) if self.grid.pages > 1 else ()),
        )

    def begin(self) -> None:
        self.grid.focus_first()

    def refuse(self, says: str) -> None:
        """Say why a tile led nowhere."""
        self.note.set_problem(says, refused=True)
        self.note.show()
        self.spoken_changed.emit(says)

    def _turned(self) -> None:
        self.actions_changed.emit()
        self.spoken_changed.emit(self.spoken())


def tile_shape(stand: Stand) -> tuple[int, int]:
    """Columns and rows of a page of tiles."""
    size = stand.theme.access.text_size
    if stand.panel.portrait:
        return (1, 5) if size == "extra_large" else (1, 6) if size == "large" else (2, 5)
    return (2, 2) if size == "extra_large" else (3, 2) if size == "large" else (3, 3)
