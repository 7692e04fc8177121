"""One resident's visit: which filing, which question, which answers; journalled as given, ready for the screen.

The visit knows no screen. A screen asks it what to show and tells it what the resident did.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from threading import Event
from typing import Any, Protocol

from kiosk.i18n import _, use_words
from kiosk.interview import Interview
from kiosk.interview.interview import LawFunctions, Progress
from kiosk.model.guide_sheet import guide_of_filing
from kiosk.model.kinds.base import Problem
from kiosk.model.packet import Packet
from kiosk.model.reached import Answers, Place, Reached, Remark, WorkedOut
from kiosk.model.template import Severity, Template
from kiosk.session.review import ReviewRow, review_of

__all__ = ["Diary", "Printery", "Progress", "Reading", "Record", "Stage", "Visit"]


class Stage(StrEnum):
    """Where in the visit the resident is."""

    WELCOME = "welcome"
    GUIDE = "guide"
    PRIVACY = "privacy"
    QUESTION = "question"
    REVIEW = "review"
    PACKET = "packet"
    FAREWELL = "farewell"


class Record(Protocol):
    """What the journal gives back."""

    @property
    def kind(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def value(self) -> Any: ...


class Diary(Protocol):
    """Where a visit writes what happened before it goes on (the journal)."""

    def write(self, kind: str, path: str, value: Any) -> None:
        """One event, kept when this returns."""


class Printery(Protocol):
    """The documents room, as a visit needs it."""

    def missing_characters(self, text: str) -> str:
        """The characters of the text that no font on this kiosk can print."""

    def packet(self, template: Template, reached: Reached, progress: Callable[[int, int], None], stop: Event) -> Packet:
        """Every document of the packet."""

    def preview(self, template: Template, reached: Reached, document_id: str) -> bytes:
        """One document as PDF."""


@dataclass(frozen=True)
class Reading:
    """What a text means as an answer, before it is given.

    Attributes:
        value: The value, None while there is a problem.
        written: As it will stand on paper.
        spoken: As it is read back.
        problem: Why it is not an answer yet.
    """

    value: Any = None
    written: str = ""
    spoken: str = ""
    problem: Problem | None = None


class Visit:
    """The visit of one resident.

    Args:
        templates: The filings on offer, by id.
        functions: The law functions templates may name.
        printery: Makes documents.
        today: The day, judged once at the beginning so that a visit over midnight stays consistent.
        diary: Where events are kept; they are written before the visit goes on.
    """

    def __init__(
        self,
        templates: Mapping[str, Template],
        functions: LawFunctions,
        printery: Printery,
        today: date,
        diary: Diary,
    ) -> None:
        self._templates = templates
        self._functions = functions
        self._printery = printery
        self._diary = diary
        self.today = today
        self.stage = Stage.WELCOME
        self.answers = Answers()
        self._interview: Interview | None = None
        self._reached: Reached | None = None
        self._place: Place | None = None
        self.editing = False
        """A single answer is being changed from the review; afterwards the review comes back."""

    @property
    def template(self) -> Template:
        """The filing chosen. Raises LookupError before one is chosen."""
        return self.interview.template

    @property
    def interview(self) -> Interview:
        """The interview of the filing chosen. Raises LookupError before one is chosen."""
        if self._interview is None:
            raise LookupError("no filing has been chosen yet")
        return self._interview

    @property
    def reached(self) -> Reached:
        """What the answers amount to now."""
        if self._reached is None:
            self._reached = self.interview.reach(self.answers, self.today)
        return self._reached

    @property
    def place(self) -> Place:
        """The question the resident is at. Raises LookupError where there is none."""
        if self._place is None:
            raise LookupError("the visit is not at a question")
        return self._place

    @property
    def progress(self) -> Progress:
        """Which step of how many."""
        return self.interview.progress(self.reached, self.place.path)

    def go(self, stage: Stage) -> None:
        """Move to another stage; entering the questions goes to the first one that is still open."""
        if stage is Stage.QUESTION:
            self._enter(self.interview.open_place(self.reached) or self.interview.following(self.reached, None))
            return
        self.stage = stage
        self.editing = False
        self._diary.write("stage", "", stage.value)

    def choose(self, template_id: str) -> bool:
        """Choose a filing; its guide comes next. Answers given to another filing in the same visit are let go.

        Returns:
            False where it cannot be opened (any more); the visit stays where it is then.
        """
        if self._templates.get(template_id) is None:
            return False
        self._diary.write("template", "", template_id)
        self._begin(template_id)
        self.go(Stage.GUIDE)
        return True

    def take_guide(self) -> None:
        """Only the guide of the filing is wanted, on paper."""
        self._diary.write("guide", "", self.template.id)
        self._begin_guide()
        self.go(Stage.PACKET)

    def read(self, text: str) -> Reading:
        """What a text means at the present question."""
        return self.read_at(self.place, text)

    def read_at(self, place: Place, text: str) -> Reading:
        """What a text means at a place; nothing is kept."""
        question = place.question
        limits = self.interview.limits(question, self.today)
        value = question.kind.parse(text, limits)
        if isinstance(value, Problem):
            return Reading(problem=value)
        return self.reading_of(place, value)

    def reading_of(self, place: Place, value: Any) -> Reading:
        """How a value stands on paper and sounds, and whether it may be the answer at a place."""
        question = place.question
        problem = question.kind.check(value, self.interview.limits(question, self.today))
        written = question.kind.write(value)
        unprintable = self._printery.missing_characters(written)
        if problem is None and unprintable:
            problem = Problem(
                _("这个字本机还印不出来：{characters}。可以先用同音字，打印后手写更正，或请工作人员帮忙。").format(
                    characters="、".join(unprintable)
                )
            )
        return Reading(value, written, question.kind.say(value), problem)

    def suggestion(self) -> WorkedOut | None:
        """What may be offered as the answer at the present question."""
        return self.interview.suggestion(self.reached, self.place)

    def voided_by(self, value: Any) -> tuple[Place, ...]:
        """The answered questions that this answer would put out of reach."""
        return self.interview.made_void(self.reached, self.answers.with_answer(self.place.path, value))

    def answer(self, value: Any) -> tuple[Remark, ...]:
        """Keep an answer to the present question and say what the checks make of it. The resident stays at the question.

        A remark that blocks does not undo the answer: it is kept, shown here and again in the review.
        """
        place = self.place
        self._diary.write("answer", place.path, place.question.kind.dump(value))
        self._keep(self.answers.with_answer(place.path, value))
        return self.remarks_at(place.path)

    def remarks_at(self, path: str) -> tuple[Remark, ...]:
        """What the checks say now about one answer."""
        return tuple(remark for remark in self.reached.remarks if remark.path == path)

    def put_off(self) -> None:
        """The resident cannot answer now; go on."""
        self._diary.write("unsure", self.place.path, None)
        self._keep(self.answers.with_unsure(self.place.path))
        self.forward()

    def forward(self) -> None:
        """To the next question, or to the review after the last one."""
        following = self.interview.following(self.reached, self.place.path)
        if self.editing:
            following = self._newly_opened()
        if following is None:
            self.go(Stage.REVIEW)
        else:
            self._enter(following, editing=self.editing)

    def backward(self) -> None:
        """To the question before; from the first one to the privacy notice, from an edit to the review."""
        if self.editing:
            self.go(Stage.REVIEW)
            return
        preceding = self.interview.preceding(self.reached, self.place.path)
        if preceding is None:
            self.go(Stage.PRIVACY)
        else:
            self._enter(preceding)

    def back_from_review(self) -> None:
        """From the review to the last question."""
        asked = self.reached.asked
        self._enter(asked[-1] if asked else None)

    def edit(self, path: str) -> None:
        """From the review to one question; the review comes back after it."""
        place = next(place for place in self.reached.places if place.path == path)
        self._enter(place, editing=True)

    def remove_instance(self, group_id: str, index: int) -> None:
        """Take one plaintiff, loan … out again."""
        self._diary.write("remove", group_id, index)
        self._keep(self.interview.without_instance(self.answers, group_id, index, self.today))

    def review(self) -> tuple[ReviewRow, ...]:
        """Every answer, those that need something first, otherwise in the order asked."""
        return review_of(self.reached)

    @property
    def complete(self) -> bool:
        """Nothing the law requires is missing and no check refuses."""
        return not self.reached.missing and all(
            remark.severity is not Severity.BLOCK for remark in self.reached.remarks
        )

    def packet_job(self, stop: Event) -> Callable[[Callable[[int, int], None]], Packet]:
        """The work that makes the packet, to be run on the worker thread; it sees the answers of this moment only."""
        template, reached, printery = self.template, self.reached, self._printery
        return lambda progress: printery.packet(template, reached, progress, stop)

    def preview_job(self, document_id: str) -> Callable[[], bytes]:
        """The work that makes one document's PDF, to be run on the worker thread."""
        template, reached, printery = self.template, self.reached, self._printery
        return lambda: printery.preview(template, reached, document_id)

    def restore(self, records: tuple[Record, ...]) -> None:
        """Bring the visit back to where the records leave it; records that no longer fit the forms are passed over."""
        for record in records:
            self._replay(record)
        if self._interview is None:
            self.stage = Stage.WELCOME
        elif self.stage is Stage.QUESTION and self._place is None:
            self._place = self.interview.open_place(self.reached) or self.interview.following(self.reached, None)

    def _replay(self, record: Record) -> None:
        if record.kind == "template":
            if self._templates.get(record.value) is not None:
                self._begin(record.value)
        elif record.kind == "stage":
            self.stage = Stage(record.value)
        elif self._interview is None:
            return
        elif record.kind == "guide":
            self._begin_guide()
        elif record.kind == "answer":
            question = self._question_at(record.path)
            if question is not None:
                self._forget_reached(self.answers.with_answer(record.path, question.kind.load(record.value)))
        elif record.kind == "unsure":
            self._forget_reached(self.answers.with_unsure(record.path))
        elif record.kind == "remove":
            self._forget_reached(self.interview.without_instance(self.answers, record.path, record.value, self.today))
        elif record.kind == "place":
            self.stage, self.editing = Stage.QUESTION, bool(record.value)
            self._place = next((place for place in self.reached.places if place.path == record.path), None)

    def _question_at(self, path: str) -> Any:
        parts = path.split(".")
        return self.template.questions.get(parts[0] if len(parts) == 1 else f"{parts[0]}.{parts[-1]}")

    def _begin(self, template_id: str) -> None:
        self._interview = Interview(self._templates[template_id], self._functions)
        use_words(self.template.words)
        self._place = None
        self._forget_reached(Answers())

    def _begin_guide(self) -> None:
        if self.template.sections:
            self._interview = Interview(guide_of_filing(self.template), self._functions)
            self._place = None
            self._forget_reached(Answers())

    def _keep(self, answers: Answers) -> None:
        self._forget_reached(answers)
        here = self._place
        if here is not None:
            self._place = next((place for place in self.reached.places if place.path == here.path), here)

    def _forget_reached(self, answers: Answers) -> None:
        self.answers = answers
        self._reached = None

    def _enter(self, place: Place | None, editing: bool = False) -> None:
        if place is None:
            self.go(Stage.REVIEW)
            return
        self._diary.write("place", place.path, editing)
        self._place = place
        self.stage = Stage.QUESTION
        self.editing = editing

    def _newly_opened(self) -> Place | None:
        """After an edit: a question that the new answer has brought into reach and that nobody has answered."""
        here = self.place.path
        following = self.interview.following(self.reached, here)
        while following is not None:
            if following.path not in self.reached.values and following.path not in self.reached.unsure:
                return following
            following = self.interview.following(self.reached, following.path)
        return None
