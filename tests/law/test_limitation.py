"""Time limits warn when they have passed and always leave the door open."""

from datetime import date, timedelta

import pytest

from kiosk.law.limitation import (
    award_deadline,
    divorce_refiling,
    enforcement_limitation,
    labour_limitation,
    loan_limitation,
)


def test_a_loan_may_be_claimed_for_three_years() -> None:
    limit = loan_limitation(date(2022, 3, 1), date(2025, 3, 3))
    assert limit.value == date(2025, 3, 3)
    assert limit.caution == ""
    assert "第188条" in limit.source


def test_after_three_years_the_resident_is_asked_what_starts_them_afresh_and_may_go_on() -> None:
    words = loan_limitation(date(2022, 3, 1), date(2025, 3, 4)).caution
    assert "有没有催过" in words
    assert "仍然可以起诉" in words


def test_labour_arbitration_is_asked_for_within_a_year() -> None:
    assert labour_limitation(date(2024, 4, 8), date(2025, 4, 8)).caution == ""
    words = labour_limitation(date(2024, 4, 8), date(2025, 4, 9)).caution
    assert "从离职那天起算" in words
    assert "仍然可以申请" in words


def test_a_labour_award_is_challenged_within_fifteen_days_of_receipt() -> None:
    limit = award_deadline(date(2025, 9, 16), date(2025, 10, 9))
    assert limit.value == date(2025, 10, 9)
    assert limit.caution == ""
    assert "15 天" in award_deadline(date(2025, 9, 16), date(2025, 10, 10)).caution


def test_enforcement_is_asked_for_within_two_years() -> None:
    assert enforcement_limitation(date(2023, 3, 3), date(2025, 3, 3)).caution == ""
    assert "2 年" in enforcement_limitation(date(2023, 3, 3), date(2025, 3, 4)).caution


def test_a_divorce_refused_needs_new_facts_for_six_months() -> None:
    assert "新情况" in divorce_refiling(date(2025, 1, 8), date(2025, 7, 8)).caution
    assert divorce_refiling(date(2025, 1, 8), date(2025, 7, 9)).caution == ""


@pytest.mark.parametrize("rule", [loan_limitation, labour_limitation, award_deadline, enforcement_limitation])
def test_a_limit_long_passed_is_still_a_date_and_not_a_refusal(rule: object) -> None:
    limit = rule(date(2010, 1, 4), date(2026, 1, 5))  # type: ignore[operator]
    assert isinstance(limit.value, date)
    assert limit.value < date(2026, 1, 5) - timedelta(days=3650)
    assert "可能过了" in limit.caution
