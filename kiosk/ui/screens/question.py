"""One question a page: plain words, the explanation, an example, why it is asked, and the editor of its kind."""

from kiosk.i18n import _, sentences
from kiosk.model.template import Severity
from kiosk.session.visit import Progress, Reading
from kiosk.ui.components import ProblemNote
from kiosk.ui.editors import editor_for
from kiosk.ui.keyboards import Board, Shelf
from kiosk.ui.screens.explanation import ExplanationPanel
from kiosk.ui.screens.panels import VoidedPanel
from kiosk.ui.screens.question_page import QuestionPage, legal_words, why_words
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
        self.editor = editor_for(self.question, self.theme, stand.visit.read, stand.aids)
        self.note = ProblemNote(self.theme, "")
        self.note.hide()
        self.layout_page = QuestionPage(
            self.theme, self.question, f"{self.heading()}{self._instance()}", self.editor, self.note
        )
        self.layout_page.later.connect(self._put_off)
        self.layout_page.explain.connect(self._explain)
        self.page.addWidget(self.layout_page, 1)
        self._put_present_answer()
        self._echo()
        self.editor.changed.connect(self._changed)
        self.editor.submitted.connect(self._forward)
        keyboard = self.editor.keyboard()
        if isinstance(keyboard, Board | Shelf):
            keyboard.spoke.connect(self.murmured)

    def heading(self) -> str:
        return _(self.question.ask)

    def progress(self) -> Progress:
        return self.stand.visit.progress

    def spoken(self) -> str:
        progress = self.progress()
        step = _("第{number}步，共{total}步。").format(number=progress.number, total=progress.total)
        spoken, ask = _(self.question.spoken), f"{_(self.question.ask)}{self._instance()}"
        asked = (spoken,) if spoken else (ask, _(self.question.help))
        return sentences(step, *asked, self.editor.spoken_help())

    def bar_actions(self) -> tuple[Action, ...]:
        editing = self.stand.visit.editing
        return (
            Action(_("不改了") if editing else _("上一步"), "arrow-left", self._backward),
            Action(_("改好了") if editing else _("下一步"), "arrow-right", self._forward, primary=True),
        )

    def begin(self) -> None:
        self.editor.focus_first()

    def entered(self) -> str:
        return self.editor.text()

    def put_back(self, entered: str) -> None:
        self.editor.put(entered)

    def _instance(self) -> str:
        """Which one is meant, where there are several ("（被告 2）")."""
        group, index = self.place.group, self.place.index
        if group is None or index is None or self.question.key == "more":
            return ""
        if self.stand.visit.reached.counts.get(group.id, 1) == 1:
            return ""
        return _("（{noun} {number}）").format(noun=_(group.noun), number=index + 1)

    def _explain(self) -> None:
        """Everything that explains the question, also what the page had no room for."""
        question = self.question
        example = _("举个例子：{example}").format(example=_(question.example)) if question.example else ""
        texts = (_(question.help), example, why_words(question), legal_words(question))
        self.stand.ask(ExplanationPanel(self.stand, self.heading(), [text for text in texts if text]))

    def _put_present_answer(self) -> None:
        visit = self.stand.visit
        value = visit.reached.values.get(self.place.path)
        if value is not None:
            self.editor.put(self.question.kind.write(value))
            for remark in visit.remarks_at(self.place.path):
                self._show(_(remark.says), remark.severity is Severity.BLOCK)
            return
        suggestion = visit.suggestion()
        if suggestion is not None and suggestion.value is not None:
            self.editor.put(self.question.kind.write(suggestion.value))
            offered = _("替您算好、填好了，不对就改。") if suggestion.steps else _("先替您填好了，不对就改。")
            self._show("\n".join((offered, *suggestion.steps, suggestion.caution)).strip(), refused=False)

    def _changed(self) -> None:
        self._remarked = None
        self._echo()
        if not self.note.isHidden():
            self.note.hide()
            self.layout_page.fit()

    def _echo(self) -> None:
        text = self.editor.text()
        self.editor.show_reading(self.stand.visit.read(text) if text else Reading())

    def _forward(self) -> None:
        visit = self.stand.visit
        keyboard = self.editor.keyboard()
        if isinstance(keyboard, Shelf) and keyboard.pending:
            self._refuse(_("还有字没选好。请点对的字；不要它，就点“重写”或者“退格”。"))
            return
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
            says = "\n".join(_(remark.says) for remark in remarks)
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
        self.layout_page.fit()
