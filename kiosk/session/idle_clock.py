"""When nobody touches the kiosk any more: a warning, a countdown, the end of the visit. Pure; somebody else ticks."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from math import ceil
from threading import Lock

from kiosk.session.clock import Clock

WARNING_S = 120
COUNTDOWN_S = 60
LONGEST_HOLD_S = 900
"""A hold is believed for so long: an engine that never returns must not keep a stranger's answers on the glass."""


class IdleState(StrEnum):
    """How the visit stands with its resident."""

    ACTIVE = "active"
    WARNED = "warned"
    ENDED = "ended"


class IdleClock:
    """Counts the seconds since the last sign of life; holds stop it while the kiosk speaks, listens or prints.

    WCAG 2.2, 2.2.1 (Timing Adjustable): warned before the time is up, at least 20 seconds to extend by a simple
    action, at least ten times. Here any touch or key extends, without limit. Once ended it stays ended: whoever
    touches the glass then is not known to be the same person.

    Holds may be taken and released on any thread; everything else belongs to one thread.

    Args:
        clock: Injected time; only its `monotonic` is read.
        warning: Seconds without activity until the warning.
        countdown: Seconds from the warning to the end.
        longest_hold: Seconds after which an unbroken hold no longer stops the clock.
    """

    def __init__(
        self,
        clock: Clock,
        warning: float = WARNING_S,
        countdown: float = COUNTDOWN_S,
        longest_hold: float = LONGEST_HOLD_S,
    ) -> None:
        if warning <= 0 or countdown <= 0 or longest_hold < 0:
            raise ValueError("warning and countdown must be longer than nothing")
        self._clock = clock
        self._warning = warning
        self._countdown = countdown
        self._longest_hold = longest_hold
        self._lock = Lock()
        self._holds = 0
        self._held_since = 0.0
        self._last_activity = clock.monotonic()
        self._not_counted = 0.0
        self._ended = False

    def tick(self) -> IdleState:
        """Look at the clock. Ask often enough: the countdown on the screen moves with it."""
        with self._lock:
            return self._state(self._clock.monotonic())

    def activity(self) -> IdleState:
        """The resident did something; the full time begins again, unless it was already over."""
        with self._lock:
            now = self._clock.monotonic()
            if self._state(now) is IdleState.ENDED:
                return IdleState.ENDED
            self._last_activity = now
            self._not_counted = 0.0
            # An activity renews the trust in a running hold: the resident is there and sees it.
            self._held_since = now
            return IdleState.ACTIVE

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the visit ends, 0 once it has."""
        with self._lock:
            now = self._clock.monotonic()
            if self._state(now) is IdleState.ENDED:
                return 0
            return max(1, ceil(self._warning + self._countdown - self._idle(now)))

    @contextmanager
    def held(self) -> Iterator[None]:
        """Time does not count meanwhile; holds may overlap and nest."""
        self.hold()
        try:
            yield
        finally:
            self.release()

    def hold(self) -> None:
        """Stop counting until the matching `release`."""
        with self._lock:
            if self._holds == 0:
                self._held_since = self._clock.monotonic()
            self._holds += 1

    def release(self) -> None:
        """Take one hold back. Raises RuntimeError when none was taken."""
        with self._lock:
            if self._holds == 0:
                raise RuntimeError("released more often than held")
            self._holds -= 1
            if self._holds == 0:
                self._not_counted += self._held_for(self._clock.monotonic())

    def _held_for(self, now: float) -> float:
        return min(now - self._held_since, self._longest_hold)

    def _idle(self, now: float) -> float:
        holding = self._held_for(now) if self._holds else 0.0
        return now - self._last_activity - self._not_counted - holding

    def _state(self, now: float) -> IdleState:
        idle = self._idle(now)
        if self._ended or idle >= self._warning + self._countdown:
            self._ended = True
            return IdleState.ENDED
        return IdleState.WARNED if idle >= self._warning else IdleState.ACTIVE
