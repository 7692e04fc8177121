"""The packet is made, printed or saved; what comes next stands beside it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import _, sentences
from kiosk.model.packet import Packet
from kiosk.session.visit import Stage
from kiosk.ui.components import Button, DocumentRow, NumberSteps, ProblemNote, ProgressBar, ScrollArea, Surface, Text
from kiosk.ui.handover import Phase
from kiosk.ui.screens.screen import Action, Screen, Stand


class PacketScreen(Screen):
    """A view of the handover; it can be rebuilt at any time without printing anything twice."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self.handover = stand.handover
        self._told: object = None
        self.head = Text(self.theme, self.heading(), "head", bold=True)
        self.state = Text(self.theme, "", "body", colour="ink2")
        self.bar = ProgressBar(self.theme)
        self.note = ProblemNote(self.theme, "")
        self.again = Button(self.theme, _("再试一次"), "printer", "secondary")
        self.again.clicked.connect(self.handover.again)
        self._documents = QVBoxLayout()
        self._documents.setSpacing(self.theme.mm(2))
        self._rows: list[DocumentRow] = []
        self._listed: Packet | None = None
        self._lay_out()
        self._show()
        self.handover.changed.connect(self._show)

    def heading(self) -> str:
        match self.handover.phase:
            case Phase.IDLE | Phase.MAKING:
                return _("正在写材料，请稍等")
            case Phase.DELIVERING:
                return _("材料写好了，请等打印完")
            case Phase.FAILED:
                return _("材料这次没写成")
            case Phase.DONE:
                outcome = self.handover.outcome
                troubled = outcome is None or outcome.is_trouble
                return _("材料写好了，还没拿到手") if troubled else _("材料好了，请拿好")

    def spoken(self) -> str:
        outcome, packet = self.handover.outcome, self.handover.packet
        if self.handover.phase is Phase.FAILED:
            return self._failure()
        if outcome is None or packet is None:
            return sentences(self.heading())
        titles = _("、").join(
            _("{title}{copies}份").format(title=_(document.title), copies=document.copies)
            for document in packet.documents
        )
        steps = (_("{title}，{text}").format(title=title, text=text) for title, text in self._next_steps())
        return sentences(outcome.spoken, titles, _("接下来请做这几件事"), *steps)

    def bar_actions(self) -> tuple[Action, ...]:
        reason = _("正在打印，请稍等。") if self.handover.busy else ""
        return (
            Action(
                _("回去修改") if self.stand.visit.template.sections else _("回首页"),
                "arrow-left",
                self._back,
                reason=reason,
            ),
            Action(_("办完，清除资料"), "check", self._finish, primary=True, reason=reason),
        )

    def begin(self) -> None:
        self.handover.begin()

    def leave(self) -> None:
        self.handover.changed.disconnect(self._show)

    def _lay_out(self) -> None:
        self.page.addWidget(self.head)
        self.page.addWidget(self.state)
        print_card, steps_card = Surface(self.theme), Surface(self.theme)
        left = QVBoxLayout(print_card)
        left.addWidget(self.bar)
        left.addWidget(self.note)
        left.addWidget(self.again)
        left.addLayout(self._documents)
        left.addStretch(1)
        right = QVBoxLayout(steps_card)
        right.addWidget(Text(self.theme, _("接下来请做这几件事"), "title", bold=True))
        right.addWidget(NumberSteps(self.theme, self._next_steps()))
        right.addStretch(1)
        for column in (left, right):
            column.setContentsMargins(*(self.theme.mm(5),) * 4)
            column.setSpacing(self.theme.mm(4))
        area = ScrollArea(self.theme)
        if self.stand.panel.portrait:
            area.body.addWidget(print_card)
            area.body.addWidget(steps_card)
        else:
            halves = QHBoxLayout()
            halves.setSpacing(self.theme.mm(5))
            halves.addWidget(print_card, 45)
            halves.addWidget(steps_card, 55)
            area.body.addLayout(halves)
        self.page.addWidget(area, 1)

    def _next_steps(self) -> list[tuple[str, str]]:
        guide = self.stand.visit.template.guide
        first = [(_("签名、按手印"), _("在每份材料写着“签名”的地方，由您本人签。"))]
        if not self.stand.visit.template.sections:
            first = []
        return [*first, *((_(step.title), _(step.text)) for step in guide.steps[:3])]

    def _failure(self) -> str:
        return _("材料这次没写成。您填的都还在，请点“再试一次”，或者找工作人员。")

    def _show(self) -> None:
        handover = self.handover
        troubled = handover.outcome is not None and handover.outcome.is_trouble
        self.head.set_text(self.heading())
        self._list_documents()
        self._show_progress()
        if handover.phase is Phase.FAILED:
            self.note.set_problem(self._failure(), refused=True)
        elif troubled and handover.outcome is not None:
            self.note.set_problem(handover.outcome.screen, refused=True)
        self.note.setVisible(handover.phase is Phase.FAILED or troubled)
        self.again.setVisible(handover.phase is Phase.FAILED or troubled)
        self._tell()

    def _list_documents(self) -> None:
        packet = self.handover.packet
        if packet is None or packet is self._listed:
            return
        self._listed = packet
        for document in packet.documents:
            detail = _("{copies} 份，每份 {pages} 页").format(copies=document.copies, pages=document.pages)
            row = DocumentRow(self.theme, _(document.title), detail, _("等待"))
            self._rows.append(row)
            self._documents.addWidget(row)
        for warning in packet.warnings:
            self._documents.addWidget(ProblemNote(self.theme, warning))

    def _show_progress(self) -> None:
        handover = self.handover
        finished = handover.phase is Phase.DONE and handover.outcome is not None and not handover.outcome.is_trouble
        if finished and handover.outcome is not None:
            self.state.set_text(handover.outcome.screen)
            self.bar.set_progress(1, 1)
        elif handover.progress is not None:
            self.state.set_text(handover.progress.outcome.screen)
            self.bar.set_progress(handover.progress.done_pages, handover.progress.total_pages)
        else:
            self.state.set_text(_("办完后，本机不留您的资料。"))
            self.bar.set_progress(*handover.pages)
        current = -1 if handover.progress is None else handover.progress.document
        for number, row in enumerate(self._rows):
            if finished or number < current:
                row.set_state(_("好了"), done=True)
            elif number == current and handover.progress is not None:
                row.set_state(handover.progress.outcome.screen, done=False)
            else:
                row.set_state(_("等待"), done=False)

    def _tell(self) -> None:
        """Announce what is new, once: a change of phase, or trouble on the way."""
        trouble = self.handover.progress.outcome if self.handover.progress is not None else None
        news = (self.handover.phase, trouble if trouble is not None and trouble.is_trouble else None)
        if news == self._told:
            return
        begun = self._told is not None
        self._told = news
        self.actions_changed.emit()
        if begun:
            self.spoken_changed.emit(news[1].spoken if news[1] is not None and self.handover.busy else self.spoken())

    def _back(self) -> None:
        self.stand.visit.go(Stage.REVIEW if self.stand.visit.template.sections else Stage.WELCOME)
        self.stand.go_on()

    def _finish(self) -> None:
        self.stand.visit.go(Stage.FAREWELL)
        self.stand.go_on()
