"""Whether a network printer answers at all: CUPS does not know before it has a job for it."""

import socket
from urllib.parse import urlsplit

_PORTS = {"ipp": 631, "ipps": 631, "http": 80, "https": 443, "socket": 9100, "lpd": 515}


def is_reachable(device: str, seconds: float = 2.0) -> bool:
    """Whether something listens where the device's URI points; True where that cannot be told (USB, DNS-SD).

    Args:
        device: The queue's `device-uri`.
        seconds: How long to wait for an answer.
    """
    try:
        parts = urlsplit(device)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return True
    if parts.scheme not in _PORTS or not host or not port:
        return True
    try:
        socket.create_connection((host, port), timeout=seconds).close()
    except OSError:
        return False
    return True
