"""Phrases of petitions come first by their whole sound, and are among the first ten by initials and by nine keys."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from handinput.pinyin.keys import typed

from kiosk.handinput.pinyin import RimeWriter
from kiosk.handinput.pinyin.nine_keys import digits
from kiosk.handinput.pinyin.recipe import PETITION_WORDS
from kiosk.model.handinput import PinyinLayout

HERE = Path(__file__).parent
ASSETS = HERE.parents[2] / "assets"
PHRASES: list[dict[str, Any]] = yaml.safe_load((HERE / "phrases.yaml").read_text(encoding="utf-8"))
LONGEST_BY_INITIALS = 5
"""Longer ones nobody types by their initials: eleven letters would fit thousands of sentences."""


def missed(writer: RimeWriter, key: str, layout: PinyinLayout, first: int, fuzzy: bool = False) -> list[str]:
    return [
        row["phrase"]
        for row in PHRASES
        if row["phrase"] not in typed(writer, row[key], layout, fuzzy).candidates[:first]
    ]


def test_the_whole_sound_brings_the_phrase_first(writer: RimeWriter) -> None:
    assert len(PHRASES) == 40
    assert len(missed(writer, "pinyin", "letters", 1)) <= 2


def test_sounds_that_are_mixed_up_take_little_away(writer: RimeWriter) -> None:
    assert len(missed(writer, "pinyin", "letters", 1, fuzzy=True)) <= 4
    assert len(missed(writer, "nine", "nine", 10, fuzzy=True)) <= 5


def test_nine_keys_bring_the_phrase_among_the_first_ten(writer: RimeWriter) -> None:
    assert len(missed(writer, "nine", "nine", 10)) <= 2


def test_initials_bring_short_phrases_among_the_first_ten(writer: RimeWriter) -> None:
    short = [row["phrase"] for row in PHRASES if len(row["phrase"]) <= LONGEST_BY_INITIALS]
    found = set(short) - set(missed(writer, "initials", "letters", 10))
    assert len(short) >= 15
    assert len(found) >= len(short) - 3


def test_the_digits_of_each_phrase_are_those_of_its_letters() -> None:
    assert [row["nine"] for row in PHRASES] == [digits(row["pinyin"]) for row in PHRASES]
    assert [len(row["initials"]) for row in PHRASES] == [len(row["phrase"]) for row in PHRASES]


def test_no_phrase_was_copied_into_the_words_written_by_hand() -> None:
    words = set((ASSETS / "pinyin" / PETITION_WORDS).read_text("utf-8").split())
    assert words & {row["phrase"] for row in PHRASES} == set()


@pytest.mark.parametrize(
    ("keys", "name"),
    [("meizhoushi", "梅州市"), ("songkouzhen", "松口镇"), ("wulumuqishi", "乌鲁木齐市"), ("fenghuangxian", "凤凰县")],
)
def test_places_come_first(writer: RimeWriter, keys: str, name: str) -> None:
    assert typed(writer, keys).candidates[0] == name


@pytest.mark.parametrize(
    ("keys", "name"),
    [("ouyang", "欧阳"), ("yuchi", "尉迟"), ("moqi", "万俟"), ("qiu", "丘"), ("shan", "单"), ("ou", "区")],
)
def test_surnames_are_found_by_how_they_are_read(writer: RimeWriter, keys: str, name: str) -> None:
    assert name in typed(writer, keys).candidates[:12]
