"""Rates of interest as villagers, contracts and banks say them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.kinds.reading import problem, read

from kiosk.model.kinds.rate import RATE, Rate


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("年利率 12%", "年利率 12%"),
        ("年利率12", "年利率 12%"),
        ("年息12%", "年利率 12%"),
        ("年利率百分之十二点五", "年利率 12.5%"),
        ("每年12%", "年利率 12%"),
        ("一年12%", "年利率 12%"),
        ("12%一年", "年利率 12%"),
        ("12%/年", "年利率 12%"),
        ("24%（年）", "年利率 24%"),
        ("年化 7.20%", "年利率 7.2%"),
        ("月息2%", "月利率 2%"),
        ("月息２％", "月利率 2%"),
        ("月利率百分之一点五", "月利率 1.5%"),
        ("月利千分之十五", "月利率 1.5%"),
        ("季利率 3%", "季利率 3%"),
        ("日息万分之五", "日利率 0.05%"),
        ("每天万分之五", "日利率 0.05%"),
        ("年利率 0%", "年利率 0%"),
    ],
)
def test_rates_are_read_with_their_period(words: str, written: str) -> None:
    assert RATE.write(read("rate", words)) == written


@pytest.mark.parametrize(
    ("words", "yearly"),
    [
        ("月息2分", "24"),
        ("月息两分", "24"),
        ("两分利", "24"),
        ("利息2分", "24"),
        ("1 分", "12"),
        ("一分五厘", "18"),
        ("月息一分五", "18"),
        ("两分半", "30"),
        ("两分半利", "30"),
        ("8厘", "9.6"),
        ("月利1.5分", "18"),
        ("1厘", "1.2"),
        ("2分一个月", "24"),
    ],
)
def test_a_fen_is_one_percent_a_month_and_a_li_a_tenth_of_it(words: str, yearly: str) -> None:
    rate = read("rate", words)
    assert rate.period == "month"
    assert rate.yearly == Decimal(yearly)


@pytest.mark.parametrize("words", ["12", "12%", "百分之二", "利率 12%", "0%"])
def test_the_period_is_asked_for_rather_than_guessed(words: str) -> None:
    assert problem("rate", words) == "请说明是一年还是一个月，比如“年利率 12%”。"


@pytest.mark.parametrize("words", ["年息2分", "日息1分", "年利2厘"])
def test_fen_of_another_period_mean_different_things_to_people(words: str) -> None:
    assert "百分比" in problem("rate", words)


@pytest.mark.parametrize(
    "words", ["分", "月息", "一百分", "年利率", "LPR 的四倍", "-3%", "年利率 1.2.3%", "年利率 十十%", "无"]
)
def test_what_is_no_rate_is_not_guessed(words: str) -> None:
    assert isinstance(problem("rate", words), str)


def test_a_rate_beyond_all_reason_is_questioned() -> None:
    assert "10000%" in problem("rate", "日息 30%")
    assert "10000%" in problem("rate", f"年利率 {'9' * 30}%")
    assert "6 位" in problem("rate", "年利率 0.0000001%")


def test_the_question_sets_bounds_as_a_rate_or_as_percent_a_year() -> None:
    assert "13.8%" in problem("rate", "月息2分", at_most=Rate(Decimal("13.8"), "year"))
    assert "最少是年利率 1%" in problem("rate", "年利率 0.5%", at_least=Decimal(1))
    assert read("rate", "月息1分", at_least=Decimal(1), at_most=Decimal(12)) == Rate(Decimal(12), "year")


def test_rates_compare_by_the_year() -> None:
    assert Rate(Decimal(2), "month") == Rate(Decimal(24), "year")
    assert hash(Rate(Decimal(2), "month")) == hash(Rate(Decimal("24.0"), "year"))
    assert Rate(Decimal(1), "month") < Rate(Decimal("12.1"), "year") <= Rate(Decimal("0.1"), "day")
    assert Rate(Decimal(24), "year") != Decimal(24)


def test_a_rate_is_said_in_words() -> None:
    assert RATE.say(Rate(Decimal(12), "year")) == "年利率百分之十二"
    assert RATE.say(Rate(Decimal("0.05"), "day")) == "日利率百分之零点零五"


@given(st.decimals(0, 100, places=4))
def test_what_is_said_is_understood(percent: Decimal) -> None:
    rate = Rate(percent, "month")
    assert read("rate", RATE.say(rate)) == rate
