"""Lines of type below each other in a cell, and where the cell may be cut at the end of a page."""

from collections.abc import Iterator, Sequence

from kiosk.documents.setting.composing import SetLine
from kiosk.documents.setting.marks import Mark, Tag

WHOLE = 6
"""A cell of no more lines than this is never cut."""


def baseline(size: float, leading: float) -> float:
    """How far below the upper edge of its line the type stands: in the middle of it, as characters fill their square."""
    return (leading - size) / 2 + 0.88 * size


def kept(number: int, lines: int) -> bool:
    """Whether line `number` (from 0) of so many goes with the next one: no line stands alone at either end of a page."""
    if number == lines - 1:
        return False
    return lines <= WHOLE or number == 0 or number == lines - 2


def marks_of(lines: Sequence[SetLine], number: int, x: float, y: float, tag: Tag | None) -> Iterator[Mark]:
    """The marks of one of the lines, none beyond the last."""
    if number < len(lines):
        yield from lines[number].at(x, y, tag)


def centred(line: SetLine, left: float, width: float, y: float, tag: Tag | None) -> Iterator[Mark]:
    """The marks of a line in the middle of a width."""
    yield from line.at(left + (width - line.width) / 2, y, tag)
