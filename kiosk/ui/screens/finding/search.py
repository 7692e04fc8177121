"""One box to search everything: a few words, or the letters of their sounds; what fits stands below as tiles."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import _, sentences
from kiosk.ui.components import ProblemNote, Text
from kiosk.ui.components.tile_grid import TileGrid
from kiosk.ui.editors.field import Field
from kiosk.ui.keyboards import BoardKind, Shelf, Tab, chinese_tabs, letter_board
from kiosk.ui.keyboards.word_board import trouble_board
from kiosk.ui.screens.finding.choosing import choose, library_of, shelves_screen
from kiosk.ui.screens.finding.faces import faces_of
from kiosk.ui.screens.screen import Action, Screen, Stand


class SearchScreen(Screen):
    """The box, what fits, and a keyboard of whole words and one of letters."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self.field = Field(self.theme, self.heading())
        self.field.edited.connect(self._search)
        self.field.returned.connect(self._focus_found)
        self.hint = Text(self.theme, self._explanation(), "note", "ink2")
        self.note = ProblemNote(self.theme, "")
        self.note.hide()
        self._found = QVBoxLayout()
        self._found.setContentsMargins(0, 0, 0, 0)
        self._grid: TileGrid | None = None
        self._told = ""
        writing = chinese_tabs(self.theme, stand.aids, self._typing, stacked=True)
        tabs = [
            Tab(_("常用词"), "chats", self._typing(trouble_board(self.theme))),
            *writing[:1],
            Tab(_("拼音字母"), "keyboard", self._typing(letter_board(self.theme))),
        ]
        self.keyboard = Shelf(self.theme, tabs, tabs_above=True)
        self.keyboard.spoke.connect(self.murmured)
        self._lay_out()
        self._show_found(())

    def heading(self) -> str:
        return _("想找什么？")

    def spoken(self) -> str:
        return sentences(self.heading(), self._explanation())

    def bar_actions(self) -> tuple[Action, ...]:
        return (
            Action(_("上一步"), "arrow-left", self.stand.back),
            Action(_("全部事项"), "list-bullets", lambda: self.stand.open(shelves_screen)),
        )

    def begin(self) -> None:
        self.field.setFocus()

    def entered(self) -> str:
        return self.field.text()

    def put_back(self, entered: str) -> None:
        self.field.set_text(entered)
        self._search()

    def _lay_out(self) -> None:
        """Portrait: one column. Landscape: the box and what fits beside the keyboard."""
        words: QBoxLayout = self.page
        if not self.stand.panel.portrait:
            halves, words = QHBoxLayout(), QVBoxLayout()
            halves.setSpacing(self.theme.mm(6))
            words.setSpacing(self.theme.mm(4))
            halves.addLayout(words, 42)
            halves.addWidget(self.keyboard, 58)
            self.page.addLayout(halves, 1)
        words.addWidget(Text(self.theme, self.heading(), "head", bold=True))
        for part in (self.field, self.hint, self.note):
            words.addWidget(part)
        words.addLayout(self._found, 1)
        if self.stand.panel.portrait:
            self.page.addWidget(self.keyboard, 1)

    def _explanation(self) -> str:
        return _("写几个字，或者写拼音字母。例如：欠钱、qianqian、qq。")

    def _typing(self, board: BoardKind) -> BoardKind:
        board.before = self.field.before_caret
        board.typed.connect(self._type)
        board.erased.connect(self.field.erase)
        board.cleared.connect(self.field.clear)
        return board

    def _type(self, text: str) -> None:
        self.field.insert(text if len(text) > 1 else text.lower())

    def _search(self) -> None:
        text = self.field.text().strip()
        hits = library_of(self.stand).find(text, self._room()) if text else ()
        self.note.setVisible(bool(text) and not hits)
        self.hint.setVisible(not text)
        if text and not hits:
            self.note.set_problem(_("没找到。换几个字试试，或者点“全部事项”。"), refused=False)
        self._show_found(tuple(hit.id for hit in hits))
        self._tell(bool(text))

    def _show_found(self, ids: tuple[str, ...]) -> None:
        columns, rows = self._shape()
        grid = TileGrid(self.theme, faces_of(library_of(self.stand), ids), columns, rows)
        grid.chosen.connect(self._choose)
        if self._grid is None:
            self._found.addWidget(grid)
        else:
            self._found.replaceWidget(self._grid, grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = grid
        order: QWidget = self.field.line
        for tile in grid.tiles:
            QWidget.setTabOrder(order, tile)
            order = tile

    def _tell(self, asked: bool) -> None:
        faces = self._grid.faces if self._grid is not None else ()
        names = _("，").join(face.words for face in faces)
        says = _("找到：{names}。").format(names=names) if faces else self.note.says if asked else ""
        if says and says != self._told:
            self.spoken_changed.emit(says)
        self._told = says

    def _focus_found(self) -> None:
        if self._grid is not None:
            self._grid.focus_first()

    def _choose(self, name: str) -> None:
        if why_not := choose(self.stand, name):
            self.note.set_problem(why_not, refused=True)
            self.note.show()
            self.spoken_changed.emit(why_not)

    def _room(self) -> int:
        columns, rows = self._shape()
        return columns * rows

    def _shape(self) -> tuple[int, int]:
        size = self.theme.access.text_size
        if self.stand.panel.portrait:
            return (2, 3) if size == "standard" else (1, 4)
        return (1, 5)
