"""What becomes of a job when queue, printer or time fail."""

from threading import Event

import pytest
from devices.conftest import packet_of
from devices.queue_with_memory import PRINTED, PRINTING, HandMovedClock, QueueWithMemory

from kiosk.devices.cups_output import CupsOutput, Pace
from kiosk.devices.print_queue import Job, JobState, Printer, QueueFault
from kiosk.model.packet import Packet
from kiosk.model.status import Outcome, Progress

ONE = packet_of(("起诉状", 1, 1))
TWO = packet_of(("起诉状", 1, 1), ("证据清单", 1, 1))


def output_of(queue: QueueWithMemory, pace: Pace | None = None) -> CupsOutput:
    clock = HandMovedClock()
    return CupsOutput(queue, pace=pace or Pace(), clock=clock, wait=clock.wait, ask=lambda _device: None)


def deliver(output: CupsOutput, packet: Packet = ONE) -> tuple[Outcome, list[Outcome]]:
    reports: list[Progress] = []
    ended = output.deliver(packet, reports.append, Event())
    return ended, [progress.outcome for progress in reports]


def test_a_server_that_is_gone_for_a_moment_costs_no_second_print() -> None:
    queue = QueueWithMemory([PRINTING, Outcome.PRINT_SERVICE_ABSENT, PRINTING, PRINTED])
    ended, told = deliver(output_of(queue))
    assert ended is Outcome.PRINTED
    assert told == [Outcome.PRINTING, Outcome.PRINT_SERVICE_ABSENT, Outcome.PRINTING, Outcome.PRINTED]
    assert len(queue.submitted) == 1


def test_a_job_that_could_not_be_taken_back_is_watched_again_instead_of_printed_twice() -> None:
    queue = QueueWithMemory([Outcome.PRINT_SERVICE_ABSENT], refuses_to_cancel=True)
    output = output_of(queue)
    assert deliver(output)[0] is Outcome.PRINT_SERVICE_ABSENT
    queue.states, queue.refuses_to_cancel = [PRINTED], False
    assert deliver(output)[0] is Outcome.PRINTED
    assert len(queue.submitted) == 1


def test_a_printed_document_counts_as_printed_even_if_its_trace_cannot_be_removed() -> None:
    queue = QueueWithMemory([PRINTED], refuses_to_cancel=True)
    output = output_of(queue)
    assert deliver(output)[0] is Outcome.PRINTED
    assert deliver(output)[0] is Outcome.PRINTED
    assert len(queue.submitted) == 1
    queue.refuses_to_cancel = False
    output.close()
    assert queue.cancelled == [1], "the trace goes when the visit ends"


def test_paper_that_nobody_refills_ends_the_job_so_that_it_does_not_print_for_the_next_resident() -> None:
    queue = QueueWithMemory([PRINTING], Printer(reasons=("media-empty-warning",)))
    output = output_of(queue, Pace(patience=30.0))
    ended, told = deliver(output, TWO)
    assert ended is Outcome.PAPER_OUT
    # The first seconds do not trust what the queue says of an earlier job.
    assert told == [Outcome.PRINTING, Outcome.PAPER_OUT, Outcome.PAPER_OUT]
    assert queue.cancelled == [1]
    assert len(queue.submitted) == 1


def test_a_slow_printer_is_told_once_and_given_up_in_the_end() -> None:
    queue = QueueWithMemory([PRINTING])
    ended, told = deliver(output_of(queue, Pace(poll=1.0, per_sheet=1.0, slow=10.0, patience=50.0)))
    assert ended is Outcome.PRINTER_OFFLINE
    assert told == [Outcome.PRINTING, Outcome.TOO_SLOW, Outcome.PRINTER_OFFLINE]
    assert queue.cancelled == [1]


def test_many_sheets_are_given_their_time() -> None:
    queue = QueueWithMemory([*[PRINTING] * 90, PRINTED])
    pace = Pace(poll=1.0, per_sheet=1.0, slow=10.0, patience=5.0)
    ended, told = deliver(output_of(queue, pace), packet_of(("起诉状", 20, 5)))
    assert ended is Outcome.PRINTED
    assert Outcome.TOO_SLOW not in told


@pytest.mark.parametrize(
    ("last", "reasons", "expected"),
    [
        (None, (), Outcome.PRINTED),
        (None, ("media-jam-warning",), Outcome.JAM),
        (Job(JobState.CANCELED), ("media-jam-warning",), Outcome.JAM),
        (Job(JobState.CANCELED), (), Outcome.STOPPED),
        (Job(JobState.ABORTED), (), Outcome.REJECTED),
        (Job(JobState.COMPLETED, message="Unable to add document to print job."), (), Outcome.REJECTED),
        (Job(JobState.COMPLETED, message="无法向打印任务添加文档。"), (), Outcome.REJECTED),
        (Job(JobState.STOPPED, ("job-completed-with-errors",)), (), Outcome.REJECTED),
    ],
)
def test_how_a_job_ends(last: Job | None, reasons: tuple[str, ...], expected: Outcome) -> None:
    queue = QueueWithMemory([PRINTING, PRINTING, last])
    output = output_of(queue, Pace(settle=0.0))

    def report(progress: Progress) -> None:
        queue.state_of_printer = Printer(reasons=reasons)

    assert output.deliver(ONE, report, Event()) is expected


def test_a_jam_of_an_earlier_job_is_not_laid_at_this_one() -> None:
    queue = QueueWithMemory([PRINTING, PRINTED], Printer(reasons=("media-jam-report",)))
    assert deliver(output_of(queue))[0] is Outcome.PRINTED


def test_paper_that_ends_with_the_last_sheet_spoils_nothing() -> None:
    queue = QueueWithMemory([PRINTING, PRINTED])
    output = output_of(queue)

    def report(progress: Progress) -> None:
        queue.state_of_printer = Printer(reasons=("media-empty-warning",))

    assert output.deliver(ONE, report, Event()) is Outcome.PRINTED


def test_stop_before_anything_prints_nothing() -> None:
    queue = QueueWithMemory([PRINTED])
    stop = Event()
    stop.set()
    assert output_of(queue).deliver(TWO, lambda _: None, stop) is Outcome.STOPPED
    assert queue.submitted == []


def test_a_switched_off_printer_is_given_nothing() -> None:
    def ask(device: str) -> tuple[str, ...]:
        raise QueueFault(Outcome.PRINTER_OFFLINE)

    queue = QueueWithMemory([PRINTED])
    assert CupsOutput(queue, ask=ask).deliver(ONE, lambda _: None, Event()) is Outcome.PRINTER_OFFLINE
    assert queue.submitted == []
