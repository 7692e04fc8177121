"""When somebody may sue an administrative organ: the limits warn and never refuse."""

from datetime import date

import pytest

from kiosk.law.administrative_limitation import (
    damages_suit_deadline,
    duty_deadline,
    longest_suit_deadline,
    longest_suit_deadline_immovable,
    review_suit_deadline,
    suit_deadline,
)


def test_without_a_review_there_are_six_months_from_knowing() -> None:
    limit = suit_deadline(date(2026, 1, 15), date(2026, 7, 15))
    assert limit.value == date(2026, 7, 15)
    assert limit.caution == ""
    assert "第46条" in limit.source
    assert "6 个月" in suit_deadline(date(2026, 1, 15), date(2026, 7, 16)).caution


def test_after_a_review_there_are_fifteen_days() -> None:
    limit = review_suit_deadline(date(2025, 9, 16), date(2025, 10, 9))
    assert limit.value == date(2025, 10, 9), "moved past the National Day holidays"
    assert limit.caution == ""
    assert "15 天" in review_suit_deadline(date(2025, 9, 16), date(2025, 10, 10)).caution


def test_five_years_after_the_act_no_court_takes_the_case_and_twenty_where_it_is_about_land() -> None:
    assert "5 年" in longest_suit_deadline(date(2020, 3, 2), date(2025, 3, 4)).caution
    assert longest_suit_deadline(date(2021, 3, 2), date(2025, 3, 3)).caution == ""
    immovable = longest_suit_deadline_immovable(date(2006, 3, 2), date(2026, 3, 2))
    assert immovable.value == date(2026, 3, 2)
    assert immovable.caution == ""
    assert "20 年" in longest_suit_deadline_immovable(date(2006, 3, 2), date(2026, 3, 3)).caution


def test_a_decision_on_state_compensation_is_challenged_within_three_months() -> None:
    assert damages_suit_deadline(date(2026, 8, 20), date(2026, 11, 20)).caution == ""
    limit = damages_suit_deadline(date(2026, 8, 20), date(2026, 11, 24))
    assert limit.value == date(2026, 11, 20)
    assert "国家赔偿法" in limit.source
    assert "3 个月" in limit.caution


def test_an_organ_has_two_months_for_what_it_was_asked_to_do() -> None:
    limit = duty_deadline(date(2026, 9, 1))
    assert limit.value == date(2026, 11, 2), "the first of November is a Sunday"
    assert "情况紧急" in limit.caution


@pytest.mark.parametrize("rule", [suit_deadline, review_suit_deadline, longest_suit_deadline, damages_suit_deadline])
def test_a_limit_long_passed_is_still_a_date_and_not_a_refusal(rule: object) -> None:
    limit = rule(date(2010, 1, 4), date(2026, 1, 5))  # type: ignore[operator]
    assert isinstance(limit.value, date)
    assert "法律援助窗口" in limit.caution
