"""What time it is, injected wherever time matters so that tests turn the hands themselves."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Two hands: the wall clock, which may be set, and one that only goes forward."""

    def now(self) -> datetime:
        """The date and time here, with its time zone."""

    def monotonic(self) -> float:
        """Seconds since some fixed moment; never goes back."""


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """The date and time here, with the machine's time zone."""
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        """Seconds since the machine started, counting the time it slept.

        A visit must not outlive a closed lid: the plain monotonic clock of Linux stands still meanwhile.
        """
        return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class ManualClock:
    """A clock that stands still until it is told to go on.

    Args:
        start: What it shows at first; needs a time zone.
    """

    def __init__(self, start: datetime = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        self._start = start
        self._passed = 0.0

    def now(self) -> datetime:
        """The start and what has passed since."""
        return self._start + timedelta(seconds=self._passed)

    def monotonic(self) -> float:
        """Seconds passed since the start."""
        return self._passed

    def advance(self, seconds: float) -> None:
        """Let time pass. Raises ValueError when told to go back."""
        if seconds < 0:
            raise ValueError("time does not go back")
        self._passed += seconds
