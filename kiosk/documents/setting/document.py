"""A filled page -> pages of marks: the second step of a document, still without a PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.documents.filling.filled import (
    FilledBlock,
    FilledGrid,
    FilledNotice,
    FilledPage,
    FilledParagraphs,
    FilledSignature,
    FilledTable,
    PageCount,
)
from kiosk.documents.fonts import Fonts
from kiosk.documents.setting.composing import Composer
from kiosk.documents.setting.grid import grid_strips
from kiosk.documents.setting.marks import Mark, Strip, Tag
from kiosk.documents.setting.measures import (
    FOOT,
    FOOT_BASELINE,
    LARGE,
    LEFT,
    ORDINARY,
    PAGE_HEIGHT,
    SHEET,
    TEXT_RIGHT,
    TOP,
    Sizes,
)
from kiosk.documents.setting.paging import Placed, paged, posts_of
from kiosk.documents.setting.paragraphs import notice_strips, paragraph_strips, title_strips
from kiosk.documents.setting.signature import signature_strip
from kiosk.documents.setting.table import table_strips

_SHORT_BLOCK = 3
"""Lines; what is longer is part of the text."""
_MOST_TRIES = 3
"""The number of pages may change where it is printed itself; after this many it is printed as it is."""


SetPage = tuple[tuple[float, tuple[Mark, ...]], ...]
"""Groups of marks, each with how far below the paper's upper edge its `y` begins to count."""


@dataclass(frozen=True)
class SetDocument:
    """A document in type.

    Attributes:
        title: For the file's own title; no names in it.
        pages: Of each page the marks, in groups.
        root: Its logical structure.
    """

    title: str
    pages: tuple[SetPage, ...]
    root: Tag


def set_document(page: FilledPage, title: str, fonts: Fonts) -> SetDocument:
    """Set a document in type.

    Args:
        page: With its answers.
        title: What the document is called.
        fonts: To set it with.

    Raises:
        UnprintableCharacters: No font has one of its characters.
    """
    for sizes in SHEET if page.one_sheet else (LARGE if page.large else ORDINARY,):
        composer, root, pages = _paged(page, fonts, sizes)
        if len(pages) == 1:
            break
    feet = (_foot(page.foot, title, number, len(pages), composer) for number in range(1, len(pages) + 1))
    return SetDocument(
        title, tuple((*_on_paper(each), (0, tuple(foot))) for each, foot in zip(pages, feet, strict=True)), root
    )


def _paged(page: FilledPage, fonts: Fonts, sizes: Sizes) -> tuple[Composer, Tag, Sequence[Sequence[Placed]]]:
    counted = _prints_page_count(page)
    count = 1
    for _try in range(_MOST_TRIES):
        composer, root = Composer(fonts, count), Tag("Document")
        pages = paged(_strips(page, composer, root, sizes))
        if not counted or len(pages) == count:
            break
        count = len(pages)
    return composer, root, pages


def _strips(page: FilledPage, composer: Composer, root: Tag, sizes: Sizes) -> list[Strip]:
    strips = list(title_strips(page.title, page.subtitle, composer, root))
    before: FilledBlock | None = None
    begins: list[int] = []
    for block in page.blocks:
        if isinstance(block, FilledSignature):
            _keep_the_end(strips, begins)
        begins.append(len(strips))
        match block:
            case FilledNotice():
                strips += notice_strips(block, composer, sizes, root)
            case FilledTable():
                strips += table_strips(block, composer, sizes, root, joined=isinstance(before, FilledTable))
            case FilledGrid():
                strips += grid_strips(block, composer, sizes, root)
            case FilledParagraphs():
                strips += paragraph_strips(block, composer, sizes, root)
            case FilledSignature():
                strips.append(signature_strip(block, composer, sizes, root))
        before = block
    return strips


def _keep_the_end(strips: list[Strip], begins: Sequence[int]) -> None:
    """Nobody signs a page that says nothing: the end of the text goes with the place to sign.

    The short blocks before it (此致, 附) say nothing either: they go along, and with them the end of what is above them.

    Args:
        strips: Of the document so far; the last ones are changed.
        begins: Where each block of it begins.
    """
    end = len(strips)
    for first in reversed(begins):
        is_short = first < end and end - first <= _SHORT_BLOCK
        for number in range(first if is_short else max(end - 1, 0), end):
            strips[number] = replace(strips[number], keep=True)
        end = first
        if not is_short:
            return


def _foot(words: str, title: str, number: int, count: int, composer: Composer) -> Iterator[Mark]:
    y = PAGE_HEIGHT - FOOT_BASELINE
    if words:
        yield from composer.line(words, FOOT).at(LEFT, y)
    where = composer.line(f"{title}　第 {number} 页 共 {count} 页", FOOT)
    yield from where.at(TEXT_RIGHT - where.width, y)


def _on_paper(page: Sequence[Placed]) -> Iterator[tuple[float, tuple[Mark, ...]]]:
    for placed in page:
        yield TOP + placed.y, tuple(placed.marks)
    yield TOP, tuple(posts_of(page))


def _prints_page_count(page: FilledPage) -> bool:
    lines = []
    for block in page.blocks:
        match block:
            case FilledTable():
                lines += [line for row in block.rows for line in row.lines]
            case FilledGrid():
                lines += [line for row in block.rows for cell in row for line in cell]
            case FilledParagraphs():
                lines += [line for item in block.items for line in item.lines]
            case _:
                pass
    return any(isinstance(part, PageCount) for line in lines for part in line.parts)
