"""How soon a keyboard stands there, how closely ink follows the finger, and what all engines keep in memory."""

import time
from collections.abc import Iterator
from math import cos, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from benchmarks.figure import Figure, milliseconds
from benchmarks.process import fresh
from benchmarks.worked_example import FORM, heart
from kiosk.app.tour import NoDiary
from kiosk.app.window import Window, application
from kiosk.devices import NullOutput
from kiosk.model.access import Panel
from kiosk.session.clock import SystemClock
from kiosk.session.visit import Stage
from kiosk.ui.keyboards import Shelf
from kiosk.ui.keyboards.writing_board import WritingBoard
from kiosk.ui.screens.question import QuestionScreen
from kiosk.voice.engines.silent import SilentEngine

POINTS = 300
FRAME_MS = 1000 / 60


def figures() -> Iterator[Figure]:
    """The keyboards' figures."""
    window = _at_the_story()
    shelf = window.shell.findChild(Shelf)
    assert isinstance(shelf, Shelf)
    for number, button in enumerate(shelf.buttons):
        yield Figure(f"opening the keyboard {button.text()}", _opened(window, number), "ms", 100.0)
    shelf.show_board(0)
    board = shelf.boards[0]
    assert isinstance(board, WritingBoard)
    yield Figure("ink painted after the finger moved, p95", _ink(board), "ms", FRAME_MS)
    window.close()
    yield Figure("memory of all engines together", float(fresh("engines")[1]["mb"]), "MB", 200.0)


def _at_the_story() -> Window:
    application()
    window = Window(heart(), Panel(), NullOutput(), SilentEngine(), SystemClock())
    window.begin(NoDiary(), (), lambda _reason: None)
    window.warm_up()
    window.show(windowed=True)
    visit, journey = window.visit, window.journey
    assert visit is not None
    assert journey is not None
    visit.choose(FORM)
    visit.go(Stage.QUESTION)
    journey.show()
    application().processEvents()
    assert isinstance(window.shell.current, QuestionScreen)
    return window


def _opened(window: Window, number: int) -> float:
    """The first time each keyboard of a page is turned to, from the page shown anew."""
    journey = window.journey
    assert journey is not None

    def anew() -> Shelf:
        journey.show()
        application().processEvents()
        found = window.shell.current
        assert isinstance(found, QuestionScreen)
        keyboard = found.editor.keyboard()
        assert isinstance(keyboard, Shelf)
        return keyboard

    taken = []
    for _run in range(7):
        fresh_shelf = anew()
        fresh_shelf.show_board(len(fresh_shelf.boards) - 1 if number == 0 else 0)
        application().processEvents()
        begun = time.perf_counter()
        fresh_shelf.show_board(number)
        application().processEvents()
        taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken)[-1]


def _ink(board: WritingBoard) -> float:
    """From a point of the finger to its paint: the whole pad is given to the finger, in a wide spiral."""
    pad = board.pad
    centre, reach = QPointF(pad.rect().center()), min(pad.width(), pad.height()) / 2
    places = [
        (centre + QPointF(cos(turn / 9), sin(turn / 9)) * reach * turn / POINTS).toPoint() for turn in range(POINTS + 2)
    ]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
    coming = iter(places)

    def move() -> None:
        QTest.mouseMove(pad, next(coming))
        application().processEvents()

    taken = milliseconds(move, POINTS, 0.95)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])
    board.forget()
    return taken
