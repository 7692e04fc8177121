"""Printing through a real CUPS server to a real IPP Everywhere printer."""

from collections.abc import Iterator
from threading import Event, Thread

import pikepdf
import pytest
from devices.conftest import packet_of
from devices.private_cups import HOST, PaperPrinter, PrivateCups, free_port, until

from kiosk.devices import choose_output, printer_report
from kiosk.devices.cups_output import CupsOutput, Pace
from kiosk.devices.cups_queue import CupsQueue
from kiosk.model.packet import Packet, PrintedDocument
from kiosk.model.status import Outcome, Progress

QUICK = Pace(poll=0.05, patience=20.0)


@pytest.fixture
def output(private_cups: PrivateCups, paper_printer: PaperPrinter) -> Iterator[CupsOutput]:
    made = CupsOutput(CupsQueue("Kiosk", HOST, private_cups.port), pace=QUICK)
    yield made
    made.close()


def outcomes(reports: list[Progress]) -> list[Outcome]:
    return [progress.outcome for progress in reports]


def test_prints_every_document_once_with_its_copies_on_single_sided_a4(
    output: CupsOutput, packet: Packet, paper_printer: PaperPrinter, private_cups: PrivateCups
) -> None:
    reports: list[Progress] = []
    assert output.deliver(packet, reports.append, Event()) is Outcome.PRINTED
    prints = [line.split(" ", 1) for line in paper_printer.prints]
    assert [line.split()[:2] for _number, line in prints] == [["kiosk-01", "3"], ["kiosk-02", "2"]]
    assert all("21000" in line and "29700" in line and "one-sided" in line for _number, line in prints)
    pages = [len(pikepdf.open(paper_printer.folder / "printed" / f"{number}.pdf").pages) for number, _line in prints]
    assert pages == [3, 1]
    assert reports[-1] == Progress(Outcome.PRINTED, 11, 11, 2)
    assert Progress(Outcome.PRINTING, 9, 11, 1) in reports

    assert output.deliver(packet, reports.append, Event()) is Outcome.PRINTED
    assert len(paper_printer.prints) == 2, "delivering again prints nothing twice"
    assert private_cups.connection().getJobs(which_jobs="all") == {}
    until("the spool's emptying", lambda: private_cups.spooled_files == [])


def test_prints_again_only_when_the_resident_asks(output: CupsOutput, paper_printer: PaperPrinter) -> None:
    packet = packet_of(("申请书", 1, 1))
    output.deliver(packet, lambda _: None, Event())
    output.forget(packet)
    assert output.deliver(packet, lambda _: None, Event()) is Outcome.PRINTED
    assert len(paper_printer.prints) == 2


def test_a_document_without_copies_is_not_printed(output: CupsOutput, paper_printer: PaperPrinter) -> None:
    assert output.deliver(packet_of(("预览", 2, 0)), lambda _: None, Event()) is Outcome.PRINTED
    assert paper_printer.prints == []


def test_goes_on_after_paper_is_refilled(output: CupsOutput, paper_printer: PaperPrinter) -> None:
    paper_printer.suffers("paper")
    reports: list[Progress] = []

    def refill(progress: Progress) -> None:
        reports.append(progress)
        if progress.outcome is Outcome.PAPER_OUT:
            paper_printer.works_again()

    assert output.deliver(packet_of(("民事起诉状", 2, 2)), refill, Event()) is Outcome.PRINTED
    assert Progress(Outcome.PAPER_OUT, 0, 4, 0) in reports
    assert len(paper_printer.prints) == 1


def test_a_jam_ends_the_delivery_and_printing_goes_on_with_that_document(
    output: CupsOutput, packet: Packet, paper_printer: PaperPrinter
) -> None:
    paper_printer.suffers("jam")
    reports: list[Progress] = []
    assert output.deliver(packet, reports.append, Event()) is Outcome.JAM
    assert reports[-1] == Progress(Outcome.JAM, 0, 11, 0)
    assert paper_printer.prints == []

    paper_printer.works_again()
    assert output.deliver(packet, reports.append, Event()) is Outcome.PRINTED
    assert len(paper_printer.prints) == 2


def test_stopping_takes_the_job_back(
    output: CupsOutput, packet: Packet, paper_printer: PaperPrinter, private_cups: PrivateCups
) -> None:
    paper_printer.suffers("paper")
    stop = Event()
    reports: list[Progress] = []

    def press_stop(progress: Progress) -> None:
        reports.append(progress)
        if progress.outcome is Outcome.PAPER_OUT:
            stop.set()

    assert output.deliver(packet, press_stop, stop) is Outcome.STOPPED
    assert outcomes(reports)[-1] is Outcome.STOPPED
    assert private_cups.connection().getJobs(which_jobs="all") == {}
    paper_printer.works_again()
    until("the end of what the printer already had", lambda: len(paper_printer.prints) == 1)


