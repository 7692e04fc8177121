"""The contract of everything a packet can be handed to: a printer, a folder, nothing."""

from collections.abc import Callable
from threading import Event
from typing import Protocol

from kiosk.model.packet import Packet
from kiosk.model.status import Outcome, Progress

Report = Callable[[Progress], None]
"""Told how far the packet has come; called on the thread that delivers."""


class Output(Protocol):
    """A place where packets go.

    `deliver` blocks for as long as the device needs, so it belongs on the worker thread; `check` takes about two
    seconds at most. No method raises for what people must act on: that comes back as an `Outcome`.
    """

    def check(self) -> Outcome:
        """Whether a packet could be delivered now; `Outcome.READY`, a notice, or the trouble in the way."""

    def deliver(self, packet: Packet, report: Report, stop: Event) -> Outcome:
        """Hand over a packet.

        Args:
            packet: What to deliver. A packet delivered in part goes on where it stood; nothing is printed twice.
            report: Told of every change.
            stop: Set by anyone to stop; what has not been printed then never will be.

        Returns:
            How it ended; never an outcome that is still under way.
        """

    def close(self) -> None:
        """Let go of the device and of everything remembered about packets; calling it twice does no harm."""
