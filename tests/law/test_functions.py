"""The names a form may compute with: closed, described by their signatures, calm about missing answers."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from kiosk.law.computation import Computation, joined, unknown
from kiosk.law.functions import FUNCTIONS
from kiosk.law.rate_cap import rate_cap
from kiosk.model.kinds import KINDS
from kiosk.model.kinds.rate import Rate

MONEY, DAY, LATER = Decimal(100_000), date(2024, 3, 1), date(2025, 9, 1)
ANSWERS: dict[str, Any] = {
    "amount": MONEY,
    "assets": MONEY,
    "damages": MONEY,
    "principal": MONEY,
    "monthly_wage": MONEY,
    "monthly_income": MONEY,
    "monthly": MONEY,
    "price": MONEY,
    "people": 3,
    "count": 2,
    "amounts": (MONEY, None, Decimal("0.5")),
    "texts": ("第三十条", None, "第八十二条"),
    "less": (Decimal(1), None),
    "start": DAY,
    "end": LATER,
    "due": DAY,
    "since": DAY,
    "received": DAY,
    "known": DAY,
    "acted": DAY,
    "applied": DAY,
    "decided": DAY,
    "performance_due": DAY,
    "contract_date": DAY,
    "filing_date": LATER,
    "today": LATER,
    "days": 15,
    "months": 6,
    "children": 1,
    "born": DAY,
    "age": 18,
    "rate": Rate(Decimal(1), "month"),
    "day": DAY,
    "number": "11010519491231002X",
    "answer": (None, MONEY),
    "daily_income": MONEY,
    "daily_pay": MONEY,
    "yearly_incomes": (MONEY, MONEY, MONEY),
    "grade": "十级",
    "births": (DAY, DAY),
    "supporters": (2, 1),
    "rule": "general",
    "paid": MONEY,
    "ending": "撤诉",
    "defendant_homes": ("广东省梅州市梅县区松口镇", None),
    "plaintiff_homes": ("广东省梅州市丰顺县",),
    "places": ("广东省梅州市大埔县",),
    "on": LATER,
}
NEEDED_AS_WELL: dict[str, dict[str, Any]] = {
    "likely_court": {"defendant_homes": ("广东省梅州市梅县区松口镇",)},
    "court_candidates": {"defendant_homes": ("广东省梅州市梅县区松口镇", None)},
    "labour_overtime": {"workday_hours": Decimal(3)},
    "hospital_meals": {"daily_rate": MONEY},
    "disability_compensation": {"yearly_income": MONEY},
    "death_compensation": {"yearly_income": MONEY},
    "dependants_cost": {"yearly_spending": MONEY},
    "funeral_cost": {"monthly_wage": MONEY},
}
"""Arguments without which there is no value: one of several that may be left out, or a figure nobody has looked up yet."""
TYPES = {"money": Decimal, "whole_number": int, "date": date, "rate": Rate, "text": str, "same": Decimal}


def call(name: str, **answers: Any) -> Computation | None:
    return FUNCTIONS[name](**answers)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_gives_what_it_says_it_gives(name: str) -> None:
    function = FUNCTIONS[name]
    answers = {argument: ANSWERS[argument] for argument in function.required}
    computed = function(**answers, **NEEDED_AS_WELL.get(name, {}))
    assert computed is not None
    assert computed.source
    if name == "small_claims":
        assert computed.value is None
    else:
        assert isinstance(computed.value, TYPES[function.returns])
        assert computed.steps or function.returns == "same"


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


def test_texts_are_joined_without_the_unanswered_ones() -> None:
    joined_texts = call("joined_of", texts=("《甲法》第三十条", None, "第八十二条", "《乙法》第一条"))
    assert joined_texts is not None
    assert joined_texts.value == "《甲法》第三十条、第八十二条；《乙法》第一条"
    assert call("joined_of", texts=(None, None)) is None


def test_a_copy_is_the_first_answer_given() -> None:
    for answer in (False, Decimal(0), "借条", DAY, ("现金",)):
        copied = call("copy_of", answer=(None, answer, "别的"))
        assert copied is not None
        assert copied.value == answer
        assert copied.source == "照您前面填的"
    assert call("copy_of", answer=(None, None)) is None
    assert call("copy_of", answer=()) is None


def test_the_day_after_goes_over_the_end_of_a_month() -> None:
    following = call("day_after", day=date(2024, 2, 29))
    assert following is not None
    assert following.value == date(2024, 3, 1)
    assert following.steps == ("2024年2月29日当天不算，第二天是2024年3月1日",)


def test_rates_for_forms_can_be_printed_and_compared_the_rules_themselves_give_the_number() -> None:
    agreed = call("yearly_rate", rate=Rate(Decimal(2), "month"))
    cap = call("rate_cap", contract_date=DAY)
    assert agreed is not None
    assert cap is not None
    assert agreed.value > cap.value
    assert KINDS["rate"].write(agreed.value) == "年利率 24%"
    assert cap.steps == rate_cap(DAY).steps
    assert isinstance(rate_cap(DAY).value, Decimal)


def test_a_rate_that_is_not_known_stays_unknown() -> None:
    cap = call("rate_cap", contract_date=date(2019, 1, 1), filing_date=None)
    assert cap is not None
    assert cap.value is None
    assert cap.caution


def test_the_list_of_names_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        FUNCTIONS["more"] = FUNCTIONS["total_of"]  # type: ignore[index]


def test_a_computation_without_a_value_must_say_why() -> None:
    with pytest.raises(ValueError, match="caution"):
        Computation(None, (), "来源")
    assert unknown("原因", "来源").value is None


def test_cautions_join_without_repeating() -> None:
    assert joined("甲。", "", "乙。", "甲。") == "甲。乙。"
