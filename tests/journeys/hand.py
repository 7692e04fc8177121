"""A hand that writes on the glass as an unsteady hand does, and points at the candidate it meant."""

from typing import TypeVar

import numpy as np
from journeys.resident import Resident
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.ui.components import Button
from kiosk.ui.keyboards.writing_pad import WritingPad
from tools.handwriting.noise import MODERATE, Corpus, written

Kind = TypeVar("Kind", bound=QWidget)


MOST_PAGES = 4


class Hand:
    """Writes, and touches keys; nothing else.

    Args:
        resident: Whose hand.
        seed: Another one writes otherwise.
    """

    def __init__(self, resident: Resident, seed: int = 1) -> None:
        self._resident = resident
        self._corpus = Corpus()
        self._random = np.random.default_rng(seed)

    def write(self, text: str) -> None:
        """Write a text, character by character."""
        for character in text:
            self._draw(character)
            self.keys(character)

    def keys(self, *names: str) -> None:
        """Touch keys by what stands on them, or by their accessible names."""
        for name in names:
            keys = self._named(name)
            for _page in range(MOST_PAGES):
                if not keys and self._named("更多"):
                    self._touch(self._named("更多")[0])
                    keys = self._named(name)
            assert keys, f"no key “{name}”; there are: {[key.text() for key in self._seen(Button)]}"
            self._touch(keys[0])

    def _named(self, name: str) -> list[Button]:
        return [key for key in self._seen(Button) if name in (key.text(), key.accessibleName())]

    def _touch(self, key: Button) -> None:
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
        self._resident.look()

    def _draw(self, character: str) -> None:
        (pad,) = self._seen(WritingPad)
        box = pad.boxes()[0]
        side = min(box.width(), box.height())
        left, top = box.x() + (box.width() - side) / 2, box.y() + (box.height() - side) / 2
        with self._resident.qtbot.waitSignal(pad.rested):
            for stroke in written(self._corpus, character, MODERATE, self._random):
                places = [QPoint(round(left + x * side), round(top + y * side)) for x, y in stroke]
                QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
                for place in places[1:]:
                    QTest.mouseMove(pad, place)
                QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])
        self._resident.look()

    def _seen(self, kind: type[Kind]) -> list[Kind]:
        shell = self._resident.window.shell
        return [widget for widget in shell.findChildren(kind) if widget.isVisible() and widget.isEnabled()]
