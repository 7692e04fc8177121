"""A printed page as data: sections, rows, cells and boxes, and which answer fills each."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.condition import Condition


class Writing(StrEnum):
    """How an answer is put into its place."""

    WRITTEN = "written"
    """The kind's own words on paper: {name}"""
    BOXES = "boxes"
    """Every option with a tick box: {sex:boxes} -> 男☑ 女□"""
    BOX = "box"
    """One option's box alone: 有{agent_any:box 有}"""
    WORDS = "words"
    """An amount in capitals: {principal:words} -> 人民币伍万元整"""
    STEPS = "steps"
    """The arithmetic of a computed answer, one step a line: {fee:steps}"""


@dataclass(frozen=True)
class Words:
    """Fixed words."""

    text: str


@dataclass(frozen=True)
class Fill:
    """The place of an answer. `question` may also be one of `today`, `index` (1, 2, … of the instance), `pages`."""

    question: str
    writing: Writing = Writing.WRITTEN
    option: str = ""


Part = Words | Fill


@dataclass(frozen=True)
class Line:
    """One paragraph of a cell, made of words and answers."""

    parts: tuple[Part, ...]
    when: Condition | None = None
    bold: bool = False


@dataclass(frozen=True)
class Repeat:
    """Lines printed for each instance of a group that satisfies `where`.

    At least one instance is printed when `always`: then with blanks, as on the empty official form.
    """

    group: str
    lines: tuple["Line | Repeat", ...]
    where: Condition | None = None
    always: bool = True


@dataclass(frozen=True)
class Row:
    """A row of the official two-column table: the element's name, and where it is filled in. Always printed.

    Attributes:
        label: The element's name, official wording ("1. 本金"); empty: the cell spans both columns.
        lines: What stands in the right-hand cell; none: the name spans both columns.
        group: Printed for each instance of this group that satisfies `where`, and once blank where there is none.
        tick: Whose box the □ in the label is ("1. □撤销行政处罚行为").
        joined: The right-hand cell is that of the row above, as where one cell stands beside several names.
    """

    label: str
    lines: tuple[Line | Repeat, ...]
    group: str = ""
    where: Condition | None = None
    tick: Fill | None = None
    joined: bool = False


@dataclass(frozen=True)
class Table:
    """A section of the official form: a shaded heading over two-column rows."""

    heading: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a grid. width: share of the text width; all shares of a grid add up to 100."""

    title: str
    width: int
    line: Line


@dataclass(frozen=True)
class Grid:
    """A ruled list with one row per instance of a group (evidence list), `spare` empty rows after them."""

    group: str
    columns: tuple[Column, ...]
    spare: int = 0
    when: Condition | None = None


@dataclass(frozen=True)
class Notice:
    """The framed explanation at the head of an official form."""

    lines: tuple[str, ...]
    warning: str = ""


WITHOUT_HEADING = "段落"
"""What a worked example calls paragraphs without a heading; their number among such follows."""


@dataclass(frozen=True)
class Paragraphs:
    """Running text, with an optional heading; `numbered` puts 1. 2. 3. before each line."""

    lines: tuple[Line | Repeat, ...]
    heading: str = ""
    numbered: bool = False
    when: Condition | None = None


@dataclass(frozen=True)
class GuidePart:
    """Part of the filing's guide printed here: materials, where, steps, fees, time_limits, phones or unverified."""

    part: str
    heading: str


@dataclass(frozen=True)
class Signature:
    """Where the resident signs and presses a thumb: unmistakable, 25 mm wide at least, thumb frame 30 x 30 mm."""

    words: str
    date_words: str = "日期："
    thumb: bool = True
    group: str = ""


Block = Notice | Table | Grid | Paragraphs | GuidePart | Signature


@dataclass(frozen=True)
class Page:
    """A document's layout from title to signature.

    Attributes:
        id: The file's stem in pages/.
        title: Printed large, centred. subtitle: Below it.
        boxes_first: Tick boxes stand before their words (行政) instead of after them (民事).
        blocks: In print order.
        large: Printed in large type (next-steps sheet).
        one_sheet: Printed in the largest type that keeps it on one page.
        foot: Words in the page's foot, before 第x页 共y页.
    """

    id: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    boxes_first: bool = False
    large: bool = False
    foot: str = ""
    one_sheet: bool = False
