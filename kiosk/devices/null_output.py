"""The output of a kiosk without a printer: always works, prints nothing, says so."""

from threading import Event

from kiosk.devices.output import Report
from kiosk.model.packet import Packet
from kiosk.model.status import Outcome, Progress


class NullOutput:
    """Delivers nowhere."""

    def check(self) -> Outcome:
        return Outcome.NOT_PRINTED

    def deliver(self, packet: Packet, report: Report, stop: Event) -> Outcome:
        report(Progress(Outcome.NOT_PRINTED, 0, packet.sheets, len(packet.documents)))
        return Outcome.NOT_PRINTED

    def close(self) -> None:
        """Nothing is held."""
