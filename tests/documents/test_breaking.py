"""Lines of Chinese end where they may: 避头尾, numbers with their unit, Latin words."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents.setting.breaking import (
    BOX_AFTER,
    BOX_BEFORE,
    NEVER_FIRST,
    NEVER_LAST,
    OBJECT,
    atoms,
    broken,
)


def lines(text: str, measure: float, indent: float = 0) -> list[str]:
    """The lines of a text whose characters are one wide, Latin ones a half."""
    widths = [0.5 if each.isascii() else 1.0 for each in text]
    return [text[line.start : line.stop] for line in broken(text, widths, measure, indent)]


@pytest.mark.parametrize("mark", sorted(set("，。、；：？！）》」』】”’％·") | {BOX_AFTER}))
def test_these_never_begin_a_line(mark: str) -> None:
    assert lines(f"甲乙丙{mark}丁", 3) == ["甲乙", f"丙{mark}丁"]


@pytest.mark.parametrize("mark", sorted(set("（《「『【“‘￥") | {BOX_BEFORE}))
def test_these_never_end_a_line(mark: str) -> None:
    assert lines(f"甲乙{mark}丙丁", 3) == ["甲乙", f"{mark}丙丁"]


@pytest.mark.parametrize(
    "whole",
    [
        "2023年5月1日",
        "2023年",
        "11,400 元",
        "40,000.00 元",
        "24%",
        "15 万元",
        "3 个月",
        "12号",
        "第171条",
        "第 3 页",
        "第一千零七十九条",
        "word",
        "11010519491231002X",
        "chenguohua@example.com",
        "13800138000",
        "——",
        "……",
    ],
)
def test_these_stay_whole(whole: str) -> None:
    for before in range(1, 12):
        text = "甲" * before + whole + "乙" * 8
        assert any(whole in line for line in lines(text, 12)), text


def test_the_name_of_an_answer_stays_whole_and_with_its_number() -> None:
    assert lines("单位：某某律师事务所　职务：律师　联系电话：13900139000", 18) == [
        "单位：某某律师事务所　职务：律师　",
        "联系电话：13900139000",
    ]


def test_spaces_hang_over_the_end_of_a_line() -> None:
    assert lines("甲乙丙　丁", 3) == ["甲乙丙　", "丁"]


def test_the_first_line_is_shorter_by_its_indent() -> None:
    assert lines("甲乙丙丁戊", 3, indent=2) == ["甲", "乙丙丁", "戊"]


def test_what_is_longer_than_a_line_is_broken_anywhere() -> None:
    assert lines("a" * 9, 3) == ["aaaaaa", "aaa"]
    assert lines("甲" + "a" * 9, 3) == ["甲", "aaaaaa", "aaa"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("", 3) == [""]


TEXTS = st.text(
    st.sampled_from("甲乙丙丁年月日元，。；：（）《》“”,.1234567890ab %　" + OBJECT + BOX_AFTER), max_size=80
)
MEASURES = st.floats(2, 30)


@settings(deadline=None)
@given(TEXTS, MEASURES, st.floats(0, 2))
def test_the_lines_together_are_the_text(text: str, measure: float, indent: float) -> None:
    assert "".join(lines(text, measure, indent)) == text
    assert "".join(atoms(text)) == text


@settings(deadline=None)
@given(TEXTS, MEASURES)
def test_no_line_is_too_long(text: str, measure: float) -> None:
    for line in lines(text, measure):
        seen = line.rstrip(" 　")
        assert len(seen) <= 1 or sum(0.5 if each.isascii() else 1.0 for each in seen) <= measure + 0.02


@settings(deadline=None)
@given(TEXTS, MEASURES)
def test_a_line_ends_only_between_pieces_unless_a_piece_fills_it(text: str, measure: float) -> None:
    ends, reach = {0}, 0
    for piece in atoms(text):
        reach += len(piece)
        if sum(0.5 if each.isascii() else 1.0 for each in piece.rstrip(" 　")) > measure:
            ends |= set(range(reach - len(piece), reach))
        ends.add(reach)
    reach = 0
    for line in lines(text, measure):
        reach += len(line)
        assert reach in ends


@settings(deadline=None)
@given(TEXTS)
def test_no_piece_begins_or_ends_as_it_must_not(text: str) -> None:
    pieces = atoms(text)
    assert not any(piece[0] in NEVER_FIRST for piece in pieces[1:])
    assert not any(piece[-1] in NEVER_LAST for piece in pieces[:-1])
    assert not any(re.search(r"[0-9]$", one) and re.match(r"[0-9元年月日]", two) for one, two in pairwise(pieces))
