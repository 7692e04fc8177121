"""A resident without a keyboard: name, address, amount and story by strokes and taps alone, to the printed page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from documents.paper import words_of
from journeys.hand import Hand
from journeys.resident import Resident

from kiosk.app.heart import Heart, open_heart
from kiosk.model.access import Panel
from kiosk.settings import Settings

SitDown = Callable[..., Resident]
ADDRESS = "广东省梅州市梅县区松口镇大黄村3组8号"
STORY = "2023年5月，对方向我借款5万元，至今未还。"


@pytest.fixture(scope="module")
def heart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Heart]:
    """The pen is read almost at once."""
    settings = replace(Settings(cache=tmp_path_factory.mktemp("cache")), handwriting_pause=0.02)
    opened = open_heart(settings)
    yield opened
    opened.writing.close()


@pytest.mark.parametrize("panel", [Panel(), Panel(1920, 1080)], ids=["portrait", "landscape"])
def test_everything_is_written_with_a_finger(sit_down: SitDown, heart: Heart, panel: Panel, tmp_path: Path) -> None:
    resident = sit_down(panel=panel)
    hand = Hand(resident)
    resident.begin("有人欠我钱不还")
    hand.write("2023")
    hand.keys("年")
    hand.write("5")
    hand.keys("月", "，", "对方")
    hand.write("向我借款5万")
    hand.keys("元", "，", "至今未还", "。")
    assert resident.question.editor.text() == STORY
    resident.tap("下一步")
    skip_to(resident, hand, "plaintiffs.0.name")
    hand.write("章𬭎")
    resident.tap("下一步")
    skip_to(resident, hand, "plaintiffs.0.domicile")
    for place in ("广东省", "梅州市", "梅县区", "松口镇"):
        resident.tap(place)
    hand.keys("手写")
    hand.write("大黄村")
    hand.keys("号码用字", "3", "组", "8", "号")
    assert resident.question.editor.text() == ADDRESS
    resident.tap("下一步")
    skip_to(resident, hand, "loans.0.amount")
    hand.keys("5", "万")
    resident.tap("下一步")
    visit = resident.visit
    assert {visit.answers.values[path] for path in ("story", "plaintiffs.0.name", "plaintiffs.0.domicile")} == {
        STORY,
        "章𬭎",
        ADDRESS,
    }
    assert visit.answers.values["loans.0.amount"] == 50_000
    paper = heart.printery.preview(heart.catalogue.templates["private_lending"], visit.reached, "complaint")
    assert "章𬭎" in words_of(paper, tmp_path)


def test_pinyin_and_strokes_write_the_same_name(sit_down: SitDown) -> None:
    resident = sit_down(at="plaintiffs.0.name")
    hand = Hand(resident)
    resident.question.editor.put("")
    hand.keys("拼音", *"ZHANG", "章，立早章")
    hand.keys("笔画", "撇", "横", "横", "横", "折", "点", "点", "折", "横", "撇", "折", "点")
    hand.keys("𬭎")
    assert resident.question.editor.text() == "章𬭎"


def test_two_parts_are_put_together(sit_down: SitDown) -> None:
    resident = sit_down(at="plaintiffs.0.name")
    hand = Hand(resident)
    resident.question.editor.put("")
    hand.write("金宏")
    hand.keys("笔画", "合字，把前面两个字合成一个字", "𬭎")
    assert resident.question.editor.text() == "𬭎"


def test_the_search_is_written_by_hand(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap("自己找，例如：欠钱、离婚")
    hand = Hand(resident)
    hand.keys("手写")
    hand.write("工资")
    assert "工资" in resident.sees()


def skip_to(resident: Resident, hand: Hand, path: str) -> None:
    """Put off what comes before a question; where there is a choice that has to be made, the first is taken."""
    for _question in range(40):
        if resident.visit.place.path == path:
            return
        question = resident.visit.place.question
        if question.required and question.options:
            first = question.options[0]
            resident.tap(first.plain or first.value)
            resident.tap("下一步")
        else:
            hand.keys("记不清了，先跳过")
    raise AssertionError(f"no question {path}; stands at {resident.visit.place.path}")
