"""How long the supervisor waits, and how many crashes it takes before the safe page."""

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """All in seconds unless said otherwise.

    Attributes:
        grace: An ended visit's process may take so long to go by itself.
        heartbeat: A window whose event loop is silent for so long is hung.
        start: A process may take so long until its window is built.
        show: A built window may take so long until it is on the glass.
        crashes: So many crashes (a count) within `crash_window` lead to the safe page.
        crash_window: The time crashes are counted over; also how long the safe page stays before the next try.
        pause: Before a process that did not start is started again; doubles each time.
        longest_pause: The most that pause grows to.
    """

    grace: float = 2.0
    heartbeat: float = 30.0
    start: float = 30.0
    show: float = 15.0
    crashes: int = 3
    crash_window: float = 600.0
    pause: float = 0.5
    longest_pause: float = 60.0

    def pause_after(self, failures: int) -> float:
        """Seconds to wait after so many failures to start in a row."""
        if failures == 0:
            return 0.0
        return min(self.pause * 2.0 ** min(failures - 1, 16), self.longest_pause)


class CrashCount:
    """Crashes within a sliding window of time."""

    def __init__(self, crashes: int, window: float) -> None:
        self._crashes = crashes
        self._window = window
        self._times: deque[float] = deque()

    def add(self, now: float) -> bool:
        """Count one crash. Returns True when it is one too many; counting then begins afresh."""
        self._times.append(now)
        while self._times[0] <= now - self._window:
            self._times.popleft()
        if len(self._times) < self._crashes:
            return False
        self._times.clear()
        return True
