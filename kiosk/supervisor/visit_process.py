"""One visit's operating-system process, seen from the supervisor."""

import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum

from kiosk.session.protocol import (
    LONGEST_LINE,
    PrepareOrder,
    ProtocolProblem,
    Saying,
    ShowOrder,
    Word,
    decode_saying,
    encode_order,
)
from kiosk.supervisor.limits import Limits

CHUNK = 65536
REAP_SECONDS = 5.0


class Phase(Enum):
    """How far a visit's process is."""

    STARTING = "starting"
    READY = "ready"
    SHOWING = "showing"
    SHOWN = "shown"
    ENDED = "ended"


class VisitProcess:
    """A process in a group of its own, with a pipe each way.

    Args:
        command: What to run.
        safe: Prepare only what the safe page needs.
        limits: How long it may be silent.
        now: Seconds that only go forward.
        stderr: As for subprocess.Popen. A traceback may quote answers, so normally nobody keeps it.

    Raises:
        OSError: The program cannot be started.
    """

    def __init__(
        self, command: Sequence[str], safe: bool, limits: Limits, now: Callable[[], float], stderr: int | None
    ) -> None:
        self.safe = safe
        self.phase = Phase.STARTING
        self._limits = limits
        self._now = now
        self.since = now()
        self._heard = self.since
        self._buffer = b""
        self._process = subprocess.Popen(
            list(command),
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            start_new_session=True,
        )
        os.set_blocking(self.fileno(), False)
        self._send(PrepareOrder(safe))

    def fileno(self) -> int:
        """The pipe to wait on."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    @property
    def deadline(self) -> float:
        """When it must have said something; for an ended one, when it must be gone."""
        if self.phase is Phase.STARTING:
            return self.since + self._limits.start
        if self.phase is Phase.SHOWING:
            return self.since + self._limits.show
        if self.phase is Phase.ENDED:
            return self.since + self._limits.grace
        return self._heard + self._limits.heartbeat

    def show(self, order: ShowOrder) -> None:
        """Let it show its window."""
        self._enter(Phase.SHOWING)
        self._send(order)

    def hear(self) -> tuple[list[Saying], bool]:
        """What it said since the last time, and whether it will say nothing more (its end of the pipe is closed)."""
        over = False
        while True:
            try:
                chunk = os.read(self.fileno(), CHUNK)
            except BlockingIOError:
                break
            except OSError:
                over = True
                break
            if not chunk:
                over = True
                break
            self._buffer += chunk
            if len(chunk) < CHUNK:
                break
        *lines, self._buffer = self._buffer.split(b"\n")
        if len(self._buffer) > LONGEST_LINE:
            self._buffer = b""
        sayings = []
        for line in lines:
            # Something printed by a library is no reason to end a visit.
            with suppress(ProtocolProblem):
                sayings.append(decode_saying(line))
        for saying in sayings:
            self._note(saying)
        return sayings, over

    def has_exited(self) -> bool:
        """Whether the process is gone; it stays unreaped, so that its number still names its group."""
        try:
            gone = os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        except ChildProcessError:
            return True
        return gone is not None

    def finish(self) -> int | None:
        """Kill it with everything it started, and reap it.

        Returns:
            Its exit code, or minus the number of the signal that ended it; None when even that takes too long.
        """
        if self._process.returncode is None:
            # Before reaping: afterwards the number could belong to somebody else.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(REAP_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        return self._process.returncode

    def _note(self, saying: Saying) -> None:
        self._heard = self._now()
        if saying.word is Word.READY and self.phase is Phase.STARTING:
            self._enter(Phase.READY)
        elif saying.word is Word.SHOWN and self.phase is Phase.SHOWING:
            self._enter(Phase.SHOWN)
        elif saying.word is Word.ENDED:
            self._enter(Phase.ENDED)

    def _enter(self, phase: Phase) -> None:
        self.phase = phase
        self.since = self._heard = self._now()

    def _send(self, order: PrepareOrder | ShowOrder) -> None:
        assert self._process.stdin is not None
        # A process that is gone is noticed by its closed stdout.
        with suppress(OSError):
            self._process.stdin.write(encode_order(order))
