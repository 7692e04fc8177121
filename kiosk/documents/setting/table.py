"""The official two-column table: a shaded heading over rows of an element's name and its cell."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kiosk.documents.filling.filled import EMPTY, Box, FilledLine, FilledRow, FilledTable, Letters
from kiosk.documents.fonts import Weight
from kiosk.documents.setting.cell import WHOLE, baseline, centred, kept, marks_of
from kiosk.documents.setting.composing import Composer, SetLine
from kiosk.documents.setting.marks import REPEATED, Mark, RuleMark, ShadeMark, Strip, Tag
from kiosk.documents.setting.measures import FRAME_LINE, LEFT, MM, NOTICE, NOTICE_LEADING, TEXT_RIGHT, TEXT_WIDTH, Sizes

LABEL_WIDTH = 47 * MM
PADDING, ABOVE, BELOW = 2.2 * MM, 4.0, 4.0
CONTINUED = "（续）"
"""After an element's name that is repeated at the head of a page."""

_MIDDLE = LEFT + LABEL_WIDTH
_LABEL_MEASURE = LABEL_WIDTH - 2 * PADDING
_CELL_MEASURE = TEXT_WIDTH - LABEL_WIDTH - 2 * PADDING
_WHOLE_MEASURE = TEXT_WIDTH - 2 * PADDING


def table_strips(table: FilledTable, composer: Composer, sizes: Sizes, parent: Tag, joined: bool) -> Iterator[Strip]:
    """The table, line by line: a page may end after almost any of them.

    Args:
        table: With its answers.
        composer: Sets its lines.
        sizes: Of the page.
        parent: The element it belongs to.
        joined: It follows another table directly, as on the official form.
    """
    yield from _heading(table, composer, sizes, parent, joined)
    body = parent.has("Table")
    for row, following in zip_longest(table.rows, table.rows[1:]):
        yield from _row(row, composer, sizes, body, following is not None and following.joined)


def _heading(table: FilledTable, composer: Composer, sizes: Sizes, parent: Tag, joined: bool) -> Iterator[Strip]:
    if not table.heading:
        yield Strip(0, (_rule(0),), 0 if joined else sizes.gap, True)
        return
    line = composer.line(table.heading, sizes.heading, Weight.BOLD)
    height = sizes.heading_leading
    marks: list[Mark] = [ShadeMark(LEFT, 0, TEXT_WIDTH, height), _rule(0), _rule(height)]
    marks += centred(line, LEFT, TEXT_WIDTH, baseline(sizes.heading, height), parent.has("H2"))
    posts = (LEFT, TEXT_RIGHT)
    yield Strip(height, tuple(marks), 0 if joined else sizes.gap, True, posts)
    if table.note:
        tag = parent.has("P")
        lines = composer.words(table.note, NOTICE, _WHOLE_MEASURE)
        for number in range(len(lines)):
            y = baseline(NOTICE, NOTICE_LEADING)
            said: list[Mark] = [*marks_of(lines, number, LEFT + PADDING, y, tag)]
            said += [_rule(NOTICE_LEADING)] if number == len(lines) - 1 else []
            yield Strip(NOTICE_LEADING, tuple(said), keep=True, posts=posts)


def _row(row: FilledRow, composer: Composer, sizes: Sizes, body: Tag, goes_on: bool) -> Iterator[Strip]:
    """A row; under its cell there is no rule where the cell goes on into the next one, and no page ends there."""
    element = body.has("TR")
    whole = not row.label or (row.ticked is not None and not row.lines and not row.joined)
    label = _label(row, composer, sizes, _WHOLE_MEASURE if whole else _LABEL_MEASURE)
    label_tag = element.has("TH", "Row") if label else None
    cell_tag = element.has("TD") if row.lines else None
    measure = _WHOLE_MEASURE if whole else _CELL_MEASURE
    cell: list[SetLine] = []
    together: set[int] = set()
    for said, following in zip_longest(row.lines, row.lines[1:]):
        lines = composer.paragraph(said, sizes.body, measure)
        if following is not None and _only_boxes(following):
            # What is ticked stays with what it answers.
            together.update(range(len(cell), len(cell) + len(lines)))
        cell += lines
    count = max(len(label), len(cell), 1)
    continued = (
        tuple(_continued(row.label.replace(EMPTY, ""), len(label), count, composer, sizes))
        if label and count > WHOLE
        else ()
    )
    posts = (LEFT, TEXT_RIGHT) if whole else (LEFT, _MIDDLE, TEXT_RIGHT)
    cell_x = (LEFT if whole else _MIDDLE) + PADDING
    for number in range(count):
        above, below = ABOVE if number == 0 else 0, BELOW if number == count - 1 else 0
        height = above + sizes.leading + below
        y = above + baseline(sizes.body, sizes.leading)
        marks: list[Mark] = [*marks_of(label, number, LEFT + PADDING, y, label_tag)]
        marks += marks_of(cell, number, cell_x, y, cell_tag)
        if number == count - 1:
            marks.append(_rule(height, _MIDDLE if goes_on else TEXT_RIGHT))
        repeated = continued if len(label) <= number else ()
        bleed_above, bleed_below = ABOVE - above, BELOW - below
        yield Strip(
            height,
            tuple(marks),
            keep=kept(number, count) or number in together or (goes_on and number == count - 1),
            posts=posts,
            opening=(_rule(-bleed_above), *repeated),
            closing=(_rule(height + bleed_below),),
            bleed_above=bleed_above,
            bleed_below=bleed_below,
        )


def _only_boxes(line: FilledLine) -> bool:
    return any(isinstance(part, Box) for part in line.parts) and all(
        isinstance(part, Box) or (isinstance(part, Letters) and not part.text.strip()) for part in line.parts
    )


def _label(row: FilledRow, composer: Composer, sizes: Sizes, measure: float) -> Sequence[SetLine]:
    """The element's name, with its box where it has one."""
    if row.ticked is None:
        return composer.words(row.label, sizes.body, measure) if row.label else ()
    return composer.paragraph(row.name, sizes.body, measure)


def _continued(label: str, lines: int, count: int, composer: Composer, sizes: Sizes) -> Iterator[Mark]:
    """The element's name again, for a page its cell goes on to; only the word for it where the name would not fit."""
    words: Sequence[SetLine] = composer.words(label + CONTINUED, sizes.body, _LABEL_MEASURE)
    if len(words) > 2 or count - lines < len(words):
        words = composer.words(CONTINUED, sizes.body, _LABEL_MEASURE)
    for number in range(len(words)):
        y = number * sizes.leading + baseline(sizes.body, sizes.leading)
        yield from marks_of(words, number, LEFT + PADDING, y, REPEATED)


def _rule(y: float, end: float = TEXT_RIGHT) -> RuleMark:
    return RuleMark(LEFT, y, end, y, FRAME_LINE)
