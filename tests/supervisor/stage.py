"""A supervisor with fake visits, and the means to wait for what happens without sleeping."""

import json
import os
import select
import signal
import socket
import sys
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from kiosk.session.log import Happening, LogEvent
from kiosk.supervisor import Limits, Outcome, Supervisor

PATIENCE = 10.0
FAKE_VISIT = Path(__file__).with_name("fake_visit.py")
QUICK = Limits(grace=0.3, heartbeat=5.0, start=5.0, show=5.0, crash_window=60.0, pause=0.01, longest_pause=0.05)


class Actor:
    """One fake visit's process as the test sees it."""

    def __init__(self, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        self._connection = connection
        self._lines = connection.makefile("rb")
        self.prepared = self.expect("prepare")
        self.pid: int = self.prepared["pid"]
        self._pidfd = os.pidfd_open(self.pid)

    def expect(self, event: str) -> dict[str, Any]:
        """The next thing it reports, which must be this."""
        fields = json.loads(self._lines.readline())
        assert fields["event"] == event
        return dict(fields)

    def tell(self, command: str) -> None:
        self._connection.sendall(command.encode() + b"\n")

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def wait_until_gone(self) -> None:
        wait_for_end(self._pidfd)

    def is_silent(self) -> bool:
        """Whether it has reported nothing since."""
        return not select.select([self._connection], [], [], 0)[0]

    def close(self) -> None:
        os.close(self._pidfd)
        self._lines.close()
        self._connection.close()


class Stage:
    """Runs a supervisor on a thread."""

    def __init__(self, folder: Path, limits: Limits = QUICK, arguments: tuple[str, ...] = ()) -> None:
        self.root = folder / "scratch"
        self.events: Queue[LogEvent] = Queue()
        self.seen: list[LogEvent] = []
        self.actors: list[Actor] = []
        self.control = listen(folder / "control")
        command = [sys.executable, str(FAKE_VISIT), str(folder / "control"), *arguments]
        self.supervisor = Supervisor(command, self.root, self.events.put, limits, stderr=None)
        self.outcome: Outcome | None = None
        self._thread = Thread(target=self._run)

    def __enter__(self) -> "Stage":
        self._thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stop()
        for actor in self.actors:
            actor.close()
        self.control.close()

    def _run(self) -> None:
        self.outcome = self.supervisor.run()

    def stop(self) -> None:
        self.supervisor.stop()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def next_visit(self) -> Actor:
        """The next process to be started, in the order started."""
        actor = Actor(self.control.accept()[0])
        self.actors.append(actor)
        return actor

    def await_event(self, what: Happening) -> LogEvent:
        """The next event of this sort; those before it are passed over."""
        while True:
            event = self.events.get(timeout=PATIENCE)
            self.seen.append(event)
            if event.what is what:
                return event

    def all_events(self) -> list[Happening]:
        while not self.events.empty():
            self.seen.append(self.events.get())
        return [event.what for event in self.seen]


def listen(path: Path) -> socket.socket:
    control = socket.socket(socket.AF_UNIX)
    control.bind(str(path))
    control.listen()
    control.settimeout(PATIENCE)
    return control


def wait_for_end(pidfd: int) -> None:
    assert select.select([pidfd], [], [], PATIENCE)[0], "the process still lives"
