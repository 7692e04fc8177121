"""Which code stands for which letter in the files of one packet, and the fonts that go into them.

All files of a packet share one lettering: each font is cut down and packed once, whatever the number of files.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from kiosk.documents.fonts import NOTDEF, Typeface, subset

_CODES_A_BLOCK = 100
"""How many lines a block of a ToUnicode table may have. Source: Adobe Technical Note #5411, 1.4.1."""


@dataclass(eq=False)
class Alphabet:
    """The letters used of one font, in the order of their first use; a letter's code is its place, from 1.

    Attributes:
        name: What content streams call the font.
    """

    name: str
    typeface: Typeface
    _codes: dict[int, str] = field(default_factory=dict)
    _glyphs: list[int] = field(default_factory=lambda: [NOTDEF])

    def encoded(self, words: str) -> str:
        """The words as a hexadecimal string of two-byte codes."""
        for each in words:
            if ord(each) not in self._codes:
                self._add(each, each)
        return words.translate(self._codes)

    def encoded_as(self, character: str, shape: str) -> str:
        """A character that is drawn with the shape of another; it may have none of its own in the font."""
        return self._codes.get(ord(character)) or self._add(character, shape)

    @cached_property
    def packed(self) -> tuple[bytes, int]:
        """The font file of these letters, compressed, and its size before. To be asked for when all letters are known."""
        file = subset(self.typeface, self._glyphs)
        return zlib.compress(file), len(file)

    @cached_property
    def to_unicode(self) -> bytes:
        """What each code means, for copying, searching and reading aloud; compressed.

        Beyond U+FFFF a code means two surrogates: reportlab writes five digits there, and 𬭎 is read as another character.
        """
        lines = [f"<{code}> <{chr(point).encode('utf-16-be').hex().upper()}>" for point, code in self._codes.items()]
        return zlib.compress("\n".join(_character_map(lines)).encode())

    @property
    def widths(self) -> list[int]:
        """Of each code from 0, in thousandths of the type size."""
        return [round(self.typeface.width(glyph)) for glyph in self._glyphs]

    def _add(self, character: str, shape: str) -> str:
        code = self._codes[ord(character)] = f"{len(self._glyphs):04X}"
        self._glyphs.append(self.typeface.glyph(shape))
        return code


class Lettering:
    """The alphabets of one packet."""

    def __init__(self) -> None:
        self._alphabets: dict[Typeface, Alphabet] = {}

    def alphabet(self, typeface: Typeface) -> Alphabet:
        """The alphabet of a font; a new one where it has not been used yet."""
        if typeface not in self._alphabets:
            self._alphabets[typeface] = Alphabet(f"F{len(self._alphabets) + 1}", typeface)
        return self._alphabets[typeface]


def _character_map(lines: list[str]) -> Iterator[str]:
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"
    yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    yield "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    for start in range(0, len(lines), _CODES_A_BLOCK):
        block = lines[start : start + _CODES_A_BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
