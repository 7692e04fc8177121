"""What pycups may answer that a healthy server never does."""

import sys
from types import SimpleNamespace

import cups
import pytest

from kiosk.devices import cups_queue, printer_report
from kiosk.devices.cups_queue import CupsQueue
from kiosk.devices.print_queue import QueueFault
from kiosk.model.status import Outcome

SERVICE_UNAVAILABLE, FORBIDDEN, NOT_ACCEPTING, NOT_POSSIBLE = 0x0502, 0x0403, 0x0506, 0x0404


class ServerThatFails:
    """A `cups.Connection` that fails at one step and remembers what was taken back."""

    def __init__(self, step: str, answer: object) -> None:
        self._steps = step.split()
        self._answer = answer
        self.taken_back: list[int] = []
        self.finished = False

    def createJob(self, printer: str, title: str, options: dict[str, str]) -> int:
        return self._come_to("createJob", 7)

    def startDocument(self, *arguments: object) -> int:
        return self._come_to("startDocument", 100)

    def writeRequestData(self, buffer: bytes, length: int) -> int:
        return self._come_to("writeRequestData", 100)

    def finishDocument(self, printer: str) -> int:
        self._come_to("finishDocument", 0)
        self.finished = True
        return 0

    def cancelJob(self, number: int, *, purge_job: bool) -> None:
        self.taken_back.append(number)
        self._come_to("cancelJob", 0)

    def getPrinters(self) -> dict[str, object]:
        self._come_to("getPrinters", 0)
        return {}

    def _come_to(self, step: str, good: int) -> int:
        if step not in self._steps:
            return good
        if isinstance(self._answer, Exception):
            raise self._answer
        assert isinstance(self._answer, int)
        return self._answer


def fails(monkeypatch: pytest.MonkeyPatch, step: str, answer: object) -> ServerThatFails:
    server = ServerThatFails(step, answer)
    module = SimpleNamespace(IPPError=cups.IPPError, HTTPError=cups.HTTPError, Connection=lambda: server)
    monkeypatch.setattr(cups_queue, "cups_module", lambda: module)
    return server


@pytest.mark.parametrize(
    ("step", "answer", "outcome"),
    [
        ("startDocument", 401, Outcome.REJECTED),
        ("writeRequestData", 400, Outcome.REJECTED),
        ("writeRequestData", cups.HTTPError(500), Outcome.REJECTED),
        ("writeRequestData", RuntimeError("broken pipe"), Outcome.REJECTED),
        ("finishDocument", cups.IPPError(SERVICE_UNAVAILABLE, "gone"), Outcome.PRINT_SERVICE_ABSENT),
    ],
)
def test_a_document_sent_in_part_is_taken_back(
    step: str, answer: object, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = fails(monkeypatch, step, answer)
    with pytest.raises(QueueFault) as fault:
        CupsQueue("Kiosk").submit("kiosk-01", b"%PDF", {})
    assert fault.value.outcome is outcome
    assert 7 in server.taken_back
    assert not server.finished


@pytest.mark.parametrize(
    ("status", "outcome"), [(NOT_ACCEPTING, Outcome.REJECTED), (SERVICE_UNAVAILABLE, Outcome.PRINT_SERVICE_ABSENT)]
)
def test_a_job_that_was_not_made_needs_no_taking_back(
    status: int, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = fails(monkeypatch, "createJob", cups.IPPError(status, ""))
    with pytest.raises(QueueFault) as fault:
        CupsQueue("Kiosk").submit("kiosk-01", b"%PDF", {})
    assert fault.value.outcome is outcome
    assert server.taken_back == []


def test_a_document_that_may_have_arrived_is_watched_and_not_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    fails(monkeypatch, "finishDocument cancelJob", cups.IPPError(SERVICE_UNAVAILABLE, "gone"))
    assert CupsQueue("Kiosk").submit("kiosk-01", b"%PDF", {}) == 7


def test_a_job_already_gone_is_taken_back_without_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    fails(monkeypatch, "cancelJob", cups.IPPError(NOT_POSSIBLE, ""))
    CupsQueue("Kiosk").cancel(7)


def test_a_job_that_may_not_be_taken_back_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    fails(monkeypatch, "cancelJob", cups.IPPError(FORBIDDEN, ""))
    with pytest.raises(QueueFault):
        CupsQueue("Kiosk").cancel(7)


def test_without_pycups_the_doctor_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cups", None)
    (report,) = printer_report()
    assert not report.works
    assert "pycups" in report.mend


def test_a_server_without_printers_is_told_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    fails(monkeypatch, "getPrinters", 0)
    (report,) = printer_report()
    assert not report.works
    assert "lpadmin" in report.mend
