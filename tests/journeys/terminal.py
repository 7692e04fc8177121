"""`kiosk run` without its command line: the real supervisor with real visits, its log in a queue."""

import sys
from pathlib import Path
from queue import Queue
from threading import Thread

from kiosk.session.log import Happening, LogEvent
from kiosk.supervisor import Limits, Outcome, Supervisor

PATIENCE = 60.0


class Terminal:
    """Runs from the moment it is made until `stop`.

    Args:
        folder: Where its scratch folder, cache, log and packets stand.
        windowed: In a window, not over the whole screen.
    """

    def __init__(self, folder: Path, windowed: bool = True) -> None:
        self.scratch = folder / "scratch"
        settings = folder / "kiosk.toml"
        settings.write_text(
            f'output = "folder:{folder / "out"}"\n[folders]\nscratch = "{self.scratch}"\ncache = "{folder / "cache"}"\n'
            f'[log]\nfile = "{folder / "kiosk.log"}"\n',
            encoding="utf-8",
        )
        command = [sys.executable, "-m", "kiosk", "visit", "--settings", str(settings)]
        command += ["--windowed"] if windowed else []
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
