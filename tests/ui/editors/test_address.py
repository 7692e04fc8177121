"""Entering an address: places by pointing, the rest by typing, in any order."""

from pytestqt.qtbot import QtBot
from ui.desk import Desk, ask, tap

from kiosk.ui.aids import Aids
from kiosk.ui.editors.choice import Choice


def tiles(desk: Desk) -> dict[str, Choice]:
    return {tile.text(): tile for tile in desk.window.findChildren(Choice) if tile.isVisible()}


def point(desk: Desk, *names: str) -> None:
    for name in names:
        tap(tiles(desk)[name])


def test_places_are_pointed_at_from_the_province_down(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"))
    assert list(tiles(desk)) == ["广东省", "北京市"]
    point(desk, "广东省", "梅州市", "梅县区")
    assert desk.editor.text() == "广东省梅州市梅县区"
    assert list(tiles(desk)) == ["退回上一级", "松口镇", "程江镇", "这里没有，自己写"]


def test_after_the_last_place_the_keys_for_house_numbers_appear(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"))
    point(desk, "广东省", "梅州市", "梅县区", "松口镇")
    assert tiles(desk) == {}
    desk.type("某某")
    desk.tap("村", "3", "组", "8", "号")
    assert desk.value == "广东省梅州市梅县区松口镇某某村3组8号"


def test_who_does_not_find_the_place_writes_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"))
    point(desk, "广东省", "梅州市", "梅县区", "这里没有，自己写")
    assert tiles(desk) == {}
    desk.type("某某")
    desk.tap("镇")
    assert desk.editor.text() == "广东省梅州市梅县区某某镇"


def test_a_wrong_place_is_taken_back(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"))
    point(desk, "北京市", "退回上一级", "广东省", "东莞市")
    assert desk.editor.text() == "广东省东莞市"


def test_what_is_typed_behind_the_places_stays_when_a_place_is_changed(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"))
    point(desk, "广东省", "梅州市", "梅县区", "松口镇")
    desk.tap("8", "号", "选地方")
    point(desk, "退回上一级", "程江镇")
    assert desk.editor.text() == "广东省梅州市梅县区程江镇8号"


def test_the_tiles_follow_what_is_typed(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"))
    desk.type("广东省梅州市")
    assert list(tiles(desk)) == ["退回上一级", "梅县区", "梅江区"]


def test_an_address_that_goes_on_is_shown_with_the_keys(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"))
    desk.editor.put("广东省梅州市某某路1号")
    assert tiles(desk) == {}
    assert "号" in desk.keys


def test_without_the_address_data_it_is_a_plain_line(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("address"), aids=Aids())
    assert tiles(desk) == {}
    assert "选地方" not in desk.keys
    desk.tap("3", "号")
    assert desk.editor.text() == "3号"
    desk.tap("字母数字", "Q")
    assert desk.editor.text() == "3号Q"
