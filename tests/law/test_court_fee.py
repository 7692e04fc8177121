"""Court fees: the published vectors, every boundary, and the laws that hold for any amount."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.law import court_fee
from kiosk.law.computation import Computation, to_fen
from kiosk.law.fee_tables import fee_bands, fixed_fee_of

VECTORS = json.loads((Path(__file__).parent / "fee_vectors.json").read_text("utf-8"))
AMOUNTS = st.decimals(min_value=0, max_value=Decimal("999999999.99"), places=2)

QUICK_PROPERTY = (
    (10_000, "2.5", -200),
    (100_000, "2", 300),
    (200_000, "1.5", 1_300),
    (500_000, "1", 3_800),
    (1_000_000, "0.9", 4_800),
    (2_000_000, "0.8", 6_800),
    (5_000_000, "0.7", 11_800),
    (10_000_000, "0.6", 21_800),
    (20_000_000, "0.5", 41_800),
)
QUICK_ENFORCEMENT = (
    (10_000, "1.5", -100),
    (500_000, "1", 2_400),
    (5_000_000, "0.5", 27_400),
    (10_000_000, "0.1", 67_400),
)


def exact(computation: Computation) -> Decimal:
    assert computation.exact is not None
    return computation.exact


@pytest.mark.parametrize("vector", VECTORS["fee"], ids=lambda vector: vector["x"])
def test_fees_by_amount_match_the_vectors(vector: dict[str, str]) -> None:
    amount = Decimal(vector["x"])
    assert exact(court_fee.property_fee(amount)) == Decimal(vector["property"])
    assert exact(court_fee.enforcement_fee(amount)) == Decimal(vector["enforcement"])
    assert exact(court_fee.preservation_fee(amount)) == Decimal(vector["preservation"])


@pytest.mark.parametrize("vector", VECTORS["divorce_gd"], ids=lambda vector: str(vector["assets"]))
def test_divorce_fees_match_the_vectors(vector: dict[str, str]) -> None:
    assert exact(court_fee.divorce_fee(Decimal(vector["assets"]))) == Decimal(vector["fee"])


@pytest.mark.parametrize("vector", VECTORS["personality_gd"], ids=lambda vector: str(vector["damages"]))
def test_personality_fees_match_the_vectors(vector: dict[str, str]) -> None:
    assert exact(court_fee.personality_fee(Decimal(vector["damages"]))) == Decimal(vector["fee"])


@pytest.mark.parametrize(
    ("amount", "fee", "half", "payment_order", "enforcement", "preservation"),
    [
        ("5000", "50", "25", "16.67", "50", "70"),
        ("30000", "550", "275", "183.33", "350", "320"),
        ("80000", "1800", "900", "600", "1100", "820"),
        ("150000", "3300", "1650", "1100", "2150", "1270"),
        ("300000", "5800", "2900", "1933.33", "4400", "2020"),
        ("800000", "11800", "5900", "3933.33", "10400", "4520"),
        ("30000000", "191800", "95900", "63933.33", "97400", "5000"),
    ],
)
def test_the_worked_examples_come_out(
    amount: str, fee: str, half: str, payment_order: str, enforcement: str, preservation: str
) -> None:
    claimed = Decimal(amount)
    assert court_fee.property_fee(claimed).value == Decimal(fee)
    assert court_fee.half_of(Decimal(fee)).value == Decimal(half)
    assert court_fee.payment_order_fee(claimed).value == Decimal(payment_order)
    assert court_fee.enforcement_fee(claimed).value == Decimal(enforcement)
    assert court_fee.preservation_fee(claimed).value == Decimal(preservation)


def test_the_arithmetic_is_written_band_by_band() -> None:
    assert court_fee.property_fee(Decimal(150_000)).steps == (
        "不超过 10,000 元的部分，收 50 元",
        "超过 10,000 元至 100,000 元的部分：90,000 元 × 2.5% = 2,250 元",
        "超过 100,000 元的部分：50,000 元 × 2% = 1,000 元",
        "合计：50 元 + 2,250 元 + 1,000 元 = 3,300 元",
        "速算：150,000 元 × 2% + 300 元 = 3,300 元",
    )


def test_the_quick_formula_of_a_hundred_thousand_is_the_one_clerks_know() -> None:
    assert "速算：100,000 元 × 2.5% − 200 元 = 2,300 元" in court_fee.property_fee(Decimal(100_000)).steps


def test_a_fee_that_does_not_end_on_a_fen_is_rounded_half_up_and_says_so() -> None:
    fee = court_fee.property_fee(Decimal("10001"))
    assert (fee.value, fee.exact) == (Decimal("50.03"), Decimal("50.025"))
    assert fee.steps[-1] == "四舍五入到分：50.03 元"
    assert "以法院通知为准" in fee.caution


def test_a_round_fee_needs_no_caution() -> None:
    assert court_fee.property_fee(Decimal(100_000)).caution == ""


def test_preservation_stops_at_the_cap_from_896000_yuan_on() -> None:
    assert exact(court_fee.preservation_fee(Decimal("895999.99"))) < 5000
    assert exact(court_fee.preservation_fee(Decimal(896_000))) == 5000
    above = court_fee.preservation_fee(Decimal("896000.01"))
    assert above.value == 5000
    assert above.steps[-1] == "最多收 5,000 元，所以是 5,000 元"


@pytest.mark.parametrize(("amount", "fee"), [("0", "30"), ("1000", "30"), ("1000.01", "30.0001"), ("100000", "1020")])
def test_preservation_of_up_to_a_thousand_yuan_costs_thirty(amount: str, fee: str) -> None:
    assert exact(court_fee.preservation_fee(Decimal(amount))) == Decimal(fee)


def test_a_labour_dispute_costs_ten_yuan_and_wages_need_no_advance() -> None:
    fee = court_fee.labour_fee()
    assert (fee.value, fee.caution) == (Decimal(10), "")
    assert "第13条第（四）项" in fee.source
    assert any("可以先不交" in step for step in fee.steps)


@pytest.mark.parametrize(
    ("matter", "fee"),
    [
        ("administrative", 50),
        ("administrative_trademark_patent_maritime", 100),
        ("other_non_property", 100),
        ("intellectual_property_without_amount", 1000),
        ("jurisdiction_objection", 100),
        ("public_summons", 100),
        ("arbitration_award", 400),
    ],
)
def test_fees_per_case(matter: str, fee: int) -> None:
    assert court_fee.fixed_fee(matter).value == fee  # type: ignore[arg-type]


def test_enforcement_without_an_amount_is_a_range_the_court_decides_in() -> None:
    assert court_fee.fixed_fee("enforcement_without_amount").value == "50 元至 500 元"


@pytest.mark.parametrize("matter", ["divorce", "personality", "other_non_property", "jurisdiction_objection"])
def test_the_amounts_of_guangdong_say_that_nobody_verified_them(matter: str) -> None:
    assert "还没有核实" in court_fee.fixed_fee(matter).caution  # type: ignore[arg-type]
    assert "粤价函〔2008〕45号" in fixed_fee_of(matter).source


def test_before_guangdong_fixed_its_amounts_the_national_range_held() -> None:
    fee = fixed_fee_of("divorce", date(2007, 6, 1))
    assert (fee.lowest, fee.highest) == (Decimal(50), Decimal(300))


def test_before_the_regulation_there_is_no_schedule() -> None:
    with pytest.raises(LookupError):
        fee_bands("property", date(2007, 3, 31))


@pytest.mark.parametrize(
    "rule",
    [
        court_fee.property_fee,
        court_fee.divorce_fee,
        court_fee.personality_fee,
        court_fee.enforcement_fee,
        court_fee.preservation_fee,
        court_fee.payment_order_fee,
        court_fee.half_of,
    ],
)
def test_an_amount_below_zero_has_no_fee_but_a_reason(rule: object) -> None:
    answer = rule(Decimal(-1))  # type: ignore[operator]
    assert answer.value is None
    assert "不能小于 0" in answer.caution


@given(AMOUNTS, AMOUNTS)
def test_a_larger_claim_never_costs_less(one: Decimal, other: Decimal) -> None:
    lower, higher = sorted((one, other))
    for rule in (
        court_fee.property_fee,
        court_fee.enforcement_fee,
        court_fee.preservation_fee,
        court_fee.divorce_fee,
        court_fee.personality_fee,
    ):
        assert exact(rule(lower)) <= exact(rule(higher))


@pytest.mark.parametrize(
    "schedule", ["property", "enforcement", "preservation", "divorce_assets", "personality_damages"]
)
def test_no_fee_jumps_where_one_band_meets_the_next(schedule: str) -> None:
    rules = {
        "property": court_fee.property_fee,
        "enforcement": court_fee.enforcement_fee,
        "preservation": court_fee.preservation_fee,
        "divorce_assets": court_fee.divorce_fee,
        "personality_damages": court_fee.personality_fee,
    }
    for band in fee_bands(schedule)[1:]:
        at, just_over = rules[schedule](band.over), rules[schedule](band.over + Decimal("0.01"))
        assert exact(just_over) - exact(at) <= Decimal("0.01") * Decimal("0.025")


@given(AMOUNTS)
def test_the_bands_add_up_to_the_quick_formulas(amount: Decimal) -> None:
    for rule, formulas in ((court_fee.property_fee, QUICK_PROPERTY), (court_fee.enforcement_fee, QUICK_ENFORCEMENT)):
        expected = Decimal(50)
        for over, rate, constant in formulas:
            if amount > over:
                expected = amount * Decimal(rate) / 100 + constant
        assert exact(rule(amount)) == expected


@given(AMOUNTS)
def test_a_payment_order_costs_a_third_and_two_halves_make_the_fee(amount: Decimal) -> None:
    fee = exact(court_fee.property_fee(amount))
    assert abs(exact(court_fee.payment_order_fee(amount)) * 3 - fee) < Decimal("0.0001")
    assert exact(court_fee.half_of(fee)) * 2 == fee


@given(AMOUNTS)
def test_the_value_is_the_exact_fee_rounded_to_the_fen(amount: Decimal) -> None:
    fee = court_fee.property_fee(amount)
    assert fee.value == to_fen(exact(fee))
    assert abs(exact(fee) - to_fen(exact(fee))) <= Decimal("0.005")


def test_a_claim_that_ends_where_a_band_ends_writes_nothing_of_the_next() -> None:
    assert court_fee.property_fee(Decimal(100_000)).steps == (
        "不超过 10,000 元的部分，收 50 元",
        "超过 10,000 元的部分：90,000 元 × 2.5% = 2,250 元",
        "合计：50 元 + 2,250 元 = 2,300 元",
        "速算：100,000 元 × 2.5% − 200 元 = 2,300 元",
    )
    assert court_fee.property_fee(Decimal(10_000)).steps == ("不超过 10,000 元的部分，收 50 元",)


@pytest.mark.parametrize(
    ("paid", "ending", "back"),
    [
        ("1050", "撤诉", "525"),
        ("50.03", "撤诉", "25.01"),
        ("0", "调解结案", "0"),
        ("2300", "调解结案", "1150"),
        ("2300", "胜诉", "2300"),
    ],
)
def test_what_was_paid_ahead_comes_back(paid: str, ending: Any, back: str) -> None:
    refund = court_fee.fee_refund(Decimal(paid), ending)
    assert refund.value == Decimal(back)
    assert refund.caution


def test_nothing_comes_back_of_less_than_nothing() -> None:
    assert court_fee.fee_refund(Decimal(-1), "撤诉").value is None
