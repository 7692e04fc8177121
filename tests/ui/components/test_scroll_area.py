"""A page longer than the glass: the buttons to move it are there when they are needed, and only then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.desk import theme_of

from kiosk.ui.components import Button, ScrollArea


class _Content(QWidget):
    """As high as it is told, at any width, as words are."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        return self._height


def area_with(height: int, qtbot: QtBot) -> ScrollArea:
    """A page 400 px high with something of a height on it."""
    area = ScrollArea(theme_of())
    area.body.addWidget(_Content(height))
    qtbot.addWidget(area)
    area.resize(700, 400)
    area.show()
    QApplication.processEvents()
    return area


def buttons(area: ScrollArea) -> list[str]:
    return [button.text() for button in area.findChildren(Button) if button.isVisible()]


def press(area: ScrollArea, words: str) -> None:
    button = next(button for button in area.findChildren(Button) if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.mark.parametrize("height", [401, 450, 480, 520, 2000])
def test_a_longer_page_can_be_moved_however_little_is_hidden(height: int, qtbot: QtBot) -> None:
    area = area_with(height, qtbot)
    assert buttons(area) == ["往上看", "往下看"]
    bar = area.area.verticalScrollBar()
    for _time in range(20):
        press(area, "往下看")
    assert bar.value() == bar.maximum() > 0
    assert buttons(area) == ["往上看", "往下看"]


@pytest.mark.parametrize("height", [100, 320, 380, 400])
def test_a_page_that_fits_has_no_buttons(height: int, qtbot: QtBot) -> None:
    assert buttons(area_with(height, qtbot)) == []


def test_the_buttons_go_when_the_page_has_room_again(qtbot: QtBot) -> None:
    area = area_with(450, qtbot)
    area.resize(700, 460)
    QApplication.processEvents()
    assert buttons(area) == []
    area.resize(700, 430)
    QApplication.processEvents()
    assert buttons(area) == ["往上看", "往下看"]


def test_a_button_at_the_end_says_so(qtbot: QtBot) -> None:
    area = area_with(2000, qtbot)
    up = next(button for button in area.findChildren(Button) if button.text() == "往上看")
    assert up.reason == "已经在最上面。"
    press(area, "往下看")
    assert up.reason == ""
