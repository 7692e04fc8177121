"""The closed vocabulary of conditions: what each operator is true of, and that an unanswered question satisfies none."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.condition import All, AnyOf, Comparison, Condition, Not, Operator, OtherAnswer, Today

TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Known:
    """Answers by question, instances by group."""

    values: dict[str, Any]
    counts: dict[str, int] = field(default_factory=dict)
    today: date = TODAY

    def value(self, question: str) -> Any:
        return self.values.get(question)

    def count(self, group: str) -> int:
        return self.counts.get(group, 0)


@pytest.mark.parametrize(
    ("operator", "operand", "true_of", "false_of"),
    [
        (Operator.IS, "借条", "借条", "口头约定"),
        (Operator.IS_NOT, "借条", "口头约定", "借条"),
        (Operator.IS_ONE_OF, ("借条", "借款合同"), "借条", "口头约定"),
        (Operator.HAS, "现金", ("现金", "转账"), ("转账",)),
        (Operator.CONTAINS_WORD, ("仲裁",), "提交梅州仲裁委员会", "由法院管"),
        (Operator.ANSWERED, True, "有", None),
        (Operator.MORE_THAN, Decimal(5), Decimal("5.01"), Decimal(5)),
        (Operator.LESS_THAN, Decimal(5), Decimal("4.99"), Decimal(5)),
        (Operator.AT_LEAST, Decimal(5), Decimal(5), Decimal("4.99")),
        (Operator.AT_MOST, Decimal(5), Decimal(5), Decimal("5.01")),
        (Operator.BEFORE, date(2024, 5, 1), date(2024, 4, 30), date(2024, 5, 1)),
        (Operator.AFTER, date(2024, 5, 1), date(2024, 5, 2), date(2024, 5, 1)),
    ],
)
def test_what_each_operator_is_true_of(operator: Operator, operand: Any, true_of: Any, false_of: Any) -> None:
    condition = Comparison("q", operator, operand)
    assert condition.holds(Known({"q": true_of}))
    assert not condition.holds(Known({"q": false_of}))


@pytest.mark.parametrize(
    "operator", [each for each in Operator if each not in (Operator.IS_NOT, Operator.COUNT_AT_LEAST)]
)
def test_an_unanswered_question_satisfies_nothing_that_asks_for_an_answer(operator: Operator) -> None:
    operand: Any = {
        Operator.IS_ONE_OF: ("x",),
        Operator.CONTAINS_WORD: ("x",),
        Operator.ANSWERED: True,
    }.get(operator, Decimal(1))
    assert not Comparison("q", operator, operand).holds(Known({}))


def test_another_answer_or_the_day_of_the_visit_may_be_the_operand() -> None:
    repaid_too_much = Comparison("repaid", Operator.MORE_THAN, OtherAnswer("lent"))
    assert repaid_too_much.holds(Known({"repaid": Decimal(9), "lent": Decimal(5)}))
    assert not repaid_too_much.holds(Known({"repaid": Decimal(9)}))
    assert Comparison("due", Operator.BEFORE, Today()).holds(Known({"due": date(2026, 11, 23)}))


def test_a_question_of_a_group_is_true_when_it_is_true_of_any_instance() -> None:
    person = Comparison("plaintiffs.type", Operator.IS, "自然人")
    assert person.holds(Known({"plaintiffs.type": ("单位", "自然人")}))
    assert not person.holds(Known({"plaintiffs.type": ("单位", None)}))


def test_how_many_there_are_of_a_group() -> None:
    several = Comparison("plaintiffs", Operator.COUNT_AT_LEAST, 2)
    assert several.holds(Known({}, {"plaintiffs": 2}))
    assert not several.holds(Known({}, {"plaintiffs": 1}))


def test_values_of_different_sorts_have_no_order() -> None:
    assert not Comparison("q", Operator.MORE_THAN, Decimal(1)).holds(Known({"q": "5"}))
    assert not Comparison("q", Operator.BEFORE, TODAY).holds(Known({"q": Decimal(1)}))


CONDITIONS = st.recursive(
    st.builds(Comparison, st.sampled_from("abc"), st.just(Operator.IS), st.booleans()),
    lambda parts: st.one_of(
        st.builds(Not, parts),
        st.builds(All, st.lists(parts, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(parts, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)
ANSWERS = st.dictionaries(st.sampled_from("abc"), st.booleans()).map(Known)


@given(CONDITIONS, CONDITIONS, ANSWERS)
def test_de_morgan(one: Condition, other: Condition, known: Known) -> None:
    assert Not(All((one, other))).holds(known) == AnyOf((Not(one), Not(other))).holds(known)
    assert Not(AnyOf((one, other))).holds(known) == All((Not(one), Not(other))).holds(known)


@given(CONDITIONS, ANSWERS)
def test_only_the_questions_a_condition_names_decide_it(condition: Condition, known: Known) -> None:
    named = set(condition.questions())
    assert condition.holds(known) == condition.holds(Known({q: v for q, v in known.values.items() if q in named}))