def test_a_document_the_printer_cannot_read_is_rejected(output: CupsOutput, paper_printer: PaperPrinter) -> None:
    unreadable = PrintedDocument("complaint", "民事起诉状", b"%PDF-1.4\nbroken", 1, 1, 1)
    broken = Packet("", (unreadable,), b"", 1, None)
    assert output.deliver(broken, lambda _: None, Event()) is Outcome.REJECTED
    assert paper_printer.prints == []


@pytest.mark.parametrize("language", ["C.UTF-8", "zh_CN.UTF-8"])
def test_a_printer_switched_off_is_told_in_either_language_of_cups(
    private_cups: PrivateCups, packet: Packet, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"Away-{language[:2]}"
    printer = private_cups.add_printer(name)
    printer.switch_off()
    output = CupsOutput(CupsQueue(name, HOST, private_cups.port), pace=QUICK)
    assert output.check() is Outcome.PRINTER_OFFLINE
    assert output.deliver(packet, lambda _: None, Event()) is Outcome.PRINTER_OFFLINE
    assert private_cups.connection().getJobs(which_jobs="all") == {}

    # A printer that cannot be asked beforehand: only the job finds out.
    output = CupsOutput(CupsQueue(name, HOST, private_cups.port), pace=QUICK, ask=lambda _device: None)
    monkeypatch.setenv("LANG", language)
    monkeypatch.delenv("LC_ALL")
    stop = Event()
    reports: list[Progress] = []
    ended: list[Outcome] = []

    def report(progress: Progress) -> None:
        reports.append(progress)
        if progress.outcome is Outcome.PRINTER_OFFLINE:
            stop.set()

    # libcups settles its language once for each thread.
    thread = Thread(target=lambda: ended.append(output.deliver(packet, report, stop)))
    thread.start()
    thread.join(timeout=20)
    assert ended == [Outcome.STOPPED]
    assert Outcome.PRINTER_OFFLINE in outcomes(reports)
    assert printer.prints == []


def test_check_tells_a_good_queue_from_a_paused_a_closed_and_a_missing_one(
    output: CupsOutput, private_cups: PrivateCups
) -> None:
    connection = private_cups.connection()
    assert output.check() is Outcome.READY
    connection.disablePrinter("Kiosk")
    try:
        assert output.check() is Outcome.PRINTER_PAUSED
    finally:
        connection.enablePrinter("Kiosk")
    connection.rejectJobs("Kiosk")
    try:
        assert output.check() is Outcome.REJECTED
        assert output.deliver(packet_of(("申请书", 1, 1)), lambda _: None, Event()) is Outcome.REJECTED
    finally:
        connection.acceptJobs("Kiosk")
    missing = choose_output(f"cups:Nowhere@{HOST}:{private_cups.port}")
    assert missing.check() is Outcome.PRINTER_MISSING
    assert missing.deliver(packet_of(("申请书", 1, 1)), lambda _: None, Event()) is Outcome.PRINTER_MISSING


def test_without_a_server_the_print_service_is_absent(packet: Packet) -> None:
    output = choose_output(f"cups:Kiosk@{HOST}:{free_port()}")
    assert output.check() is Outcome.PRINT_SERVICE_ABSENT
    assert output.deliver(packet, lambda _: None, Event()) is Outcome.PRINT_SERVICE_ABSENT
    output.close()


def test_the_doctor_names_every_printer_and_the_mend(private_cups: PrivateCups, paper_printer: PaperPrinter) -> None:
    reports = {report.name: report for report in printer_report(HOST, private_cups.port)}
    assert reports["打印服务"].works
    assert reports["打印机 Kiosk"].works
    assert reports["打印机 Kiosk"].mend == ""
    private_cups.connection().disablePrinter("Kiosk")
    try:
        paused = {report.name: report for report in printer_report(HOST, private_cups.port)}["打印机 Kiosk"]
    finally:
        private_cups.connection().enablePrinter("Kiosk")
    assert not paused.works
    assert "cupsenable Kiosk" in paused.mend


def test_the_doctor_says_how_to_start_a_service_that_is_absent() -> None:
    (report,) = printer_report(HOST, free_port())
    assert not report.works
    assert "cups" in report.mend
