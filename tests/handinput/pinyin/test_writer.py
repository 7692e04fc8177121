"""How typing by sound goes: syllables apart, choosing part by part, taking back, and whatever else fingers do."""

import pytest
from handinput.pinyin.keys import typed

from kiosk.handinput.pinyin import RimeWriter
from kiosk.handinput.pinyin.nine_keys import digits, spelled
from kiosk.handinput.pinyin.writer import LONGEST
from kiosk.model.handinput import Composition

CLAUSE = "qingqiupanlingbeigaozhifutuoqiangongzi"


def test_syllables_stand_apart(writer: RimeWriter) -> None:
    assert typed(writer, "qisuzhuang").preedit == "qi su zhuang"


def test_nine_keys_are_shown_as_letters(writer: RimeWriter) -> None:
    assert typed(writer, digits("qisuzhuang"), "nine").preedit == "qi su zhuang"
    assert typed(writer, digits("qisuzhua"), "nine").preedit == "qi su zhua"
    assert typed(writer, "779", "nine").preedit == "q s z"


def test_initials_are_enough(writer: RimeWriter) -> None:
    assert typed(writer, "qsz").candidates[0] == "起诉状"


def test_choosing_the_whole_makes_it_final(writer: RimeWriter) -> None:
    typed(writer, CLAUSE)
    assert writer.choose(0) == Composition(committed="请求判令被告支付拖欠工资")
    assert writer.key("w").preedit == "w"


def test_choosing_a_part_leaves_the_rest(writer: RimeWriter) -> None:
    candidates = typed(writer, CLAUSE).candidates
    rest = writer.choose(candidates.index("请求"))
    assert rest.preedit == "请求pan ling bei gao zhi fu tuo qian gong zi"
    assert rest.committed == ""
    assert rest.candidates[0] == "判令被告支付拖欠工资"
    assert writer.choose(0).committed == "请求判令被告支付拖欠工资"


def test_a_part_of_nine_keys_leaves_letters(writer: RimeWriter) -> None:
    candidates = typed(writer, digits("qisuzhuang"), "nine").candidates
    assert writer.choose(candidates.index("起诉")).preedit == "起诉zhuang"


def test_a_choice_is_taken_back_before_a_key(writer: RimeWriter) -> None:
    candidates = typed(writer, "qisuzhuang").candidates
    writer.choose(candidates.index("起诉"))
    assert writer.erase().preedit == "qi su zhuang"
    assert writer.erase().preedit == "qi su zhuan"


def test_erasing_everything_leaves_nothing(writer: RimeWriter) -> None:
    typed(writer, "qisu")
    left = [writer.erase() for _ in "qisu"]
    assert left[2].preedit == "q"
    assert left[3] == Composition()
    assert writer.erase() == Composition()


def test_clearing_forgets(writer: RimeWriter) -> None:
    typed(writer, "qisu")
    assert writer.clear() == Composition()
    assert writer.key("a").preedit == "a"


def test_beginning_forgets_and_may_change_the_layout(writer: RimeWriter) -> None:
    typed(writer, "qisu")
    writer.begin("nine", True)
    writer.begin("letters", False)
    assert writer.key("a").preedit == "a"
    typed(writer, "74", "nine")
    assert typed(writer, "qi").preedit == "qi"


def test_an_apostrophe_parts_syllables(writer: RimeWriter) -> None:
    assert typed(writer, "xian").candidates[0] != "西安"
    composition = typed(writer, "xi'an")
    assert composition.preedit == "xi'an"
    assert composition.candidates[0] == "西安"
    assert typed(writer, "94'26", "nine").preedit.replace("yi", "xi") == "xi'an"


def test_what_is_no_sound_offers_nothing_and_can_be_taken_back(writer: RimeWriter) -> None:
    assert typed(writer, "vvv") == Composition("vvv")
    assert writer.choose(0) == Composition("vvv")
    assert [writer.erase().preedit for _ in "vvv"] == ["vv", "v", ""]


@pytest.mark.parametrize("number", [-1, 5_000])
def test_a_candidate_that_is_not_there_changes_nothing(writer: RimeWriter, number: int) -> None:
    before = typed(writer, "qisu")
    assert writer.choose(number) == before


def test_keys_that_the_layout_lacks_change_nothing(writer: RimeWriter) -> None:
    before = typed(writer, "qisu")
    for sign in ("2", "A", " ", "", "ab", "，", "诉", "\b"):
        assert writer.key(sign) == before
    before = typed(writer, "7478", "nine")
    for sign in ("1", "0", "a"):
        assert writer.key(sign) == before


@pytest.mark.parametrize(("layout", "sign"), [("letters", "a"), ("nine", "7")])
def test_a_hand_on_the_keyboard_stops_somewhere(writer: RimeWriter, layout: str, sign: str) -> None:
    writer.begin("letters" if layout == "letters" else "nine", False)
    compositions = [writer.key(sign) for _ in range(200)]
    assert compositions[LONGEST - 1] == compositions[-1]
    assert compositions[LONGEST - 2] != compositions[-1]
    assert writer.erase() == compositions[LONGEST - 2]


def test_two_hundred_letters_of_a_sentence_can_be_chosen(writer: RimeWriter) -> None:
    composition = typed(writer, (CLAUSE * 6)[:200])
    assert composition.candidates
    committed = ""
    while composition.candidates and not committed:
        composition = writer.choose(0)
        committed = composition.committed
    assert committed.startswith("请求判令被告支付拖欠工资")


def test_every_candidate_is_offered_once(writer: RimeWriter) -> None:
    candidates = typed(writer, "shi").candidates
    assert len(candidates) > 50
    assert len(set(candidates)) == len(candidates)


def test_nothing_chosen_moves_up(writer: RimeWriter) -> None:
    before = typed(writer, "gongshang").candidates
    for _ in range(5):
        typed(writer, "gongshang")
        assert writer.choose(1).committed == before[1]
    assert typed(writer, "gongshang").candidates == before


def test_ü_is_typed_as_v_or_as_u(writer: RimeWriter) -> None:
    assert typed(writer, "lvshi").preedit == "lü shi"
    assert typed(writer, "lvshi").candidates[0] == "律师"
    assert typed(writer, "lushi").candidates[0] == "律师"
    assert typed(writer, digits("lvshi"), "nine").preedit == "lü shi"


def test_keys_of_which_nothing_is_known_stay_keys() -> None:
    assert spelled("7 78 9482", "qi su zhuang") == "q su zhua"
    assert spelled("94'26", "xi an") == "xi'an"
    assert spelled("74 999", "qi") == "qi 999"
    assert spelled("526", "nan") == "nan"
