"""Amounts, as they are typed and said, and what is said of those that are none."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.kinds.reading import problem, read

from kiosk.model.kinds.money import MONEY


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("50000", "50000.00"),
        ("5万", "50000.00"),
        ("5 万", "50000.00"),
        ("五万块", "50000.00"),
        ("5万块钱", "50000.00"),
        ("5万3千", "53000.00"),
        ("5万3", "53000.00"),
        ("1.23456万", "12345.60"),
        ("三点五万元", "35000.00"),
        ("三千五百元", "3500.00"),
        ("三千五百块零八毛", "3500.80"),
        ("两百八", "280.00"),
        ("十万零五百块", "100500.00"),
        ("一亿二", "120000000.00"),
        ("一百二十三万四千五百六十七元八角九分", "1234567.89"),
        ("壹万元整", "10000.00"),
        ("人民币伍万元正", "50000.00"),
        ("伍拾元零伍分", "50.05"),
        ("五块五", "5.50"),
        ("五毛五", "0.55"),
        ("八毛", "0.80"),
        ("12元5角3分", "12.53"),
        ("5分", "0.05"),
        ("1,000.50", "1000.50"),
        ("￥1,000", "1000.00"),
        ("¥ 40,000.00 元", "40000.00"),
        ("５００００", "50000.00"),
        ("500人民币", "500.00"),
        ("0", "0.00"),
        ("零元", "0.00"),
        ("999999999999.99", "999999999999.99"),
    ],
)
def test_amounts_are_read_as_people_write_and_say_them(words: str, amount: str) -> None:
    assert str(read("money", words)) == amount


@pytest.mark.parametrize(
    "words", ["1e9", "abc", "元", "￥", "1,5", "1,00,000", "5元5", "5w", "五十百", "万", "1.2.3", "٥"]
)
def test_what_is_no_amount_is_not_guessed(words: str) -> None:
    assert problem("money", words) == "请填一个金额，比如 5000 或 5 万。"


@pytest.mark.parametrize("words", ["-5", "－5", "负五元", "￥-5"])
def test_an_amount_is_never_negative(words: str) -> None:
    assert "负数" in problem("money", words)


@pytest.mark.parametrize("words", ["几万", "五万多", "约5万", "5万左右", "十来万", "大概三千"])
def test_a_rough_amount_is_asked_for_again(words: str) -> None:
    assert "准数" in problem("money", words)


@pytest.mark.parametrize("words", ["1.234", "0.001", "1.0000001万"])
def test_nothing_is_smaller_than_a_fen(words: str) -> None:
    assert "两位" in problem("money", words)


@pytest.mark.parametrize("words", ["1000000000000", "九千亿亿", "99999999999999", "9" * 60])
def test_an_amount_without_end_is_not_taken(words: str) -> None:
    assert re.search("最多填|请填一个金额", problem("money", words))


def test_the_question_sets_bounds() -> None:
    assert "最少填 0.01 元" in problem("money", "0", at_least=Decimal("0.01"))
    assert "最多填 100.00 元" in problem("money", "101", at_most=Decimal(100))
    assert read("money", "100", at_least=Decimal("0.01"), at_most=Decimal(100)) == 100


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("50000", "五万元"),
        ("1050.50", "一千零五十元五角"),
        ("10", "十元"),
        ("15.05", "十五元零五分"),
        ("2005", "两千零五元"),
        ("22000", "两万两千元"),
        ("200000", "二十万元"),
        ("0.05", "五分"),
        ("0.50", "五角"),
        ("0", "零元"),
    ],
)
def test_an_amount_is_said_as_people_say_it(amount: str, said: str) -> None:
    assert MONEY.say(Decimal(amount)) == said


def test_on_paper_it_has_commas_two_decimals_and_no_unit() -> None:
    assert MONEY.write(Decimal(40_000)) == "40,000.00"


@given(st.decimals(0, Decimal("999999999999.99"), places=2))
def test_what_is_said_is_understood(amount: Decimal) -> None:
    assert read("money", MONEY.say(amount)) == amount
