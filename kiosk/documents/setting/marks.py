"""What is put on paper: letters, boxes, rules. Places are in points, `x` from the paper's left edge, `y` downwards."""

from dataclasses import dataclass

from kiosk.documents.fonts import Typeface


class Tag:
    """An element of the document's logical structure, as assistive technology reads it: a heading, a table's cell …

    Attributes:
        role: The name of a standard structure type (ISO 32000-1, 14.8.4).
        scope: What a table's head names: its Row or its Column.
        kids: The elements in it, in reading order.
    """

    def __init__(self, role: str, parent: "Tag | None" = None, scope: str = "") -> None:
        self.role = role
        self.scope = scope
        self.kids: list[Tag] = []
        if parent is not None:
            parent.kids.append(self)

    def has(self, role: str, scope: str = "") -> "Tag":
        """A new element within this one."""
        return Tag(role, self, scope)


REPEATED = Tag("Artifact")
"""Of letters that repeat what an earlier page says (a list's head, a row's name): copying and reading aloud pass them over."""


@dataclass(frozen=True)
class TextMark:
    """Letters of one font on one line.

    Attributes:
        x, y: Where the baseline begins.
        spacing: Added after each letter, to make lines end below each other.
        tag: What the letters belong to; None for what is no content (page numbers).
    """

    x: float
    y: float
    words: str
    typeface: Typeface
    size: float
    spacing: float = 0
    tag: Tag | None = None


@dataclass(frozen=True)
class BoxMark:
    """A tick box, drawn; with the character ☑ or □ that copying and reading aloud find there.

    Attributes:
        x, y: Its lower left corner.
        side: How wide and high it is.
        typeface: Lends the unseen character.
    """

    x: float
    y: float
    side: float
    ticked: bool
    typeface: Typeface
    tag: Tag | None = None


@dataclass(frozen=True)
class RuleMark:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float


@dataclass(frozen=True)
class ShadeMark:
    """A grey ground; `y` is its upper edge."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class FrameMark:
    """A frame; `y` is its upper edge."""

    x: float
    y: float
    width: float
    height: float


Mark = TextMark | BoxMark | RuleMark | ShadeMark | FrameMark


@dataclass(frozen=True)
class Strip:
    """What stays together on one page: a line of a cell, a place to sign. Its marks' `y` counts from its upper edge.

    Attributes:
        height: How much of the page it takes.
        gap: Space above it, which falls away at the head of a page.
        keep: It goes with the strip after it, as a heading does.
        posts: Where vertical rules run through its whole height.
        opening: Marks drawn only where it is the first on a page that continues what the page before began.
        closing: Marks drawn only where it is the last on a page and what it belongs to goes on.
        bleed_above, bleed_below: How far the vertical rules go beyond it where a page's end cuts what it belongs to, so that
            letters do not touch the rules of the cut.
        repeated: Strips put before it where it is the first on a page: the head of a list.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0
    keep: bool = False
    posts: tuple[float, ...] = ()
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()
    bleed_above: float = 0
    bleed_below: float = 0
    repeated: tuple["Strip", ...] = ()
