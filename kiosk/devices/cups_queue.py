"""A queue of a CUPS server, through pycups.

Documents are sent from memory, so that no copy of a resident's papers lies in a file of ours.
"""

import importlib
from collections.abc import Mapping
from typing import Any, NoReturn, Protocol, cast

from kiosk.devices.print_queue import Job, JobState, Printer, QueueFault
from kiosk.model.status import Outcome

_PRINTER_ATTRIBUTES = [
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "device-uri",
]
_JOB_ATTRIBUTES = ["job-state", "job-state-reasons", "job-printer-state-message"]

_HTTP_CONTINUE = 100
_NOT_FOUND = 0x0406
_NOT_POSSIBLE = 0x0404
_STATUSES = {
    _NOT_FOUND: Outcome.PRINTER_MISSING,
    0x0502: Outcome.PRINT_SERVICE_ABSENT,  # server-error-service-unavailable: connection lost
    0x0503: Outcome.PRINT_SERVICE_ABSENT,  # server-error-version: nothing that speaks IPP answers
    0x0507: Outcome.WAITING,  # server-error-busy
}


class CupsConnection(Protocol):
    """What this package uses of `cups.Connection` (pycups 2.0.4 has no type stubs)."""

    def getPrinters(self) -> dict[str, dict[str, Any]]: ...
    def getPrinterAttributes(
        self, name: str = "", *, uri: str = "", requested_attributes: list[str]
    ) -> dict[str, Any]: ...
    def getJobAttributes(self, job_id: int, *, requested_attributes: list[str]) -> dict[str, Any]: ...
    def createJob(self, printer: str, title: str, options: dict[str, str]) -> int: ...
    def startDocument(self, printer: str, job_id: int, doc_name: str, format: str, last_document: int) -> int: ...
    def writeRequestData(self, buffer: bytes, length: int) -> int: ...
    def finishDocument(self, printer: str) -> int: ...
    def cancelJob(self, job_id: int, *, purge_job: bool) -> None: ...


class CupsModule(Protocol):
    """What this package uses of the module `cups`."""

    IPPError: type[Exception]
    HTTPError: type[Exception]

    def setServer(self, server: str) -> None: ...
    def setPort(self, port: int) -> None: ...
    def Connection(self, host: str = ..., port: int = ...) -> CupsConnection: ...


def cups_module() -> CupsModule:
    """The module `cups`.

    Raises:
        QueueFault: pycups is not installed; a kiosk without a printer runs without it.
    """
    try:
        return cast(CupsModule, importlib.import_module("cups"))
    except ImportError as error:
        raise QueueFault(Outcome.PRINT_SERVICE_ABSENT, "pycups is not installed") from error


def connect(server: str = "", port: int = 0) -> CupsConnection:
    """A fresh connection; a local one costs about a millisecond, and a kept one is closed by the server when idle.

    Args:
        server: Host name; empty for the machine's own CUPS.
        port: TCP port; 0 for the usual one.

    Raises:
        QueueFault: Nothing answers.
    """
    cups = cups_module()
    # Server and port are set for this thread, not passed to Connection(): libcups otherwise takes the connection for
    # one to the printer itself and asks the CUPS server for the device's URI, which it does not know (measured, 2.4.2).
    if server:
        cups.setServer(server)
    if port:
        cups.setPort(port)
    try:
        return cups.Connection()
    except RuntimeError as error:
        raise QueueFault(Outcome.PRINT_SERVICE_ABSENT, str(error)) from error


def printer_names(server: str = "", port: int = 0) -> list[str]:
    """The names of all queues of a server, sorted.

    Raises:
        QueueFault: The server does not answer.
    """
    connection = connect(server, port)
    try:
        return sorted(connection.getPrinters())
    except _failures() as error:
        if _status_of(error) == _NOT_FOUND:  # how CUPS says that it has no queue at all
            return []
        _raise_fault(error, default=Outcome.PRINT_SERVICE_ABSENT)


