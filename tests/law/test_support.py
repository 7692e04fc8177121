"""Sums of plain pleadings: how many, shares, so much apiece, months owed, threefold damages."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.law.support import (
    child_support_most,
    count_of,
    monthly_arrears,
    share_of,
    threefold_price,
    times_of,
)


def test_only_answers_that_were_given_are_counted() -> None:
    assert count_of(("李志强", None, "李志明")).value == 2
    assert count_of(()).value == 0


def test_a_share_is_rounded_to_the_fen() -> None:
    answer = share_of(Decimal(1000), 3)
    assert answer.value == Decimal("333.33")
    assert answer.steps == ("1,000 元 ÷ 3 = 约 333.33 元",)
    assert share_of(Decimal(1000), 0).value is None


def test_so_much_apiece() -> None:
    answer = times_of(Decimal(260), 45)
    assert answer.value == Decimal(11_700)
    assert answer.steps == ("260 元 × 45 = 11,700 元",)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 1, 31), date(2026, 1, 1), 1),
        (date(2025, 11, 30), date(2026, 1, 1), 3),
        (date(2024, 2, 29), date(2026, 2, 28), 25),
    ],
)
def test_the_first_and_the_last_month_both_count(start: date, end: date, months: int) -> None:
    assert monthly_arrears(Decimal(100), start, end).value == Decimal(100 * months)


def test_what_was_paid_is_taken_off_and_shown() -> None:
    answer = monthly_arrears(Decimal(800), date(2026, 1, 5), date(2026, 10, 5), (Decimal(1500), None))
    assert answer.value == Decimal(6500)
    assert answer.steps == (
        "2026年1月至2026年10月，共 10 个月",
        "800 元 × 10 = 8,000 元",
        "8,000 元 − 1,500 元 = 6,500 元",
    )


def test_impossible_answers_get_a_reason() -> None:
    backwards = monthly_arrears(Decimal(800), date(2026, 2, 1), date(2026, 1, 31))
    too_much = monthly_arrears(Decimal(800), date(2026, 1, 1), date(2026, 1, 31), (Decimal(801),))
    assert backwards.value is too_much.value is None
    assert "检查" in backwards.caution
    assert "检查" in too_much.caution


@pytest.mark.parametrize(
    ("price", "damages"), [("100", "500"), ("166.66", "500"), ("166.67", "500.01"), ("2000", "6000")]
)
def test_threefold_damages_are_never_below_five_hundred(price: str, damages: str) -> None:
    assert threefold_price(Decimal(price)).value == Decimal(damages)


@pytest.mark.parametrize(("children", "most"), [(1, 1800), (2, 3000), (4, 3000)])
def test_the_usual_most_of_child_support(children: int, most: int) -> None:
    answer = child_support_most(Decimal(6000), children)
    assert answer.value == Decimal(most)
    assert "法院会看" in answer.caution
    assert child_support_most(Decimal(6000), 0).value is None
