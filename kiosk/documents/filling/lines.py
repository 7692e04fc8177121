"""Lines of a page with their answers in place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.documents.filling.answer import answer_parts
from kiosk.documents.filling.filled import EMPTY, IDEOGRAPHIC_SPACE, Blank, Box, FilledLine, Letters, Part
from kiosk.documents.filling.standpoint import Standpoint
from kiosk.model.page import Fill, Line, Repeat, Words, Writing

_ROOM_OR_BOX = re.compile(f"(?<=[^{IDEOGRAPHIC_SPACE}]){IDEOGRAPHIC_SPACE}{{2,}}|{EMPTY}")
"""Two spaces or more within a form's own words are room to write; at their beginning they are an indent."""

_STOPS = ("。", "；", "，", "、")


def filled_lines(lines: Iterable[Line | Repeat], at: Standpoint) -> tuple[FilledLine, ...]:
    """Every line that is printed, one after another.

    Args:
        lines: Of a cell.
        at: Where the cell stands.
    """
    return tuple(line for paragraph in filled_paragraphs(lines, at) for line in paragraph)


def filled_paragraphs(lines: Iterable[Line | Repeat], at: Standpoint) -> Iterator[tuple[FilledLine, ...]]:
    """As `filled_lines`, with the lines of one `Line` together: an answer may have lines of its own."""
    for line in lines:
        if isinstance(line, Repeat):
            insides = at.each_or_blank(line.group, line.where) if line.always else at.each(line.group, line.where)
            for inside in insides:
                yield from filled_paragraphs(line.lines, inside)
        elif at.holds(line.when):
            parts: list[Part] = []
            for given in line.parts:
                if isinstance(given, Words):
                    if given.text.startswith(_STOPS):
                        _end_without_stop(parts)
                    parts += _printed(given.text, at.boxes_first)
                elif given.writing is Writing.BOX:
                    _add_box(parts, given, at)
                else:
                    parts += answer_parts(given, at)
            yield tuple(FilledLine(row, line.bold) for row in _rows(parts))


def _end_without_stop(parts: list[Part]) -> None:
    """The page has its own stop behind an answer: the one the resident wrote at its end goes, so that none is doubled."""
    if parts and isinstance(parts[-1], Letters):
        words = parts[-1].words.rstrip("".join(_STOPS))
        parts[-1:] = [replace(parts[-1], words=words)] if words else []


def _add_box(parts: list[Part], fill: Fill, at: Standpoint) -> None:
    """A box, together with its option where the page has just named it: no line ends between them."""
    before = parts[-1] if parts else None
    if not at.boxes_first and isinstance(before, Letters) and before.words.endswith(fill.option):
        words = before.words.removesuffix(fill.option)
        parts[-1:] = [replace(before, words=words)] if words else []
        parts += (replace(part, option=fill.option) for part in answer_parts(fill, at) if isinstance(part, Box))
    else:
        parts += answer_parts(fill, at)


def _printed(text: str, boxes_first: bool) -> Iterator[Part]:
    """A form's own words, with the room and the boxes among them."""
    end = 0
    for found in _ROOM_OR_BOX.finditer(text):
        if text[end : found.start()]:
            yield Letters(text[end : found.start()])
        yield Box(ticked=False, first=boxes_first) if found[0] == EMPTY else Blank(found[0])
        end = found.end()
    if text[end:]:
        yield Letters(text[end:])


def _rows(parts: Iterable[Part]) -> tuple[tuple[Part, ...], ...]:
    """The parts on as many lines as the answers among them have."""
    rows: list[list[Part]] = [[]]
    for part in parts:
        if isinstance(part, Letters):
            first, *others = part.words.split("\n")
            rows[-1] += [replace(part, words=first)] if first else []
            rows += [[replace(part, words=words)] for words in others]
        else:
            rows[-1].append(part)
    return tuple(tuple(row) for row in rows)
