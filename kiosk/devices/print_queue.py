"""The contract of a print queue, as narrow as printing a packet needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from kiosk.model.status import Outcome


class JobState(IntEnum):
    """`job-state` of RFC 8011 section 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of the job."""
        return self >= JobState.CANCELED


@dataclass(frozen=True)
class Job:
    """A job as the queue sees it.

    Attributes:
        state: How far it is.
        reasons: `job-state-reasons`.
        message: `job-printer-state-message`, the backend's words.
    """

    state: JobState
    reasons: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True)
class Printer:
    """A printer as the queue sees it.

    Attributes:
        stopped: `printer-state` is 5: the queue is paused and starts no job.
        accepting: Whether it takes jobs.
        reasons: `printer-state-reasons`.
        message: `printer-state-message`.
        device: The device's URI; empty where the queue hides it.
    """

    stopped: bool = False
    accepting: bool = True
    reasons: tuple[str, ...] = ()
    message: str = ""
    device: str = ""


class QueueFault(Exception):
    """The queue could not do what was asked; `outcome` says what people can do about it."""

    def __init__(self, outcome: Outcome, detail: str = "") -> None:
        super().__init__(detail or outcome.value)
        self.outcome = outcome


class PrintQueue(Protocol):
    """One printer's queue. Every method raises `QueueFault` and nothing else for what can go wrong outside."""

    def printer(self) -> Printer:
        """The printer's state."""

    def submit(self, title: str, pdf: bytes, options: Mapping[str, str]) -> int:
        """Hands a document over and returns the job's number; where it raises, nothing will be printed."""

    def job(self, number: int) -> Job | None:
        """The job's state; None when the queue has forgotten it."""

    def cancel(self, number: int) -> None:
        """Stops the job if it runs and removes every trace of it; a job already gone is no fault."""
