"""Strings of digits: as they are typed or said, and as they are read back slowly, group by group."""

import re

from kiosk.model.kinds.characters import halved

_SAID = str.maketrans("零〇○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖", "00011122233445566778899")
_BETWEEN = re.compile(r"[\s\-‐‑‒–—_.·]")
PAUSE = "，"


def joined(text: str) -> str:
    """The digits and letters of a number as one string, without the spaces and dashes people put between them."""
    return _BETWEEN.sub("", halved(text).translate(_SAID))


def spoken(number: str, *groups: int) -> str:
    """A number said one digit at a time, with a pause after each group.

    Args:
        number: Digits and letters.
        groups: How many digits go together, one after the other; the last length goes on to the end.
    """
    parts: list[str] = []
    lengths = list(groups)
    while number:
        length = lengths.pop(0) if len(lengths) > 1 else lengths[0]
        parts.append(" ".join(number[:length]))
        number = number[length:]
    return PAUSE.join(parts)
