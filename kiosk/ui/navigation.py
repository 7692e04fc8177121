"""Moving over the page without touching it: by Tab, by five keys; the focus goes where the reading order says.

Up and down lead from row to row, left and right along a row and on to the next: on a keyboard these are the four directions,
everywhere else it is before and after. In read-out mode the words are stops as well.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.ui.semantics import ONWARD, Role, Stop, place_of, rows, stops


class Navigation:
    """Knows where the focus is, and moves it.

    Args:
        window: The window.
        zones: The parts of it that can be reached now, in reading order.
        words_too: Whether words are stops now.
    """

    def __init__(self, window: QWidget, zones: Callable[[], Sequence[QWidget]], words_too: Callable[[], bool]) -> None:
        self._window = window
        self._zones = zones
        self._words_too = words_too
        self._last = QPoint()
        """Where the focus was last, for when what had it is gone."""

    def all(self) -> list[Stop]:
        """Everything on the glass, in reading order."""
        return stops(self._zones())

    def reachable(self) -> list[Stop]:
        """What the keys stop at."""
        words = self._words_too()
        return [stop for stop in self.all() if words or stop.works]

    def current(self, those: Sequence[Stop] | None = None) -> Stop | None:
        """Where the focus is, None where it is nowhere."""
        focused = self._window.focusWidget()
        those = self.all() if those is None else those
        return next((stop for stop in those if focused is not None and _has(stop, focused)), None)

    def along(self, by: int) -> None:
        """To the next stop (1) or the one before (-1); from the last to the first."""
        self._move(lambda here, those: those[(those.index(here) + by) % len(those)])

    def across(self, by: int) -> None:
        """To the row below (1) or above (-1): to what stands under it there, or to the button that leads on."""
        self._move(lambda here, those: self.beyond(here, those, by))

    def beyond(self, here: Stop, those: Sequence[Stop], by: int) -> Stop:
        """Where the row below (1) or above (-1) is entered."""
        lines = rows(those, self._window)
        row = next(number for number, line in enumerate(lines) if here in line)
        return self._below(here, lines[(row + by) % len(lines)])

    def _move(self, onward: Callable[[Stop, Sequence[Stop]], Stop]) -> None:
        those = self.reachable()
        here = self.current(those)
        if those:
            self.go(self._nearest(those) if here is None else onward(here, those))

    def go(self, stop: Stop) -> None:
        """Put the focus there and bring it into sight."""
        stop.widget.setFocus(Qt.FocusReason.TabFocusReason)
        show(stop.widget)
        self.remember(stop.widget)

    def remember(self, widget: QWidget) -> None:
        """The focus is there now."""
        self._last = place_of(widget, self._window).center()

    def _nearest(self, those: Sequence[Stop]) -> Stop:
        return min(
            those, key=lambda stop: (place_of(stop.widget, self._window).center() - self._last).manhattanLength()
        )

    def _below(self, here: Stop, line: Sequence[Stop]) -> Stop:
        onward = next((stop for stop in line if stop.widget.property(ONWARD)), None)
        if onward is not None and here.role is not Role.KEY:
            return onward
        if here.role is not Role.KEY and line[0].zone != here.zone:
            return line[0]
        middle = place_of(here.widget, self._window).center().x()
        return min(line, key=lambda stop: abs(place_of(stop.widget, self._window).center().x() - middle))


def show(widget: QWidget) -> None:
    """Scroll whatever it stands in until it can be seen."""
    up = widget.parentWidget()
    while up is not None:
        if isinstance(up, QScrollArea):
            up.ensureWidgetVisible(widget, 0, 0)
        up = up.parentWidget()


def _has(stop: Stop, focused: QWidget) -> bool:
    return stop.widget is focused or stop.widget.focusProxy() is focused
