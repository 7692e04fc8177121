"""A printer of paper and imagination: for training, for `kiosk tour`, and for faults that cannot be had on demand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event

from kiosk.devices.output import Report
from kiosk.model.packet import Packet
from kiosk.model.status import Outcome, Progress


@dataclass
class RehearsalOutput:
    """Delivers into its own memory, with the troubles it was given.

    Attributes:
        troubles: What happens before the document of that index (from 0) is printed, in order. A trouble is reported
            and then mended, as refilled paper is; the fatal ones end the delivery, once.
        readiness: What `check` says.
        fatal: The outcomes that end a delivery.
        wait: Waits between steps; by default not at all.
        printed: Every document printed, as (key, copies), in order.
        reports: Every progress told, in order.
        closed: Whether `close` was called.
    """

    troubles: Mapping[int, Sequence[Outcome]] = field(default_factory=dict)
    readiness: Outcome = Outcome.READY
    fatal: frozenset[Outcome] = frozenset({Outcome.JAM, Outcome.REJECTED, Outcome.PRINTER_MISSING})
    wait: Callable[[Event], object] = Event.is_set
    printed: list[tuple[str, int]] = field(default_factory=list)
    reports: list[Progress] = field(default_factory=list)
    closed: bool = False
    _over: set[tuple[str, int]] = field(default_factory=set)
    _happened: set[int] = field(default_factory=set)

    def check(self) -> Outcome:
        return self.readiness

    def deliver(self, packet: Packet, report: Report, stop: Event) -> Outcome:
        fingerprint, done = packet.fingerprint, 0

        def tell(outcome: Outcome, index: int) -> None:
            progress = Progress(outcome, done, packet.sheets, index)
            self.reports.append(progress)
            report(progress)

        for index, document in enumerate(packet.documents):
            if document.copies > 0 and (fingerprint, index) not in self._over:
                for outcome in (*self._troubles_before(index), Outcome.PRINTING):
                    if stop.is_set():
                        tell(Outcome.STOPPED, index)
                        return Outcome.STOPPED
                    tell(outcome, index)
                    if outcome in self.fatal:
                        return outcome
                    self.wait(stop)
                self._over.add((fingerprint, index))
                self.printed.append((document.key, document.copies))
            done += document.sheets
        tell(Outcome.PRINTED, len(packet.documents))
        return Outcome.PRINTED

    def close(self) -> None:
        self.closed = True
        self._over.clear()

    def _troubles_before(self, index: int) -> Sequence[Outcome]:
        """A document's troubles happen once; delivered again, it prints."""
        if index in self._happened:
            return ()
        self._happened.add(index)
        return self.troubles.get(index, ())
