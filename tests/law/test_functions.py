"""The names a form may compute with: closed, described by their signatures, calm about missing answers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kiosk.law.computation import Computation, joined, unknown
from kiosk.law.functions import FUNCTIONS


@dataclass(frozen=True)
class Rate:
    value: Decimal
    period: str


MONEY, DAY, LATER = Decimal(100_000), date(2024, 3, 1), date(2025, 9, 1)
ANSWERS: dict[str, Any] = {
    "amount": MONEY,
    "assets": MONEY,
    "damages": MONEY,
    "principal": MONEY,
    "monthly_wage": MONEY,
    "monthly_income": MONEY,
    "amounts": (MONEY, None, Decimal("0.5")),
    "less": (Decimal(1), None),
    "start": DAY,
    "end": LATER,
    "due": DAY,
    "since": DAY,
    "received": DAY,
    "decided": DAY,
    "performance_due": DAY,
    "contract_date": DAY,
    "filing_date": LATER,
    "today": LATER,
    "days": 15,
    "months": 6,
    "children": 1,
    "rate": Rate(Decimal(1), "month"),
}
TYPES = {"money": Decimal, "whole_number": int, "date": date, "rate": Decimal, "text": str}


def call(name: str, **answers: Any) -> Computation | None:
    return FUNCTIONS[name](**answers)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_gives_what_it_says_it_gives(name: str) -> None:
    function = FUNCTIONS[name]
    answers = {argument: ANSWERS[argument] for argument in function.required}
    if name == "labour_overtime":
        answers["workday_hours"] = Decimal(3)
    computed = function(**answers)
    assert computed is not None
    assert computed.source
    if name == "small_claims":
        assert computed.value is None
    else:
        assert isinstance(computed.value, TYPES[function.returns])
        assert computed.steps


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_waits_for_each_answer_it_needs(name: str) -> None:
    function = FUNCTIONS[name]
    for missing in function.required:
        answers = {argument: ANSWERS[argument] for argument in function.required}
        answers[missing] = None
        assert function(**answers) is None


def test_answers_go_in_by_name_only() -> None:
    with pytest.raises(TypeError):
        FUNCTIONS["property_fee"].call(MONEY)


def test_the_signature_tells_what_may_be_left_out() -> None:
    function = FUNCTIONS["interest"]
    assert function.required == ("principal", "rate", "start", "end", "contract_date")
    assert function.optional == ("filing_date",)
    assert FUNCTIONS["labour_fee"].required == ()


def test_optional_answers_may_be_missing() -> None:
    owed = call("overdue_interest", principal=MONEY, due=DAY, end=LATER, contract_date=DAY, rate=None)
    assert owed is not None
    assert "LPR" in owed.steps[0]


def test_a_total_skips_what_is_unanswered() -> None:
    total = call("total_of", amounts=(Decimal("1000"), None, Decimal("0.50")))
    assert total is not None
    assert total.value == Decimal("1000.50")
    assert total.steps == ("1,000 元 + 0.50 元 = 1,000.50 元",)
    assert call("total_of", amounts=(None, None)) is None
    assert call("total_of", amounts=()) is None


def test_a_difference_is_never_below_zero() -> None:
    rest = call("difference_of", amount=Decimal(1000), less=(Decimal(300), None, Decimal(200)))
    assert rest is not None
    assert rest.value == Decimal(500)
    assert rest.steps == ("1,000 元 − 300 元 − 200 元 = 500 元",)
    too_much = call("difference_of", amount=Decimal(1), less=(Decimal(2),))
    assert too_much is not None
    assert too_much.value is None
    assert "检查" in too_much.caution


def test_the_list_of_names_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        FUNCTIONS["more"] = FUNCTIONS["total_of"]  # type: ignore[index]


def test_a_computation_without_a_value_must_say_why() -> None:
    with pytest.raises(ValueError, match="caution"):
        Computation(None, (), "来源")
    assert unknown("原因", "来源").value is None


def test_cautions_join_without_repeating() -> None:
    assert joined("甲。", "", "乙。", "甲。") == "甲。乙。"
