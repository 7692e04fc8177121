"""Every output keeps the same contract."""

from pathlib import Path
from threading import Event

import pytest
from devices.conftest import packet_of
from devices.queue_with_memory import PRINTED, QueueWithMemory

from kiosk.devices import FolderOutput, NullOutput, Output, OutputProblem, RehearsalOutput, choose_output
from kiosk.devices.cups_output import CupsOutput
from kiosk.model.packet import Packet
from kiosk.model.status import Outcome, Progress, Severity


@pytest.fixture(params=["folder", "queue", "nothing", "rehearsal"])
def output(request: pytest.FixtureRequest, tmp_path: Path) -> Output:
    made: dict[str, Output] = {
        "folder": FolderOutput(tmp_path),
        "queue": CupsOutput(QueueWithMemory([PRINTED])),
        "nothing": NullOutput(),
        "rehearsal": RehearsalOutput(),
    }
    return made[request.param]


def test_delivers_reports_its_end_and_closes_twice(output: Output, packet: Packet) -> None:
    reports: list[Progress] = []
    assert not output.check().is_trouble
    ended = output.deliver(packet, reports.append, Event())
    assert not ended.is_trouble
    assert ended.severity is not Severity.UNDERWAY
    assert reports[-1].outcome is ended
    assert reports[-1].document == len(packet.documents)
    assert all(0 <= progress.done_pages <= progress.total_pages == packet.sheets for progress in reports)
    output.close()
    output.close()


def test_an_empty_packet_is_no_trouble(output: Output) -> None:
    assert not output.deliver(packet_of(), lambda _: None, Event()).is_trouble


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        ("none", NullOutput),
        ("folder:/tmp/out", FolderOutput),
        ("cups:Kiosk", CupsOutput),
        ("cups:Kiosk@printserver", CupsOutput),
        ("cups:Kiosk@127.0.0.1:8631", CupsOutput),
    ],
)
def test_an_output_is_chosen_by_its_words(spec: str, kind: type) -> None:
    assert isinstance(choose_output(spec), kind)


@pytest.mark.parametrize(
    "spec",
    ["", "folder:", "cups:", "printer", "usb:E", "none:x", "cups:@host", "cups:K@h:0", "cups:K@h:x", "cups:K@h:99999"],
)
def test_words_that_name_no_output_are_refused_with_those_that_do(spec: str) -> None:
    with pytest.raises(OutputProblem, match="folder:"):
        choose_output(spec)


def test_a_rehearsed_trouble_happens_once_and_nothing_prints_twice(packet: Packet) -> None:
    output = RehearsalOutput(troubles={0: [Outcome.PAPER_OUT], 1: [Outcome.JAM]})
    assert output.deliver(packet, lambda _: None, Event()) is Outcome.JAM
    assert output.printed == [("document_0", 3)]
    assert output.deliver(packet, lambda _: None, Event()) is Outcome.PRINTED
    assert output.printed == [("document_0", 3), ("document_1", 2)]
    assert [p.outcome for p in output.reports][:3] == [Outcome.PAPER_OUT, Outcome.PRINTING, Outcome.JAM]
