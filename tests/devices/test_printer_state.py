"""What a printer's keywords mean to people."""

import pytest
from devices.private_cups import free_port
from devices.queue_with_memory import PRINTED, QueueWithMemory

from kiosk.devices.device_probe import ask_device
from kiosk.devices.print_queue import Job, JobState, Printer, QueueFault
from kiosk.devices.printer_state import outcome_of_reasons, printer_outcome, running_outcome
from kiosk.model.status import Outcome


@pytest.mark.parametrize("suffix", ["", "-report", "-warning", "-error"])
@pytest.mark.parametrize(
    ("keyword", "outcome"),
    [
        ("media-empty", Outcome.PAPER_OUT),
        ("media-low", Outcome.PAPER_LOW),
        ("media-jam", Outcome.JAM),
        ("cover-open", Outcome.DOOR_OPEN),
        ("door-open", Outcome.DOOR_OPEN),
        ("toner-empty", Outcome.TONER_EMPTY),
        ("marker-supply-low", Outcome.TONER_LOW),
        ("output-area-full", Outcome.OUTPUT_TRAY_FULL),
        ("input-tray-missing", Outcome.TRAY_MISSING),
    ],
)
def test_a_reason_means_the_same_with_every_severity(keyword: str, suffix: str, outcome: Outcome) -> None:
    assert outcome_of_reasons([keyword + suffix]) is outcome


def test_of_several_reasons_the_one_to_mend_first_is_told() -> None:
    assert outcome_of_reasons(["toner-low-warning", "media-empty-error", "media-jam-error"]) is Outcome.JAM
    assert outcome_of_reasons(["none", "cups-waiting-for-job-completed", "something-new"]) is None


@pytest.mark.parametrize(
    ("printer", "asked", "expected"),
    [
        (Printer(), None, Outcome.READY),
        (Printer(reasons=("toner-low-warning",)), None, Outcome.TONER_LOW),
        (Printer(reasons=("media-jam-report",)), None, Outcome.READY),
        (Printer(reasons=("media-empty-warning",)), None, Outcome.PAPER_OUT),
        (Printer(reasons=("media-empty-warning",)), (), Outcome.READY),
        (Printer(), ("door-open-error",), Outcome.DOOR_OPEN),
        (Printer(stopped=True), (), Outcome.PRINTER_PAUSED),
        (Printer(stopped=True, message="The printer is not responding."), None, Outcome.PRINTER_OFFLINE),
        (Printer(stopped=True, reasons=("media-jam-error", "paused")), None, Outcome.JAM),
        (Printer(accepting=False), None, Outcome.REJECTED),
    ],
)
def test_whether_a_printer_at_rest_could_print(
    printer: Printer, asked: tuple[str, ...] | None, expected: Outcome
) -> None:
    queue = QueueWithMemory([PRINTED], printer)
    assert printer_outcome(queue, lambda _device: asked) is expected


@pytest.mark.parametrize(
    ("job", "printer", "expected"),
    [
        (Job(JobState.PENDING), Printer(), Outcome.WAITING),
        (Job(JobState.PENDING), Printer(stopped=True), Outcome.PRINTER_PAUSED),
        (Job(JobState.PROCESSING), Printer(), Outcome.PRINTING),
        (Job(JobState.PROCESSING), Printer(reasons=("toner-low-warning",)), Outcome.PRINTING),
        (Job(JobState.PROCESSING), Printer(reasons=("media-empty-warning",)), Outcome.PAPER_OUT),
        (Job(JobState.PROCESSING, message="打印机暂时不存在或不可用。"), Printer(), Outcome.PRINTER_OFFLINE),
    ],
)
def test_what_is_happening_to_a_job(job: Job, printer: Printer, expected: Outcome) -> None:
    assert running_outcome(job, printer) is expected


@pytest.mark.parametrize("device", ["", "usb://HP/LaserJet", "socket://10.0.0.9:9100", "dnssd://x._ipp._tcp.local/"])
def test_a_device_that_cannot_be_asked_is_not_called_off(device: str) -> None:
    assert ask_device(device) is None


def test_a_device_where_nothing_listens_is_off() -> None:
    with pytest.raises(QueueFault) as fault:
        ask_device(f"ipp://127.0.0.1:{free_port()}/ipp/print")
    assert fault.value.outcome is Outcome.PRINTER_OFFLINE
