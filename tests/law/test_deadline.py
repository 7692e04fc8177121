"""Deadlines: the first day does not count, and a last day of rest moves to the next day of work."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.law.deadline import (
    coverage,
    days_between,
    deadline,
    deadline_months,
    is_covered,
    is_rest_day,
    months_after,
)

FIRST, LAST = coverage()
COVERED_DAYS = st.dates(min_value=FIRST, max_value=LAST - timedelta(days=100))


def test_a_judgment_received_before_the_national_holiday_may_be_appealed_until_work_resumes() -> None:
    period = deadline(date(2025, 9, 16), 15)
    assert period.value == date(2025, 10, 9)
    assert period.steps == (
        "2025年9月16日当天不算，从第二天2025年9月17日算起",
        "第 15 天是2025年10月1日（星期三）",
        "这一天是休息日，顺延到之后第一个上班的日子：2025年10月9日（星期四）",
    )
    assert "第85条" in period.source
    assert period.caution == ""


def test_a_last_day_at_work_does_not_move() -> None:
    assert deadline(date(2025, 3, 3), 15).value == date(2025, 3, 18)


def test_a_saturday_moves_to_monday() -> None:
    assert deadline(date(2025, 3, 7), 15).value == date(2025, 3, 24)


def test_a_make_up_workday_on_a_weekend_is_a_day_of_work() -> None:
    saturday = date(2025, 10, 11)
    assert saturday.weekday() == 5
    assert not is_rest_day(saturday)
    assert deadline(saturday - timedelta(days=15), 15).value == saturday


def test_beyond_the_calendar_the_day_stays_and_the_resident_is_told() -> None:
    period = deadline(LAST, 15)
    assert period.value == LAST + timedelta(days=15)
    assert f"{LAST.year + 1}年1月15日" in period.caution
    assert "没有顺延" in period.caution


def test_before_the_calendar_the_day_stays_and_the_resident_is_told() -> None:
    period = deadline(date(1999, 9, 20), 15)
    assert period.value == date(1999, 10, 5)
    assert period.caution


def test_asking_for_a_rest_day_the_calendar_does_not_know_is_refused() -> None:
    with pytest.raises(LookupError):
        is_rest_day(LAST + timedelta(days=1))


@pytest.mark.parametrize("days", [0, -3])
def test_a_period_has_at_least_a_day(days: int) -> None:
    assert deadline(date(2025, 3, 3), days).value is None
    assert deadline_months(date(2025, 3, 3), days).value is None


def test_a_period_past_the_end_of_time_has_no_last_day() -> None:
    assert deadline(date(9999, 12, 30), 15).value is None
    assert deadline_months(date(9999, 12, 30), 24).value is None


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2024, 3, 15), 6, date(2024, 9, 15)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2021, 12, 31), 36, date(2024, 12, 31)),
        (date(2024, 11, 30), 1, date(2024, 12, 30)),
    ],
)
def test_months_end_on_the_same_day_or_the_months_last(start: date, months: int, last: date) -> None:
    assert months_after(start, months) == last


def test_six_months_that_end_on_a_sunday_move_to_monday() -> None:
    period = deadline_months(date(2025, 3, 14), 6)
    assert period.value == date(2025, 9, 15)
    assert period.steps[0] == "从2025年3月14日起满 6 个月，是2025年9月14日（星期日）"  # 14 September is no make-up day


def test_whole_years_are_called_years() -> None:
    assert "满 2 年" in deadline_months(date(2023, 1, 4), 24).steps[0]


def test_days_between_leave_out_the_first() -> None:
    assert days_between(date(2024, 2, 28), date(2024, 3, 1)).value == 2
    assert days_between(date(2024, 3, 1), date(2024, 2, 28)).value == -2


@given(COVERED_DAYS, st.integers(1, 60))
def test_a_deadline_is_never_on_a_rest_day(start: date, days: int) -> None:
    last = deadline(start, days).value
    assert isinstance(last, date)
    assert chinese_calendar.is_workday(last)


@given(COVERED_DAYS, st.integers(1, 60))
def test_a_deadline_only_moves_over_rest_days(start: date, days: int) -> None:
    last = deadline(start, days).value
    assert isinstance(last, date)
    counted = start + timedelta(days=days)
    assert last >= counted
    assert all(is_rest_day(counted + timedelta(days=day)) for day in range((last - counted).days))


@given(COVERED_DAYS, st.integers(1, 59))
def test_a_longer_period_never_ends_earlier(start: date, days: int) -> None:
    shorter, longer = deadline(start, days).value, deadline(start, days + 1).value
    assert isinstance(shorter, date)
    assert isinstance(longer, date)
    assert shorter <= longer


@given(st.dates(), st.integers(-5, 10_000))
def test_any_date_and_length_get_a_date_or_a_reason(start: date, days: int) -> None:
    for period in (deadline(start, days), deadline_months(start, days)):
        assert period.value is not None or period.caution
        if isinstance(period.value, date) and not is_covered(period.value):
            assert period.caution
