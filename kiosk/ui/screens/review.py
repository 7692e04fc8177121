"""Every answer, what needs attention first, each to be changed from here; the court form itself beside it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import _, sentences
from kiosk.session.review import ReviewRow, RowState
from kiosk.session.visit import Stage
from kiosk.ui.components import AnswerRow, Button, PaperPreview, ScrollArea, Surface, Text
from kiosk.ui.screens.screen import Action, Screen, Stand
from kiosk.ui.worker import Task

PORTRAIT_PAPER_MM = {"standard": 98, "large": 104, "extra_large": 112}
NEEDS_SOMETHING = (RowState.REFUSED, RowState.MISSING)


class ReviewScreen(Screen):
    """Rows left, paper right (landscape), or paper below the rows (portrait)."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._rows = stand.visit.review()
        self._kinds = {place.path: place.question.kind for place in stand.visit.reached.places}
        self._task: Task | None = None
        portrait = stand.panel.portrait
        self.preview = PaperPreview(self.theme, self._tools(), beside=portrait)
        rows = self._row_column()
        if portrait:
            self.preview.setFixedHeight(self.theme.mm(PORTRAIT_PAPER_MM[stand.theme.access.text_size]))
            self.page.addLayout(rows, 1)
            self.page.addWidget(self.preview)
        else:
            halves = QHBoxLayout()
            halves.setSpacing(self.theme.mm(6))
            halves.addLayout(rows, 58)
            halves.addWidget(self.preview, 42)
            self.page.addLayout(halves, 1)

    def heading(self) -> str:
        open_rows = len(self._open())
        if open_rows:
            return _("请核对一遍，还有 {count} 处要填").format(count=open_rows)
        return _("请核对一遍")

    def spoken(self) -> str:
        names = _("、").join(_(row.name) for row in self._open()[:3])
        if names:
            return _("{heading}：{names}。请点“去填”。").format(heading=self.heading(), names=names)
        return _("{heading}。哪里不对，就点那一行的“修改”。都对，就点“都对，去打印”。").format(heading=self.heading())

    def bar_actions(self) -> tuple[Action, ...]:
        reason = "" if self.stand.visit.complete else _("还有没填好的，请先去填。")
        return (
            Action(_("上一步"), "arrow-left", self._back),
            Action(_("都对，去打印"), "arrow-right", self._print, primary=True, reason=reason),
        )

    def begin(self) -> None:
        buttons = (row.button for row in self.findChildren(AnswerRow) if row.button.parentWidget() is row)
        first = next(buttons, None)
        if first is not None:
            first.setFocus()
        self._draw_paper()

    def leave(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _open(self) -> list[ReviewRow]:
        return [row for row in self._rows if row.state in NEEDS_SOMETHING]

    def _row_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.theme.mm(3))
        column.addWidget(Text(self.theme, self.heading(), "head", bold=True))
        column.addWidget(Text(self.theme, _("哪里不对，就点那一行的“修改”。"), "body", colour="ink2"))
        area = ScrollArea(self.theme)
        for row in self._rows:
            done = row.state in (RowState.DONE, RowState.WARNED)
            says = row.says if row.state is not RowState.DONE else ""
            written = row.written or (_("没填，纸上留空") if row.state is RowState.PUT_OFF else _("还没填"))
            private = bool(row.written) and self._kinds[row.path].private
            answer = AnswerRow(self.theme, _(row.name), written, done, says, row.changeable, private)
            answer.edit.connect(lambda path=row.path: self._edit(path))
            area.body.addWidget(answer)
        area.body.addStretch(1)
        column.addWidget(area, 1)
        return column

    def _tools(self) -> tuple[Button, Button]:
        icons = ("", "") if self.theme.extra_large else ("magnifying-glass-plus", "speaker-high")
        larger = Button(self.theme, _("放大看"), icons[0], type_role="body")
        larger.clicked.connect(self._enlarge)
        listen = Button(self.theme, _("念给我听"), icons[1], type_role="body")
        listen.clicked.connect(lambda: self.stand.say(self._read_out()))
        return larger, listen

    def _draw_paper(self) -> None:
        visit = self.stand.visit
        job = visit.preview_job(visit.template.documents[0].id)
        self._task = self.stand.worker.do(lambda _report: job(), self.preview.show_pdf, self._no_paper)

    def _no_paper(self, _error: Exception) -> None:
        self.preview.show_words(_("预览暂时看不了。可以接着核对，或请工作人员看看。"))

    def _enlarge(self) -> None:
        if self.preview.pages:
            self.stand.ask(_LargePaper(self.stand, self.preview))

    def _read_out(self) -> str:
        kinds, said = self._kinds, []
        for row in self._rows:
            if row.written:
                private = kinds[row.path].private and not self.stand.in_private()
                value = self.stand.visit.reached.values[row.path]
                says = _("已填写") if private else kinds[row.path].say(value)
                said.append(_("{title}，{text}").format(title=_(row.name), text=says))
        return sentences(*said)

    def _edit(self, path: str) -> None:
        self.stand.visit.edit(path)
        self.stand.go_on()

    def _back(self) -> None:
        self.stand.visit.back_from_review()
        self.stand.go_on()

    def _print(self) -> None:
        self.stand.visit.go(Stage.PACKET)
        self.stand.go_on()


class _LargePaper(Surface):
    """The paper over the whole page, one page at a time."""

    def __init__(self, stand: Stand, preview: PaperPreview) -> None:
        super().__init__(stand.theme, border="line")
        self.setAccessibleName(_("放大的材料"))
        column = QVBoxLayout(self)
        column.addWidget(preview.enlarged(round(stand.panel.width_px * (0.85 if stand.panel.portrait else 0.6))), 1)
        row = QHBoxLayout()
        self._close = Button(stand.theme, _("看好了"), "check", "primary")
        self._close.clicked.connect(stand.unask)
        row.addWidget(self._close)
        column.addLayout(row)

    def spoken(self) -> str:
        """What is said when the panel appears."""
        return _("这是打印出来的样子。看好了，就点“看好了”。")

    def begin(self) -> None:
        """Put the focus on the way back."""
        self._close.setFocus()
