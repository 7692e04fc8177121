"""Both catalogues say everything the kiosk says, keep its placeholders, and are written the way their readers write."""

import re
from string import Formatter

import pytest
from locales.catalogues import LOCALES, TRANSLATED, catalogue, marked_texts, template, translations
from PySide6.QtGui import QGuiApplication, QRawFont

from kiosk.i18n import LANGUAGES, SOURCE_LANGUAGE

ALL = [(language, source, said) for language in TRANSLATED for source, said in translations(language).items()]
HONG_KONG = [said for language, _source, said in ALL if language == "zh_HK"]
ENGLISH = [said for language, _source, said in ALL if language == "en"]

CHINESE = re.compile(r"[㐀-鿿]+")
QUOTED_IN_ENGLISH = frozenset({"金", "宏", "万", "分", "厘", "年利率", "月息", "签名", "粤", "民初", "号"})
"""Words the resident has to look for on paper or press on a key; they stay as they are written there."""
QUOTED_IN_HONG_KONG = ("「签名」", "「万」", "粤1403民初123号")
SIMPLIFIED_WITHIN_BIG5 = frozenset(
    "东两个义争亚从众优会体党兴农冲决况减动务医华参双发变号听启园国圣坏块声处备复头夸学宁实宝宪寿尔属帮广庄庆异彻怀"
    "总惊愿护担拟据无晓机条极构样桥气汉济涂灯灵炉点炼烟献电盖确礼离种窃笔筑类粮纤经统联胆胜艺药见视触设询贝赶踪车轮"
    "输边达运适邮邻铁银镇长门间阳际险随页风马鱼麦齐齿龙"
)
"""Simplified characters that Big5 with the Hong Kong supplement can write all the same."""
MAINLAND_WORDS = re.compile("打印(?!機)|屏幕|文件夾|U盤|設置|攝像頭|短信|默認|網線|複印|保存|什麼|用戶|軟件|鼠標")


def placeholders(text: str) -> set[str]:
    return {name for _words, name, _format, _conversion in Formatter().parse(text) if name is not None}


def test_every_language_but_the_source_has_a_catalogue() -> None:
    assert {SOURCE_LANGUAGE, *TRANSLATED} == set(LANGUAGES)
    assert {folder.name for folder in LOCALES.iterdir() if folder.is_dir()} == set(TRANSLATED)


def test_make_texts_finds_every_text_the_code_marks() -> None:
    assert {message.id for message in template() if message.id} == marked_texts(), "run `make texts`"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated_and_none_is_left_over(language: str) -> None:
    found = catalogue(language)
    assert set(translations(language)) == marked_texts()
    assert [message.id for message in found if not message.string] == []
    assert [message.id for message in found if message.fuzzy and message.id] == []
    assert not found.obsolete


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_says_which_language_it_is(language: str) -> None:
    assert catalogue(language).locale_identifier == language


def test_placeholders_are_the_same_in_every_language() -> None:
    assert [(source, said) for _language, source, said in ALL if placeholders(source) != placeholders(said)] == []


def test_lines_are_the_same_in_every_language() -> None:
    assert [(source, said) for _language, source, said in ALL if source.count("\n") != said.count("\n")] == []


def test_a_text_that_is_a_sentence_stays_one() -> None:
    ended = ("。", "？", "！", ".", "?", "!")
    assert [said for _language, source, said in ALL if source.endswith(ended[:3]) and not said.endswith(ended)] == []


def test_english_has_no_chinese_but_what_the_resident_has_to_recognise() -> None:
    assert [said for said in ENGLISH if not QUOTED_IN_ENGLISH.issuperset(CHINESE.findall(said))] == []


def test_english_has_punctuation_that_the_screen_font_draws_narrow() -> None:
    assert [said for said in ENGLISH if re.search("[，。、；：？！「」“”’]", said)] == []


def test_english_sentences_are_short() -> None:
    words = [len(sentence.split()) for said in ENGLISH for sentence in re.split(r"[.?!:]\s|\n", said)]
    assert max(words) <= 25


def test_hong_kong_reads_traditional_characters_only() -> None:
    for said in HONG_KONG:
        for quoted in QUOTED_IN_HONG_KONG:
            said = said.replace(quoted, "")
        said.encode("big5hkscs")
        assert not SIMPLIFIED_WITHIN_BIG5.intersection(said), said


def test_hong_kong_reads_its_own_words() -> None:
    assert [said for said in HONG_KONG if MAINLAND_WORDS.search(said)] == []


def test_hong_kong_quotes_in_its_own_way() -> None:
    assert [said for said in HONG_KONG if re.search("[“”]", said)] == []


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_screen_font_has_every_character(weight: str, qapp: QGuiApplication) -> None:
    font = QRawFont(str(LOCALES.parent / "assets" / "fonts" / f"NotoSansSC-{weight}.ttf"), 20)
    said = {character for _language, source, said in ALL for character in source + said} - {"\n"}
    assert sorted(character for character in said if not font.supportsCharacter(ord(character))) == []
