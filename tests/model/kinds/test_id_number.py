"""Identity numbers (GB 11643): the vectors, every way to be wrong, and that one wrong digit never passes."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.kinds.reading import problem, read

from kiosk.model.kinds.base import Problem
from kiosk.model.kinds.id_number import ID_NUMBER, birth_date, sex

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
NUMBER = "11010519491231002X"


@pytest.mark.parametrize("number", VECTORS["id_valid"])
def test_right_numbers_pass(number: str) -> None:
    assert read("id_number", number) == number


@pytest.mark.parametrize("number", VECTORS["id_invalid"])
def test_wrong_numbers_do_not(number: str) -> None:
    assert isinstance(read("id_number", number), Problem)


@pytest.mark.parametrize(
    "typed",
    [
        "11010519491231002x",
        "110105 1949 1231 002X",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "一一零一零五一九四九一二三幺零零二X",
    ],
)
def test_a_number_may_be_typed_or_said_in_many_ways(typed: str) -> None:
    assert read("id_number", typed) == NUMBER


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("110105491231002", "15 位"),
        ("1101051949123100", "您填了 16 位"),
        ("1101051949123100212", "您填了 19 位"),
        ("110105194912310O2X", "只有数字"),
        ("X10105194912310021", "只有数字"),
        ("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", "只有数字"),
        ("000000000000000000", "前两位"),
        ("11010518491231002X", "出生日期不对"),
        ("11010519490231002X", "出生日期不对"),
        ("11010520270101002X", "出生日期还没有到"),
        ("110105194912310021", "有一位不对"),
    ],
)
def test_the_problem_says_where_to_look(typed: str, reason: str) -> None:
    assert reason in problem("id_number", typed)


@given(st.sampled_from(VECTORS["id_valid"]), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_wrong_character_never_passes(number: str, place: int, character: str) -> None:
    wrong = number[:place] + character + number[place + 1 :]
    assert (read("id_number", wrong) == number) is (wrong == number)


@given(st.sampled_from(VECTORS["id_valid"]), st.integers(0, 15))
def test_two_neighbours_swapped_never_pass(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert (read("id_number", swapped) == number) is (swapped == number)


def test_the_number_tells_birth_date_and_sex() -> None:
    assert birth_date(NUMBER) == date(1949, 12, 31)
    assert sex(NUMBER) == "女"
    assert sex("440524198001010013") == "男"


def test_it_is_said_digit_by_digit_with_pauses() -> None:
    assert ID_NUMBER.say(NUMBER) == "1 1 0，1 0 5，1 9 4 9，1 2 3 1，0 0 2 X"
