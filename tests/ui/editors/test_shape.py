"""Numbers in groups while they are typed: nothing is lost, nothing is added, the caret stays where it was."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.editors.shape import SEPARATORS, Shape, as_typed, capitals, caret_after, grouped, mobile, thousands

DIGITS = st.text(string.digits, max_size=30)
SHAPES = [as_typed, grouped(6, 8, 4), grouped(4), mobile, thousands, capitals(grouped(2, 6, 9, 1))]


def bare(text: str) -> str:
    return "".join(character for character in text if character not in SEPARATORS)


@pytest.mark.parametrize(
    ("shape", "typed", "shown"),
    [
        (grouped(6, 8, 4), "44052419800101001x", "440524 19800101 001x"),
        (capitals(grouped(6, 8, 4)), "44052419800101001x", "440524 19800101 001X"),
        (grouped(4), "6222021234567890123", "6222 0212 3456 7890 123"),
        (mobile, "13800138000", "138 0013 8000"),
        (mobile, "07531234567", "07531234567"),
        (mobile, "0753-1234567", "0753-1234567"),
        (thousands, "1234567.8", "1,234,567.8"),
        (thousands, "007", "7"),
        (thousands, "0.5", "0.5"),
        (thousands, "5万3千", "5万3千"),
        (thousands, "-5", "-5"),
        (thousands, "", ""),
    ],
)
def test_numbers_stand_in_the_groups_people_know(shape: Shape, typed: str, shown: str) -> None:
    assert shape(typed) == shown


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape is not thousands])
@given(text=DIGITS)
def test_grouping_only_adds_separators(shape: Shape, text: str) -> None:
    assert bare(shape(text)) == text


@pytest.mark.parametrize("shape", SHAPES)
@given(text=DIGITS)
def test_a_shaped_number_is_not_shaped_further(shape: Shape, text: str) -> None:
    assert shape(shape(text)) == shape(text)


@pytest.mark.parametrize("shape", SHAPES)
@given(text=st.text(max_size=30))
def test_words_and_strange_characters_are_left_for_the_kind_to_judge(shape: Shape, text: str) -> None:
    if not text.replace(" ", "").replace(",", "").isascii():
        assert shape(text) in (text, text.upper())


@pytest.mark.parametrize("shape", [grouped(4), mobile, capitals(grouped(6, 8, 4))])
@given(text=DIGITS, data=st.data())
def test_the_caret_keeps_the_same_digits_before_it(shape: Shape, text: str, data: st.DataObject) -> None:
    caret = data.draw(st.integers(0, len(text)))
    shown = shape(text)
    assert bare(shown[: caret_after(text, caret, shown)]) == text[:caret]
