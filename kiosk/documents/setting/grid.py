"""A ruled list: a head that is repeated on every page, a row for each instance, empty rows to write in by hand."""

from collections.abc import Iterator, Sequence

from kiosk.documents.filling.filled import FilledGrid, FilledLine
from kiosk.documents.fonts import Weight
from kiosk.documents.setting.cell import baseline, centred, kept, marks_of
from kiosk.documents.setting.composing import Composer
from kiosk.documents.setting.marks import REPEATED, Mark, RuleMark, ShadeMark, Strip, Tag
from kiosk.documents.setting.measures import (
    FRAME_LINE,
    GRID,
    GRID_LEADING,
    LEFT,
    MM,
    TEXT_RIGHT,
    TEXT_WIDTH,
    Sizes,
)

PADDING, ABOVE = 1.2 * MM, 4.0
SPARE_HEIGHT = 10 * MM
"""Of a row to write in by hand."""

_Cells = Sequence[Sequence[FilledLine]]


def grid_strips(grid: FilledGrid, composer: Composer, sizes: Sizes, parent: Tag) -> Iterator[Strip]:
    """The list, line by line.

    Args:
        grid: With its answers.
        composer: Sets its lines.
        sizes: Of the page.
        parent: The element it belongs to.
    """
    edges = [LEFT]
    for width in grid.widths:
        edges.append(edges[-1] + TEXT_WIDTH * width / 100)
    edges[-1] = TEXT_RIGHT
    element = parent.has("Table")
    yield _head(grid, composer, edges, element.has("TR"), sizes.gap)
    repeated = _head(grid, composer, edges, None, 0)
    for row in grid.rows:
        yield from _row(row, composer, edges, element.has("TR"), repeated)
    for _number in range(grid.spare):
        yield Strip(SPARE_HEIGHT, (_rule(SPARE_HEIGHT),), posts=tuple(edges), repeated=(repeated,))


def _head(grid: FilledGrid, composer: Composer, edges: Sequence[float], element: Tag | None, gap: float) -> Strip:
    titles = [
        composer.words(title, GRID, right - left - 2 * PADDING, Weight.BOLD)
        for title, left, right in zip(grid.titles, edges, edges[1:], strict=False)
    ]
    most = max(len(lines) for lines in titles)
    height = most * GRID_LEADING + 2 * ABOVE
    marks: list[Mark] = [ShadeMark(LEFT, 0, TEXT_WIDTH, height), _rule(0), _rule(height)]
    for lines, left, right in zip(titles, edges, edges[1:], strict=False):
        tag = element.has("TH", "Column") if element else REPEATED
        top = ABOVE + (most - len(lines)) * GRID_LEADING / 2
        for number, line in enumerate(lines):
            y = top + number * GRID_LEADING + baseline(GRID, GRID_LEADING)
            marks += centred(line, left, right - left, y, tag)
    return Strip(height, tuple(marks), gap, True, tuple(edges))


def _row(row: _Cells, composer: Composer, edges: Sequence[float], element: Tag, repeated: Strip) -> Iterator[Strip]:
    cells = [
        [line for each in lines for line in composer.paragraph(each, GRID, right - left - 2 * PADDING)]
        for lines, left, right in zip(row, edges, edges[1:], strict=False)
    ]
    tags = [element.has("TD") for _cell in cells]
    count = max(1, *(len(cell) for cell in cells))
    for number in range(count):
        above, below = ABOVE if number == 0 else 0, ABOVE if number == count - 1 else 0
        height = above + GRID_LEADING + below
        y = above + baseline(GRID, GRID_LEADING)
        marks: list[Mark] = []
        for cell, left, tag in zip(cells, edges, tags, strict=False):
            marks += marks_of(cell, number, left + PADDING, y, tag)
        if number == count - 1:
            marks.append(_rule(height))
        yield Strip(
            height,
            tuple(marks),
            keep=kept(number, count),
            posts=tuple(edges),
            closing=(_rule(height + ABOVE - below),),
            bleed_below=ABOVE - below,
            repeated=(repeated,),
        )


def _rule(y: float) -> RuleMark:
    return RuleMark(LEFT, y, TEXT_RIGHT, y, FRAME_LINE)
