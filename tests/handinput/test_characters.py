"""Next words, characters that sound the same, and ways to tell characters apart."""

from pathlib import Path

import pytest

from kiosk.handinput.characters import KnownCharacters
from kiosk.handinput.components import Components

ASSETS = Path(__file__).parents[2] / "assets"
COMPONENTS = Components.open(ASSETS / "strokes")
CHARACTERS = KnownCharacters.open(ASSETS / "characters", COMPONENTS)
LISTS = [ASSETS / "characters" / "customary.txt", ASSETS / "characters" / "never_offered.txt"]
CUSTOMARY, NEVER = [
    [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")] for file in LISTS
]


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("民", "间"),
        ("民", "事"),
        ("广东", "省"),
        ("东莞", "市"),
        ("借", "款"),
        ("我要离", "婚"),
        ("身份", "证"),
        ("人民", "法院"),
    ],
)
def test_what_people_write_next(text: str, following: str) -> None:
    assert following in CHARACTERS.after(text)


def test_a_longer_context_is_known_better() -> None:
    assert "西" in CHARACTERS.after("东")
    assert "西" not in CHARACTERS.after("广东")


def test_the_end_of_a_long_text_counts() -> None:
    assert CHARACTERS.after("我住在广东") == CHARACTERS.after("广东")


@pytest.mark.parametrize("text", ["", "x", "𬭎", "1", "，", "\n"])
def test_after_what_is_unknown_nothing_comes(text: str) -> None:
    assert CHARACTERS.after(text) == ()


def test_ten_at_most_and_none_twice() -> None:
    for context in "民我一不的人在有法工借欠村张李广中":
        found = CHARACTERS.after(context)
        assert 0 < len(found) <= 10
        assert len(set(found)) == len(found)
        assert "" not in found
    assert len(CHARACTERS.after("民", most=3)) == 3


def test_no_word_that_should_not_stand_on_a_public_screen_is_offered() -> None:
    never = [word for word in " ".join(NEVER).split() if len(word) > 1]
    assert len(never) > 100
    assert [word for word in never if word[1:] in CHARACTERS.after(word[0], most=99)] == []
    assert "者" in CHARACTERS.after("死", most=99) or "亡" in CHARACTERS.after("死", most=99)


def test_the_same_tone_comes_before_other_tones_and_rare_characters_last() -> None:
    found = CHARACTERS.same_sound("章", most=200)
    assert found[0] == "张"
    assert found.index("彰") < found.index("长") < found.index("蔁")
    assert "章" not in found


@pytest.mark.parametrize(("character", "other"), [("红", "𬭎"), ("因", "茵"), ("梅", "玫"), ("于", "俞"), ("𬭎", "宏")])
def test_surnames_and_characters_of_names_are_among_them(character: str, other: str) -> None:
    assert other in CHARACTERS.same_sound(character, most=60)


def test_each_reading_of_a_character_counts() -> None:
    found = set(CHARACTERS.same_sound("长", most=99))
    assert {"常", "掌"} <= found


@pytest.mark.parametrize("character", ["", "x", "|", "1", "民间", "〔"])
def test_what_has_no_sound_has_no_like(character: str) -> None:
    assert CHARACTERS.same_sound(character) == ()


@pytest.mark.parametrize(
    ("character", "words"),
    [
        ("香", "香，香水的香"),
        ("章", "章，立早章"),
        ("张", "张，弓长张"),
        ("李", "李，木子李"),
        ("陈", "陈，耳东陈"),
        ("吴", "吴，口天吴"),
        ("黄", "黄，草头黄"),
        ("徐", "徐，双人徐"),
        ("王", "王，三横王"),
        ("许", "许，言午许"),
        ("杨", "杨，木易杨"),
    ],
)
def test_surnames_are_told_apart_as_people_do(character: str, words: str) -> None:
    assert CHARACTERS.told_apart(character) == words


@pytest.mark.parametrize("character", "民借案铜琶琴鲜嘉")
def test_a_character_is_told_by_a_word_that_has_it(character: str) -> None:
    told = CHARACTERS.told_apart(character)
    assert told.startswith(f"{character}，")
    assert told.endswith(f"的{character}")
    assert told.count(character) >= 3


def test_a_character_of_names_is_told_by_its_parts() -> None:
    told = CHARACTERS.told_apart("𬭎")
    assert told.startswith("𬭎，左边金字旁，右边")
    assert told.endswith("的宏")


def test_a_character_without_word_or_parts_is_told_by_its_sound() -> None:
    assert CHARACTERS.told_apart("㛃").startswith("㛃，读音同")


@pytest.mark.parametrize("character", ["x", "", "1", "，"])
def test_what_is_no_character_is_told_by_itself(character: str) -> None:
    assert CHARACTERS.told_apart(character) == character


@pytest.mark.parametrize(("parts", "character"), [("金宏", "𬭎"), ("弓长", "张"), ("立早", "章")])
def test_a_character_is_put_together_from_its_parts(parts: str, character: str) -> None:
    assert CHARACTERS.put_together(parts)[0] == character
    assert len(CHARACTERS.put_together("木")) == 10


def test_without_the_components_the_rest_is_known_still() -> None:
    alone = KnownCharacters.open(ASSETS / "characters")
    assert alone.told_apart("章") == "章，立早章"
    assert alone.told_apart("𬭎").startswith("𬭎，读音同")
    assert alone.put_together("金宏") == ()


def test_nearly_all_characters_of_the_national_standard_are_told_apart() -> None:
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    characters = "".join(row.decode("gb2312", "ignore") for row in rows)
    alone = [character for character in characters if CHARACTERS.told_apart(character) == character]
    assert len(characters) == 6763
    assert len(alone) <= 60


def test_the_customary_ways_are_a_character_and_words_each_character_once() -> None:
    characters = [line[0] for line in CUSTOMARY]
    assert len(set(characters)) == len(characters) > 300
    assert all(line[1] == " " and len(line) > 3 for line in CUSTOMARY)
    assert all(CHARACTERS.told_apart(line[0]) == f"{line[0]}，{line[2:]}" for line in CUSTOMARY)


@pytest.mark.parametrize("surname", "李张吴胡郭何林郑许邓杜吕姚崔贾翁邢佟仝覃栗粟阮裴靳倪杨")
def test_the_two_parts_named_for_a_surname_make_it(surname: str) -> None:
    told = CHARACTERS.told_apart(surname)
    first, second = told[2:4]
    parts = second * 2 if first == "双" else first + second
    assert surname in COMPONENTS.find_by_components(parts, most=100), told
