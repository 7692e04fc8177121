"""Text made comparable."""

import pytest

from kiosk.search.tables import readings, syllables
from kiosk.search.words import folded, heard, runs, spellings, split, spoken


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("離婚！", "离婚"),
        ("Ｌｉ Hūn", "lihun"),
        ("lǜshī 律師", "lushi律师"),
        ("nv'er", "nuer"),
        ("①２３", "123"),
        ("\ud800离", "离"),
        ("", ""),
    ],
)
def test_folding(text: str, plain: str) -> None:
    assert folded(text) == plain
    assert folded(plain) == plain


@pytest.mark.parametrize(
    ("one", "other"), [("zhang", "zan"), ("shi", "si"), ("nan", "lan"), ("jin", "jing"), ("cheng", "cen"), ("nv", "lv")]
)
def test_syllables_that_are_not_told_apart(one: str, other: str) -> None:
    assert heard(one) == heard(other)


def test_letters_as_the_fewest_syllables() -> None:
    assert split("lihun") == ("li", "hun")
    assert split("xian") == ("xian",)
    assert split("zhangsan") == ("zhang", "san")
    assert split("lhn") == split("") == ()


def test_spellings_of_characters_with_several_readings() -> None:
    assert spellings(spoken("离婚")) == ("lihun",)
    assert set(spellings(spoken("银行"))) == {"yinhang", "yinxing"}
    assert len(spellings(spoken("行行行行行行"))) <= 4


def test_runs_of_letters_and_others() -> None:
    assert list(runs("离hun2b")) == [("离", False), ("hun", True), ("2", False), ("b", True)]
    assert list(runs("")) == []


def test_the_tables_are_whole() -> None:
    assert len(readings()) > 6700
    assert {"zhuang", "lu", "nue", "a"} <= syllables()
    assert not {reading for reading in syllables() if not reading.isascii() or "v" in reading}
