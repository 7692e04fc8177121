"""One question a page: plain words, the explanation, an example, why it is asked, and the editor of its kind."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.template import Severity
from kiosk.session.visit import Progress, Reading
from kiosk.ui.components import Button, ExampleCard, ProblemNote, ScrollArea, Text
from kiosk.ui.editors import editor_for
from kiosk.ui.screens.panels import VoidedPanel
from kiosk.ui.screens.screen import Action, Screen, Stand


class QuestionScreen(Screen):
    """Asks one question, reads the answer with the kind, keeps it, goes on.

    An answer the kind cannot read stays on the screen with the reason below it; nothing that was entered is lost.
    A check that speaks is shown once; pressing 下一步 again with the same answer goes on (it comes back in the review).
    """

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self.place = stand.visit.place
        self.question = self.place.question
        self._remarked: object = None
        self.editor = editor_for(self.question, self.theme, stand.visit.read, stand.places)
        self.note = ProblemNote(self.theme, "")
        self.note.hide()
        self._lay_out()
        self._put_present_answer()
        self.editor.changed.connect(self._changed)
        self.editor.submitted.connect(self._forward)

    def heading(self) -> str:
        return _(self.question.ask)

    def progress(self) -> Progress:
        return self.stand.visit.progress

    def spoken(self) -> str:
        progress = self.progress()
        step = _("第{number}步，共{total}步。").format(number=progress.number, total=progress.total)
        asked = _(self.question.spoken) or f"{_(self.question.ask)}{self._instance()}{_(self.question.help)}"
        return f"{step}{asked}{self.editor.spoken_help()}"

    def actions(self) -> tuple[Action, ...]:
        editing = self.stand.visit.editing
        return (
            Action(_("不改了") if editing else _("上一步"), "arrow-left", self._backward),
            Action(_("改好了") if editing else _("下一步"), "arrow-right", self._forward, primary=True),
        )

    def begin(self) -> None:
        self.editor.focus_first()

    def _instance(self) -> str:
        """Which one is meant, where there are several ("第2个被告")."""
        group, index = self.place.group, self.place.index
        if group is None or index is None or (index == 0 and group.most == 1):
            return ""
        count = self.stand.visit.reached.counts.get(group.id, 1)
        if count == 1:
            return ""
        return _("（第 {number} 个{noun}）").format(number=index + 1, noun=_(group.noun))

    def _lay_out(self) -> None:
        words, answer = QVBoxLayout(), QVBoxLayout()
        for column in (words, answer):
            column.setSpacing(self.theme.mm(4))
        words.addWidget(Text(self.theme, f"{self.heading()}{self._instance()}", "head", bold=True))
        if self.question.legal:
            legal = _("法律上叫：{term}").format(term=_(self.question.legal))
            words.addWidget(Text(self.theme, legal, "note", colour="ink2"))
        if self.question.help:
            words.addWidget(Text(self.theme, _(self.question.help), "body", colour="ink2"))
        self._add_example(words)
        answer.addWidget(self.editor)
        answer.addWidget(self.note)
        keyboard = self.editor.keyboard()
        if keyboard is not None:
            answer.addWidget(keyboard)
        if self.stand.panel.portrait:
            column = self._scrolled(words, answer)
            column.addWidget(self._aside(horizontal=True))
            column.addStretch(1)
        else:
            words.addStretch(1)
            words.addWidget(self._aside(horizontal=False))
            answer.addStretch(1)
            halves = QHBoxLayout()
            halves.setSpacing(self.theme.mm(9))
            halves.addLayout(words, 1)
            halves.addLayout(answer, 1)
            self._scrolled(halves)

    def _scrolled(self, *layouts: QLayout) -> QVBoxLayout:
        """The page scrolls, with visible buttons, only where the largest type leaves no other way."""
        area = ScrollArea(self.theme)
        for layout in layouts:
            area.body.addLayout(layout)
        self.page.addWidget(area, 1)
        return area.body

    def _add_example(self, column: QVBoxLayout) -> None:
        if self.question.example:
            column.addWidget(ExampleCard(self.theme, _(self.question.example)))
        if self.question.why:
            why = _("为什么问：{why}").format(why=_(self.question.why))
            column.addWidget(Text(self.theme, why, "note", colour="ink2"))

    def _aside(self, horizontal: bool) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box) if horizontal else QVBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        later = Button(self.theme, _("记不清了，先跳过"), "question", "secondary")
        later.clicked.connect(self._put_off)
        row.addWidget(later)
        return box

    def _put_present_answer(self) -> None:
        visit = self.stand.visit
        value = visit.reached.values.get(self.place.path)
        if value is not None:
            self.editor.put(self.question.kind.write(value))
            for remark in visit.remarks_at(self.place.path):
                self._show(remark.says, remark.severity is Severity.BLOCK)
            return
        suggestion = visit.suggestion()
        if suggestion is not None and suggestion.value is not None:
            self.editor.put(self.question.kind.write(suggestion.value))
            offered = _("替您算好、填好了，不对就改。")
            self._show("\n".join((offered, *suggestion.steps, suggestion.caution)).strip(), refused=False)

    def _changed(self) -> None:
        self._remarked = None
        self.note.hide()
        text = self.editor.text()
        self.editor.show_reading(self.stand.visit.read(text) if text else Reading())

    def _forward(self) -> None:
        visit = self.stand.visit
        text = self.editor.text()
        if not text:
            if self.question.required:
                self._refuse(_("这一项还没填。记不清，可以点“先跳过”。"))
            else:
                visit.put_off()
                self.stand.go_on()
            return
        reading = visit.read(text)
        if reading.problem is not None:
            self._refuse(reading.problem.says)
            return
        voided = visit.voided_by(reading.value)
        if voided:
            self.stand.ask(VoidedPanel(self.stand, voided, lambda: self._keep(reading)))
            return
        self._keep(reading)

    def _keep(self, reading: Reading) -> None:
        visit = self.stand.visit
        remarks = visit.answer(reading.value)
        if remarks and self._remarked != reading.value:
            self._remarked = reading.value
            says = "\n".join(remark.says for remark in remarks)
            self._show(_("{remark}\n没有错，就再点一次“下一步”。").format(remark=says), refused=False)
            self.spoken_changed.emit(says)
            return
        visit.forward()
        self.stand.go_on()

    def _backward(self) -> None:
        self.stand.visit.backward()
        self.stand.go_on()

    def _put_off(self) -> None:
        self.stand.visit.put_off()
        self.stand.go_on()

    def _refuse(self, says: str) -> None:
        self._show(says, refused=True)
        self.spoken_changed.emit(says)
        self.editor.focus_first()

    def _show(self, says: str, refused: bool) -> None:
        self.note.set_problem(says, refused)
        self.note.show()
