"""Finding the option a resident means."""

import re
from collections.abc import Sequence

from kiosk.model.kinds.base import Option
from kiosk.model.kinds.characters import halved
from kiosk.model.kinds.numerals import number

_MARKS = re.compile(r"[\W_]")
_NUMBERED = re.compile(r"第?(?P<number>[0-9一二两三四五六七八九十]+)[个项种条]?")
_LEAST_PART = 2


def meant(words: str, options: Sequence[Option]) -> Option | None:
    """The one option that words mean: its value, its plain words, a part of them no other has, or its number.

    Args:
        words: What was typed or said.
        options: The choices, in the order shown.

    Returns:
        None where no option or more than one is meant.
    """
    for option in options:
        if words == option.value:
            return option
    words = _bare(words)
    if not words:
        return None
    same = [option for option in options if words in (_bare(option.value), _bare(option.plain))]
    if not same and len(words) >= _LEAST_PART:
        same = [option for option in options if words in _bare(option.value) or words in _bare(option.plain)]
    if same:
        return same[0] if len(same) == 1 else None
    return _numbered(words, options)


def _numbered(words: str, options: Sequence[Option]) -> Option | None:
    match = _NUMBERED.fullmatch(words)
    if match is None or any(match["number"] in _bare(option.value + option.plain) for option in options):
        return None
    place = number(match["number"])
    return options[int(place) - 1] if place and 1 <= place <= len(options) else None


def _bare(words: str) -> str:
    """The words without spaces, marks and differences of width and case, which nobody says aloud."""
    return _MARKS.sub("", halved(words)).lower()
