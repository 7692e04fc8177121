"""The ceiling on private interest: four times the LPR of the day, and what is said where it is not known."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.law.lpr import data_until, quote_on, quotes
from kiosk.law.rate_cap import earlier_limit, rate_cap, yearly_rate
from kiosk.model.kinds.rate import Period, Rate


@pytest.mark.parametrize(
    ("contract_date", "cap"),
    [
        (date(2020, 8, 20), "15.4"),
        (date(2021, 3, 1), "15.4"),
        (date(2021, 12, 19), "15.4"),
        (date(2021, 12, 20), "15.2"),
        (date(2022, 1, 20), "14.8"),
        (date(2022, 8, 21), "14.8"),
        (date(2022, 8, 22), "14.6"),
        (date(2023, 6, 20), "14.2"),
        (date(2023, 8, 21), "13.8"),
        (date(2024, 7, 22), "13.4"),
        (date(2024, 10, 21), "12.4"),
        (date(2025, 5, 19), "12.4"),
        (date(2025, 5, 20), "12"),
    ],
)
def test_the_ceiling_is_four_times_the_rate_when_the_loan_was_agreed(contract_date: date, cap: str) -> None:
    assert rate_cap(contract_date).value == Decimal(cap)


def test_the_arithmetic_names_the_quote() -> None:
    cap = rate_cap(date(2021, 3, 1))
    assert cap.steps == (
        "借款合同成立时（2021年3月1日），一年期 LPR 是 3.85%（2020年4月20日公布）",
        "3.85% × 4 = 15.4%，这是受保护的最高年利率",
    )
    assert "第25条" in cap.source
    assert cap.caution == ""


@pytest.mark.parametrize("contract_date", [date(2010, 1, 1), date(2019, 8, 19), date(2020, 8, 19)])
def test_an_older_contract_without_a_day_of_filing_gets_no_invented_ceiling(contract_date: date) -> None:
    cap = rate_cap(contract_date)
    assert cap.value is None
    assert "2020年8月20日以前" in cap.caution
    assert "第31条" in cap.source


def test_an_older_contract_takes_the_rate_of_the_day_of_filing_and_says_what_for() -> None:
    cap = rate_cap(date(2018, 5, 1), date(2024, 11, 5))
    assert cap.value == Decimal("12.4")
    assert "起诉时（2024年11月5日）" in cap.steps[0]
    assert "只管2020年8月20日起的利息" in cap.caution


def test_a_day_of_filing_does_not_change_the_ceiling_of_a_newer_contract() -> None:
    assert rate_cap(date(2021, 3, 1), date(2024, 11, 5)).value == Decimal("15.4")


def test_an_unverified_quote_says_so() -> None:
    assert "还没有核对" in rate_cap(date(2025, 5, 20)).caution


def test_past_the_data_the_resident_is_told_how_far_it_goes() -> None:
    until = data_until()
    assert "利率数据截至" not in rate_cap(until).caution
    words = rate_cap(until + timedelta(days=40)).caution
    assert f"利率数据截至{until.year}年{until.month}月{until.day}日" in words


def test_there_is_no_quote_before_the_first() -> None:
    assert quote_on(date(2019, 8, 19)) is None
    first = quote_on(date(2019, 8, 20))
    assert first is not None
    assert first.one_year == Decimal("4.25")


def test_every_quote_names_its_source_and_is_a_plausible_rate() -> None:
    for quote in quotes():
        assert quote.source
        assert 0 < quote.one_year <= quote.five_year < 10


def test_the_ceiling_of_the_rule_of_2015_held_from_its_first_day_to_its_last() -> None:
    for moment, known in [
        (date(2015, 8, 31), False),
        (date(2015, 9, 1), True),
        (date(2020, 8, 19), True),
        (date(2020, 8, 20), False),
    ]:
        assert (earlier_limit(moment) is not None) is known


@given(st.dates(min_value=date(2020, 8, 20), max_value=date(2100, 1, 1)))
def test_every_newer_contract_has_a_ceiling_four_times_some_quote(contract_date: date) -> None:
    assert rate_cap(contract_date).value in {quote.one_year * 4 for quote in quotes()}


@pytest.mark.parametrize(
    ("value", "period", "yearly"),
    [("24", "year", "24"), ("2", "month", "24"), ("6", "season", "24"), ("0.05", "day", "18.25")],
)
def test_agreed_rates_become_yearly(value: str, period: Period, yearly: str) -> None:
    assert yearly_rate(Rate(Decimal(value), period)).value == Decimal(yearly)


def test_two_percent_a_month_is_written_out() -> None:
    assert yearly_rate(Rate(Decimal(2), "month")).steps == ("月利率 2% × 12 = 年利率 24%",)
    assert yearly_rate(Rate(Decimal(12), "year")).steps == ("年利率 12%",)


def test_the_data_is_good_until_the_day_the_next_quote_is_published() -> None:
    until = data_until()
    year, month = divmod(until.year * 12 + until.month, 12)
    next_quote = date(year, month + 1, 20)
    assert "利率数据截至" not in rate_cap(next_quote - timedelta(days=1)).caution
    assert "利率数据截至" in rate_cap(next_quote).caution
