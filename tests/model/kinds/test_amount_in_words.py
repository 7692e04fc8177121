"""Amounts in capitals: the vectors, and that capitals always mean the amount they were made from."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.kinds.reading import read

from kiosk.model.kinds.amount_in_words import amount_in_words

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))["rmb"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["n"])
def test_the_published_examples(vector: dict[str, str]) -> None:
    assert amount_in_words(Decimal(vector["n"])) == vector["cn"]


@given(st.decimals(0, Decimal("999999999999.99"), places=2))
def test_capitals_are_read_back_as_the_amount(amount: Decimal) -> None:
    assert read("money", amount_in_words(amount)) == amount


@given(st.decimals(0, Decimal("9999999999999999.99"), places=2))
def test_nothing_can_be_added(amount: Decimal) -> None:
    words = amount_in_words(amount)
    assert words.startswith("人民币")
    assert words.endswith(("整", "分"))
    assert "零零" not in words


@pytest.mark.parametrize("amount", ["-1", "0.001", "1E16", "NaN", "Infinity"])
def test_what_has_no_capitals_is_an_error(amount: str) -> None:
    with pytest.raises(ValueError, match="capitals"):
        amount_in_words(Decimal(amount))
