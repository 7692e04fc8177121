"""From the trouble somebody has to the filing or the service for it, by every way there is."""

from collections.abc import Callable

import pytest
from journeys.resident import Resident
from PySide6.QtCore import Qt

from kiosk.app.heart import Heart
from kiosk.session.visit import Stage
from kiosk.ui.components import Tile
from kiosk.ui.screens.finding.search import SearchScreen
from kiosk.ui.screens.finding.tiles import TilesScreen
from kiosk.ui.screens.guide_sheet import GuideSheetScreen

SitDown = Callable[..., Resident]
SEARCH, EVERYTHING = "自己找，例如：欠钱、离婚", "全部事项"


def tiles(resident: Resident) -> list[str]:
    return [tile.text() for tile in resident.window.shell.findChildren(Tile) if tile.isVisible()]


def searching(resident: Resident) -> SearchScreen:
    resident.tap(SEARCH)
    assert isinstance(resident.screen, SearchScreen)
    return resident.screen


def test_letters_touched_one_by_one_find_the_filing(sit_down: SitDown) -> None:
    resident = sit_down()
    searching(resident)
    resident.tap("拼音字母")
    for letter in "LIHUN":
        resident.tap(letter)
    assert tiles(resident)[0] == "我想离婚"
    assert any("我想离婚" in text for text in resident.heard[-1:])
    resident.tap("我想离婚")
    assert resident.visit.stage is Stage.GUIDE
    assert resident.visit.template.id == "divorce"


def test_whole_words_are_enough(sit_down: SitDown) -> None:
    resident = sit_down()
    searching(resident)
    resident.tap("欠钱")
    resident.tap("不还")
    assert "有人欠我钱不还" in tiles(resident)[:3]


def test_what_nothing_fits_is_told_with_a_way_on(sit_down: SitDown) -> None:
    resident = sit_down()
    searching(resident).put_back("&&&&")
    resident.look()
    assert "没找到" in resident.sees()
    assert "没找到" in resident.heard[-1]
    resident.tap(EVERYTHING)
    assert "我要告人" in tiles(resident)


def test_larger_text_keeps_what_was_searched_for(sit_down: SitDown) -> None:
    resident = sit_down()
    searching(resident).put_back("lihun")
    assert resident.window.journey is not None
    resident.window.journey.toggle("text_size")
    resident.look()
    assert isinstance(resident.screen, SearchScreen)
    assert resident.screen.entered() == "lihun"
    assert tiles(resident)[0] == "我想离婚"


def test_enter_goes_from_the_box_to_the_first_tile(sit_down: SitDown) -> None:
    resident = sit_down()
    searching(resident).put_back("lihun")
    resident.press(Qt.Key.Key_Return)
    resident.press(Qt.Key.Key_Return)
    assert resident.visit.template.id == "divorce"


def test_shelf_by_shelf_and_back_again(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap(EVERYTHING)
    resident.tap("我要告人")
    screen = resident.screen
    assert isinstance(screen, TilesScreen)
    first = tiles(resident)
    resident.tap("下一页")
    assert tiles(resident) != first
    resident.tap("上一步")
    assert "我被人告了" in tiles(resident)
    resident.tap("上一步")
    assert resident.visit.stage is Stage.WELCOME
    assert SEARCH in resident.sees()


def test_every_filing_stands_on_one_shelf(sit_down: SitDown, heart: Heart) -> None:
    resident = sit_down()
    found: set[str] = set()
    for shelf in ("我要告人", "我被人告了", "申请、手续", "政府部门的事"):
        resident.tap(EVERYTHING)
        resident.tap(shelf)
        screen = resident.screen
        assert isinstance(screen, TilesScreen)
        ids = {face.id for face in screen.grid.faces}
        assert not found & ids
        found |= ids
        resident.tap("上一步")
        resident.tap("上一步")
    assert found == set(heart.catalogue.covers)


def test_a_few_questions_lead_to_something(sit_down: SitDown, heart: Heart) -> None:
    resident = sit_down()
    resident.tap("说不清，问我")
    for _question in range(4):
        screen = resident.screen
        assert isinstance(screen, TilesScreen)
        if screen.heading() == "可能是这几件":
            break
        resident.tap(tiles(resident)[0])
    assert resident.screen.heading() == "可能是这几件"
    resident.tap(tiles(resident)[0])
    assert resident.visit.stage is Stage.GUIDE


def test_none_of_the_answers_leads_to_everything(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap("说不清，问我")
    resident.tap("都不是")
    assert "我要告人" in tiles(resident)


def test_the_guide_of_a_service_is_shown_spoken_and_printed_as_one_sheet(sit_down: SitDown, heart: Heart) -> None:
    resident = sit_down()
    service = next(iter(heart.library.services.values()))
    resident.tap(EVERYTHING)
    resident.tap("别的办事")
    resident.tap(service.area)
    resident.tap(service.plain_names[0])
    assert isinstance(resident.screen, GuideSheetScreen)
    assert service.who in resident.sees()
    assert service.materials[0].name in resident.heard[-1]
    resident.tap("打印指南")
    packet_in(resident)
    assert sorted(file.name for file in resident.folder.glob("*.pdf")) == ["01-办理指南.pdf", "packet.pdf"]
    resident.tap("回首页")
    assert resident.visit.stage is Stage.WELCOME


def test_the_guide_of_a_filing_is_printed_without_a_question_asked(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap("有人欠我钱不还")
    resident.tap("看指南")
    assert isinstance(resident.screen, GuideSheetScreen)
    resident.tap("打印指南")
    packet_in(resident)
    assert len(list(resident.folder.glob("*.pdf"))) == 2
    resident.tap("回首页")
    resident.begin("有人欠我钱不还")
    assert resident.visit.stage is Stage.QUESTION


def test_a_window_that_crashed_at_a_printed_guide_comes_back_to_it(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap("有人欠我钱不还")
    resident.tap("看指南")
    resident.tap("打印指南")
    packet_in(resident)
    again = sit_down(restore=True)
    assert again.visit.stage is Stage.PACKET
    assert not again.visit.template.sections


def test_a_filing_that_cannot_be_opened_any_more_says_so(sit_down: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    resident = sit_down()
    monkeypatch.setattr(resident.visit, "choose", lambda _name: False)
    resident.tap("我想离婚")
    assert "打不开" in resident.sees()
    assert "打不开" in resident.heard[-1]
    assert resident.visit.stage is Stage.WELCOME


def packet_in(resident: Resident) -> None:
    """Until the packet lies in the folder."""
    from kiosk.ui.handover import Phase
    from kiosk.ui.screens.packet import PacketScreen

    screen = resident.screen
    assert isinstance(screen, PacketScreen)
    resident.wait(lambda: screen.handover.phase is Phase.DONE)
    resident.look()
