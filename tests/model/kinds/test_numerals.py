"""Numbers in figures, in words and in both."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.kinds.numerals import CAPITAL, CAPITAL_UNITS, number, spelled


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,234.5", "1234.5"),
        ("三万五", "35000"),
        ("两百八", "280"),
        ("一百零五", "105"),
        ("一百五", "150"),
        ("十五", "15"),
        ("廿五", "25"),
        ("二〇二三", "2023"),
        ("一二三", "123"),
        ("10万零500", "100500"),
        ("1万2345", "12345"),
        ("一亿二千万", "120000000"),
        ("三点五万", "35000"),
        ("十二点五", "12.5"),
        ("十点零五", "10.05"),
        ("二十点五万", "205000"),
        ("半", "0.5"),
        ("貳仟萬", "20000000"),
    ],
)
def test_numbers_are_read(words: str, value: str) -> None:
    assert number(words) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["", "万", "百", "万五", "二十百", "一万万", "5万30", "五万三五", "1,00", "点五", "五点", "1e9", "-5", "٣"]
)
def test_what_is_no_sure_number_is_not_guessed(words: str) -> None:
    assert number(words) is None


@given(st.integers(0, 10**16 - 1))
def test_spelled_numbers_are_read_back(value: int) -> None:
    assert number(spelled(value)) == value
    assert number(spelled(value, CAPITAL, CAPITAL_UNITS)) == value


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_figures_and_units_may_be_mixed(high: int, low: int) -> None:
    if high:
        assert number(f"{high}万零{low}") == high * 10_000 + low
