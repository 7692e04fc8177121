"""Days as they are written and said; lunar, vague and impossible ones are asked for again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.kinds.reading import TODAY, problem, read

from kiosk.model.kinds.numerals import SMALL, spelled

THE_DAY = date(2023, 5, 1)


@pytest.mark.parametrize(
    "words",
    [
        "2023年5月1日",
        "2023年5月1号",
        "2023年05月01日",
        "2023 年 5 月 1 日",
        "2023年5月1日（星期一）",
        "2023-5-1",
        "2023-05-01",
        "2023/05/01",
        "2023.5.1",
        "20230501",
        "２０２３年５月１日",
        "二〇二三年五月一日",
        "二零二三年五月一号",
    ],
)
def test_one_day_may_be_written_in_many_ways(words: str) -> None:
    assert read("date", words) == THE_DAY


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("今天", TODAY),
        ("昨天", date(2026, 11, 23)),
        ("前天", date(2026, 11, 22)),
        ("大前天", date(2026, 11, 21)),
        ("明天", date(2026, 11, 25)),
        ("三天前", date(2026, 11, 21)),
        ("10天后", date(2026, 12, 4)),
        ("去年3月5日", date(2025, 3, 5)),
        ("今年五月一号", date(2026, 5, 1)),
        ("前年12月31日", date(2024, 12, 31)),
        ("上个月5号", date(2026, 10, 5)),
        ("一九六五年十二月廿一日", date(1965, 12, 21)),
    ],
)
def test_days_are_counted_from_the_day_of_the_visit(words: str, day: date) -> None:
    assert read("date", words) == day


@pytest.mark.parametrize(
    "words", ["农历五月初一", "阴历2023年五月", "腊月初八", "2023年正月十五", "去年中秋", "闰四月初二"]
)
def test_a_lunar_day_is_gently_sent_to_the_calendar(words: str) -> None:
    assert problem("date", words) == "请填阳历（公历）日期。农历的日子，请对着日历换成阳历。"


@pytest.mark.parametrize(
    "words", ["2023年5月", "2023年", "2023", "2023-5", "去年", "去年3月", "2023年5月初", "五月底", "几天前"]
)
def test_the_very_day_is_asked_for(words: str) -> None:
    assert problem("date", words) == "请填到哪一天。记不清可以先跳过。"


@pytest.mark.parametrize("words", ["5月1日", "2月30日", "五月一号", "1号"])
def test_the_year_is_asked_for(words: str) -> None:
    assert "哪一年" in problem("date", words)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("2023年2月30日", "2023年2月没有30日"),
        ("2023年2月29日", "2023年2月没有29日"),
        ("2023-06-31", "2023年6月没有31日"),
        ("2023年13月1日", "没有13月"),
        ("2023年0月1日", "没有0月"),
        ("1899年12月31日", "1900 到 2100"),
        ("2101年1月1日", "1900 到 2100"),
        ("23年5月1日", "四位数"),
        ("abc", "没有看懂日期"),
        ("2023-05-01T00:00", "没有看懂日期"),
        ("900000天前", "没有看懂日期"),
        ("民国35年1月1日", "没有看懂日期"),
    ],
)
def test_what_is_no_day_is_named(words: str, reason: str) -> None:
    assert reason in problem("date", words)


def test_the_past_and_the_future_are_judged_by_the_day_of_the_visit() -> None:
    assert "还没有到" in problem("date", "明天", past_only=True)
    assert "已经过了" in problem("date", "昨天", future_only=True)
    assert read("date", "今天", past_only=True, future_only=True) == TODAY


def test_the_question_sets_bounds() -> None:
    assert "最早填 2023年5月1日" in problem("date", "2023年4月30日", at_least=THE_DAY)
    assert "最晚填 2023年5月1日" in problem("date", "2023年5月2日", at_most=THE_DAY)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_in_numerals_is_the_day(day: date) -> None:
    year = "".join(SMALL[int(digit)] for digit in str(day.year))
    assert read("date", f"{year}年{spelled(day.month)}月{spelled(day.day)}日") == day
