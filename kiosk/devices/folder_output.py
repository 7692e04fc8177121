"""A folder as the place where packets go: every packet is there whole or not at all."""

import contextlib
import errno
import itertools
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from kiosk.devices.file_name import document_file_name
from kiosk.devices.output import Report
from kiosk.model.packet import Packet
from kiosk.model.status import Outcome, Progress

PACKET_FILE = "packet.pdf"
_DOCUMENT_FILE = re.compile(r"\d{2,}-.+\.pdf")
_PARTIAL = ".packet-"  # hidden, and swept later if a power cut left one behind
_ABANDONED = 600.0  # seconds

_OUTCOMES = {
    errno.ENOENT: Outcome.FOLDER_MISSING,
    errno.ENOTDIR: Outcome.FOLDER_MISSING,
    errno.EEXIST: Outcome.FOLDER_MISSING,
    errno.ESTALE: Outcome.FOLDER_MISSING,
    errno.ENOSPC: Outcome.FOLDER_FULL,
    errno.EDQUOT: Outcome.FOLDER_FULL,
    errno.EFBIG: Outcome.FOLDER_FULL,
    errno.EROFS: Outcome.FOLDER_READ_ONLY,
    errno.EACCES: Outcome.FOLDER_READ_ONLY,
    errno.EPERM: Outcome.FOLDER_READ_ONLY,
}


def _outcome_of(error: OSError) -> Outcome:
    return _OUTCOMES.get(error.errno or 0, Outcome.FOLDER_FAULT)


class FolderOutput:
    """Writes `packet.pdf` and `NN-title.pdf` for each document.

    The first packet lies in the folder itself, later ones in `packet-2`, `packet-3`, … beside it, so that no
    packet overwrites or mixes with another. The same packet delivered again is written once.
    """

    def __init__(self, folder: Path, *, replace: bool = False, clock: Callable[[], float] = time.time) -> None:
        """Args:
        folder: Where packets go. Made if only the last step of the path is missing: a longer missing path means that
            a disk or share is not there, and writing to the disk below it would hide that.
        replace: Write over the packet that lies in the folder instead of beside it.
        clock: Seconds since 1970, as files are dated.
        """
        self._folder = folder
        self._replace = replace
        self._clock = clock

    def check(self) -> Outcome:
        """Tries to write, as nothing else tells a full or read-only disk."""
        try:
            self._folder.mkdir(exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder) as probe:
                probe.write(b"\0" * 4096)
                os.fsync(probe.fileno())
        except OSError as error:
            return _outcome_of(error)
        return Outcome.READY

    def deliver(self, packet: Packet, report: Report, stop: Event) -> Outcome:
        partial: Path | None = None
        try:
            self._folder.mkdir(exist_ok=True)
            self._sweep()
            partial = Path(tempfile.mkdtemp(prefix=_PARTIAL, dir=self._folder))
            outcome = self._write(packet, partial, report, stop)
            if outcome is not Outcome.STOPPED:
                self._commit(partial, self._place_for(packet))
        except OSError as error:
            outcome = _outcome_of(error)
        finally:
            if partial is not None:
                shutil.rmtree(partial, ignore_errors=True)
        done = packet.sheets if outcome is Outcome.SAVED else 0
        report(Progress(outcome, done, packet.sheets, len(packet.documents) if done else 0))
        return outcome

    def close(self) -> None:
        """Nothing is held between packets."""

    def _place_for(self, packet: Packet) -> Path:
        """The folder this packet goes to; made if it is a numbered one, so that no other kiosk takes it too."""
        if self._replace or _holds(self._folder, packet.pdf) is not False:
            return self._folder
        for number in itertools.count(2):
            place = self._folder / f"packet-{number}"
            if _holds(place, packet.pdf):
                break
            with contextlib.suppress(FileExistsError):
                place.mkdir()
                break
        return place

    def _write(self, packet: Packet, partial: Path, report: Report, stop: Event) -> Outcome:
        done = 0
        for number, document in enumerate(packet.documents, start=1):
            if stop.is_set():
                return Outcome.STOPPED
            report(Progress(Outcome.SAVING, done, packet.sheets, number - 1))
            _write_durably(partial / document_file_name(number, document.title), document.pdf)
            done += document.sheets
        _write_durably(partial / PACKET_FILE, packet.pdf)
        return Outcome.STOPPED if stop.is_set() else Outcome.SAVED

    def _commit(self, partial: Path, target: Path) -> None:
        """Moves the files into place; packet.pdf comes last and so marks a whole packet."""
        ours = (target / PACKET_FILE).exists()
        earlier = {path for path in target.iterdir() if ours and _DOCUMENT_FILE.fullmatch(path.name)}
        moved: list[Path] = []
        try:
            for source in sorted(partial.iterdir(), key=lambda path: path.name == PACKET_FILE):
                moved.append(source.replace(target / source.name))
        except OSError:
            for path in moved:
                path.unlink(missing_ok=True)
            if target != self._folder:
                with contextlib.suppress(OSError):
                    target.rmdir()
            raise
        for path in earlier - set(moved):
            path.unlink(missing_ok=True)
        _sync_folder(target)

    def _sweep(self) -> None:
        """Removes what a power cut left half written; it may hold a resident's data.

        What is younger may be another kiosk at work in a shared folder.
        """
        for leftover in self._folder.glob(f"{_PARTIAL}*"):
            with contextlib.suppress(FileNotFoundError):
                if self._clock() - leftover.stat().st_mtime > _ABANDONED:
                    shutil.rmtree(leftover, ignore_errors=True)


def _holds(folder: Path, pdf: bytes) -> bool | None:
    """Whether the packet in a folder is this one; None where there is none."""
    try:
        return (folder / PACKET_FILE).read_bytes() == pdf
    except FileNotFoundError:
        return None


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Makes the renames durable; some network shares cannot, and their files are written all the same."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
