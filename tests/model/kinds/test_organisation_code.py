"""Unified social credit codes (GB 32100)."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.kinds.reading import problem, read

from kiosk.model.kinds.base import Problem
from kiosk.model.kinds.organisation_code import ORGANISATION_CODE

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("code", VECTORS["uscc_valid"])
def test_right_codes_pass(code: str) -> None:
    assert read("organisation_code", code) == code


@pytest.mark.parametrize("code", VECTORS["uscc_invalid"])
def test_wrong_codes_do_not(code: str) -> None:
    assert isinstance(read("organisation_code", code), Problem)


@pytest.mark.parametrize(
    "typed", ["9144030071526726xg", "9144 0300 7152 6726 XG", "９１４４０３００７１５２６７２６ＸＧ"]
)
def test_a_code_may_be_typed_in_many_ways(typed: str) -> None:
    assert read("organisation_code", typed) == "9144030071526726XG"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("12345678-9", "老的代码"),
        ("440300102345678", "老的代码"),
        ("91440300192203821", "您填了 17 位"),
        ("91440300I922038216", "I、O、S、V、Z"),
        ("9144O300192203821６", "I、O、S、V、Z"),
        ("91A40300192203821G", "第 3 到 8 位"),
        ("梅州市某某公司", "数字和大写字母"),
        ("914403001922038217", "有一位不对"),
    ],
)
def test_the_problem_says_where_to_look(typed: str, reason: str) -> None:
    assert reason in problem("organisation_code", typed)


@given(st.sampled_from(VECTORS["uscc_valid"]), st.integers(0, 17), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_one_wrong_character_never_passes(code: str, place: int, character: str) -> None:
    wrong = code[:place] + character + code[place + 1 :]
    assert (read("organisation_code", wrong) == code) is (wrong == code)


def test_it_is_said_in_groups() -> None:
    assert ORGANISATION_CODE.say("91440300708461136T") == "9 1，4 4 0，3 0 0，7 0 8，4 6 1，1 3 6 T"
