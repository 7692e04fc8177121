"""Running text: the title, paragraphs under a heading, the framed explanation."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.documents.filling.filled import (
    Blank,
    FilledLine,
    FilledNotice,
    FilledParagraphs,
    Item,
    Letters,
)
from kiosk.documents.fonts import Weight
from kiosk.documents.setting.cell import baseline, centred, kept, marks_of
from kiosk.documents.setting.composing import Composer, SetLine
from kiosk.documents.setting.marks import Mark, RuleMark, Strip, Tag
from kiosk.documents.setting.measures import (
    FRAME_LINE,
    LEFT,
    MM,
    NOTICE,
    NOTICE_LEADING,
    SUBTITLE,
    TEXT_RIGHT,
    TEXT_WIDTH,
    TITLE,
    Sizes,
)

_TITLE_LEADING, _SUBTITLE_LEADING = 34.0, 26.0
_NOTICE_PADDING, _NOTICE_ABOVE = 2.2 * MM, 5.0
_LONGEST_FORM_LINE = 40
_MARKER_GAP = 0.4
"""Between a number and its paragraph, in parts of the type size."""


def title_strips(title: str, subtitle: str, composer: Composer, parent: Tag) -> Iterator[Strip]:
    """The title and the line below it, in the middle."""
    for words, size, leading, weight, role in (
        (title, TITLE, _TITLE_LEADING, Weight.BLACK, "H1"),
        (subtitle, SUBTITLE, _SUBTITLE_LEADING, Weight.REGULAR, "P"),
    ):
        tag = parent.has(role) if words else None
        for line in composer.words(words, size, TEXT_WIDTH, weight) if words else ():
            marks = tuple(centred(line, LEFT, TEXT_WIDTH, baseline(size, leading), tag))
            yield Strip(leading, marks, keep=True)


def paragraph_strips(block: FilledParagraphs, composer: Composer, sizes: Sizes, parent: Tag) -> Iterator[Strip]:
    """Paragraphs; numbered ones hang beside their number, others begin two characters in, as in every court paper.

    Lines to be filled in by hand that follow each other stay on one page.

    Args:
        block: With its answers.
        composer: Sets its lines.
        sizes: Of the page.
        parent: The element it belongs to.
    """
    gap = sizes.gap
    if block.heading:
        tag = parent.has("H2")
        for line in composer.words(block.heading, sizes.heading, TEXT_WIDTH, Weight.BOLD):
            y = baseline(sizes.heading, sizes.heading_leading)
            yield Strip(sizes.heading_leading, tuple(line.at(LEFT, y, tag)), gap, True)
            gap = 0
        gap = sizes.item_gap
    markers = [_marker(item, composer, sizes) for item in block.items]
    hang = max((marker.width for marker in markers if marker is not None), default=0) + _MARKER_GAP * sizes.body
    for number, (item, marker) in enumerate(zip(block.items, markers, strict=True)):
        strips = list(_item(item, marker, hang, composer, sizes, parent.has("P"), gap))
        if strips and _is_written_in(item) and any(map(_is_written_in, block.items[number + 1 : number + 2])):
            strips[-1] = replace(strips[-1], keep=True)
        yield from strips
        gap = sizes.item_gap


def notice_strips(notice: FilledNotice, composer: Composer, sizes: Sizes, parent: Tag) -> Iterator[Strip]:
    """The framed explanation, its warning in bold."""
    measure = TEXT_WIDTH - 2 * _NOTICE_PADDING
    said = [(FilledLine((Letters(words),)), "P") for words in notice.lines]
    if notice.warning:
        said.append((FilledLine((Letters(notice.warning),), bold=True), "P"))
    lines = [
        (line, tag)
        for words, role in said
        for tag in (parent.has(role),)
        for line in composer.paragraph(words, NOTICE, measure)
    ]
    for number, (line, tag) in enumerate(lines):
        is_first, is_last = number == 0, number == len(lines) - 1
        above, below = _NOTICE_ABOVE if is_first else 0, _NOTICE_ABOVE if is_last else 0
        height = above + NOTICE_LEADING + below
        marks: list[Mark] = [*line.at(LEFT + _NOTICE_PADDING, above + baseline(NOTICE, NOTICE_LEADING), tag)]
        marks += [_rule(0)] if is_first else []
        marks += [_rule(height)] if is_last else []
        yield Strip(
            height,
            tuple(marks),
            sizes.gap if is_first else 0,
            kept(number, len(lines)),
            (LEFT, TEXT_RIGHT),
            opening=(_rule(above - _NOTICE_ABOVE),),
            closing=(_rule(height + _NOTICE_ABOVE - below),),
            bleed_above=_NOTICE_ABOVE - above,
            bleed_below=_NOTICE_ABOVE - below,
        )


def _item(
    item: Item, marker: SetLine | None, hang: float, composer: Composer, sizes: Sizes, tag: Tag, gap: float
) -> Iterator[Strip]:
    """One paragraph; `hang` is how far it stands from its marker's beginning, the same for all of a list."""
    indent = 0.0 if marker is not None or _is_written_in(item) else 2 * sizes.body
    hang = max(hang, 1.5 * sizes.body) if marker is not None else 0
    lines = [
        line
        for each in item.lines
        for line in composer.paragraph(each, sizes.body, TEXT_WIDTH - hang, indent, ruled=True)
    ]
    y = baseline(sizes.body, sizes.leading)
    for number in range(len(lines)):
        marks: list[Mark] = [*marker.at(LEFT, y, tag)] if marker is not None and number == 0 else []
        marks += marks_of(lines, number, LEFT + hang, y, tag)
        yield Strip(sizes.leading, tuple(marks), gap if number == 0 else 0, kept(number, len(lines)))


def _is_written_in(item: Item) -> bool:
    """Whether it is a line to be filled in by hand: it begins at the margin, like one of a form.

    A sentence with a gap in it is still a paragraph.
    """
    parts = [part for line in item.lines for part in line.parts]
    words = sum(len(part.text) for part in parts if isinstance(part, Letters))
    return words <= _LONGEST_FORM_LINE and any(isinstance(part, Blank) for part in parts)


def _marker(item: Item, composer: Composer, sizes: Sizes) -> SetLine | None:
    if item.marker is None:
        return None
    (line,) = composer.paragraph(FilledLine((item.marker,)), sizes.body, TEXT_WIDTH)
    return line


def _rule(y: float) -> RuleMark:
    return RuleMark(LEFT, y, TEXT_RIGHT, y, FRAME_LINE)
