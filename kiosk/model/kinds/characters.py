"""What may stand in an answer: the characters every kind allows, how they are tidied, and how many there may be."""

import re
import unicodedata

from kiosk.i18n import _
from kiosk.model.kinds.base import Limits, Problem

LONGEST_ENTRY = 20_000
"""No entry longer than this is even looked at; the longest answer allowed is shorter by far."""

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u2000-\u200a\u202f\u205f]")
_HALVES = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xFFE5: 0xA5}
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SHAPELESS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Fillers and the empty Braille cell, which Unicode counts among letters and signs."""
_IDEOGRAPHIC_PLANES = range(0x20000, 0x40000)
_LAST_OF_PLANE = 0xFFFE


def tidied(text: str) -> str:
    """The text composed (Unicode NFC), with one kind of line end and of space, and none of either around it.

    Compatibility forms stay as they are: NFKC would change rare characters of names.
    """
    text = unicodedata.normalize("NFC", text)
    return _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)).strip(" \n\u3000")


def halved(text: str) -> str:
    """The text with full-width letters, digits and marks as their ordinary forms; for kinds made of digits."""
    return text.translate(_HALVES)


def entered(text: str, limits: Limits, longest: int) -> str | Problem:
    """An entry tidied, or why it cannot be read at all: there is nothing, or too much.

    Args:
        text: What was typed or said.
        limits: Of the question; `limits.longest` goes before the kind's own.
        longest: Most characters of the kind.
    """
    most = longest if limits.longest is None else limits.longest
    if len(text) > LONGEST_ENTRY:
        return _too_long(most, len(text))
    text = tidied(text)
    if not text:
        return _nothing()
    return _too_long(most, len(text)) if len(text) > most else text


def problem_of(text: str, limits: Limits, longest: int, lines: bool = False) -> Problem | None:
    """What is wrong with a text as such: nothing in it, too much of it, characters that cannot be seen.

    Args:
        text: The answer.
        limits: Of the question; `limits.longest` goes before the kind's own.
        longest: Most characters of the kind.
        lines: More than one line is allowed.
    """
    most = longest if limits.longest is None else limits.longest
    if len(text) > most:
        return _too_long(most, len(text))
    if all(unicodedata.category(character)[0] in "ZM" for character in text):
        return _nothing()
    if not lines and "\n" in text:
        return Problem(_("这里只写一行。请把几行并成一行。"))
    if any(not _shows(character) for character in text if character != "\n"):
        return Problem(_("里面有看不见或认不出的符号。请删掉，再写一遍。"))
    return None


def _shows(character: str) -> bool:
    """Whether a character can be printed.

    Left out are controls, format characters (bidirectional overrides, zero-width ones), surrogates, private use, letters
    without a shape and code points without a character. The ideographic planes are let through whole: names are written
    with characters that are younger than the Unicode tables of this Python, and the fonts have the last word on them.
    """
    point = ord(character)
    if point in _IDEOGRAPHIC_PLANES:
        return point & 0xFFFF < _LAST_OF_PLANE
    return character not in _SHAPELESS and unicodedata.category(character) not in _UNSEEN


def _nothing() -> Problem:
    return Problem(_("这里还没有填。不知道可以先跳过。"))


def _too_long(most: int, length: int) -> Problem:
    return Problem(_("这里最多写 {most} 个字，现在是 {length} 个字。请写短一些。").format(most=most, length=length))
