"""What interrupts the supervisor's wait: a call from another thread, or a signal."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENDING_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Wake:
    """A pipe to wait on that says: stop."""

    def __init__(self) -> None:
        self._reading, self._writing = os.pipe()
        os.set_blocking(self._writing, False)
        self.stopped = False

    def fileno(self) -> int:
        """The pipe to wait on; readable once `stop` was called."""
        return self._reading

    def stop(self) -> None:
        """Ask for the end; safe from any thread and from a signal handler."""
        self.stopped = True
        with suppress(OSError):
            os.write(self._writing, b"!")

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self._reading)
        # -1 makes a late `stop` harmless: the number may soon belong to another file.
        writing, self._writing = self._writing, -1
        os.close(writing)


@contextmanager
def ended_by_signals(wake: Wake) -> Iterator[None]:
    """SIGTERM, SIGINT and SIGHUP stop the supervisor in good order; off the main thread signals are left alone."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def handle(_number: int, _frame: FrameType | None) -> None:
        wake.stop()

    before = {number: signal.signal(number, handle) for number in ENDING_SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
