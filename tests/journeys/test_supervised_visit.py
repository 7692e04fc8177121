"""The real process of a visit under the real supervisor: warm, shown, killed and brought back, ended without a trace."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from kiosk.session.log import Happening, LogEvent
from kiosk.supervisor import Limits, Outcome, Supervisor

PATIENCE = 60.0


class Terminal:
    """`kiosk run` without its command line: the supervisor on a thread, its log in a queue."""

    def __init__(self, folder: Path) -> None:
        self.scratch = folder / "scratch"
        settings = folder / "kiosk.toml"
        settings.write_text(
            f'output = "folder:{folder / "out"}"\n[folders]\nscratch = "{self.scratch}"\ncache = "{folder / "cache"}"\n'
            f'[log]\nfile = "{folder / "kiosk.log"}"\n',
            encoding="utf-8",
        )
        command = [sys.executable, "-m", "kiosk", "visit", "--windowed", "--settings", str(settings)]
        self.events: Queue[LogEvent] = Queue()
        self.supervisor = Supervisor(command, self.scratch, self.events.put, Limits(), stderr=None)
        self.outcome: Outcome | None = None
        self._thread = Thread(target=self._run)
        self._thread.start()

    def await_event(self, what: Happening) -> LogEvent:
        """The next event of this sort; a crash that was not asked for fails at once."""
        while True:
            event = self.events.get(timeout=PATIENCE)
            if event.what is what:
                return event
            assert event.what is not Happening.SAFE_PAGE, "the kiosk went to its safe page"

    def stop(self) -> None:
        self.supervisor.stop()
        self._thread.join(PATIENCE)

    def _run(self) -> None:
        self.outcome = self.supervisor.run()

    @property
    def shown(self) -> int:
        """The process on the glass."""
        current = self.supervisor._current
        assert current is not None
        return current._process.pid


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    running = Terminal(tmp_path)
    yield running
    running.stop()


def test_a_killed_window_is_back_at_once_and_nothing_is_left_in_the_end(terminal: Terminal) -> None:
    terminal.await_event(Happening.VISIT_SHOWN)
    terminal.await_event(Happening.VISIT_WARM)
    (folder,) = (entry for entry in terminal.scratch.iterdir() if entry.is_dir())
    os.kill(terminal.shown, signal.SIGKILL)
    terminal.await_event(Happening.VISIT_CRASHED)
    terminal.await_event(Happening.VISIT_RESTORED)
    terminal.await_event(Happening.VISIT_SHOWN)
    assert folder.is_dir(), "the same visit goes on, with its journal"
    terminal.stop()
    assert terminal.outcome is Outcome.STOPPED
    assert list(terminal.scratch.iterdir()) == []
