"""Writes the files that `kiosk.handinput.packed` reads."""

import json
import zlib
from collections.abc import Mapping
from pathlib import Path


def write_packed(file: Path, parts: Mapping[str, bytes], **facts: int) -> None:
    """A line of JSON (what is where, the sum of all, other facts), then each part compressed."""
    packed = {name: zlib.compress(part, 9) for name, part in parts.items()}
    body = b"".join(packed.values())
    head = {**facts, "sum": zlib.crc32(body), "parts": {name: len(part) for name, part in packed.items()}}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(json.dumps(head, separators=(",", ":")).encode("ascii") + b"\n" + body)
