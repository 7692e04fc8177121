"""The first page: which trouble the resident comes with, in plain words, a tile for each of the most common."""

from datetime import datetime

from kiosk.i18n import _, sentences
from kiosk.ui.components import Button, ProblemNote, Text
from kiosk.ui.components.tile_grid import TileFace, TileGrid
from kiosk.ui.screens.finding.choosing import choose, first_question_screen, library_of, shelves_screen
from kiosk.ui.screens.finding.faces import faces_of
from kiosk.ui.screens.finding.search import SearchScreen
from kiosk.ui.screens.screen import Action, Screen, Stand

LOW_MM = 220
"""On a screen lower than this there is room for the tiles or for the explanation; it is spoken in any case."""


class WelcomeScreen(Screen):
    """As many tiles as the text size leaves room for; everything else is behind the search box and two buttons."""

    def __init__(self, stand: Stand, now: datetime) -> None:
        super().__init__(stand)
        self._now = now
        self.page.addWidget(Text(self.theme, self._greeting(), "head", bold=True))
        if stand.panel.height_px > self.theme.mm(LOW_MM):
            self.page.addWidget(Text(self.theme, self._explanation(), "body", colour="ink2"))
        self.search = Button(self.theme, _("自己找，例如：欠钱、离婚"), "magnifying-glass", "secondary")
        self.search.clicked.connect(lambda: stand.open(SearchScreen))
        self.page.addWidget(self.search)
        if not library_of(stand).covers:
            self.search.hide()
        columns, rows = self._shape()
        self.grid = TileGrid(self.theme, self._faces(columns * rows), columns, rows)
        self.grid.chosen.connect(self._choose)
        self.page.addWidget(self.grid, 1)
        self.note = ProblemNote(self.theme, "")
        self.note.hide()
        self.page.addWidget(self.note)
        for says in stand.unavailable:
            self.page.addWidget(ProblemNote(self.theme, says))

    def heading(self) -> str:
        return self._greeting()

    def spoken(self) -> str:
        names = _("，").join(face.words for face in self.grid.faces)
        there_are = _("可以办的有：{names}。").format(names=names) if names else ""
        return sentences(self._greeting(), self._explanation(), there_are)

    def bar_actions(self) -> tuple[Action, ...]:
        library = library_of(self.stand)
        if not library.covers:
            return ()
        everything = Action(_("全部事项"), "list-bullets", lambda: self.stand.open(shelves_screen))
        if not library.asks:
            return (everything,)
        return (Action(_("说不清，问我"), "chats", lambda: self.stand.open(first_question_screen)), everything)

    def begin(self) -> None:
        self.grid.focus_first()

    def _greeting(self) -> str:
        hour = self._now.hour
        greeting = _("早上好") if hour < 11 else _("中午好") if hour < 13 else _("下午好") if hour < 18 else _("晚上好")
        return _("{greeting}，您遇到了什么事？").format(greeting=greeting)

    def _explanation(self) -> str:
        return _("选最像的一件，一问一答，帮您写好材料打印出来。不收费。")

    def _faces(self, room: int) -> tuple[TileFace, ...]:
        library = library_of(self.stand)
        others = (name for name in library.covers if name not in library.home)
        return faces_of(library, (*library.home, *others))[:room]

    def _shape(self) -> tuple[int, int]:
        size = self.theme.access.text_size
        if self.stand.panel.portrait:
            return (1, 4) if size == "extra_large" else (1, 5) if size == "large" else (2, 4)
        return (2, 2) if size == "extra_large" else (3, 2)

    def _choose(self, name: str) -> None:
        if why_not := choose(self.stand, name):
            self.note.set_problem(why_not, refused=True)
            self.note.show()
            self.spoken_changed.emit(why_not)
