"""A printer as the place where packets go: each document once with its copies, and no trace left in the queue."""

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event

from kiosk.devices.device_probe import ask_device
from kiosk.devices.output import Report
from kiosk.devices.print_queue import Job, JobState, PrintQueue, QueueFault
from kiosk.devices.printer_state import finished_outcome, new_reasons, printer_outcome, running_outcome
from kiosk.model.packet import Packet, PrintedDocument
from kiosk.model.status import Outcome, Progress

# Asked for by name: the queue's own paper may be Letter, and courts take single-sided A4.
_PAPER = {
    "media": "A4",
    "sides": "one-sided",
    "multiple-document-handling": "separate-documents-collated-copies",
}


@dataclass(frozen=True)
class Pace:
    """How long printing may take, in seconds.

    Attributes:
        poll: Between two looks at the queue.
        settle: At the start of a job, when the queue still gives the printer's reasons of the job before.
        per_sheet: A slow printer's time for one sheet.
        slow: Beyond the time of the sheets, when the resident is told that it is slow.
        patience: How long a trouble, or slowness after it was told, may last. Then the job is taken back: a paper left
            in the queue would come out in front of the next resident.
    """

    poll: float = 0.5
    settle: float = 3.0
    per_sheet: float = 10.0
    slow: float = 60.0
    patience: float = 300.0


@dataclass(frozen=True)
class _Sight:
    """One look at a job.

    Attributes:
        outcome: What is happening, or how it ended.
        over: Whether nothing more will come of it.
    """

    outcome: Outcome
    over: bool = False


@dataclass(frozen=True)
class _Start:
    """How things stood when a job began.

    Attributes:
        job: Its number.
        before: The printer's reasons, its own where it could be asked.
        stale: The queue's idea of them, which may be that of an earlier job.
    """

    job: int
    before: tuple[str, ...]
    stale: tuple[str, ...]


class CupsOutput:
    """Prints through a queue, one document after another.

    `done_pages` counts whole documents only: the count CUPS keeps of printed pages said "all" while the printer had no
    paper (measured), so it is not shown to people.
    """

    def __init__(
        self,
        queue: PrintQueue,
        *,
        pace: Pace | None = None,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[Event, float], bool] = Event.wait,
        ask: Callable[[str], tuple[str, ...] | None] = ask_device,
    ) -> None:
        """Args:
        queue: The printer's queue.
        pace: How long things may take.
        clock: Seconds that only go up.
        wait: Waits until the event is set or the seconds are over.
        ask: Asks the device of a URI for its `printer-state-reasons`.
        """
        self._queue = queue
        self._pace = pace or Pace()
        self._clock = clock
        self._wait = wait
        self._ask = ask
        self._printed: set[tuple[str, int]] = set()
        self._jobs: dict[tuple[str, int], int] = {}

    def check(self) -> Outcome:
        return printer_outcome(self._queue, self._ask)

    def deliver(self, packet: Packet, report: Report, stop: Event) -> Outcome:
        fingerprint, total, done = packet.fingerprint, packet.sheets, 0
        for index, document in enumerate(packet.documents):
            key = (fingerprint, index)
            if document.copies > 0 and key not in self._printed:

                def tell(outcome: Outcome, done: int = done, index: int = index) -> None:
                    report(Progress(outcome, done, total, index))

                outcome = Outcome.STOPPED if stop.is_set() else self._print(key, document, tell, stop)
                if outcome is not Outcome.PRINTED:
                    tell(outcome)
                    return outcome
                self._printed.add(key)
            done += document.sheets
        report(Progress(Outcome.PRINTED, done, total, len(packet.documents)))
        return Outcome.PRINTED

    def forget(self, packet: Packet) -> None:
        """The resident says that sheets are missing: the next `deliver` prints all of this packet again."""
        fingerprint = packet.fingerprint
        self._printed = {key for key in self._printed if key[0] != fingerprint}

    def close(self) -> None:
        for key in list(self._jobs):
            with contextlib.suppress(QueueFault):
                self._take_back(key)
        self._jobs.clear()
        self._printed.clear()

    def _print(
        self, key: tuple[str, int], document: PrintedDocument, tell: Callable[[Outcome], None], stop: Event
    ) -> Outcome:
        """Prints one document, or goes on watching the job it already has."""
        try:
            printer = self._queue.printer()
            if not printer.accepting:
                return Outcome.REJECTED
            asked = self._ask(printer.device)
            before = printer.reasons if asked is None else asked
            if key not in self._jobs:
                # The title is seen by everyone who may look at the queue, so it says nothing.
                options = {**_PAPER, "copies": str(document.copies)}
                self._jobs[key] = self._queue.submit(f"kiosk-{key[1] + 1:02d}", document.pdf, options)
            outcome = self._follow(_Start(self._jobs[key], before, printer.reasons), document.sheets, tell, stop)
        except QueueFault as fault:
            return fault.outcome
        try:
            self._take_back(key)
        except QueueFault as fault:
            return outcome if outcome is Outcome.PRINTED else fault.outcome
        return outcome

    def _follow(self, start: _Start, sheets: int, tell: Callable[[Outcome], None], stop: Event) -> Outcome:
        """Watches a job until it is over, is stopped or takes too long; the caller ends one that is not over."""
        slow = self._pace.slow + self._pace.per_sheet * sheets
        began = since = self._clock()
        last: Outcome | None = None
        told_slow = False
        while True:
            sight = self._look(start, last, settling=self._clock() - began < self._pace.settle)
            if sight.over:
                return sight.outcome
            if stop.is_set():
                return Outcome.STOPPED
            if sight.outcome is not last:
                last, since, told_slow = sight.outcome, self._clock(), False
                tell(last)
            waited = self._clock() - since
            if waited > self._pace.patience + (0 if last.is_trouble else slow):
                return last if last.is_trouble else Outcome.PRINTER_OFFLINE
            if waited > slow and not last.is_trouble and not told_slow:
                told_slow = True
                tell(Outcome.TOO_SLOW)
            self._wait(stop, self._pace.poll)

    def _look(self, start: _Start, last: Outcome | None, *, settling: bool) -> _Sight:
        try:
            job = self._queue.job(start.job)
            printer = self._queue.printer()
        except QueueFault as fault:
            return _Sight(fault.outcome)
        trouble = last if last is not None and last.is_trouble else None
        if job is None:
            # Queues that keep no history forget a job the moment it is over.
            job = Job(JobState.COMPLETED if trouble is None else JobState.ABORTED)
        if job.state.is_over:
            return _Sight(finished_outcome(job, start.before, printer, trouble), over=True)
        if settling:
            printer = replace(printer, reasons=new_reasons(printer.reasons, start.stale))
        outcome = running_outcome(job, printer)
        return _Sight(outcome, over=outcome is Outcome.REJECTED)

    def _take_back(self, key: tuple[str, int]) -> None:
        """Removes a job and every trace of it; one that cannot be removed now is kept in mind for the next time."""
        if key in self._jobs:
            self._queue.cancel(self._jobs[key])
            del self._jobs[key]
