"""A data file of compressed parts. The sum of all is checked when it is opened; a part is unpacked when it is asked for."""

import json
import zlib
from itertools import accumulate
from pathlib import Path

from kiosk.handinput.data_problem import DataProblem
from kiosk.i18n import _


class Packed:
    """The parts of a file by name, and the numbers of its head.

    Args:
        facts: The numbers.
        parts: The parts, compressed.
    """

    def __init__(self, facts: dict[str, int], parts: dict[str, bytes]) -> None:
        self.facts = facts
        self._parts = parts

    @classmethod
    def open(cls, file: Path) -> "Packed":
        """Read a file that `tools/packed_file.py` wrote.

        Raises:
            DataProblem: It is missing or damaged.
        """
        try:
            first, _line_end, body = file.read_bytes().partition(b"\n")
        except FileNotFoundError:
            raise DataProblem(file, _("没有这个文件")) from None
        except OSError as error:
            raise DataProblem(file, error.strerror or _("打不开")) from error
        try:
            head = json.loads(first)
            sizes = head.pop("parts")
            whole = head.pop("sum") == zlib.crc32(body)
        except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
            raise DataProblem(file, _("文件坏了")) from error
        if not whole or not isinstance(sizes, dict):
            raise DataProblem(file, _("文件坏了"))
        ends = accumulate(sizes.values())
        return cls(head, {name: body[end - size : end] for (name, size), end in zip(sizes.items(), ends, strict=True)})

    def part(self, name: str) -> bytes:
        """A part, unpacked; not kept."""
        return zlib.decompress(self._parts[name])

    def text(self, name: str) -> str:
        """A part that is text."""
        return self.part(name).decode("utf-8")
