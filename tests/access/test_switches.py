"""One switch, or two: what is offered, what is said, and that nothing is cut off."""

from collections.abc import Callable
from dataclasses import replace

from journeys.resident import Resident
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.model.access import Scanning
from kiosk.ui.semantics import name_of

SitDown = Callable[..., Resident]


def scan(sit_down: SitDown, scanning: Scanning, at: str = "plaintiffs.0.lives_elsewhere") -> Resident:
    resident = sit_down(at)
    journey = resident.window.journey
    assert journey is not None
    journey.adjust(replace(journey.access, scanning=scanning))
    resident.look()
    return resident


def press(resident: Resident, key: Qt.Key) -> None:
    """Press a switch where the window gets it."""
    QTest.keyClick(resident.window.shell.windowHandle(), key)
    resident.look()


def offered(resident: Resident) -> list[str]:
    return [name_of(stop) for stop in resident.window.shell.switches.scanner.offer]


def wait_for(resident: Resident, name: str) -> None:
    """Let time pass until an offer holds this."""
    scanner = resident.window.shell.switches.scanner
    for _offer in range(20):
        if name in offered(resident):
            return
        resident.clock.advance(60)
        scanner.tick()
    raise AssertionError(f"“{name}” was never offered")


def take(resident: Resident, name: str) -> None:
    """Go into what holds it, until it is offered by itself and taken."""
    for _level in range(5):
        wait_for(resident, name)
        alone = offered(resident) == [name]
        press(resident, Qt.Key.Key_Space)
        if alone:
            return
    raise AssertionError(f"“{name}” was never offered by itself")


def test_the_page_is_announced_with_the_first_offer_behind_it(sit_down: SitDown) -> None:
    resident = scan(sit_down, "one_switch")
    assert "您现在住在别的地方吗？" in resident.heard[-1]
    assert "一共" in resident.heard[-1]


def test_the_first_offer_waits_until_the_page_has_been_said(sit_down: SitDown) -> None:
    resident = scan(sit_down, "one_switch")
    scanner, first = resident.window.shell.switches.scanner, offered(resident)
    resident.clock.advance(scanner.seconds + 0.1)
    scanner.tick()
    assert offered(resident) == first
    resident.clock.advance(60)
    scanner.tick()
    assert offered(resident) != first


def test_one_switch_answers_and_goes_on(sit_down: SitDown) -> None:
    resident = scan(sit_down, "one_switch")
    before = resident.visit.place.path
    for name in ("否", "下一步"):
        take(resident, name)
    assert resident.visit.place.path != before
    assert resident.visit.answers.values[before] is False


def test_two_switches_move_and_take_and_time_moves_nothing(sit_down: SitDown) -> None:
    resident = scan(sit_down, "two_switches")
    scanner, first = resident.window.shell.switches.scanner, offered(resident)
    resident.clock.advance(600)
    scanner.tick()
    assert offered(resident) == first
    press(resident, Qt.Key.Key_F10)
    second = offered(resident)
    assert second != first
    press(resident, Qt.Key.Key_F9)
    assert set(offered(resident)) < set(second)


def test_an_offer_nobody_takes_goes_back_out(sit_down: SitDown) -> None:
    resident = scan(sit_down, "two_switches")
    parts = offered(resident)
    press(resident, Qt.Key.Key_F9)
    inside = offered(resident)
    for _press in range(60):
        press(resident, Qt.Key.Key_F10)
        if offered(resident) == parts:
            break
    assert inside != parts
    assert offered(resident) == parts
