"""From one day to another."""

from datetime import date

import pytest
from model.kinds.reading import problem, read

from kiosk.model.kinds.date_range import DateRange

THE_YEAR = DateRange(date(2023, 5, 1), date(2024, 4, 30))


@pytest.mark.parametrize(
    "words",
    [
        "2023年5月1日至2024年4月30日",
        "2023年5月1日起至2024年4月30日止",
        "从2023年5月1日到2024年4月30日",
        "2023-5-1到2024-4-30",
        "2023-05-01~2024-04-30",
        "2023-05-01 - 2024-04-30",
        "2023.5.1—2024.4.30",
        "20230501-20240430",
        "2023年5月1日-2024年4月30日",
    ],
)
def test_one_range_may_be_written_in_many_ways(words: str) -> None:
    assert read("date_range", words) == THE_YEAR


def test_the_second_day_may_leave_out_the_year() -> None:
    assert read("date_range", "2023年5月1日到6月1日") == DateRange(date(2023, 5, 1), date(2023, 6, 1))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("2023年5月1日", "从哪天到哪天"),
        ("2023年5月1日至6月1日至7月1日", "从哪天到哪天"),
        ("2024年5月1日至2023年5月1日", "填反了"),
        ("2023年5月1日至2023年6月31日", "没有31日"),
        ("农历五月初一至2023年6月1日", "阳历"),
    ],
)
def test_what_is_wrong_is_named(words: str, reason: str) -> None:
    assert reason in problem("date_range", words)


def test_both_days_keep_to_the_question() -> None:
    assert "还没有到" in problem("date_range", "2023年5月1日至明天", past_only=True)
    assert "已经过了" in problem("date_range", "昨天至明天", future_only=True)
