"""What the tools read about single characters: strokes, structure, commonness; see assets/strokes/SOURCE.md for the packages.

Each function takes the folder or file that the package was unpacked to.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

GB_18030 = (
    range(0x4E00, 0x9FF0),
    range(0x3400, 0x4DB6),
    range(0x20000, 0x2A6D7),
    range(0x2A700, 0x2B735),
    range(0x2B740, 0x2B81E),
    range(0x2B820, 0x2CEA2),
    range(0x2CEB0, 0x2EBE1),
)
"""The 87,875 ideographs of GB 18030-2022 in the blocks of their own."""

AMONG_COMPATIBILITY = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"
"""The 12 that stand in the block of compatibility ideographs, but are characters of their own."""

OPERATORS = {**dict.fromkeys("⿰⿱⿴⿵⿶⿷⿸⿹⿺⿻", 2), **dict.fromkeys("⿲⿳", 3)}
"""Ideographic description characters, and how many parts follow each."""

STRAY = "szhhhshspnhszs"
"""Stands in the stroke table for 6,720 characters of all kinds (志, 臧 …) and is right for none; 71 have no other."""

Tree = str | tuple["Tree", ...]
"""A character, or an operator and its parts."""


def gb_18030() -> list[str]:
    """The 87,887 ideographs of GB 18030-2022, and 〇."""
    return ["〇", *AMONG_COMPATIBILITY, *(chr(code) for block in GB_18030 for code in block)]


def gb_2312() -> set[str]:
    """The 6,763 characters of GB 2312."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return set("".join(row.decode("gb2312", "ignore") for row in rows))


def read_strokes(file: Path) -> dict[str, list[str]]:
    """All stroke codes of each character, from rime's stroke.dict.yaml."""
    strokes: dict[str, list[str]] = defaultdict(list)
    for row in _rows(file):
        character, code = row[0], row[1]
        if len(character) == 1 and code not in (*strokes.get(character, ()), STRAY) and not set(code) - set("hspnz"):
            strokes[character].append(code)
    return dict(strokes)


def read_weights(file: Path) -> list[tuple[str, str, int]]:
    """Words, their syllables ("min jian") and their weights, from rime's pinyin_simp.dict.yaml."""
    return [(row[0], row[1], int(row[2])) for row in _rows(file)]


def read_structures(file: Path) -> dict[str, Tree]:
    """The structure of each character as mainland China writes it, from ids.txt; none where nothing is known of it."""
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("U+"):
            continue
        _code, character, *described = line.split("\t")
        # "[GJ]" after a description tells whose glyph it describes; without it, everybody's.
        mainland = [text for text in described if "G" in text.partition("[")[2]]
        text = re.sub(r"\[[A-Z]+\]", "", (mainland or described)[0])
        tree = _tree("".join(_own(sign) for sign in text))
        if tree is not None and tree != character:
            found[character] = tree
    return found


def read_unihan(folder: Path, field: str) -> dict[str, str]:
    """One field of the Unihan database."""
    found = {}
    for file in sorted(folder.glob("Unihan_*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = line.split("\t")
            if len(row) == 3 and row[1] == field:
                found[chr(int(row[0][2:], 16))] = row[2]
    return found


def standard(unihan: Path) -> dict[str, int]:
    """The 8,105 characters of 通用规范汉字表 (2013) and their numbers there; the commonest 3,500 come first."""
    numbers = read_unihan(unihan, "kTGH")
    return {character: int(number.rpartition(":")[2]) for character, number in numbers.items()}


def by_commonness(characters: list[str], weights: list[tuple[str, str, int]], numbers: dict[str, int]) -> list[str]:
    """GB 2312 by frequency, then the rest of 通用规范汉字表, then what else is used, then the rest by code."""
    used: dict[str, int] = defaultdict(int)
    for word, _syllables, weight in weights:
        for character in word:
            used[character] += weight
    first = gb_2312()

    def place(character: str) -> tuple[int, int, int, int]:
        number = numbers.get(character, 9999)
        tier = 0 if character in first else 1 if character in numbers else 2
        return (tier, -used[character], number, ord(character))

    return sorted(characters, key=place)


def written(tree: Tree) -> str:
    """A structure as a sequence of operators and characters again."""
    return tree if isinstance(tree, str) else "".join(map(written, tree))


def _own(sign: str) -> str:
    """The ideograph that a compatibility ideograph or a sign for a radical stands for."""
    if sign in AMONG_COMPATIBILITY or not ("\uf900" <= sign <= "\ufaff" or "\U0002f800" <= sign <= "\U0002fa1d"):
        return sign
    return unicodedata.normalize("NFC", sign)


def _rows(file: Path) -> Iterator[list[str]]:
    body = file.read_text(encoding="utf-8").partition("\n...\n")[2]
    return (line.split("\t") for line in body.splitlines() if "\t" in line and not line.startswith("#"))


def _tree(text: str) -> Tree | None:
    signs = iter(text)

    def node() -> Tree:
        sign = next(signs)
        return (sign, *(node() for _part in range(OPERATORS[sign]))) if sign in OPERATORS else sign

    try:
        tree = node()
    except (StopIteration, RuntimeError):
        return None
    return None if list(signs) else tree
