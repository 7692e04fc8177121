"""Choosing: one, several, yes or no."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.desk import LANDSCAPE, SMALL, Desk, ask, tap, theme_of

from kiosk.model.kinds.base import Option
from kiosk.ui.components import Button
from kiosk.ui.editors.choice import Choice
from kiosk.ui.editors.choice_grid import ChoiceGrid

MANY = tuple(Option(f"第{number}族") for number in range(1, 57))


def choices(desk: Desk) -> dict[str, Choice]:
    """The choices that can be seen, by their words."""
    return {choice.text(): choice for choice in desk.window.findChildren(Choice) if choice.isVisible()}


def test_one_choice_is_chosen_and_the_one_before_is_let_go(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of"))
    tap(choices(desk)["现金"])
    tap(choices(desk)["其他"])
    assert desk.editor.text() == "其他"
    assert [words for words, choice in choices(desk).items() if choice.isChecked()] == ["其他"]
    assert desk.changes == 2


def test_a_choice_pressed_again_stays_chosen(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of"))
    tap(choices(desk)["现金"])
    tap(choices(desk)["现金"])
    assert desk.editor.text() == "现金"


def test_plain_words_are_large_and_the_official_ones_small(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of"))
    choice = choices(desk)["银行、微信或支付宝转账"]
    assert choice.second == "有记录的都算"
    tap(choice)
    assert desk.editor.text() == "转账"
    official = Desk(qtbot, ask("one_of", options=(Option("了解", plain="知道"), Option("不了解", plain="不知道"))))
    assert choices(official)["知道"].second == "表上写：了解"


def test_a_choice_says_that_it_is_chosen(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of"))
    choice = choices(desk)["现金"]
    assert choice.accessibleName() == "现金"
    mark = choice.icon_name
    tap(choice)
    assert choice.accessibleName() == "现金，已选"
    assert choice.icon_name != mark


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
@pytest.mark.parametrize("kind", ["one_of", "several_of", "yes_no"])
def test_choices_are_reached_and_chosen_by_keys(kind: str, key: Qt.Key, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask(kind))
    desk.press(Qt.Key.Key_Tab)
    desk.press(key)
    assert desk.editor.text() == {"one_of": "转账", "several_of": "转账", "yes_no": "否"}[kind]


def test_a_finger_that_slides_away_chooses_nothing(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of"))
    choice = choices(desk)["现金"]
    QTest.mousePress(choice, Qt.MouseButton.LeftButton, pos=choice.rect().center())
    QTest.mouseRelease(choice, Qt.MouseButton.LeftButton, pos=choice.rect().bottomRight() * 3)
    assert desk.editor.text() == ""


def test_several_are_kept_in_the_order_of_the_form(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("several_of"))
    tap(choices(desk)["其他"])
    tap(choices(desk)["现金"])
    assert desk.value == ("现金", "其他")
    tap(choices(desk)["其他"])
    assert desk.value == ("现金",)
    tap(choices(desk)["现金"])
    assert desk.editor.text() == ""


def test_a_choice_that_stands_alone_takes_the_others_away_and_they_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("several_of"))
    tap(choices(desk)["现金"])
    tap(choices(desk)["都没有"])
    assert desk.value == ("都没有",)
    tap(choices(desk)["其他"])
    assert desk.value == ("其他",)


@pytest.mark.parametrize(("words", "value"), [("是", True), ("否", False)])
def test_yes_and_no_are_two_large_buttons(words: str, value: bool, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("yes_no"))
    tap(choices(desk)[words])
    assert desk.value is value
    assert {choice.icon_name for choice in choices(desk).values()} <= {"check", "check-circle", "x", "x-circle"}


def test_the_focus_begins_at_what_is_chosen(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of"))
    desk.editor.put("其他")
    desk.editor.focus_first()
    assert desk.window.focusWidget() is choices(desk)["其他"]


@pytest.mark.parametrize("panel", [LANDSCAPE, SMALL], ids=["landscape", "small"])
def test_many_choices_stand_on_pages_and_all_of_them_are_reached(panel: object, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of", options=MANY), theme_of(panel))  # type: ignore[arg-type]
    desk.window.resize(desk.window.width(), 480)
    met: list[str] = []
    onward = next(button for button in desk.window.findChildren(Button) if button.text() == "下一页")
    while True:
        met += choices(desk)
        if onward.reason:
            break
        tap(onward)
    assert met == [option.value for option in MANY]
    assert onward.reason == "这是最后一页。"


def test_the_page_with_the_choice_is_the_one_shown(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of", options=MANY), theme_of(SMALL))
    desk.window.resize(desk.window.width(), 480)
    desk.editor.put("第50族")
    assert choices(desk)["第50族"].isChecked()
    desk.window.resize(desk.window.width(), 800)
    assert choices(desk)["第50族"].isChecked()


def test_few_choices_stand_below_each_other(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of"))
    assert {choice.x() for choice in choices(desk).values()} == {0}
    assert desk.window.findChild(ChoiceGrid).pages == 1


def test_no_two_choices_touch_each_other(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("one_of", options=MANY))
    gap = desk.theme.mm(3)
    places = [choice.geometry() for choice in choices(desk).values()]
    for number, place in enumerate(places):
        grown = place.adjusted(-gap + 1, -gap + 1, gap - 1, gap - 1)
        assert not any(grown.intersects(other) for other in places[number + 1 :])
