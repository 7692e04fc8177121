"""Page + Reached -> the page with its answers in place. Pure: nothing here knows fonts or paper."""

from collections.abc import Iterator

from kiosk.documents.filling.answer import answer_parts
from kiosk.documents.filling.filled import (
    Box,
    FilledBlock,
    FilledGrid,
    FilledLine,
    FilledNotice,
    FilledPage,
    FilledParagraphs,
    FilledRow,
    FilledSignature,
    FilledTable,
    Item,
    Letters,
)
from kiosk.documents.filling.guide_parts import filled_guide_part
from kiosk.documents.filling.lines import filled_lines, filled_paragraphs
from kiosk.documents.filling.standpoint import Standpoint
from kiosk.model.page import Block, Grid, GuidePart, Notice, Page, Paragraphs, Row, Signature, Table
from kiosk.model.reached import Reached
from kiosk.model.template import Template


def fill_page(page: Page, template: Template, reached: Reached) -> FilledPage:
    """Put the answers into a page.

    Every row of an official table is there, with room to write where there is no answer. Paragraphs and grids whose
    condition does not hold are left out.

    Args:
        page: A page of the template.
        template: The filing.
        reached: The answers that count now.
    """
    at = Standpoint(template, reached, page.boxes_first)
    blocks = tuple(filled for block in page.blocks for filled in _filled(block, at))
    return FilledPage(page.title, page.subtitle, blocks, page.large, page.foot, page.one_sheet)


def _filled(block: Block, at: Standpoint) -> Iterator[FilledBlock]:
    match block:
        case Notice():
            yield FilledNotice(block.lines, block.warning)
        case Table():
            yield FilledTable(block.heading, tuple(row for each in block.rows for row in _rows(each, at)), block.note)
        case Grid():
            if at.holds(block.when):
                yield _grid(block, at)
        case Paragraphs():
            paragraphs = _paragraphs(block, at)
            if paragraphs.items:
                yield paragraphs
        case GuidePart():
            part = filled_guide_part(block, at)
            if part is not None:
                yield part
        case Signature():
            yield from _signatures(block, at)


def _rows(row: Row, at: Standpoint) -> Iterator[FilledRow]:
    insides = at.each_or_blank(row.group, row.where) if row.group else (at,)
    for inside in insides:
        yield FilledRow(row.label, filled_lines(row.lines, inside), _ticked(row, inside), row.joined)


def _ticked(row: Row, at: Standpoint) -> bool | None:
    if row.tick is None:
        return None
    return any(isinstance(part, Box) and part.ticked for part in answer_parts(row.tick, at))


def _grid(grid: Grid, at: Standpoint) -> FilledGrid:
    rows = tuple(
        tuple(filled_lines((column.line,), inside) for column in grid.columns) for inside in at.each(grid.group, None)
    )
    titles = tuple(column.title for column in grid.columns)
    return FilledGrid(titles, tuple(column.width for column in grid.columns), rows, grid.spare)


def _paragraphs(block: Paragraphs, at: Standpoint) -> FilledParagraphs:
    if not at.holds(block.when):
        return FilledParagraphs(block.heading, ())
    paragraphs = [lines for lines in filled_paragraphs(block.lines, at) if any(_says_something(line) for line in lines)]
    return FilledParagraphs(
        block.heading,
        tuple(
            Item(lines, Letters(f"{number}.") if block.numbered else None) for number, lines in enumerate(paragraphs, 1)
        ),
    )


def _says_something(line: FilledLine) -> bool:
    """False for a line that was to show how an answer is worked out, where it is not."""
    return bool(line.parts)


def _signatures(block: Signature, at: Standpoint) -> Iterator[FilledSignature]:
    insides = at.each_or_blank(block.group, None) if block.group else (at,)
    for inside in insides:
        signer = _signer(block.group, inside) if len(insides) > 1 else ""
        yield FilledSignature(block.words, block.date_words, block.thumb, signer)


def _signer(group_id: str, at: Standpoint) -> str:
    """Who is meant to sign here: what one of the group is called, its number, and its name where it has one."""
    group = at.template.groups[group_id]
    names = (at.value(question.id) for question in group.questions if question.key in ("called", "name", "org_name"))
    name = next((name for name in names if name), "")
    return f"{group.noun} {at.index}：{name}" if name else f"{group.noun} {at.index}"
