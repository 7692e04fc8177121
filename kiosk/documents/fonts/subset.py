"""A font file of the few glyphs a document uses, as PDF embeds it."""

from collections.abc import Sequence
from struct import pack, unpack_from

from reportlab.pdfbase.ttfonts import TTFontMaker

from kiosk.documents.fonts.typeface import Typeface

_COPIED = ("cvt ", "fpgm", "prep")
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80
"""Flags of a part of a composite glyph. Source: OpenType specification, table glyf."""


def subset(typeface: Typeface, glyphs: Sequence[int]) -> bytes:
    """A font file with these glyphs only.

    Args:
        typeface: Where they come from.
        glyphs: Their numbers there; glyph n of the new font is `glyphs[n]`. The first has to be 0, the glyph of a
            character the font lacks. The parts of composite glyphs are added behind them.
    """
    numbers = list(glyphs)
    outlines: list[bytes] = []
    while len(outlines) < len(numbers):
        outlines.append(_with_own_parts(typeface.outline(numbers[len(outlines)]), numbers))
    maker = TTFontMaker()
    for tag in _COPIED:
        table = typeface.table_bytes(tag)
        if table is not None:
            maker.add(tag, table)
    offsets, body = [0], []
    for outline in outlines:
        body.append(outline + b"\0" * (-len(outline) % 4))
        offsets.append(offsets[-1] + len(body[-1]))
    maker.add("glyf", b"".join(body))
    maker.add("loca", pack(f">{len(offsets)}L", *offsets))
    maker.add("hmtx", typeface.metrics(numbers))
    maker.add("head", _changed(typeface, "head", 50, 1))
    maker.add("hhea", _changed(typeface, "hhea", 34, len(numbers)))
    maker.add("maxp", _changed(typeface, "maxp", 4, len(numbers)))
    return bytes(maker.makeStream())


def _with_own_parts(outline: bytes, numbers: list[int]) -> bytes:
    """A composite glyph with the numbers its parts have in the new font; parts not there yet are added to `numbers`."""
    if not outline or unpack_from(">h", outline)[0] >= 0:
        return outline
    changed = bytearray(outline)
    position, flags = 10, _MORE
    while flags & _MORE:
        flags, part = unpack_from(">HH", changed, position)
        if part not in numbers:
            numbers.append(part)
        changed[position + 2 : position + 4] = numbers.index(part).to_bytes(2, "big")
        position += 8 if flags & _WORDS else 6
        position += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return bytes(changed)


def _changed(typeface: Typeface, tag: str, position: int, number: int) -> bytes:
    table = bytearray(typeface.table_bytes(tag) or b"")
    table[position : position + 2] = number.to_bytes(2, "big")
    return bytes(table)
