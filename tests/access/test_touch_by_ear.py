"""Explore by touch: in read-out mode a finger hears, two quick taps act, a swipe goes on; the corner is the way in."""

from collections.abc import Callable

import pytest
from journeys.resident import Resident
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.session.visit import Stage
from kiosk.ui.components import Button
from kiosk.ui.exploring import DOUBLE_TAP_S
from kiosk.ui.semantics import name_of, place_of

SitDown = Callable[..., Resident]
LENDING = "有人欠我钱不还"


class Finger:
    """One finger on the glass of a resident's window."""

    def __init__(self, resident: Resident) -> None:
        self.resident = resident
        self.handle = resident.window.shell.windowHandle()
        self.device: QPointingDevice = QTest.createTouchDevice()

    def place(self, name: str) -> QPoint:
        shell = self.resident.window.shell
        stop = next(stop for stop in shell.navigation.all() if name_of(stop).startswith(name))
        return place_of(stop.widget, shell).center()

    def tap(self, at: QPoint) -> None:
        QTest.touchEvent(self.handle, self.device).press(0, at)
        QTest.touchEvent(self.handle, self.device).release(0, at)
        self.resident.look()

    def drag(self, start: QPoint, *through: QPoint, seconds: float) -> None:
        QTest.touchEvent(self.handle, self.device).press(0, start)
        for point in through:
            self.resident.clock.advance(seconds / len(through))
            QTest.touchEvent(self.handle, self.device).move(0, point)
        QTest.touchEvent(self.handle, self.device).release(0, through[-1])
        self.resident.look()


@pytest.fixture
def finger(sit_down: SitDown) -> Finger:
    resident = sit_down()
    resident.press(Qt.Key.Key_F2)
    resident.heard.clear()
    return Finger(resident)


def test_a_touch_says_what_it_finds_once_and_does_nothing(finger: Finger) -> None:
    finger.tap(finger.place("我想离婚"))
    assert len(finger.resident.heard) == 1
    assert finger.resident.heard[0].startswith("我想离婚")
    assert finger.resident.visit.stage is Stage.WELCOME


def test_two_quick_taps_do_what_was_found(finger: Finger) -> None:
    at = finger.place(LENDING)
    finger.tap(at)
    finger.tap(at)
    assert finger.resident.visit.stage is Stage.GUIDE


def test_two_slow_taps_are_two_touches(finger: Finger) -> None:
    at = finger.place(LENDING)
    finger.tap(at)
    finger.resident.clock.advance(DOUBLE_TAP_S + 0.1)
    finger.tap(at)
    assert finger.resident.visit.stage is Stage.WELCOME


def test_a_finger_that_moves_slowly_hears_everything_on_its_way(finger: Finger) -> None:
    finger.drag(finger.place(LENDING), finger.place("我想离婚"), finger.place("被车撞了"), seconds=4)
    assert [said.split("，")[0] for said in finger.resident.heard] == [LENDING, "我想离婚", "被车撞了要赔偿"]


def test_a_swipe_goes_to_the_next_thing_and_back(finger: Finger) -> None:
    start = finger.place("我想离婚")
    first = finger.resident.window.shell.reader.here()
    finger.resident.heard.clear()
    finger.drag(start, start + QPoint(200, 0), seconds=0.2)
    after = finger.resident.heard[-1]
    finger.drag(start + QPoint(200, 0), start, seconds=0.2)
    assert after != finger.resident.heard[-1]
    assert first


def test_without_the_read_out_a_touch_presses(sit_down: SitDown) -> None:
    finger = Finger(sit_down())
    finger.tap(finger.place(LENDING))
    assert finger.resident.visit.stage is Stage.GUIDE


def test_the_corner_held_starts_the_read_out_and_a_short_touch_does_not(sit_down: SitDown) -> None:
    resident = sit_down()
    handle, corner = resident.window.shell.windowHandle(), resident.window.shell.corner
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert corner.timer.isActive()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert not corner.timer.isActive()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(handle, QPoint(600, 20))
    assert not corner.timer.isActive()
    corner.timer.timeout.emit()
    assert resident.heard[-1].startswith("读屏，已打开")


def test_the_page_of_all_modes_is_behind_the_help_button(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap("找工作人员")
    resident.tap("更多帮助方式")
    assert "更多帮助方式：看" in resident.sees()
    resident.tap("黑底黄字")
    resident.press(Qt.Key.Key_F7)
    resident.tap("听")
    assert resident.window.journey is not None
    assert (resident.window.journey.access.theme, resident.window.journey.access.volume) == ("yellow_on_black", 80)
    chosen = [button for button in resident.screen.findChildren(Button) if button.isChecked()]
    assert "80" in [button.text() for button in chosen]
    resident.tap("好了")
    assert resident.visit.stage is Stage.WELCOME