def reasons_of_device(device: str, host: str, port: int) -> tuple[str, ...] | None:
    """A printer's own `printer-state-reasons`, asked past the CUPS server; None where it gives none.

    Args:
        device: Its `ipp:` URI.
        host: The URI's host.
        port: The URI's TCP port.
    """
    cups = cups_module()
    try:
        connection = cups.Connection(host=host, port=port)
        found = connection.getPrinterAttributes(uri=device, requested_attributes=["printer-state-reasons"])
    except _failures():
        return None
    return _keywords(found.get("printer-state-reasons"))


class CupsQueue:
    """One queue of one CUPS server."""

    def __init__(self, name: str, server: str = "", port: int = 0) -> None:
        self._name = name
        self._server = server
        self._port = port

    def printer(self) -> Printer:
        connection = connect(self._server, self._port)
        try:
            found = connection.getPrinterAttributes(self._name, requested_attributes=_PRINTER_ATTRIBUTES)
        except _failures() as error:
            _raise_fault(error)
        return Printer(
            stopped=found.get("printer-state") == 5,
            accepting=bool(found.get("printer-is-accepting-jobs", True)),
            reasons=_keywords(found.get("printer-state-reasons")),
            message=str(found.get("printer-state-message") or ""),
            device=str(found.get("device-uri") or ""),
        )

    def submit(self, title: str, pdf: bytes, options: Mapping[str, str]) -> int:
        connection = connect(self._server, self._port)
        try:
            number = connection.createJob(self._name, title, dict(options))
        except _failures() as error:
            _raise_fault(error, default=Outcome.REJECTED)
        failures: tuple[type[Exception], ...] = (QueueFault, *_failures())
        try:
            self._send(connection, number, title, pdf)
        except failures as error:
            try:
                self.cancel(number)
            except QueueFault:
                # It may have arrived and may print: whoever watches it knows more than one who sends it again.
                return number
            if isinstance(error, QueueFault):
                raise
            _raise_fault(error, default=Outcome.REJECTED)
        return number

    def job(self, number: int) -> Job | None:
        connection = connect(self._server, self._port)
        try:
            found = connection.getJobAttributes(number, requested_attributes=_JOB_ATTRIBUTES)
        except _failures() as error:
            if _status_of(error) == _NOT_FOUND:
                return None
            _raise_fault(error)
        return Job(
            state=JobState(found["job-state"]),
            reasons=_keywords(found.get("job-state-reasons")),
            message=str(found.get("job-printer-state-message") or ""),
        )

    def cancel(self, number: int) -> None:
        connection = connect(self._server, self._port)
        # Purging a job that runs only cancels it and keeps its record; the second time removes that (measured, 2.4.2).
        for _attempt in range(2):
            try:
                connection.cancelJob(number, purge_job=True)
            except _failures() as error:
                if _status_of(error) not in (_NOT_FOUND, _NOT_POSSIBLE):
                    _raise_fault(error)
                return

    def _send(self, connection: CupsConnection, number: int, title: str, pdf: bytes) -> None:
        status = connection.startDocument(self._name, number, title, "application/pdf", 1)
        if status == _HTTP_CONTINUE:
            status = connection.writeRequestData(pdf, len(pdf))
        if status != _HTTP_CONTINUE:
            raise QueueFault(Outcome.REJECTED, f"HTTP status {status}")
        connection.finishDocument(self._name)


def _failures() -> tuple[type[Exception], ...]:
    """Everything pycups raises for what can go wrong outside."""
    cups = cups_module()
    return (cups.IPPError, cups.HTTPError, RuntimeError)


def _status_of(error: Exception) -> int:
    status = error.args[0] if error.args else 0
    return status if isinstance(status, int) else 0


def _raise_fault(error: Exception, default: Outcome = Outcome.PRINTER_FAULT) -> NoReturn:
    status = _status_of(error)
    raise QueueFault(_STATUSES.get(status, default), f"IPP status 0x{status:04x}") from error


def _keywords(value: object) -> tuple[str, ...]:
    """Keywords as pycups gives them: one string, a list, or nothing; `none` is nothing."""
    found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(str(keyword) for keyword in found if keyword != "none")
