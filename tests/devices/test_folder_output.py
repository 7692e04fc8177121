"""A folder holds every packet whole or not at all."""

import errno
import os
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from devices.conftest import packet_of
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.file_name import document_file_name
from kiosk.devices.folder_output import FolderOutput
from kiosk.model.packet import Packet
from kiosk.model.status import Outcome, Progress


def deliver(folder: Path, packet: Packet, *, replace: bool = False) -> Outcome:
    return FolderOutput(folder, replace=replace).deliver(packet, lambda _: None, Event())


def files(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, hidden ones too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others than its owner may enter, unlike pytest's."""
    with tempfile.TemporaryDirectory(prefix="kiosk-folder-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_writes_the_packet_and_each_document(tmp_path: Path, packet: Packet) -> None:
    reports: list[Progress] = []
    output = FolderOutput(tmp_path / "out")
    assert output.check() is Outcome.READY
    assert output.deliver(packet, reports.append, Event()) is Outcome.SAVED
    first, second = packet.documents
    assert files(tmp_path / "out") == {
        "packet.pdf": packet.pdf,
        "01-民事起诉状.pdf": first.pdf,
        "02-证据清单.pdf": second.pdf,
    }
    assert [(p.outcome, p.done_pages, p.document) for p in reports] == [
        (Outcome.SAVING, 0, 0),
        (Outcome.SAVING, 9, 1),
        (Outcome.SAVED, 11, 2),
    ]


def test_a_later_packet_lies_beside_the_earlier_one(tmp_path: Path, packet: Packet) -> None:
    other = packet_of(("离婚起诉状", 2, 2))
    assert [deliver(tmp_path, p) for p in (packet, packet, other, other)] == [Outcome.SAVED] * 4
    assert sorted(files(tmp_path)) == [
        "01-民事起诉状.pdf",
        "02-证据清单.pdf",
        "packet-2/01-离婚起诉状.pdf",
        "packet-2/packet.pdf",
        "packet.pdf",
    ]


def test_replacing_leaves_nothing_of_the_earlier_packet_and_nothing_else_is_touched(
    tmp_path: Path, packet: Packet
) -> None:
    (tmp_path / "answers.yaml").write_text("principal: 50000")
    deliver(tmp_path, packet)
    assert deliver(tmp_path, packet_of(("离婚起诉状", 2, 2)), replace=True) is Outcome.SAVED
    assert sorted(files(tmp_path)) == ["01-离婚起诉状.pdf", "answers.yaml", "packet.pdf"]


def test_a_folder_whose_disk_is_not_there_is_missing_and_not_made(tmp_path: Path, packet: Packet) -> None:
    gone = tmp_path / "disk" / "out"
    assert FolderOutput(gone).check() is Outcome.FOLDER_MISSING
    assert deliver(gone, packet) is Outcome.FOLDER_MISSING
    assert not gone.parent.exists()


def test_a_file_in_the_folder_s_place_is_no_folder(tmp_path: Path, packet: Packet) -> None:
    (tmp_path / "out").write_text("")
    assert FolderOutput(tmp_path / "out").check() is Outcome.FOLDER_MISSING
    assert deliver(tmp_path / "out", packet) is Outcome.FOLDER_MISSING


def test_a_folder_that_may_not_be_written_is_read_only(open_folder: Path, packet: Packet) -> None:
    locked = open_folder / "locked"
    locked.mkdir(mode=0o555)
    is_root = os.geteuid() == 0
    if is_root:  # root may write everywhere, so somebody else tries
        os.seteuid(65534)
    try:
        checked = FolderOutput(locked).check()
        delivered = deliver(locked, packet)
    finally:
        if is_root:
            os.seteuid(0)
    assert (checked, delivered) == (Outcome.FOLDER_READ_ONLY, Outcome.FOLDER_READ_ONLY)
    assert files(locked) == {}


def test_a_file_too_large_for_the_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    packet = packet_of(("民事起诉状", 40, 1))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, hard))
    try:
        ended = deliver(tmp_path, packet)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert len(packet.documents[0].pdf) > 2048
    assert ended is Outcome.FOLDER_FULL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (errno.ENOSPC, Outcome.FOLDER_FULL),
        (errno.EDQUOT, Outcome.FOLDER_FULL),
        (errno.EROFS, Outcome.FOLDER_READ_ONLY),
        (errno.EIO, Outcome.FOLDER_FAULT),
    ],
)
def test_a_disk_that_fails_at_the_last_moment_leaves_nothing_behind(
    tmp_path: Path, packet: Packet, error: int, expected: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, written = os.fsync, 0

    def fsync(handle: int) -> None:
        nonlocal written
        written += 1
        if written == 3:
            raise OSError(error, os.strerror(error))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    assert deliver(tmp_path, packet) is expected
    assert list(tmp_path.iterdir()) == []


def test_a_rename_that_fails_leaves_nothing_behind(
    tmp_path: Path, packet: Packet, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def replace(source: Path, target: Path) -> Path:
        if target.name == "packet.pdf":
            raise OSError(errno.EIO, "")
        return real(source, target)

    deliver(tmp_path, packet)
    before = files(tmp_path)
    monkeypatch.setattr(Path, "replace", replace)
    assert deliver(tmp_path, packet_of(("离婚起诉状", 2, 2))) is Outcome.FOLDER_FAULT
    assert files(tmp_path) == before
    assert not (tmp_path / "packet-2").exists()


def test_stopping_leaves_nothing_behind(tmp_path: Path, packet: Packet) -> None:
    stop = Event()
    assert FolderOutput(tmp_path).deliver(packet, lambda _: stop.set(), stop) is Outcome.STOPPED
    assert list(tmp_path.iterdir()) == []


def test_what_a_power_cut_left_half_written_is_swept_but_not_what_another_kiosk_is_writing(
    tmp_path: Path, packet: Packet
) -> None:
    half = tmp_path / ".packet-abc"
    half.mkdir()
    (half / "01-x.pdf").write_bytes(b"half")
    written = half.stat().st_mtime
    FolderOutput(tmp_path, clock=lambda: written + 5).deliver(packet, lambda _: None, Event())
    assert half.exists()
    FolderOutput(tmp_path, clock=lambda: written + 3600).deliver(packet, lambda _: None, Event())
    assert not half.exists()


def test_a_place_another_kiosk_has_taken_is_left_to_it(tmp_path: Path, packet: Packet) -> None:
    deliver(tmp_path, packet)
    (tmp_path / "packet-2").mkdir()
    assert deliver(tmp_path, packet_of(("离婚起诉状", 2, 2))) is Outcome.SAVED
    assert (tmp_path / "packet-3" / "packet.pdf").exists()


@given(st.integers(1, 99), st.text(max_size=300))
def test_every_title_gives_a_name_every_file_system_takes(number: int, title: str) -> None:
    name = document_file_name(number, title)
    assert name.startswith(f"{number:02d}-")
    assert name.endswith(".pdf")
    assert len(name.encode()) < 200
    assert not set(name) & set('\\/:*?"<>| \0\n\t')
    assert name.count(".") == 1
