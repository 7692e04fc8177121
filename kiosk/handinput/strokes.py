"""Characters by their strokes: 横竖撇点折 in the order of writing, any of them unknown.

For each place in a code and each stroke there is a row of bits, one for each code known, the codes of common characters
first. What begins as was typed are the bits that stand in all the rows of what was typed; an unknown stroke asks no row,
so that wildcards cost nothing wherever they stand.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from kiosk.handinput.data_problem import DataProblem
from kiosk.handinput.packed import Packed
from kiosk.i18n import _
from kiosk.model.status import DeviceReport

FILE = "strokes.bin"
STROKES = "hspnz"
ANY = "?"


class Strokes:
    """Finds characters by how they begin; a `kiosk.model.handinput.StrokeFinder`.

    Args:
        packed: The rows and the characters.
    """

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._places = packed.facts["places"]
        self._characters = packed.text("characters")
        self._rows = lru_cache(maxsize=None)(self._read_rows)

    @classmethod
    def open(cls, folder: Path) -> "Strokes":
        """The strokes of a folder's strokes.bin (see SOURCE.md there).

        Raises:
            DataProblem: The file is missing or damaged.
        """
        return cls(Packed.open(folder / FILE))

    def find(self, strokes: str, most: int = 30) -> tuple[str, ...]:
        """Characters whose strokes begin so: those that end there too first, then the common ones.

        Args:
            strokes: h 横, s 竖, p 撇, n 点 or 捺, z 折, ? any of them; other signs fit no character.
            most: How many at most.
        """
        if not strokes or len(strokes) > self._places or set(strokes) - {*STROKES, ANY}:
            return ()
        fitting = self._any(len(strokes) - 1)
        for place, stroke in enumerate(strokes):
            if stroke != ANY:
                fitting &= self._rows(place)[STROKES.index(stroke)]
        longer = fitting & self._any(len(strokes)) if len(strokes) < self._places else 0
        found: dict[str, None] = {}
        for entries in (fitting ^ longer, longer):
            for entry in _numbers(entries):
                if len(found) >= most:
                    return tuple(found)
                found[self._characters[entry]] = None
        return tuple(found)[:most]

    def _any(self, place: int) -> int:
        """The codes that have a stroke at a place."""
        horizontal, vertical, left, dot, turning = self._rows(place)
        return horizontal | vertical | left | dot | turning

    def _read_rows(self, place: int) -> tuple[int, ...]:
        rows = self._packed.part(str(place))
        size = len(rows) // len(STROKES)
        return tuple(int.from_bytes(rows[start : start + size], "little") for start in range(0, len(rows), size))


def report(folder: Path) -> DeviceReport:
    """Whether characters can be written by their strokes."""
    name = _("笔画")
    try:
        Strokes.open(folder)
    except DataProblem as problem:
        return DeviceReport(name, False, str(problem), problem.mend)
    return DeviceReport(name, True, _("可以按笔画写字。"), "")


def _numbers(bits: int) -> Iterator[int]:
    """Where the bits are, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
