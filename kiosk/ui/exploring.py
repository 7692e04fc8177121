"""Explore by touch: in read-out mode a finger hears what it touches, and only two quick taps do something.

A swipe to the right or left goes to the next thing or the one before. A key of a keyboard is typed when the finger leaves the
glass on it, as people who cannot see are used to from telephones. Any number of fingers beyond the first is nobody's.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QTouchEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.navigation import Navigation
from kiosk.ui.semantics import Role, Stop, place_of

TAP_S, DOUBLE_TAP_S, SWIPE_S = 0.4, 0.7, 0.6
TAP_MM, SWIPE_MM = 8.0, 25.0
TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Explorer(QObject):
    """Takes every touch of the window while it is on.

    Args:
        window: The window.
        navigation: Knows what stands where.
        now: Seconds that only go forward.
        mm_per_px: Size of a pixel.
        heard: Goes there and says what a finger came upon.
        act: Does what a stop does.
    """

    def __init__(
        self,
        window: QWidget,
        navigation: Navigation,
        now: Callable[[], float],
        mm_per_px: float,
        heard: Callable[[Stop], None],
        act: Callable[[Stop], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._navigation = navigation
        self._now = now
        self._mm_per_px = mm_per_px
        self._heard = heard
        self._act = act
        self._finger: int | None = None
        self._began, self._began_at = 0.0, QPointF()
        self._under: Stop | None = None
        self._last_tap: float | None = None
        self._moved = False

    def take(self, event: QEvent) -> bool:
        """Look at an event of the window; True when it was a touch and is settled."""
        if not isinstance(event, QTouchEvent) or event.type() not in TOUCHES:
            return False
        event.accept()
        if event.type() is QEvent.Type.TouchCancel:
            self._finger = self._under = None
            return True
        for point in event.points():
            if self._finger is None and event.type() is QEvent.Type.TouchBegin:
                self._finger = point.id()
                self._begin(point.position())
            elif point.id() == self._finger:
                self._go(point.position())
        if event.type() is QEvent.Type.TouchEnd:
            self._end()
        return True

    def _begin(self, position: QPointF) -> None:
        self._began, self._began_at = self._now(), position
        self._at = position
        self._moved = False
        self._find(position)

    def _go(self, position: QPointF) -> None:
        self._at = position
        if self._distance() > TAP_MM:
            self._moved = True
            if self._now() - self._began > SWIPE_S:
                self._find(position)

    def _end(self) -> None:
        self._finger = None
        took, across = self._now() - self._began, (self._at - self._began_at).x() * self._mm_per_px
        down = abs((self._at - self._began_at).y()) * self._mm_per_px
        if took <= SWIPE_S and abs(across) >= SWIPE_MM and abs(across) > 2 * down:
            self._last_tap = None
            self._navigation.along(1 if across > 0 else -1)
        elif self._under is not None and self._under.role is Role.KEY:
            self._act(self._under)
        elif took <= TAP_S and not self._moved:
            self._tap()
        self._under = None

    def _tap(self) -> None:
        now = self._now()
        if self._last_tap is not None and now - self._last_tap <= DOUBLE_TAP_S:
            self._last_tap = None
            here = self._navigation.current()
            if here is not None and here.works:
                self._act(here)
        else:
            self._last_tap = now

    def _find(self, position: QPointF) -> None:
        """Say what lies under the finger, once; the second tap of two may miss what the first one found."""
        if self._last_tap is not None and self._now() - self._last_tap <= DOUBLE_TAP_S and not self._moved:
            return
        under = next(
            (
                stop
                for stop in self._navigation.all()
                if place_of(stop.widget, self._window).contains(position.toPoint())
            ),
            None,
        )
        if under is None or under == self._under:
            return
        self._under = under
        self._heard(under)

    def _distance(self) -> float:
        apart = self._at - self._began_at
        return max(abs(apart.x()), abs(apart.y())) * self._mm_per_px
