"""The kiosk's log: a closed set of fields, none of which can hold an answer.

There is no field for free text. Words come from enumerations, the rest are numbers and places in our own code.
"""

import json
import os
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from kiosk.session.protocol import EndReason

LARGEST_BYTES = 1_000_000
_CODE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,79}")


class Happening(StrEnum):
    """What can be logged."""

    STARTED = "started"
    STOPPED = "stopped"
    STALE_REMOVED = "stale_removed"
    SCRATCH_ON_DISK = "scratch_on_disk"
    SCRATCH_FAILED = "scratch_failed"
    NOT_WIPED = "not_wiped"
    VISIT_WARM = "visit_warm"
    VISIT_SHOWN = "visit_shown"
    VISIT_ENDED = "visit_ended"
    VISIT_KILLED = "visit_killed"
    VISIT_CRASHED = "visit_crashed"
    VISIT_HUNG = "visit_hung"
    VISIT_RESTORED = "visit_restored"
    WIPED = "wiped"
    SAFE_PAGE = "safe_page"
    SETTINGS_DAMAGED = "settings_damaged"
    FORM_UNAVAILABLE = "form_unavailable"
    JOURNAL_DAMAGED = "journal_damaged"
    FAULT = "fault"


@dataclass(frozen=True)
class Fault:
    """Where an unexpected exception came from; never its message, which may quote an answer.

    Attributes:
        kind: The exception's class.
        module: The innermost module of ours, or of anybody where none is ours.
        line: The line there.

    Raises:
        ValueError: A name is not a name of code.
    """

    kind: str
    module: str
    line: int

    def __post_init__(self) -> None:
        if not (_CODE_NAME.fullmatch(self.kind) and _CODE_NAME.fullmatch(self.module)):
            raise ValueError("a fault names classes and modules, nothing else")

    @classmethod
    def of(cls, error: BaseException) -> "Fault":
        """The fault behind an exception."""
        return cls(_code_name(type(error).__name__), *_place(error.__traceback__))


@dataclass(frozen=True)
class LogEvent:
    """One line of the log.

    Attributes:
        what: What happened.
        reason: Why a visit ended.
        exit_status: How a process ended: its exit code, or minus the signal's number.
        milliseconds: How long it took.
        count: How many.
        fault: Where an exception came from.
    """

    what: Happening
    reason: EndReason | None = None
    exit_status: int | None = None
    milliseconds: int | None = None
    count: int | None = None
    fault: Fault | None = None

    def __post_init__(self) -> None:
        # Types are checked at run time, too: the log is the one place where a slip would outlive the visit.
        allowed = (Happening, EndReason, int, Fault, type(None))
        if not all(isinstance(value, allowed) for value in vars(self).values()):
            raise TypeError("a log event holds enumerated values and numbers only")

    def line(self, at: datetime) -> str:
        """The event as one line of JSON."""
        fields: dict[str, str | int] = {"at": at.isoformat(timespec="milliseconds"), "what": self.what.value}
        if self.reason is not None:
            fields["reason"] = self.reason.value
        for name in ("exit_status", "milliseconds", "count"):
            number = getattr(self, name)
            if number is not None:
                fields[name] = number
        if self.fault is not None:
            fields |= {"fault": self.fault.kind, "module": self.fault.module, "code_line": self.fault.line}
        return json.dumps(fields)


class EventLog:
    """Appends events to one file; keeps one older file beside it. Never raises: a full disk does not stop a visit.

    Args:
        file: Where to write; its folder is made. None writes nowhere.
        now: Injected time.
        largest: Bytes after which the file becomes `<file>.1`.
    """

    def __init__(self, file: Path | None, now: Callable[[], datetime], largest: int = LARGEST_BYTES) -> None:
        self._file = file
        self._now = now
        self._largest = largest

    def __call__(self, event: LogEvent) -> None:
        """Write one event."""
        if self._file is None:
            return
        line = event.line(self._now()) + "\n"
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if self._file.exists() and self._file.stat().st_size + len(line) > self._largest:
                self._file.replace(self._file.with_name(self._file.name + ".1"))
            # One write of one line: the supervisor and the visits append to the same file.
            handle = os.open(self._file, os.O_APPEND | os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o640)
            try:
                os.write(handle, line.encode("ascii"))
            finally:
                os.close(handle)
        except OSError:
            return


def _code_name(name: str) -> str:
    return name if _CODE_NAME.fullmatch(name) else "unnamed"


def _place(trace: TracebackType | None) -> tuple[str, int]:
    places = [(_code_name(str(frame.f_globals.get("__name__", ""))), line) for frame, line in traceback.walk_tb(trace)]
    ours = [place for place in places if place[0].partition(".")[0] == "kiosk"]
    return (ours or places or [("unnamed", 0)])[-1]
