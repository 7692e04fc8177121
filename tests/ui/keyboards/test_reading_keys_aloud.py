"""While everything is read aloud a finger may look for its key: touch says, lifting types."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.desk import PORTRAIT, ROOT, theme_of
from ui.keyboards.glass import Glass, press, write
from ui.writing import ListedCharacters, ListedReader

from kiosk.model.access import AccessSettings
from kiosk.ui.keyboards import TouchKeyboard, digit_pad
from kiosk.ui.keyboards.writing_board import WritingBoard
from kiosk.ui.theme import Theme

ICONS: Path = ROOT / "assets" / "icons"


def aloud() -> Theme:
    theme_of()
    return Theme(AccessSettings(read_aloud=True), PORTRAIT, ICONS)


def pad(qtbot: QtBot, theme: Theme) -> tuple[TouchKeyboard, Glass]:
    board = digit_pad(theme)
    return board, Glass(qtbot, theme, board)


def test_a_key_is_said_when_it_is_touched_and_types_when_it_is_let_go(qtbot: QtBot) -> None:
    board, glass = pad(qtbot, aloud())
    key = board.buttons["5"]
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    assert (glass.heard, glass.text) == (["5"], "")
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton)
    assert glass.text == "5"


def test_a_finger_that_slides_hears_every_key_and_types_the_last(qtbot: QtBot) -> None:
    board, glass = pad(qtbot, aloud())
    first, last = board.buttons["4"], board.buttons["erase"]
    QTest.mousePress(first, Qt.MouseButton.LeftButton)
    for name in ("5", "6"):
        QTest.mouseMove(first, first.mapFrom(board, board.buttons[name].geometry().center()))
    QTest.mouseRelease(
        first, Qt.MouseButton.LeftButton, pos=first.mapFrom(board, board.buttons["6"].geometry().center())
    )
    assert (glass.heard, glass.text) == (["4", "5", "6"], "6")
    assert not any(key.isDown() for key in board.buttons.values())
    QTest.mousePress(last, Qt.MouseButton.LeftButton)
    assert glass.heard[-1] == "退格，删掉一个字"
    assert not last.autoRepeat()
    QTest.mouseRelease(last, Qt.MouseButton.LeftButton)
    assert glass.text == ""


def test_lifting_beside_the_keys_types_nothing(qtbot: QtBot) -> None:
    board, glass = pad(qtbot, aloud())
    key = board.buttons["4"]
    beside = key.mapFrom(board, board.rect().topLeft()) * 3
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    QTest.mouseMove(key, beside)
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=beside)
    assert glass.text == ""


def test_without_reading_aloud_a_finger_that_slides_off_types_nothing_and_nothing_is_said(qtbot: QtBot) -> None:
    board, glass = pad(qtbot, theme_of())
    key = board.buttons["4"]
    place = key.mapFrom(board, board.buttons["6"].geometry().center())
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    QTest.mouseMove(key, place)
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=place)
    assert (glass.heard, glass.text) == ([], "")


def test_candidates_are_read_when_they_come_and_told_apart_when_touched(qtbot: QtBot) -> None:
    theme = aloud()
    board = WritingBoard(theme, ListedReader(), ListedCharacters(), 0.001, stacked=True)
    glass = Glass(qtbot, theme, board)
    write(qtbot, board.pad, [[(0.2, 0.1 * number), (0.8, 0.1 * number)] for number in range(11)])
    assert glass.heard == ["章，竟，意"]
    press(board.candidates.buttons[0])
    assert glass.heard[1] == "章，立早章"
    assert glass.text == "章"
