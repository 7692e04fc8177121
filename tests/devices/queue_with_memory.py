"""A print queue for faults that no real one has on demand; it remembers every job it was given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Event

from kiosk.devices.print_queue import Job, JobState, Printer, QueueFault
from kiosk.model.status import Outcome


@dataclass
class QueueWithMemory:
    """Plays each job's states in turn, one a look, and stays at the last one.

    A state may be a `Job`, an `Outcome` (the queue does not answer, for that reason) or None (the job is forgotten).
    """

    states: list[Job | Outcome | None]
    state_of_printer: Printer = field(default_factory=Printer)
    refuses_to_cancel: bool = False
    submitted: list[bytes] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)

    def printer(self) -> Printer:
        return self.state_of_printer

    def submit(self, title: str, pdf: bytes, options: Mapping[str, str]) -> int:
        self.submitted.append(pdf)
        return len(self.submitted)

    def job(self, number: int) -> Job | None:
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        if isinstance(state, Outcome):
            raise QueueFault(state)
        return state

    def cancel(self, number: int) -> None:
        if self.refuses_to_cancel:
            raise QueueFault(Outcome.PRINT_SERVICE_ABSENT)
        self.cancelled.append(number)


@dataclass
class HandMovedClock:
    """A clock that moves only while somebody waits."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, stop: Event, seconds: float) -> bool:
        self.now += seconds
        return stop.is_set()


PRINTING = Job(JobState.PROCESSING)
PRINTED = Job(JobState.COMPLETED)
