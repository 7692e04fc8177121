"""The words of our own: what of texts is a word, and that the file in assets is what the forms give."""

from pathlib import Path

from kiosk.handinput.pinyin.dictionary import dictionary
from kiosk.handinput.pinyin.sources import BASE, RIME_DATA
from kiosk.handinput.pinyin.words import legal_words, place_names, surnames
from kiosk.model.places import Places
from tools.make_legal_words import TARGET, written
from tools.make_rime_binding import BINDING, ROOM, binding

ROOT = Path(__file__).parents[3]
BASE_TEXT = "# base\n---\nname: base\nsort: by_weight\n...\n\n单\tdan\t900\n单\tshan\t10\n起诉\tqi su\t100\n"


def test_the_file_is_what_the_forms_give() -> None:
    assert TARGET.read_text("utf-8") == written(ROOT, RIME_DATA / BASE), "run python -m tools.make_legal_words"


def test_the_binding_is_what_the_declarations_give() -> None:
    assert BINDING.read_text("utf-8") == binding((ROOM / "rime_api.h").read_text("utf-8"))


def test_words_stand_between_punctuation() -> None:
    found = legal_words(["（民间借贷纠纷）", "尚欠本金 {principal_owed} 元（人民币，下同）"], (), ())
    assert set(found) == {"民间借贷纠纷", "尚欠本金", "人民币", "下同"}


def test_what_is_longer_is_no_word() -> None:
    assert set(legal_words(["一二三四五六七八九十", "一二三四五六七八九十一"], (), ())) == {"一二三四五六七八九十"}


def test_a_word_counts_the_more_the_oftener_it_stands() -> None:
    found = legal_words(["本金", "利息", "利息", "利息利息", "利息"], (), ())
    assert found["利息"] > found["本金"]


def test_in_sentences_only_known_words_and_what_stands_together_count() -> None:
    found = legal_words((), ["诉讼费由被告负担"] * 5 + ["被告的人"], {"被告", "诉讼费", "负担"})
    assert set(found) == {"被告", "诉讼费", "负担", "诉讼费由", "由被告", "被告负担"}


def test_places_of_guangdong_go_down_to_the_towns() -> None:
    names = place_names(Places.load(ROOT / "assets" / "places"))
    assert {
        "广东省",
        "广东",
        "梅州市",
        "梅州",
        "梅县区",
        "梅县",
        "松口镇",
        "松口",
        "长安镇",
        "北京市",
        "东城区",
    } <= set(names)
    assert {"乌鲁木齐市", "凤凰县", "五指山市"} <= set(names)
    assert not {"沱江镇", "东华门街道"} & set(names)


def test_surnames_may_have_a_reading_of_their_own() -> None:
    weights, readings = surnames("# remark\n王单李\n欧阳\n尉迟 yu chi\n单 shan\n")
    assert set(weights) == {"王", "单", "李", "欧阳", "尉迟"}
    assert readings == {"尉迟": "yu chi", "单": "shan"}


def test_a_word_of_ours_is_raised_or_added_and_never_lowered() -> None:
    made = dictionary(
        "own", BASE_TEXT, {"起诉": 500, "单": 600, "尉迟": 7, "诉状": 8}, {"单": "shan", "尉迟": "yu chi"}
    )
    rows = made.partition("\n...\n")[2].split("\n")
    assert [row for row in rows if row] == [
        "单\tdan\t900",
        "单\tshan\t600",
        "起诉\tqi su\t500",
        "尉迟\tyu chi\t7",
        "诉状\t\t8",
    ]
    assert dictionary("own", BASE_TEXT, {"起诉": 5}, {}).count("起诉\tqi su\t100") == 1


def test_the_file_of_surnames_is_in_order() -> None:
    weights, readings = surnames((ROOT / "assets" / "pinyin" / "surnames.txt").read_text("utf-8"))
    assert len(weights) > 450
    assert all(len(name) in (1, 2) and len(reading.split()) == len(name) for name, reading in readings.items())
