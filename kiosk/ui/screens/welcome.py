"""The first page: which trouble the resident comes with, in plain words, a tile for each."""

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.i18n import _, sentences
from kiosk.model.template import Template
from kiosk.ui.components import ProblemNote, Text, Tile
from kiosk.ui.screens.screen import Action, Screen, Stand


class WelcomeScreen(Screen):
    """Tiles in pages of as many as the text size leaves room for; nothing scrolls."""

    def __init__(self, stand: Stand, now: datetime, first: int = 0) -> None:
        super().__init__(stand)
        self._now = now
        self._first = first
        self.page.addWidget(Text(self.theme, self._greeting(), "head", bold=True))
        self.page.addWidget(Text(self.theme, self._explanation(), "body", colour="ink2"))
        self._grid = QWidget()
        self.page.addWidget(self._grid, 1)
        for says in stand.unavailable:
            self.page.addWidget(ProblemNote(self.theme, says))
        self._lay_out()

    def heading(self) -> str:
        return self._greeting()

    def spoken(self) -> str:
        names = _("，").join(_(template.plain_names[0]) for template in self._shown())
        return sentences(self._greeting(), self._explanation(), _("可以办的有：{names}。").format(names=names))

    def bar_actions(self) -> tuple[Action, ...]:
        if len(self.stand.visit.templates) <= self._capacity():
            return ()
        return (Action(_("更多情况"), "arrow-right", self._turn),)

    def _greeting(self) -> str:
        hour = self._now.hour
        greeting = _("早上好") if hour < 11 else _("中午好") if hour < 13 else _("下午好") if hour < 18 else _("晚上好")
        return _("{greeting}，您遇到了什么事？").format(greeting=greeting)

    def _explanation(self) -> str:
        return _("选最像的一件，一问一答，帮您写好材料打印出来。不收费。")

    def _capacity(self) -> int:
        columns, rows = self._shape()
        return columns * rows

    def _shape(self) -> tuple[int, int]:
        big = self.theme.access.text_size in ("extra_large",)
        if self.stand.panel.portrait:
            return (1, 5) if big else (1, 6)
        return (2, 2) if big else (3, 2)

    def _shown(self) -> tuple[Template, ...]:
        return self.stand.visit.templates[self._first : self._first + self._capacity()]

    def _turn(self) -> None:
        following = self._first + self._capacity()
        self._first = following if following < len(self.stand.visit.templates) else 0
        self._lay_out()
        self.actions_changed.emit()
        self.spoken_changed.emit(self.spoken())
        self.begin()

    def _lay_out(self) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.theme.mm(4))
        columns, rows = self._shape()
        for number, template in enumerate(self._shown()):
            tile = Tile(self.theme, template.icon, _(template.plain_names[0]), _(template.cause))
            tile.clicked.connect(lambda _checked=False, chosen=template.id: self._choose(chosen))
            grid.addWidget(tile, number // columns, number % columns)
        for row in range(rows):
            grid.setRowStretch(row, 1)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.page.replaceWidget(self._grid, fresh)
        self._grid.deleteLater()
        self._grid = fresh

    def begin(self) -> None:
        first = self._grid.findChild(Tile)
        if first is not None:
            first.setFocus()

    def _choose(self, template_id: str) -> None:
        self.stand.visit.choose(template_id)
        self.stand.go_on()
