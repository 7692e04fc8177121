"""What a worker may claim, at every edge of months and years."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.law.labour import (
    labour_compensation,
    labour_damages,
    labour_double_wage,
    labour_overtime,
    labour_unused_leave,
)

WAGE = Decimal(6_000)
STARTS = st.dates(min_value=date(2008, 1, 1), max_value=date(2025, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2023, 1, 1), date(2023, 1, 1), "0.5"),
        (date(2023, 1, 1), date(2023, 6, 29), "0.5"),
        (date(2023, 1, 1), date(2023, 6, 30), "1"),
        (date(2023, 1, 1), date(2023, 12, 31), "1"),
        (date(2023, 1, 1), date(2024, 1, 1), "1.5"),
        (date(2019, 3, 1), date(2024, 8, 30), "5.5"),
        (date(2019, 3, 1), date(2024, 8, 31), "6"),
        (date(2020, 2, 29), date(2021, 2, 27), "1"),
        (date(2023, 1, 31), date(2023, 7, 30), "1"),
    ],
)
def test_a_month_a_year_half_a_month_for_less_than_six_months(start: date, end: date, months: str) -> None:
    assert labour_compensation(start, end, WAGE).value == WAGE * Decimal(months)


def test_the_arithmetic_of_compensation_is_written_out() -> None:
    owed = labour_compensation(date(2019, 3, 1), date(2024, 9, 15), WAGE, Decimal(8_000))
    assert owed.steps == (
        "2019年3月1日到2024年9月15日，满 5 年，每满 1 年算 1 个月工资",
        "剩下 6 个月以上不满 1 年，算 1 个月工资",
        "6,000 元 × 6 个月 = 36,000 元",
    )
    assert "第47条" in owed.source
    assert owed.caution == ""


def test_without_the_local_wage_the_ceiling_is_named_and_not_invented() -> None:
    owed = labour_compensation(date(2019, 3, 1), date(2024, 9, 15), Decimal(90_000))
    assert owed.value == Decimal(540_000)
    assert "3 倍" in owed.caution


def test_a_high_wage_counts_three_times_the_local_average_and_twelve_years() -> None:
    owed = labour_compensation(date(2008, 1, 1), date(2024, 12, 31), Decimal(30_001), Decimal(10_000))
    assert owed.value == Decimal(30_000) * 12


def test_a_wage_of_exactly_three_times_the_average_is_not_high() -> None:
    owed = labour_compensation(date(2008, 1, 1), date(2024, 12, 31), Decimal(30_000), Decimal(10_000))
    assert owed.value == Decimal(30_000) * 17


def test_service_before_2008_is_left_out_and_named() -> None:
    owed = labour_compensation(date(2000, 1, 1), date(2009, 12, 31), WAGE)
    assert owed.value == WAGE * 2
    assert "2008年以前的工龄没有算进去" in owed.caution
    assert labour_compensation(date(2000, 1, 1), date(2007, 12, 31), WAGE).value is None


def test_unlawful_dismissal_owes_twice_and_warns_against_claiming_both() -> None:
    owed = labour_damages(date(2019, 3, 1), date(2024, 9, 15), WAGE)
    assert owed.value == Decimal(72_000)
    assert owed.steps[-1] == "违法解除的赔偿金是经济补偿的 2 倍：36,000 元 × 2 = 72,000 元"
    assert "只能要一样" in owed.caution
    assert "第87条" in owed.source


@pytest.mark.parametrize(
    ("end", "months"),
    [
        (date(2023, 1, 31), 0),
        (date(2023, 2, 27), 0),
        (date(2023, 2, 28), 1),
        (date(2023, 8, 15), 6),
        (date(2023, 12, 30), 10),
        (date(2023, 12, 31), 11),
        (date(2025, 12, 31), 11),
    ],
)
def test_double_wages_run_from_the_second_month_to_the_twelfth(end: date, months: int) -> None:
    assert labour_double_wage(date(2023, 1, 1), end, WAGE).value == WAGE * months


def test_days_that_make_no_full_month_are_named() -> None:
    owed = labour_double_wage(date(2023, 1, 1), date(2023, 8, 15), WAGE)
    assert "15 天没有算进去" in owed.caution
    assert "15 天" not in labour_double_wage(date(2023, 1, 1), date(2023, 7, 31), WAGE).caution


def test_overtime_pays_150_200_and_300_percent_of_an_hour() -> None:
    wage = Decimal(3_480)
    assert labour_overtime(wage, workday_hours=10).value == Decimal(300)  # type: ignore[union-attr]
    assert labour_overtime(wage, restday_hours=10).value == Decimal(400)  # type: ignore[union-attr]
    assert labour_overtime(wage, holiday_hours=10).value == Decimal(600)  # type: ignore[union-attr]
    together = labour_overtime(wage, Decimal("1.5"), 2, 0)
    assert together is not None
    assert together.value == Decimal(125)
    assert together.steps == (
        "一小时的工资：3,480 元 ÷ 21.75 天 ÷ 8 小时 = 20 元",
        "平日加班：20 元 × 1.5 小时 × 150% = 45 元",
        "休息日加班（没有补休）：20 元 × 2 小时 × 200% = 80 元",
        "合计：125 元",
    )


def test_overtime_without_hours_is_unanswered() -> None:
    assert labour_overtime(WAGE) is None


def test_unused_leave_owes_two_more_days_wages_a_day() -> None:
    owed = labour_unused_leave(Decimal("2175"), 5)
    assert owed.value == Decimal(1_000)
    assert "300%" in owed.caution
    assert "第10条" in owed.source


def test_impossible_answers_get_a_reason() -> None:
    later, earlier = date(2024, 1, 2), date(2024, 1, 1)
    for owed in (
        labour_compensation(later, earlier, WAGE),
        labour_compensation(earlier, later, Decimal(-1)),
        labour_damages(later, earlier, WAGE),
        labour_double_wage(later, earlier, WAGE),
        labour_overtime(WAGE, workday_hours=-1),
        labour_unused_leave(WAGE, -1),
    ):
        assert owed is not None
        assert owed.value is None
        assert "检查" in owed.caution


@given(STARTS, st.integers(0, 9_000))
def test_a_day_more_of_work_never_lowers_compensation(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    now = labour_compensation(start, end, WAGE).exact
    tomorrow = labour_compensation(start, end + timedelta(days=1), WAGE).exact
    assert now is not None
    assert tomorrow is not None
    assert now <= tomorrow
    years = Decimal(days + 1) / Decimal("365.25")
    assert years - Decimal("0.02") <= now / WAGE <= years + Decimal("0.52")


@given(STARTS, st.integers(0, 2_000))
def test_double_wages_are_never_more_than_eleven_months(start: date, days: int) -> None:
    owed = labour_double_wage(start, start + timedelta(days=days), WAGE).exact
    assert owed is not None
    assert 0 <= owed <= WAGE * 11
