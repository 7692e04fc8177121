"""The keys of the touch keyboards: large enough, whole words, pressed and released inside, never repeating but 退格."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.desk import LANDSCAPE, PORTRAIT, SIZES, SMALL, theme_of

from kiosk.model.access import Panel, TextSize
from kiosk.ui.keyboards import (
    Shelf,
    Tab,
    TouchKeyboard,
    address_board,
    case_number_board,
    code_board,
    digit_pad,
    letter_board,
)
from kiosk.ui.keyboards.key import MOST_REPEATS
from kiosk.ui.theme import GAP_MM, KEY_MM, Theme

BOARDS: dict[str, Callable[[Theme], TouchKeyboard]] = {
    "digits": digit_pad,
    "money": lambda theme: digit_pad(theme, left="00", right=".", side=("万", "千")),
    "letters": letter_board,
    "lines": lambda theme: letter_board(theme, lines=True),
    "code": code_board,
    "address": address_board,
    "case_number": case_number_board,
}
PANELS = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "small": SMALL, "32 inch": Panel(1080, 1920, 0.369)}


def shown(board: TouchKeyboard, width: int, height: int, qtbot: QtBot) -> TouchKeyboard:
    qtbot.addWidget(board)
    board.resize(width, height)
    board.show()
    return board


def width_of(panel: Panel, board: str) -> int:
    """The room a keyboard has on a page: pads have half of a landscape page."""
    margins = round(18 / panel.mm_per_px)
    if panel.portrait:
        return panel.width_px - margins
    rail = round(56 / panel.mm_per_px)
    whole = panel.width_px - rail - margins
    return (whole - margins // 2) // 2 if board in ("digits", "money") else whole


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("name", BOARDS)
def test_keys_are_as_large_and_as_far_apart_as_a_finger_needs(
    name: str, panel: str, size: TextSize, qtbot: QtBot
) -> None:
    theme = theme_of(PANELS[panel], size)
    board = BOARDS[name](theme)
    width = width_of(PANELS[panel], name)
    shown(board, width, board.heightForWidth(width), qtbot)
    keys = [key for key in board.buttons.values() if key.isVisible()]
    for key in keys:
        assert key.width() >= theme.mm(KEY_MM), key.text()
        assert key.height() >= theme.mm(KEY_MM), key.text()
    gap = theme.mm(GAP_MM) - 1
    for number, key in enumerate(keys):
        grown = key.geometry().adjusted(-gap, -gap, gap, gap)
        assert not any(grown.intersects(other.geometry()) for other in keys[number + 1 :]), key.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", BOARDS)
def test_every_word_stands_whole_on_one_line(name: str, size: TextSize, qtbot: QtBot) -> None:
    theme = theme_of(PORTRAIT, size)
    board = BOARDS[name](theme)
    width = width_of(PORTRAIT, name)
    for height in (board.heightForWidth(width), 1500):
        shown(board, width, height, qtbot)
        for key in board.buttons.values():
            if key.isVisible():
                assert key.fontMetrics().horizontalAdvance(key.text()) <= key.width() - theme.mm(2), key.text()


@pytest.mark.parametrize("name", BOARDS)
def test_every_key_has_a_name_of_its_own(name: str, qtbot: QtBot) -> None:
    board = BOARDS[name](theme_of())
    names = [key.accessibleName() for key in board.buttons.values()]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", BOARDS)
def test_digits_and_backspace_are_on_every_keyboard_at_any_height(name: str, qtbot: QtBot) -> None:
    board = BOARDS[name](theme_of())
    for height in (board.heightForWidth(1007), 2000):
        shown(board, 1007, height, qtbot)
        there = {key.text() for key in board.buttons.values() if key.isVisible()}
        assert there >= {*"0123456789", "退格"}


def test_a_low_room_gets_the_keys_in_fewer_rows(qtbot: QtBot) -> None:
    board = shown(digit_pad(theme_of()), 600, 400, qtbot)
    rows = {key.y() for key in board.buttons.values() if key.isVisible()}
    board.resize(600, board.heightForWidth(600))
    assert len({key.y() for key in board.buttons.values() if key.isVisible()}) < len(rows)


def test_a_narrow_room_gets_the_letters_in_more_rows(qtbot: QtBot) -> None:
    theme = theme_of()
    board = shown(letter_board(theme), theme.mm(180), 800, qtbot)
    assert all(key.geometry().right() < theme.mm(180) for key in board.buttons.values() if key.isVisible())


def test_a_key_acts_when_it_is_released_inside_and_only_then(qtbot: QtBot) -> None:
    board = shown(digit_pad(theme_of()), 800, 600, qtbot)
    typed: list[str] = []
    board.typed.connect(typed.append)
    key = board.buttons["5"]
    centre = key.rect().center()
    QTest.mousePress(key, Qt.MouseButton.LeftButton, pos=centre)
    assert typed == []
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=centre)
    assert typed == ["5"]
    QTest.mousePress(key, Qt.MouseButton.LeftButton, pos=centre)
    QTest.mouseMove(key, QPoint(-200, -200))
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=QPoint(-200, -200))
    assert typed == ["5"]


def test_keys_are_never_focused_by_touch(qtbot: QtBot) -> None:
    board = shown(digit_pad(theme_of()), 800, 600, qtbot)
    assert all(key.focusPolicy() is Qt.FocusPolicy.TabFocus for key in board.buttons.values())


def test_only_backspace_repeats_and_only_so_often(qtbot: QtBot) -> None:
    board = shown(digit_pad(theme_of()), 800, 600, qtbot)
    erased: list[int] = []
    board.erased.connect(lambda: erased.append(1))
    key = board.buttons["erase"]
    key.setAutoRepeatDelay(1)
    key.setAutoRepeatInterval(1)
    QTest.mousePress(key, Qt.MouseButton.LeftButton, pos=key.rect().center())
    qtbot.waitUntil(lambda: not key.autoRepeat())
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=key.rect().center())
    assert len(erased) == MOST_REPEATS + 1
    assert not any(other.autoRepeat() for name, other in board.buttons.items() if name != "erase")


def test_small_letters_are_one_key_away(qtbot: QtBot) -> None:
    board = shown(letter_board(theme_of()), 1007, 600, qtbot)
    typed: list[str] = []
    board.typed.connect(typed.append)
    for name in ("A", "case", "A", "case", "A"):
        board.buttons[name].click()
    assert typed == ["A", "a", "A"]
    assert board.buttons["case"].text() == "小写"


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_tabs_are_there_only_when_there_is_a_choice(panel: Panel, qtbot: QtBot) -> None:
    theme = theme_of(panel)
    alone = Shelf(theme, [Tab("字母", "keyboard", letter_board(theme))])
    assert alone.buttons == []
    boards: Sequence[TouchKeyboard] = (letter_board(theme), digit_pad(theme))
    shelf = Shelf(theme, [Tab("字母", "keyboard", boards[0]), Tab("数字", "hash", boards[1])])
    qtbot.addWidget(alone)
    qtbot.addWidget(shelf)
    shelf.resize(1500, 600)
    shelf.show()
    assert (boards[0].isVisible(), boards[1].isVisible()) == (True, False)
    QTest.mouseClick(shelf.buttons[1], Qt.MouseButton.LeftButton)
    assert (boards[0].isVisible(), boards[1].isVisible()) == (False, True)
    assert [button.isChecked() for button in shelf.buttons] == [False, True]
    assert [button.accessibleName() for button in shelf.buttons] == ["字母", "数字，已打开"]
    assert shelf.shown == 1
