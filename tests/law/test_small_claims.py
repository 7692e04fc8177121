"""Small claims: the limits come from the year's figure, and without it nothing is said to be known."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.law.small_claims import YearlyWage, judge, small_claims, yearly_wage


@pytest.mark.parametrize("year", [2026, 1999])
def test_without_the_figure_of_the_year_there_is_no_verdict(year: int) -> None:
    answer = small_claims(Decimal(20_000), date(year, 5, 1))
    assert answer.value is None
    assert f"{year}年的小额诉讼标准还没有核对" in answer.caution


def test_the_row_of_guangdong_is_there_and_waits_for_its_figure() -> None:
    assert yearly_wage(2026) == YearlyWage(2026, None, False)


@pytest.mark.parametrize(
    ("amount", "verdict"),
    [
        ("50000", "可能适用小额诉讼程序，一审终审，不能上诉。"),
        ("50000.01", "双方同意的，可以适用小额诉讼程序，一审终审。"),
        ("200000", "双方同意的，可以适用小额诉讼程序，一审终审。"),
        ("200000.01", "不适用小额诉讼程序。"),
    ],
)
def test_half_and_twice_the_yearly_wage_are_the_limits(amount: str, verdict: str) -> None:
    answer = judge(Decimal(amount), 2026, YearlyWage(2026, Decimal(100_000), True))
    assert (answer.value, answer.caution) == (verdict, "")


def test_a_figure_nobody_verified_says_so() -> None:
    assert "还没有核对" in judge(Decimal(1), 2026, YearlyWage(2026, Decimal(100_000), False)).caution
