"""Answers are kept and pruned at use; groups repeat; what is worked out is not asked."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview.sample import TODAY, make_template, question

from kiosk.interview import CircularTemplate, Interview
from kiosk.model.condition import All, AnyOf, Comparison, Not, Operator, OtherAnswer, Today
from kiosk.model.reached import Answers
from kiosk.model.template import Check, Computation, Group, Item, Reference, Severity


@dataclass(frozen=True)
class Result:
    value: Any
    steps: tuple[str, ...] = ("因为这样算",)
    source: str = "试"
    caution: str = ""


def total_of(amounts: tuple[Decimal | None, ...]) -> Result | None:
    known = [amount for amount in amounts if amount is not None]
    return Result(sum(known, Decimal(0))) if known else None


@dataclass(frozen=True)
class Function:
    call: Any


def days_between(start: date, end: date) -> Result:
    return Result((end - start).days)


FUNCTIONS = {"total_of": Function(total_of), "days_between": Function(days_between)}


def is_yes(id: str) -> Comparison:
    return Comparison(id, Operator.IS, True)


def interview(*items: Item) -> Interview:
    return Interview(make_template(items), FUNCTIONS)


def asked(reached: Any) -> list[str]:
    return [place.path for place in reached.asked]


def test_a_question_is_asked_only_when_its_condition_holds() -> None:
    it = interview(question("a", "yes_no"), question("b", when=is_yes("a")))
    assert asked(it.reach(Answers(), TODAY)) == ["a"]
    assert asked(it.reach(Answers({"a": True}), TODAY)) == ["a", "b"]


def test_an_answer_out_of_reach_does_not_count_and_comes_back_when_the_resident_changes_back() -> None:
    it = interview(
        question("a", "yes_no"), question("b", when=is_yes("a")), question("c", when=Comparison("b", Operator.IS, "x"))
    )
    answers = Answers({"a": True, "b": "x", "c": "y"})
    assert it.reach(answers, TODAY).values == {"a": True, "b": "x", "c": "y"}
    flipped = answers.with_answer("a", False)
    assert it.reach(flipped, TODAY).values == {"a": False}
    assert it.reach(flipped.with_answer("a", True), TODAY).values == {"a": True, "b": "x", "c": "y"}


def test_an_edit_names_the_answers_it_makes_void() -> None:
    it = interview(question("a", "yes_no"), question("b", when=is_yes("a")), question("c"))
    answers = Answers({"a": True, "b": "x", "c": "z"})
    voided = it.made_void(it.reach(answers, TODAY), answers.with_answer("a", False))
    assert [place.path for place in voided] == ["b"]


def test_another_instance_is_asked_for_only_when_wanted() -> None:
    group = Group("loans", "借款", (question("loans.amount", "money"), question("loans.more", "yes_no")))
    it = interview(group, question("after"))
    first = Answers({"loans.0.amount": Decimal(1)})
    assert asked(it.reach(first, TODAY)) == ["loans.0.amount", "loans.0.more", "after"]
    second = first.with_answer("loans.0.more", True)
    assert asked(it.reach(second, TODAY)) == [
        "loans.0.amount",
        "loans.0.more",
        "loans.1.amount",
        "loans.1.more",
        "after",
    ]
    assert it.reach(second, TODAY).counts == {"loans": 2}


def test_the_last_instance_allowed_does_not_ask_for_more() -> None:
    group = Group("agents", "代理人", (question("agents.name"), question("agents.more", "yes_no")), most=2)
    it = interview(group)
    answers = Answers({"agents.0.more": True, "agents.1.more": True})
    assert asked(it.reach(answers, TODAY)) == ["agents.0.name", "agents.0.more", "agents.1.name"]


def test_a_condition_inside_a_group_looks_at_its_own_instance() -> None:
    group = Group(
        "loans",
        "借款",
        (
            question("loans.cash", "yes_no"),
            question("loans.witness", when=is_yes("loans.cash")),
            question("loans.more", "yes_no"),
        ),
    )
    it = interview(group)
    answers = Answers({"loans.0.cash": False, "loans.0.more": True, "loans.1.cash": True})
    assert [path for path in asked(it.reach(answers, TODAY)) if path.endswith("witness")] == ["loans.1.witness"]


def test_a_condition_from_outside_is_true_when_true_of_any_instance() -> None:
    group = Group("loans", "借款", (question("loans.cash", "yes_no"), question("loans.more", "yes_no")))
    it = interview(group, question("receipt", when=is_yes("loans.cash")))
    answers = Answers({"loans.0.cash": False, "loans.0.more": True, "loans.1.cash": True})
    assert "receipt" in asked(it.reach(answers, TODAY))
    assert "receipt" not in asked(it.reach(answers.with_answer("loans.1.cash", False), TODAY))


def test_taking_an_instance_out_moves_the_later_ones_up() -> None:
    group = Group("loans", "借款", (question("loans.lender"), question("loans.more", "yes_no")))
    it = interview(group)
    answers = Answers(
        {
            "loans.0.lender": "a",
            "loans.0.more": True,
            "loans.1.lender": "b",
            "loans.1.more": True,
            "loans.2.lender": "c",
        }
    )
    left = it.without_instance(answers, "loans", 1, TODAY)
    reached = it.reach(left, TODAY)
    assert list(reached.all_values("loans.lender")) == ["a", "c"]
    assert (
        it.without_instance(it.without_instance(left, "loans", 0, TODAY), "loans", 0, TODAY).values["loans.0.lender"]
        == "c"
    )


def test_what_is_worked_out_is_not_asked_and_counts_whatever_was_answered_before() -> None:
    total = question("total", "money", compute=Computation("total_of", {"amounts": (Reference("a"), Reference("b"))}))
    it = interview(question("a", "money"), question("b", "money"), total)
    assert asked(it.reach(Answers(), TODAY)) == ["a", "b", "total"]
    reached = it.reach(Answers({"a": Decimal(2), "b": Decimal(3)}), TODAY)
    assert asked(reached) == ["a", "b"]
    assert reached.values["total"] == Decimal(5)
    assert reached.worked_out["total"].steps == ("因为这样算",)
    tapped = Answers({"total": Decimal(9)})
    assert it.reach(tapped, TODAY).values["total"] == Decimal(9)
    known = tapped.with_answer("a", Decimal(2)).with_answer("b", Decimal(3))
    assert it.reach(known, TODAY).values["total"] == Decimal(5)


def test_a_sum_over_a_group_sees_every_instance() -> None:
    group = Group("loans", "借款", (question("loans.amount", "money"), question("loans.more", "yes_no")))
    total = question(
        "total", "money", ask="", compute=Computation("total_of", {"amounts": (Reference("loans.amount"),)})
    )
    it = interview(group, total)
    answers = Answers({"loans.0.amount": Decimal(2), "loans.0.more": True, "loans.1.amount": Decimal(5)})
    assert it.reach(answers, TODAY).values["total"] == Decimal(7)


def test_a_check_speaks_at_its_question_with_its_weight() -> None:
    check = Check(Comparison("repaid", Operator.MORE_THAN, OtherAnswer("lent")), "还的比借的多。", Severity.BLOCK)
    it = interview(question("lent", "money"), question("repaid", "money", checks=(check,)))
    assert it.reach(Answers({"lent": Decimal(5), "repaid": Decimal(4)}), TODAY).remarks == ()
    (remark,) = it.reach(Answers({"lent": Decimal(5), "repaid": Decimal(6)}), TODAY).remarks
    assert (remark.path, remark.severity) == ("repaid", Severity.BLOCK)


def test_going_forward_and_back_follows_only_what_is_asked() -> None:
    it = interview(question("a", "yes_no"), question("b", when=is_yes("a")), question("c"))
    reached = it.reach(Answers({"a": False}), TODAY)
    following = it.following(reached, "a")
    assert following is not None
    assert following.path == "c"
    preceding = it.preceding(reached, "c")
    assert preceding is not None
    assert preceding.path == "a"
    assert it.following(reached, "c") is None
    assert it.preceding(reached, "a") is None


def test_standing_at_a_question_that_fell_out_of_reach_still_finds_the_way_on() -> None:
    it = interview(question("a", "yes_no"), question("b", when=is_yes("a")), question("c"))
    following = it.following(it.reach(Answers({"a": False}), TODAY), "b")
    assert following is not None
    assert following.path == "c"


def test_questions_waiting_for_each_other_are_refused_by_name() -> None:
    with pytest.raises(CircularTemplate) as caught:
        interview(question("a", "yes_no", when=is_yes("b")), question("b", "yes_no", when=is_yes("a")))
    assert set(caught.value.questions) == {"a", "b"}


def test_put_off_questions_are_passed_by_and_remembered() -> None:
    it = interview(question("a", required=True), question("b"))
    reached = it.reach(Answers().with_unsure("a"), TODAY)
    place = it.open_place(reached)
    assert place is not None
    assert place.path == "b"
    assert [missing.path for missing in reached.missing] == ["a"]


def test_progress_counts_the_steps_that_are_asked() -> None:
    it = Interview(make_template((question("a", "yes_no"),), (question("b", when=is_yes("a")),), (question("c"),)), {})
    reached = it.reach(Answers({"a": False}), TODAY)
    assert (it.progress(reached, "c").number, it.progress(reached, "c").total) == (2, 2)
    reached = it.reach(Answers({"a": True}), TODAY)
    assert (it.progress(reached, "c").number, it.progress(reached, "c").total) == (3, 3)


def test_conditions_join_with_all_any_and_not() -> None:
    condition = All((is_yes("a"), AnyOf((is_yes("b"), Not(is_yes("c"))))))
    it = interview(
        question("a", "yes_no"), question("b", "yes_no"), question("c", "yes_no"), question("d", when=condition)
    )
    assert "d" in asked(it.reach(Answers({"a": True, "b": False, "c": False}), TODAY))
    assert "d" not in asked(it.reach(Answers({"a": True, "b": False, "c": True}), TODAY))


@settings(max_examples=60, deadline=None)
@given(flips=st.lists(st.tuples(st.integers(0, 19), st.booleans()), max_size=40))
def test_in_a_chain_only_an_unbroken_run_of_yes_counts_whatever_the_order_of_answering(
    flips: list[tuple[int, bool]],
) -> None:
    chain = tuple(
        question(f"q{number}", "yes_no", when=is_yes(f"q{number - 1}") if number else None) for number in range(20)
    )
    it = Interview(make_template(chain), {})
    answers = Answers()
    given_answers: dict[int, bool] = {}
    for number, value in flips:
        answers = answers.with_answer(f"q{number}", value)
        given_answers[number] = value
    expected = 1
    while expected < 20 and given_answers.get(expected - 1) is True:
        expected += 1
    assert len(it.reach(answers, TODAY).asked) == expected


def test_a_computation_may_use_the_day_of_the_visit() -> None:
    since = question("since", "date")
    days = question(
        "days",
        "whole_number",
        ask="",
        compute=Computation("days_between", {"start": Reference("since"), "end": Today()}),
    )
    interview = Interview(make_template((since, days)), FUNCTIONS)
    assert interview.reach(Answers({"since": date(2026, 11, 20)}), TODAY).values["days"] == 4
