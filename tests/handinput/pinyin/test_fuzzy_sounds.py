"""Sounds that are taken for each other: on and off while typing, and only those the installer chose."""

from pathlib import Path

import pytest
from handinput.pinyin.keys import typed

from kiosk.handinput.pinyin import RimeWriter, Sources, open_pinyin
from kiosk.handinput.pinyin.nine_keys import digits
from kiosk.handinput.pinyin.schemas import FUZZY_SOUNDS as FILE
from kiosk.handinput.pinyin.schemas import schemas
from kiosk.settings import FUZZY_SOUNDS

ASSETS = Path(__file__).parents[3] / "assets"
MIXED_UP = [
    ("zongguo", "中国"),
    ("sangsu", "上诉"),
    ("lanning", "南宁"),
    ("jingshenshunhai", "精神损害"),
    ("fukou", "户口"),
    ("huayuan", "法院"),
    ("sengfenzen", "身份证"),
]


@pytest.mark.parametrize(("keys", "word"), MIXED_UP)
def test_a_sound_taken_for_another_still_brings_the_word(writer: RimeWriter, keys: str, word: str) -> None:
    assert word in typed(writer, keys, fuzzy=True).candidates[:3]
    assert word not in typed(writer, keys).candidates
    assert word in typed(writer, digits(keys), "nine", fuzzy=True).candidates[:10]
    assert word not in typed(writer, digits(keys), "nine").candidates[:10]
    assert word in typed(writer, keys, fuzzy=True).candidates[:3]


def test_nine_keys_show_what_was_understood(writer: RimeWriter) -> None:
    assert typed(writer, digits("zongguo"), "nine", fuzzy=True).preedit == "zhong guo"


def test_who_speaks_otherwise_loses_nothing(writer: RimeWriter) -> None:
    for keys, word in (("zhongguo", "中国"), ("nanning", "南宁"), ("hukou", "户口"), ("shenfenzheng", "身份证")):
        assert typed(writer, keys, fuzzy=True).candidates[0] == word


def test_only_the_groups_that_were_chosen_are_mixed_up(tmp_path: Path) -> None:
    writer = open_pinyin(Sources(ASSETS, fuzzy=frozenset({"n_l"})), tmp_path)
    try:
        assert typed(writer, "lanning", fuzzy=True).candidates[0] == "南宁"
        assert "中国" not in typed(writer, "zongguo", fuzzy=True).candidates
        assert "户口" not in typed(writer, "fukou", fuzzy=True).candidates
    finally:
        writer.close()


def test_the_groups_an_installer_may_choose_are_those_of_the_file() -> None:
    plain = dict(schemas(ASSETS / "pinyin", ()))
    assert plain["letters.schema.yaml"].count("fuzz/") == plain["letters_fuzzy.schema.yaml"].count("fuzz/")
    for group in FUZZY_SOUNDS:
        one = dict(schemas(ASSETS / "pinyin", {group}))
        assert len(one["nine_fuzzy.schema.yaml"]) > len(plain["nine_fuzzy.schema.yaml"])
        assert one["nine.schema.yaml"] == plain["nine.schema.yaml"]
    groups = {line[:-1] for line in (ASSETS / "pinyin" / FILE).read_text("utf-8").splitlines() if line.endswith(":")}
    assert groups == FUZZY_SOUNDS
