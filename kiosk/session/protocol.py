"""What the supervisor and a visit's process say to each other: one JSON object a line, over its stdin and stdout.

Supervisor to visit: {"do": "prepare", "safe": false}, then {"do": "show", "scratch": …, "journal_key": …, "restore": …}
or {"do": "show", "safe": true}. Visit to supervisor: {"said": "ready"}, {"said": "shown"}, {"said": "alive"},
{"said": "ended", "reason": …}. The journal's key travels by this pipe only, never by arguments or environment.
"""

import base64
import binascii
import json
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

LONGEST_LINE = 65536


class EndReason(StrEnum):
    """Why a visit ended."""

    FINISHED = "finished"
    LEFT = "left"
    TIMEOUT = "timeout"


class Word(StrEnum):
    """What a visit's process says."""

    READY = "ready"
    SHOWN = "shown"
    ALIVE = "alive"
    ENDED = "ended"


@dataclass(frozen=True)
class PrepareOrder:
    """Build everything, hidden.

    Attributes:
        safe: Only what the safe page needs: forms, voice or printer may be what made the kiosk crash.
    """

    safe: bool = False


@dataclass(frozen=True)
class ShowOrder:
    """Show the window; the visit begins.

    Attributes:
        scratch: The visit's private folder; None on the safe page.
        journal_key: The key of the visit's journal; None on the safe page. Not part of the repr.
        restore: A window of the same visit crashed; return to the same question.
        safe: Show the page that sends residents to the staff.
    """

    scratch: Path | None = None
    journal_key: bytes | None = field(default=None, repr=False)
    restore: bool = False
    safe: bool = False


@dataclass(frozen=True)
class Saying:
    """One thing a visit's process said."""

    word: Word
    reason: EndReason | None = None


class ProtocolProblem(ValueError):
    """A line that is no part of the protocol. The line itself is not quoted: it may hold anything."""


def encode_order(order: PrepareOrder | ShowOrder) -> bytes:
    """An order as one line."""
    if isinstance(order, PrepareOrder):
        return _line({"do": "prepare", "safe": order.safe})
    if order.safe:
        return _line({"do": "show", "safe": True})
    key = base64.b64encode(order.journal_key or b"").decode("ascii")
    return _line({"do": "show", "scratch": str(order.scratch), "journal_key": key, "restore": order.restore})


def decode_order(line: bytes) -> PrepareOrder | ShowOrder:
    """The order in a line. Raises ProtocolProblem."""
    fields = _fields(line)
    safe = fields.get("safe", False) is True
    if fields.get("do") == "prepare":
        return PrepareOrder(safe)
    if fields.get("do") != "show":
        raise ProtocolProblem("no such order")
    if safe:
        return ShowOrder(safe=True)
    scratch, key = fields.get("scratch"), fields.get("journal_key")
    if not (isinstance(scratch, str) and scratch and isinstance(key, str)):
        raise ProtocolProblem("a visit needs its folder and its key")
    try:
        return ShowOrder(Path(scratch), base64.b64decode(key, validate=True), fields.get("restore") is True)
    except (binascii.Error, ValueError):
        raise ProtocolProblem("the key is damaged") from None


def encode_saying(saying: Saying) -> bytes:
    """What is said as one line."""
    fields = {"said": saying.word.value}
    if saying.reason is not None:
        fields["reason"] = saying.reason.value
    return _line(fields)


def decode_saying(line: bytes) -> Saying:
    """What is said in a line. Raises ProtocolProblem."""
    fields = _fields(line)
    try:
        word = Word(str(fields.get("said")))
        reason = EndReason(str(fields.get("reason"))) if word is Word.ENDED else None
    except ValueError:
        raise ProtocolProblem("no such word") from None
    return Saying(word, reason)


def _line(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields).encode("ascii") + b"\n"


def _fields(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise ProtocolProblem("too long")
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise ProtocolProblem("not JSON") from None
    if not isinstance(fields, dict):
        raise ProtocolProblem("not an object")
    return fields
