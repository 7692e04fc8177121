"""Keeps exactly one visit on the glass and the next one ready behind it."""

import resource
import selectors
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kiosk.session.journal import new_key
from kiosk.session.log import Happening, LogEvent
from kiosk.session.protocol import EndReason, Saying, ShowOrder, Word
from kiosk.session.scratch import Scratch, remove_stale
from kiosk.supervisor.limits import CrashCount, Limits
from kiosk.supervisor.visit_process import Phase, VisitProcess
from kiosk.supervisor.wake import Wake, ended_by_signals

LONGEST_WAIT = 0.5
"""Seconds between looks at processes that may have died while something they started keeps their pipe open."""


class Outcome(Enum):
    """Why the supervisor stopped."""

    STOPPED = "stopped"
    CANNOT_START = "cannot_start"


@dataclass
class Keeping:
    """What outlives a crashed window: the visit's folder and the key of its journal."""

    scratch: Scratch
    key: bytes
    restore: bool = False


class Supervisor:
    """Starts visits, one process each.

    Three places a process can be in: `warm` (being built, or built and hidden), `current` (on the glass) and
    `leaving` (ended, on its way out). Whatever happens, the warm one becomes current and a new warm one is started.

    Args:
        command: What a visit's process runs (`[python, "-m", "kiosk", "visit", …]`).
        scratch_root: Where visits' private folders stand.
        log: Takes what happened.
        limits: How long to wait for what.
        now: Seconds that only go forward. A machine that slept is not a window that hung, so the clock that counts
            sleep is not for here.
        stderr: Where visits' stderr goes, as for subprocess.Popen; a traceback may quote answers, so by default
            nowhere.
    """

    def __init__(
        self,
        command: Sequence[str],
        scratch_root: Path,
        log: Callable[[LogEvent], None],
        limits: Limits | None = None,
        now: Callable[[], float] = time.monotonic,
        stderr: int | None = subprocess.DEVNULL,
    ) -> None:
        self._command = tuple(command)
        self._root = scratch_root
        self._log = log
        self._limits = limits or Limits()
        self._now = now
        self._stderr = stderr
        self._wake = Wake()
        self._crashes = CrashCount(self._limits.crashes, self._limits.crash_window)
        self._warm: VisitProcess | None = None
        self._current: VisitProcess | None = None
        self._leaving: list[tuple[VisitProcess, Scratch | None]] = []
        self._keeping: Keeping | None = None
        self._unwiped: list[Scratch] = []
        self._safe_until: float | None = None
        self._failures = 0
        self._start_again = 0.0
        self._ever_ready = False

    def run(self) -> Outcome:
        """Run visits until `stop` is called or a signal asks for the end; everything is ended and wiped then.

        Once only: make another supervisor to run again.

        Returns:
            STOPPED, or CANNOT_START when not one process ever got ready, the safe page's included.
        """
        # The key and, in the visits, the answers must never reach a core file; children inherit this.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            with ended_by_signals(self._wake):
                self._log(LogEvent(Happening.STARTED))
                stale = remove_stale(self._root)
                if stale:
                    self._log(LogEvent(Happening.STALE_REMOVED, count=stale))
                while not self._wake.stopped and not self._hopeless:
                    self._fill_places()
                    self._wait()
                    self._listen()
                    self._look_at_the_clock()
        finally:
            self._close()
        return Outcome.STOPPED if self._wake.stopped else Outcome.CANNOT_START

    def stop(self) -> None:
        """Ask `run` to end; safe from any thread."""
        self._wake.stop()

    @property
    def _hopeless(self) -> bool:
        return not self._ever_ready and self._failures > self._limits.crashes

    @property
    def _safe(self) -> bool:
        return self._safe_until is not None

    def _fill_places(self) -> None:
        """Put the warm one on the glass when the glass is empty, and start another behind it."""
        if self._warm is not None and self._warm.safe and not self._safe:
            self._discard_warm()
        if self._current is None and self._warm is not None and self._warm.phase is Phase.READY:
            self._show(self._warm)
        busy = self._current is not None and self._current.phase is not Phase.SHOWN
        if self._warm is None and not busy and self._now() >= self._start_again:
            self._start()

    def _start(self) -> None:
        safe = self._safe and self._current is None
        try:
            self._warm = VisitProcess(self._command, safe, self._limits, self._now, self._stderr)
        except OSError:
            self._failed_to_start()

    def _show(self, process: VisitProcess) -> None:
        if self._safe:
            order = ShowOrder(safe=True)
        else:
            keeping = self._keeping or self._new_keeping()
            if keeping is None:
                return
            self._keeping = keeping
            order = ShowOrder(keeping.scratch.folder, keeping.key, keeping.restore)
            if keeping.restore:
                self._log(LogEvent(Happening.VISIT_RESTORED))
        process.show(order)
        self._current, self._warm = process, None

    def _new_keeping(self) -> Keeping | None:
        try:
            scratch = Scratch.make(self._root)
        except OSError:
            # No folder anywhere: the safe page needs none.
            self._log(LogEvent(Happening.SCRATCH_FAILED))
            self._go_safe()
            return None
        if not scratch.in_memory:
            self._log(LogEvent(Happening.SCRATCH_ON_DISK))
        return Keeping(scratch, new_key())

    def _wait(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._wake, selectors.EVENT_READ)
            for process in self._processes():
                selector.register(process, selectors.EVENT_READ)
            times = [process.deadline for process in self._processes()]
            if self._warm is None and self._start_again > self._now():
                times.append(self._start_again)
            if self._safe_until is not None:
                times.append(self._safe_until)
            wait = min(times, default=self._now() + LONGEST_WAIT) - self._now()
            selector.select(min(max(wait, 0.0), LONGEST_WAIT))

    def _processes(self) -> list[VisitProcess]:
        kept = [process for process in (self._warm, self._current) if process is not None]
        return kept + [process for process, _scratch in self._leaving]

    def _listen(self) -> None:
        for process in self._processes():
            exited = process.has_exited()
            before = process.phase
            since = process.since
            sayings, over = process.hear()
            for saying in sayings:
                self._heard(process, before, since, saying)
            if over or exited:
                self._gone(process)

    def _heard(self, process: VisitProcess, before: Phase, since: float, saying: Saying) -> None:
        took = round((self._now() - since) * 1000)
        if saying.word is Word.READY and process is self._warm:
            self._ever_ready = True
            self._failures = 0
            self._log(LogEvent(Happening.VISIT_WARM, milliseconds=took))
        elif saying.word is Word.SHOWN and process is self._current and before is Phase.SHOWING:
            what = Happening.SAFE_PAGE if self._safe else Happening.VISIT_SHOWN
            self._log(LogEvent(what, milliseconds=took))
        elif saying.word is Word.ENDED and process is self._current:
            self._ended(process, saying.reason)

    def _ended(self, process: VisitProcess, reason: EndReason | None) -> None:
        self._log(LogEvent(Happening.VISIT_ENDED, reason))
        scratch = self._keeping.scratch if self._keeping is not None else None
        self._leaving.append((process, scratch))
        self._current = self._keeping = self._safe_until = None
        # The next resident first; clearing up comes after.
        self._fill_places()

    def _gone(self, process: VisitProcess) -> None:
        """A process is no more, or must be no more: kill what is left of it, and do what its place asks for."""
        for leaving, scratch in self._leaving:
            if leaving is process:
                self._leaving.remove((leaving, scratch))
                process.finish()
                self._wipe(scratch)
                return
        status = process.finish()
        if process is self._current:
            self._current = None
            self._log(LogEvent(Happening.VISIT_CRASHED, exit_status=status))
            if self._keeping is not None:
                self._keeping.restore = True
            if self._safe:
                self._start_again = self._now() + self._limits.pause
            if self._crashes.add(self._now()):
                self._go_safe()
        elif process is self._warm:
            self._warm = None
            self._log(LogEvent(Happening.VISIT_CRASHED, exit_status=status))
            self._failed_to_start()

    def _failed_to_start(self) -> None:
        """Only while the glass is empty does it count as a crash: a resident in mid-visit notices nothing."""
        self._failures += 1
        self._start_again = self._now() + self._limits.pause_after(self._failures)
        if self._current is None and not self._safe and self._crashes.add(self._now()):
            self._go_safe()

    def _go_safe(self) -> None:
        self._safe_until = self._now() + self._limits.crash_window
        if self._keeping is not None:
            self._wipe(self._keeping.scratch)
            self._keeping = None
        if self._warm is not None and self._warm.phase is Phase.STARTING:
            # It is building what may be what fails; the safe page needs less.
            self._discard_warm()

    def _discard_warm(self) -> None:
        if self._warm is not None:
            self._warm.finish()
            self._warm = None

    def _look_at_the_clock(self) -> None:
        now = self._now()
        for process in self._processes():
            if now < process.deadline:
                continue
            hung = process.phase is not Phase.ENDED
            self._log(LogEvent(Happening.VISIT_HUNG if hung else Happening.VISIT_KILLED))
            self._gone(process)
        if self._safe_until is not None and now >= self._safe_until:
            # Nobody technical may be near for days; try an ordinary visit again.
            self._safe_until = None
            if self._current is not None:
                self._current.finish()
                self._current = None
        for scratch in list(self._unwiped):
            if scratch.wipe():
                self._unwiped.remove(scratch)
                self._log(LogEvent(Happening.WIPED))

    def _wipe(self, scratch: Scratch | None) -> None:
        if scratch is None:
            return
        begun = self._now()
        if scratch.wipe():
            self._log(LogEvent(Happening.WIPED, milliseconds=round((self._now() - begun) * 1000)))
        else:
            self._unwiped.append(scratch)
            self._log(LogEvent(Happening.NOT_WIPED))

    def _close(self) -> None:
        """End and wipe everything, what was started last first."""
        self._discard_warm()
        if self._current is not None:
            self._current.finish()
        if self._keeping is not None:
            self._wipe(self._keeping.scratch)
        for process, scratch in reversed(self._leaving):
            process.finish()
            self._wipe(scratch)
        for scratch in self._unwiped:
            scratch.wipe()
        self._current = self._keeping = None
        self._leaving, self._unwiped = [], []
        self._log(LogEvent(Happening.STOPPED))
        self._wake.close()
