"""One switch, or two, work everything: parts of the page are offered one after the other, then rows, then single things.

With one switch the offer moves by itself; with two, one moves it and the other takes it. Nobody has to press two at once, and
who misses the moment waits for it to come round. A part that holds one row only, and a row that holds one thing only, is not
asked about twice.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.ui.navigation import Navigation, show
from kiosk.ui.semantics import Role, Stop, place_of, rows

ROUNDS = 2
"""After so many rounds without a press the offer goes back out by one level."""

Offer = Sequence[Stop]


class Scanner:
    """What is offered now.

    Args:
        window: The window.
        navigation: Knows what stands where.
        now: Seconds that only go forward.
        offered: Shows and says an offer: (where it stands in px of the window, what it holds).
        act: Does what a stop does.
    """

    def __init__(
        self,
        window: QWidget,
        navigation: Navigation,
        now: Callable[[], float],
        offered: Callable[[QRect, Offer], None],
        act: Callable[[Stop], None],
    ) -> None:
        self._window = window
        self._navigation = navigation
        self._now = now
        self._offered = offered
        self._act = act
        self._levels: list[tuple[list[list[Stop]], int]] = []
        self._since = 0.0
        self._steps = 0
        self.seconds = 0.0
        """How long each offer stands; 0: only a second switch moves it."""

    def restart(self) -> None:
        """Another page, or the same one changed: begin with its parts."""
        self._levels = []
        self._enter(self._parts())

    def wait(self, seconds: float) -> None:
        """Let the offer stand for so long before its own time begins: something else is being said."""
        self._since = self._now() + seconds

    def tick(self) -> None:
        """Look at the clock: offer the next thing when it is time."""
        if self.seconds and self._levels and self._now() - self._since >= self.seconds:
            self.move()

    def move(self) -> None:
        """Offer the next thing on this level."""
        if not self._levels:
            self.restart()
            return
        offers, number = self._levels[-1]
        self._steps += 1
        if len(self._levels) > 1 and self._steps >= ROUNDS * len(offers):
            self._levels.pop()
            self._steps = 0
        else:
            self._levels[-1] = (offers, (number + 1) % len(offers))
        self._offer()

    def take(self) -> None:
        """Take what is offered: go into it, or do what it does."""
        if not self._levels:
            self.restart()
            return
        offers, number = self._levels[-1]
        chosen = offers[number]
        if len(chosen) > 1:
            lines = rows(chosen, self._window)
            self._enter(lines if len(lines) > 1 else [[stop] for stop in chosen])
            return
        levels = self._levels
        self._act(chosen[0])
        if self._levels is not levels:
            # Another page came, and its parts are offered already.
            return
        if (
            chosen[0].role is Role.KEY
            and len(levels) > 1
            and all(_there(stop) for line in levels[1][0] for stop in line)
        ):
            # Who writes wants the next key of the same keyboard: its rows are offered again.
            del levels[2:]
            levels[1] = (levels[1][0], 0)
            self._steps = 0
            self._offer()
        else:
            self.restart()

    @property
    def offer(self) -> Offer:
        """What is offered now."""
        if not self._levels:
            return ()
        offers, number = self._levels[-1]
        return offers[number]

    def _enter(self, offers: list[list[Stop]]) -> None:
        if not offers:
            return
        self._levels.append((offers, 0))
        self._steps = 0
        self._offer()

    def _offer(self) -> None:
        self._since = self._now()
        offer = self.offer
        for stop in (*offer[-1:], *offer[:1]):
            show(stop.widget)
        box = QRect()
        for stop in offer:
            box = box.united(place_of(stop.widget, self._window))
        self._offered(box, offer)

    def _parts(self) -> list[list[Stop]]:
        """Each part of the window, and the keys of a keyboard as a part of their own."""
        parts: list[list[Stop]] = []
        before: tuple[int, bool] | None = None
        for stop in self._navigation.all():
            if not stop.works:
                continue
            part = (stop.zone, stop.role is Role.KEY)
            if part == before:
                parts[-1].append(stop)
            else:
                parts.append([stop])
            before = part
        return parts


def _there(stop: Stop) -> bool:
    return isValid(stop.widget) and stop.widget.isVisible()
