"""Asks a network printer itself how it is.

CUPS learns of its printer only while a job runs: an idle queue does not know that the printer was switched off, and
goes on saying "no paper" of the last job long after paper was refilled (measured, 2.4.2).
"""

import socket
from urllib.parse import urlsplit

from kiosk.devices.cups_queue import reasons_of_device
from kiosk.devices.print_queue import QueueFault
from kiosk.model.status import Outcome

# Printers that speak socket: or lpd: may take one connection at a time, so these are left in peace.
_PORTS = {"ipp": 631, "ipps": 631, "http": 80, "https": 443}
_SECONDS = 2.0


def ask_device(device: str) -> tuple[str, ...] | None:
    """The printer's own `printer-state-reasons`; None where it cannot be asked (USB, DNS-SD, TLS, older protocols).

    Args:
        device: The queue's `device-uri`.

    Raises:
        QueueFault: Nothing answers at the address: the printer is off or its cable is out.
    """
    try:
        parts = urlsplit(device)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host or not port:
        return None
    try:
        socket.create_connection((host, port), timeout=_SECONDS).close()
    except OSError as error:
        raise QueueFault(Outcome.PRINTER_OFFLINE, str(error)) from error
    return reasons_of_device(device, host, port) if parts.scheme == "ipp" else None
