"""Strips -> pages: where a page ends, what is repeated at the head of the next one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.documents.setting.marks import Mark, RuleMark, Strip
from kiosk.documents.setting.measures import FRAME_LINE, TEXT_HEIGHT


@dataclass(frozen=True)
class Placed:
    """A strip on its page.

    Attributes:
        y: Its upper edge, from the upper edge of the page's text.
        opens: It is the first on a page after the first.
        closes: It is the last on a page before the last.
    """

    strip: Strip
    y: float
    opens: bool = False
    closes: bool = False

    @property
    def marks(self) -> Iterator[Mark]:
        """What is drawn of it."""
        yield from self.strip.marks
        if self.opens:
            yield from self.strip.opening
        if self.closes:
            yield from self.strip.closing


def paged(strips: Iterable[Strip], height: float = TEXT_HEIGHT) -> tuple[tuple[Placed, ...], ...]:
    """The strips on pages, in their order; what is to be kept together is, wherever a page can hold it.

    Args:
        strips: Of one document.
        height: Of a page's text, in points.
    """
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for group in _kept_together(strips):
        needed = _height_of(group, at_head=not pages[-1])
        if pages[-1] and y + needed > height:
            pages.append([])
        for strip in group:
            needed = strip.height + (strip.gap if pages[-1] else 0)
            if pages[-1] and y + needed > height:
                pages.append([])
            if not pages[-1]:
                y = 0.0
                for head in strip.repeated if len(pages) > 1 else ():
                    pages[-1].append(Placed(head, y, opens=True))
                    y += head.height
                pages[-1].append(Placed(strip, y, opens=len(pages) > 1))
            else:
                y += strip.gap
                pages[-1].append(Placed(strip, y))
            y += strip.height
    return tuple(_closed(page, number == len(pages)) for number, page in enumerate(pages, 1))


def posts_of(page: Sequence[Placed]) -> Iterator[RuleMark]:
    """The vertical rules of a page, each in one piece as far as it runs; `y` as of the placed strips."""
    open_posts: dict[float, float] = {}
    end = 0.0
    for placed in page:
        here = placed.strip.posts if abs(placed.y - end) < 0.01 else ()
        for x in [x for x in open_posts if x not in here]:
            yield RuleMark(x, open_posts.pop(x), x, end, FRAME_LINE)
        above = placed.strip.bleed_above if placed.opens else 0
        for x in placed.strip.posts:
            open_posts.setdefault(x, placed.y - above)
        end = placed.y + placed.strip.height
    below = page[-1].strip.bleed_below if page and page[-1].closes else 0
    for x, start in open_posts.items():
        yield RuleMark(x, start, x, end + below, FRAME_LINE)


def _kept_together(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def _height_of(group: Sequence[Strip], at_head: bool) -> float:
    return sum(strip.height + strip.gap for strip in group) - (group[0].gap if at_head else 0)


def _closed(page: Sequence[Placed], is_last: bool) -> tuple[Placed, ...]:
    if is_last or not page:
        return tuple(page)
    *before, last = page
    return (*before, Placed(last.strip, last.y, last.opens, closes=True))
