"""Making the packet and handing it over, apart from the screen that shows it.

The screen may be rebuilt at any moment (larger text, another language) without anything being printed twice.
"""

from collections.abc import Callable
from enum import StrEnum
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from kiosk.model.packet import Packet
from kiosk.model.reached import Answers
from kiosk.model.status import Outcome, Progress
from kiosk.session.visit import Visit
from kiosk.ui.worker import Report, Task, Worker

Deliver = Callable[[Packet, Callable[[Progress], None], Event], Outcome]


class Phase(StrEnum):
    """How far the packet has come."""

    IDLE = "idle"
    MAKING = "making"
    DELIVERING = "delivering"
    DONE = "done"
    FAILED = "failed"
    """It could not be made; trouble with the printer is DONE with a troubled outcome."""


class Handover(QObject):
    """One packet at a time.

    Signals:
        changed: Phase, progress or outcome is another one now.
    """

    changed = Signal()

    def __init__(self, visit: Visit, worker: Worker, deliver: Deliver) -> None:
        super().__init__()
        self._visit = visit
        self._worker = worker
        self._deliver = deliver
        self._answers: Answers | None = None
        self._task: Task | None = None
        self._stop = Event()
        self.phase = Phase.IDLE
        self.packet: Packet | None = None
        self.pages = (0, 0)
        self.progress: Progress | None = None
        self.outcome: Outcome | None = None

    @property
    def busy(self) -> bool:
        """Work is under way."""
        return self.phase in (Phase.MAKING, Phase.DELIVERING)

    def begin(self) -> None:
        """Make and hand over the packet of the answers as they are; does nothing when that has been done or is under way."""
        if self.busy or (self.phase is Phase.DONE and self._answers is self._visit.answers):
            return
        self._answers = self._visit.answers
        self._make()

    def again(self) -> None:
        """Try once more after trouble; what has been printed already is not printed again (the output remembers)."""
        if self.busy:
            return
        if self.packet is None:
            self._make()
        else:
            self._hand_over(self.packet)

    def cancel(self) -> None:
        """The visit ends; stop what can be stopped."""
        self._stop.set()
        if self._task is not None:
            self._task.cancel()

    def _make(self) -> None:
        self.phase, self.packet, self.outcome, self.progress = Phase.MAKING, None, None, None
        self.changed.emit()
        self._stop = Event()
        job = self._visit.packet_job(self._stop)

        def work(report: Report) -> Packet:
            return job(lambda done, total: report((done, total)))

        self._task = self._worker.do(work, self._hand_over, self._failed, self._made_so_far)

    def _made_so_far(self, pages: tuple[int, int]) -> None:
        self.pages = pages
        self.changed.emit()

    def _hand_over(self, packet: Packet) -> None:
        self.packet = packet
        self.phase, self.outcome = Phase.DELIVERING, None
        self.changed.emit()
        stop, deliver = Event(), self._deliver
        self._stop = stop
        self._task = self._worker.do(
            lambda report: deliver(packet, report, stop), self._delivered, self._undelivered, self._delivering
        )

    def _delivering(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _delivered(self, outcome: Outcome) -> None:
        self.phase, self.outcome = Phase.DONE, outcome
        self.changed.emit()

    def _undelivered(self, _error: Any) -> None:
        self._delivered(Outcome.REJECTED)

    def _failed(self, _error: Any) -> None:
        self.phase = Phase.FAILED
        self.changed.emit()
