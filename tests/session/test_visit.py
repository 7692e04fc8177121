"""A visit keeps every answer before it goes on, comes back to the same question, and never makes a dead end."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from threading import Event
from typing import Any

import pytest
from interview.sample import TODAY, make_template, question

from kiosk.i18n import use_language, use_words
from kiosk.model.condition import Comparison, Operator, OtherAnswer
from kiosk.model.packet import Packet
from kiosk.model.reached import Reached
from kiosk.model.template import Check, Group, Item, Severity, Template
from kiosk.session.review import RowState
from kiosk.session.visit import Stage, Visit
from kiosk.settings import Settings


@dataclass(frozen=True)
class Note:
    kind: str
    path: str
    value: Any


class Notebook:
    """A diary with memory; what it gives back has been through JSON, as in the journal."""

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def write(self, kind: str, path: str, value: Any) -> None:
        self.notes.append(Note(kind, path, json.loads(json.dumps(value))))


class NoPrinting:
    """A printery that can print every character but the one it is told it cannot."""

    def __init__(self, unprintable: str = "") -> None:
        self.unprintable = unprintable

    def missing_characters(self, text: str) -> str:
        return "".join(character for character in text if character in self.unprintable)

    def packet(self, template: Template, reached: Reached, progress: Callable[[int, int], None], stop: Event) -> Packet:
        raise NotImplementedError

    def preview(self, template: Template, reached: Reached, document_id: str) -> bytes:
        raise NotImplementedError


def lending() -> tuple[Item, ...]:
    too_much = Check(Comparison("repaid", Operator.MORE_THAN, OtherAnswer("lent")), "还的比借的多。", Severity.BLOCK)
    return (
        Group(
            "plaintiffs", "原告", (question("plaintiffs.name", "person_name"), question("plaintiffs.more", "yes_no"))
        ),
        question("lent", "money", required=True),
        question("any_repaid", "yes_no"),
        question("repaid", "money", when=Comparison("any_repaid", Operator.IS, True), checks=(too_much,)),
        question("story", "long_text"),
    )


def begin(diary: Notebook | None = None, unprintable: str = "") -> Visit:
    visit = Visit({"sample": make_template(lending())}, {}, NoPrinting(unprintable), TODAY, diary or Notebook())
    visit.choose("sample")
    visit.go(Stage.PRIVACY)
    visit.go(Stage.QUESTION)
    return visit


def reply(visit: Visit, text: str) -> None:
    reading = visit.read(text)
    assert reading.problem is None, reading.problem
    visit.answer(reading.value)
    visit.forward()


def test_from_the_first_question_to_the_review() -> None:
    visit = begin()
    for path, text in [
        ("plaintiffs.0.name", "陈桂香"),
        ("plaintiffs.0.more", "没有"),
        ("lent", "5万"),
        ("any_repaid", "否"),
        ("story", "借钱不还"),
    ]:
        assert visit.place.path == path
        reply(visit, text)
    assert visit.stage is Stage.REVIEW
    assert visit.complete


def test_a_text_that_is_no_answer_says_why_and_changes_nothing() -> None:
    visit = begin()
    reply(visit, "陈桂香")
    reply(visit, "否")
    reading = visit.read("很多")
    assert reading.problem is not None
    assert visit.place.path == "lent"
    assert "lent" not in visit.answers.values


def test_a_character_no_font_has_is_a_message_at_the_question() -> None:
    visit = begin(unprintable="㛃")
    reading = visit.read("陈㛃")
    assert reading.problem is not None
    assert "㛃" in reading.problem.says


def test_a_question_put_off_leads_on_and_shows_in_the_review_first() -> None:
    visit = begin()
    reply(visit, "陈桂香")
    reply(visit, "否")
    visit.put_off()
    reply(visit, "否")
    reply(visit, "借钱不还")
    assert visit.stage is Stage.REVIEW
    assert not visit.complete
    assert (visit.review()[0].path, visit.review()[0].state) == ("lent", RowState.MISSING)


def test_an_edit_from_the_review_returns_to_the_review() -> None:
    visit = _at_review()
    visit.edit("lent")
    reply(visit, "6万")
    assert visit.stage is Stage.REVIEW
    assert visit.reached.values["lent"] == Decimal("60000")


def test_an_edit_that_opens_a_new_question_asks_it_before_the_review() -> None:
    visit = _at_review()
    visit.edit("any_repaid")
    reply(visit, "是")
    assert visit.place.path == "repaid"
    reply(visit, "1000")
    assert visit.stage is Stage.REVIEW


def test_a_refused_answer_is_kept_and_comes_first_in_the_review() -> None:
    visit = _at_review()
    visit.edit("any_repaid")
    reply(visit, "是")
    (remark,) = visit.answer(visit.read("9万").value)
    assert remark.severity is Severity.BLOCK
    visit.forward()
    first = visit.review()[0]
    assert (first.path, first.state, first.says) == ("repaid", RowState.REFUSED, "还的比借的多。")
    assert not visit.complete


def test_an_edit_says_beforehand_what_it_makes_void() -> None:
    visit = _at_review()
    visit.edit("any_repaid")
    reply(visit, "是")
    reply(visit, "1000")
    visit.edit("any_repaid")
    assert [place.path for place in visit.voided_by(False)] == ["repaid"]


def test_back_from_the_first_question_is_the_notice_and_back_from_an_edit_is_the_review() -> None:
    visit = begin()
    visit.backward()
    assert visit.stage is Stage.PRIVACY
    visit = _at_review()
    visit.edit("lent")
    visit.backward()
    assert visit.stage is Stage.REVIEW


@pytest.mark.parametrize("count", range(12))
def test_a_visit_restored_after_any_number_of_notes_stands_where_it_stood(count: int) -> None:
    diary = Notebook()
    visit = begin(diary)
    states = [(0, Stage.WELCOME, "")]
    for text in ("陈桂香", "否", "5万", "否"):
        states.append((len(diary.notes), visit.stage, visit.place.path))
        reply(visit, text)
    states.append((len(diary.notes), visit.stage, visit.place.path))
    notes = tuple(diary.notes[:count])
    again = Visit({"sample": make_template(lending())}, {}, NoPrinting(), TODAY, Notebook())
    again.restore(notes)
    kept = {note.path for note in notes if note.kind == "answer"}
    assert set(again.answers.values) == kept
    _, stage, path = max(state for state in states if state[0] <= count)
    if stage is Stage.QUESTION and again.stage is Stage.QUESTION:
        assert again.place.path == path


def test_records_of_a_form_that_is_gone_are_passed_over() -> None:
    visit = Visit({}, {}, NoPrinting(), TODAY, Notebook())
    visit.restore((Note("template", "", "gone"), Note("answer", "a", "x"), Note("stage", "", "guide")))
    assert visit.stage is Stage.WELCOME


def test_taking_a_plaintiff_out_is_remembered() -> None:
    diary = Notebook()
    visit = begin(diary)
    reply(visit, "陈桂香")
    reply(visit, "是")
    reply(visit, "李志强")
    reply(visit, "否")
    visit.remove_instance("plaintiffs", 0)
    assert visit.reached.values["plaintiffs.0.name"] == "李志强"
    again = Visit({"sample": make_template(lending())}, {}, NoPrinting(), TODAY, Notebook())
    again.restore(tuple(diary.notes))
    assert again.reached.values["plaintiffs.0.name"] == "李志强"


def _at_review() -> Visit:
    visit = begin()
    for text in ("陈桂香", "否", "5万", "否", "借钱不还"):
        reply(visit, text)
    return visit


def test_the_review_speaks_the_language_of_the_screen() -> None:
    visit = begin()
    for text in ("陈桂香", "没有", "5万", "否"):
        reply(visit, text)
    use_words({"en": {"any_repaid": "Repaid anything?"}})
    try:
        use_language("en", Settings().locales)
        row = next(row for row in visit.review() if row.path == "any_repaid")
    finally:
        use_words({})
        use_language("zh_CN", Settings().locales)
    assert (row.name, row.written) == ("Repaid anything?", "No")
