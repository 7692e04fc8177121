"""The measures of paper, in points (1/72 inch), as on the official forms.

A4 upright; the margins of GB/T 9704—2012 《党政机关公文格式》 left and right, less above and below, where a court's form has
no red head. Type sizes by their Chinese names: 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5, 小五 9.
"""

from dataclasses import dataclass

MM = 72 / 25.4

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT, TOP, BOTTOM = 28 * MM, 26 * MM, 25 * MM, 25 * MM
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
TEXT_RIGHT = PAGE_WIDTH - RIGHT

TITLE, SUBTITLE, FOOT = 22.0, 16.0, 9.0
NOTICE, NOTICE_LEADING = 10.5, 16.0
GRID, GRID_LEADING = 10.5, 16.0
FOOT_BASELINE = 13 * MM
"""From the paper's lower edge."""

HAIRLINE, FRAME_LINE = 0.5, 0.75
SHADE = 0.9
"""The grey of section headings: 1 is white. Light enough for a worn cartridge to keep the words readable."""


@dataclass(frozen=True)
class Sizes:
    """The type of a page.

    Attributes:
        body, leading: Type size and distance of the lines.
        heading, heading_leading: Of a heading.
        gap: Above a block.
        item_gap: Between paragraphs.
    """

    body: float
    leading: float
    heading: float
    heading_leading: float
    gap: float
    item_gap: float


ORDINARY = Sizes(12, 19, 14, 24, 10, 3)
LARGE = Sizes(16, 25, 18, 30, 12, 5)
"""The next-steps sheet is read at arm's length by people with poor sight."""

SHEET = (
    ORDINARY,
    Sizes(10.5, 15.5, 12, 19, 7, 2),
    Sizes(9.5, 13.2, 11, 16, 5, 1),
    Sizes(9, 11.5, 10.5, 14, 3, 0),
    Sizes(8.5, 10.8, 10, 13, 3, 0),
)
"""For what has to stand on one page, the largest first; the last only for the longest guide, which is also said aloud."""
