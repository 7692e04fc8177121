"""Writing by strokes: as far as they are typed, with unknown ones, common characters first, rare ones too."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents.fonts import Fonts, Weight
from kiosk.handinput.strokes import Strokes

ASSETS = Path(__file__).parents[2] / "assets"
STROKES = Strokes.open(ASSETS / "strokes")
EVERY = set(STROKES.find("?", most=100_000))
TABLE = Path("/usr/share/rime-data/stroke.dict.yaml")
STRAY = "szhhhshspnhszs"
GB_18030 = [
    *range(0x3400, 0x4DB6),
    *range(0x4E00, 0x9FF0),
    *range(0x20000, 0x2A6D7),
    *range(0x2A700, 0x2B735),
    *range(0x2B740, 0x2B81E),
    *range(0x2B820, 0x2CEA2),
    *range(0x2CEB0, 0x2EBE1),
    *map(ord, "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"),
]


@pytest.mark.parametrize(
    ("strokes", "character"),
    [
        ("h", "一"),
        ("pn", "人"),
        ("hspn", "木"),
        ("nhhhszh", "言"),
        ("hspnzzh", "李"),
        ("zhz", "弓"),
        ("nhnphszhhhs", "章"),
        ("hshnznn", "志"),
    ],
)
def test_all_strokes_of_a_character_find_it_at_once(strokes: str, character: str) -> None:
    assert character in STROKES.find(strokes)[:5]


def test_what_ends_with_the_last_stroke_comes_first() -> None:
    found = STROKES.find("hs")
    assert found[0] == "十"
    assert "本" in found


def test_a_few_strokes_show_common_characters() -> None:
    assert {"请", "认", "说"} & set(STROKES.find("nz", most=40))
    assert set("的我你") <= set(STROKES.find("p", most=60))


@pytest.mark.parametrize(
    ("strokes", "character"),
    [
        ("hspnzz?", "李"),
        ("?spnzzh", "李"),
        ("h?p?zzh", "李"),
        ("???nzzh", "李"),
        ("nhn?hszhhhs", "章"),
        ("phhhznnzhp?n", "𬭎"),
    ],
)
def test_an_unknown_stroke_fits_anywhere_and_several_do(strokes: str, character: str) -> None:
    assert character in STROKES.find(strokes)


def test_nothing_but_unknown_strokes_counts_them() -> None:
    assert STROKES.find("?")[0] == "一"
    assert {"木", "王", "天"} <= set(STROKES.find("????", most=300))
    assert "人" not in STROKES.find("????", most=300)


def test_every_character_is_shown_once_though_it_is_written_in_two_ways() -> None:
    found = STROKES.find("h", most=5000)
    assert len(set(found)) == len(found) == 5000


def test_only_so_many_are_shown() -> None:
    assert len(STROKES.find("h", most=7)) == 7
    assert STROKES.find("h", most=0) == ()
    assert STROKES.find("h", most=7) == STROKES.find("h", most=30)[:7]


@pytest.mark.parametrize("strokes", ["", "x", "hx", "一", "H", "h h", "h" * 100, "?" * 100])
def test_what_fits_no_character_finds_none(strokes: str) -> None:
    assert STROKES.find(strokes) == ()


@settings(deadline=None)
@given(st.text("hspnz", min_size=5, max_size=12), st.data())
def test_an_unknown_stroke_never_loses_a_character(strokes: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(strokes) - 1))
    blurred = f"{strokes[:place]}?{strokes[place + 1 :]}"
    assert set(STROKES.find(strokes, most=200)) <= set(STROKES.find(blurred, most=100_000))


@pytest.mark.parametrize("character", "𬭎䶮㛃𬍛𬴊𬶍𬱟𠙶")
def test_rare_characters_of_names_are_reached(character: str) -> None:
    assert character in EVERY


def test_each_code_of_the_table_finds_its_character() -> None:
    rows = [line.split("\t")[:2] for line in TABLE.read_text(encoding="utf-8").splitlines() if "\t" in line]
    ideographs = set(map(chr, GB_18030))
    wanted = [(row[0], row[1]) for row in rows if row[0] in ideographs and row[1] != STRAY][::97]
    assert len(wanted) > 1000
    missed = [character for character, code in wanted if character not in STROKES.find(code, most=60)]
    assert missed == []


def test_all_but_31_of_the_characters_that_the_fonts_print_are_reached() -> None:
    fonts = Fonts.open(ASSETS / "fonts")
    printed = {chr(code) for code in GB_18030 if fonts.typeface_of(chr(code), Weight.REGULAR) is not None}
    assert len(GB_18030) == len(printed) == 87_887
    unreached = printed.difference(EVERY)
    assert len(unreached) == 31
    assert all(character in (ASSETS / "strokes" / "SOURCE.md").read_text(encoding="utf-8") for character in unreached)
