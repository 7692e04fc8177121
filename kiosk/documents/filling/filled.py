"""A page with its answers in place, before it is set in type: what worked examples are compared with."""

from dataclasses import dataclass, replace

TICKED, EMPTY = "☑", "□"
IDEOGRAPHIC_SPACE = "\u3000"


@dataclass(frozen=True)
class Letters:
    """Words as printed: fixed ones and answers alike."""

    words: str
    bold: bool = False

    @property
    def text(self) -> str:
        """As a worked example reads it."""
        return self.words


@dataclass(frozen=True)
class Blank:
    """Room to write by hand: ideographic spaces, with fixed characters such as 年 between them.

    Attributes:
        words: The spaces.
        lines: Lines of room; more than one where a story belongs.
    """

    words: str
    lines: int = 1

    @property
    def text(self) -> str:
        """As a worked example reads it."""
        return self.words


@dataclass(frozen=True)
class Box:
    """A tick box.

    Attributes:
        ticked: Whether it is ticked.
        option: The words it belongs to and never parts from at a line's end; "" where the page has them in its own words.
        first: The box stands before its words (行政), not after them (民事).
    """

    ticked: bool
    option: str = ""
    first: bool = False

    @property
    def text(self) -> str:
        """As a worked example reads it."""
        mark = TICKED if self.ticked else EMPTY
        return mark + self.option if self.first else self.option + mark


@dataclass(frozen=True)
class PageCount:
    """The number of the document's pages, known only when it is set."""

    @property
    def text(self) -> str:
        """As a worked example reads it."""
        return IDEOGRAPHIC_SPACE * 2


Part = Letters | Blank | Box | PageCount


@dataclass(frozen=True)
class FilledLine:
    """One line of a cell or one paragraph.

    Attributes:
        parts: In reading order.
        bold: All of it in bold.
    """

    parts: tuple[Part, ...]
    bold: bool = False

    @property
    def text(self) -> str:
        """As a worked example reads it."""
        return "".join(part.text for part in self.parts)

    def led_by(self, words: str) -> "FilledLine":
        """The line with words put before it."""
        return replace(self, parts=(Letters(words), *self.parts))


@dataclass(frozen=True)
class FilledRow:
    """A row of the official table.

    Attributes:
        label: The element's name.
        lines: Of the cell; none: the name spans both columns.
        ticked: Whether the box in the label is ticked; None where it has none.
        joined: The cell is that of the row above.
    """

    label: str
    lines: tuple[FilledLine, ...]
    ticked: bool | None = None
    joined: bool = False

    @property
    def text(self) -> str:
        """The cell, line by line, as a worked example reads it; before it the box that stands in the label."""
        box = () if self.ticked is None else (TICKED if self.ticked else EMPTY,)
        return "\n".join((*box, *(line.text for line in self.lines)))

    @property
    def name(self) -> FilledLine:
        """The label with its box."""
        if self.ticked is None:
            return FilledLine((Letters(self.label),))
        before, _box, after = self.label.partition(EMPTY)
        return FilledLine((Letters(before), Box(self.ticked, first=True), Letters(after)))


@dataclass(frozen=True)
class FilledTable:
    """A section of the official form."""

    heading: str
    rows: tuple[FilledRow, ...]
    note: str = ""


@dataclass(frozen=True)
class FilledGrid:
    """A ruled list.

    Attributes:
        titles: Of the columns.
        widths: Of the columns, in percent of the text's width.
        rows: Of cells; each cell is made of lines.
        spare: Empty rows after them, to write in by hand.
    """

    titles: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[tuple[FilledLine, ...], ...], ...]
    spare: int = 0


@dataclass(frozen=True)
class FilledNotice:
    """The framed explanation."""

    lines: tuple[str, ...]
    warning: str = ""


@dataclass(frozen=True)
class Item:
    """One paragraph.

    Attributes:
        lines: More than one where an answer has lines of its own.
        marker: "1." or a box before the first line; the lines hang beside it.
    """

    lines: tuple[FilledLine, ...]
    marker: Letters | Box | None = None

    @property
    def text(self) -> str:
        """Its marker and its lines, as a worked example reads them."""
        lines = "\n".join(line.text for line in self.lines)
        return lines if self.marker is None else f"{self.marker.text} {lines}"


@dataclass(frozen=True)
class FilledParagraphs:
    """Running text under a heading ("" for none)."""

    heading: str
    items: tuple[Item, ...]

    @property
    def text(self) -> str:
        """The paragraphs, one a line, as a worked example reads them."""
        return "\n".join(item.text for item in self.items)


@dataclass(frozen=True)
class FilledSignature:
    """One place to sign.

    Attributes:
        words: Before the line to sign on.
        date_words: Before the date.
        thumb: With a frame for a thumb-print.
        signer: Whose place it is, where there are several: "原告 1：陈桂香".
    """

    words: str
    date_words: str
    thumb: bool
    signer: str = ""


FilledBlock = FilledNotice | FilledTable | FilledGrid | FilledParagraphs | FilledSignature


@dataclass(frozen=True)
class FilledPage:
    """A document ready to be set.

    Attributes:
        title, subtitle: At its head.
        blocks: In print order; what does not apply is left out.
        large: In large type.
        foot: Words in the foot of every page.
        one_sheet: In the largest type that keeps it on one page.
    """

    title: str
    subtitle: str
    blocks: tuple[FilledBlock, ...]
    large: bool = False
    foot: str = ""
    one_sheet: bool = False
