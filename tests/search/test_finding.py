"""The same thing is found by its name, its pinyin, its initials, with wrong characters and letters, and in traditional ones."""

import pytest
from search.library import found, index


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("离婚", "divorce"),
        ("赡养费", "parental_support"),
        ("借条", "private_lending"),
        ("彩礼", "betrothal_gifts"),
        ("车祸", "traffic"),
        ("法律援助", "legal_aid"),
        ("低保", "minimum_living"),
        ("交电费", "electricity_pay"),
        ("12345", "hotline_12345"),
    ],
)
def test_by_a_word(text: str, first: str) -> None:
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("lihun", "divorce"),
        ("li hun", "divorce"),
        ("LIHUN", "divorce"),
        ("líhūn", "divorce"),
        ("shanyangfei", "parental_support"),
        ("jiabao", "protection_order"),
        ("chehuo", "traffic"),
        ("cheh", "traffic"),
        ("qiangzhizhixing", "enforcement"),
        ("zhifuling", "payment_order"),
    ],
)
def test_by_pinyin_whole_or_begun(text: str, first: str) -> None:
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [("lh", "divorce"), ("syf", "parental_support"), ("xyk", "credit_card"), ("ch", "traffic"), ("flyz", "legal_aid")],
)
def test_by_initials(text: str, first: str) -> None:
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("li婚", "divorce"),
        ("离hun", "divorce"),
        ("lhun", "divorce"),
        ("jiaotsg", "traffic"),
        ("赡yf", "parental_support"),
    ],
)
def test_by_a_mixture(text: str, first: str) -> None:
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("立婚", "divorce"),
        ("善养费", "parental_support"),
        ("赡养非", "parental_support"),
        ("才礼", "betrothal_gifts"),
        ("家报", "protection_order"),
        ("做工没给前", "wages_owed"),
        ("交通是故", "traffic"),
    ],
)
def test_with_a_wrong_character_that_sounds_alike(text: str, first: str) -> None:
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("lihum", "divorce"),
        ("lhiun", "divorce"),
        ("kihun", "divorce"),
        ("nihun", "divorce"),
        ("sanyangfei", "parental_support"),
        ("jiaotongsigu", "traffic"),
        ("jiaotonshigu", "traffic"),
        ("shangyangfei", "parental_support"),
    ],
)
def test_with_a_wrong_letter(text: str, first: str) -> None:
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("離婚", "离婚"),
        ("贍養費", "赡养费"),
        ("勞動仲裁", "劳动仲裁"),
        ("養老金認證", "养老金认证"),
        ("被車撞", "被车撞"),
    ],
)
def test_traditional_characters_find_the_same(traditional: str, simplified: str) -> None:
    assert found(traditional) == found(simplified) != []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("老班走了，儿子不给前", "parental_support"),
        ("laobanzouleerzibugeiqian", "parental_support"),
        ("老窦走咗，个仔唔俾钱", "parental_support"),
        ("身份证丢在公交车上了", "id_card_lost"),
        ("我今年八十一了，听说每个月有补贴", "old_age_allowance"),
        ("娃娃刚出生，要上户口", "birth_household"),
    ],
)
def test_a_misheard_or_typed_sentence_still_arrives(text: str, right: str) -> None:
    assert right in found(text)[:3]


@pytest.mark.parametrize("text", ["", " ", "，。！", "😀", "zzzz", "足球比赛"])
def test_what_is_nothing_here_finds_nothing(text: str) -> None:
    assert found(text) == []


def test_at_most_as_many_as_wanted() -> None:
    assert len(found("钱", 3)) == 3
    assert found("钱", 0) == found("钱", -1) == []


def test_every_key_of_a_word_finds_something() -> None:
    assert all(found("jiaotongshigu"[:end]) for end in range(1, 14))


def test_the_score_is_one_only_for_the_title() -> None:
    best = index().find("民事起诉状（离婚纠纷）")[0]
    assert (best.id, best.kind, best.score) == ("divorce", "form", 1.0)
    assert index().find("离婚")[0].score < 1.0
