"""A printer as the place where packets go: each document once, with its copies, and no trace of it left in the queue."""

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from kiosk.devices.output import Report
from kiosk.devices.print_queue import Job, JobState, Printer, PrintQueue, QueueFault
from kiosk.devices.printer_state import finished_outcome, printer_outcome, running_outcome
from kiosk.devices.reachable import is_reachable
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
        per_sheet: A slow printer's time for one sheet.
        slow: Beyond the time of the sheets, when the resident is told that it is slow.
        patience: How long a trouble, or slowness after it was told, may last. Then the job is taken back: a paper left
            in the queue would come out in front of the next resident.
    """

    poll: float = 0.5
    per_sheet: float = 10.0
    slow: float = 60.0
    patience: float = 300.0


@dataclass
class _Watch:
    """What has been seen of one job while it ran."""

    outcome: Outcome | None = None
    since: float = 0.0

    @property
    def trouble(self) -> Outcome | None:
        return self.outcome if self.outcome is not None and self.outcome.is_trouble else None

    def see(self, outcome: Outcome, now: float) -> bool:
        """Notes what is happening; True where it is new."""
        if outcome is self.outcome:
            return False
        self.outcome, self.since = outcome, now
        return True


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
        reachable: Callable[[str], bool] = is_reachable,
    ) -> None:
        """Args:
        queue: The printer's queue.
        pace: How long things may take.
        clock: Seconds that only go up.
        wait: Waits until the event is set or the seconds are over.
        reachable: Tells whether the device of a URI answers.
        """
        self._queue = queue
        self._pace = pace or Pace()
        self._clock = clock
        self._wait = wait
        self._reachable = reachable
        self._printed: set[tuple[str, int]] = set()
        self._jobs: dict[tuple[str, int], int] = {}

    def check(self) -> Outcome:
        return printer_outcome(self._queue, self._reachable)

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
            before = self._queue.printer()
            if key not in self._jobs:
                if not before.accepting:
                    return Outcome.REJECTED
                # The title is seen by everyone who may look at the queue, so it says nothing.
                options = {**_PAPER, "copies": str(document.copies)}
                self._jobs[key] = self._queue.submit(f"kiosk-{key[1] + 1:02d}", document.pdf, options)
            outcome = self._follow(key, before, document.sheets, tell, stop)
            self._take_back(key)
        except QueueFault as fault:
            return fault.outcome
        return outcome

    def _follow(
        self, key: tuple[str, int], before: Printer, sheets: int, tell: Callable[[Outcome], None], stop: Event
    ) -> Outcome:
        """Watches a job until it is over, is stopped, or takes too long. The outcome is final; the job may still run."""
        watch = _Watch(since=self._clock())
        while True:
            outcome = self._look(key, before, watch)
            if outcome not in (Outcome.PRINTING, Outcome.WAITING) and not self._may_mend(outcome):
                return outcome
            if stop.is_set():
                return Outcome.STOPPED
            if watch.see(outcome, self._clock()):
                tell(outcome)
            waited = self._clock() - watch.since
            if outcome.is_trouble:
                if waited > self._pace.patience:
                    return outcome
            elif waited > (slow := self._pace.slow + self._pace.per_sheet * sheets):
                if waited > slow + self._pace.patience:
                    return Outcome.PRINTER_OFFLINE
                tell(Outcome.TOO_SLOW)
            self._wait(stop, self._pace.poll)

    def _look(self, key: tuple[str, int], before: Printer, watch: _Watch) -> Outcome:
        try:
            job = self._queue.job(self._jobs[key])
            printer = self._queue.printer()
        except QueueFault as fault:
            return fault.outcome
        if job is None:
            # Queues that keep no history forget a job the moment it is over.
            job = Job(JobState.COMPLETED if watch.trouble is None else JobState.ABORTED)
        if job.state.is_over:
            return finished_outcome(job, before, printer, watch.trouble)
        return running_outcome(job, printer)

    @staticmethod
    def _may_mend(outcome: Outcome) -> bool:
        """Whether printing can go on by itself once the trouble is mended."""
        return outcome.is_trouble and outcome is not Outcome.REJECTED

    def _take_back(self, key: tuple[str, int]) -> None:
        """Removes a job and every trace of it; one that cannot be removed now is kept in mind for the next time."""
        if key in self._jobs:
            self._queue.cancel(self._jobs[key])
            del self._jobs[key]
