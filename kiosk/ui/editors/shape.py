"""How numbers are shown while they are typed: in the groups they are printed in, the caret where it was."""

import re
from collections.abc import Callable

Shape = Callable[[str], str]
"""From what was typed to what is shown; leaves a text it does not know alone."""

SEPARATORS = " ,"
_AMOUNT = re.compile(r"(?P<yuan>[0-9]+)(?P<rest>\.[0-9]*)?")


def as_typed(text: str) -> str:
    """The text itself."""
    return text


def grouped(*lengths: int) -> Shape:
    """Digits and letters in groups with spaces between; the last length goes on to the end."""

    def shape(text: str) -> str:
        bare = text.replace(" ", "")
        if not (bare.isascii() and bare.isalnum()):
            return text
        groups, left = [], list(lengths)
        while bare:
            length = left.pop(0) if len(left) > 1 else left[0]
            groups.append(bare[:length])
            bare = bare[length:]
        return " ".join(groups)

    return shape


def mobile(text: str) -> str:
    """3-4-4 for a mobile number; others, whose groups depend on the area code, stay as they are typed."""
    bare = text.replace(" ", "")
    return grouped(3, 4)(text) if bare.startswith("1") and len(bare) <= 11 else bare if _is_code(bare) else text


def thousands(text: str) -> str:
    """Commas between the thousands, where the text is nothing but figures."""
    match = _AMOUNT.fullmatch(text.replace(",", ""))
    if match is None:
        return text
    yuan = match["yuan"].lstrip("0") or "0"
    return f"{int(yuan):,}{match['rest'] or ''}" if len(yuan) <= 15 else text


def capitals(shape: Shape) -> Shape:
    """Letters as capitals first."""
    return lambda text: shape(text.upper() if text.isascii() else text)


def caret_after(before: str, caret: int, after: str) -> int:
    """Where the caret belongs in the shaped text: behind as many characters that are not separators.

    Args:
        before: The text as typed. caret: Where the caret stood in it.
        after: The text as shaped.
    """
    passed = sum(character not in SEPARATORS for character in before[:caret])
    place = 0
    while passed and place < len(after):
        passed -= after[place] not in SEPARATORS
        place += 1
    return place


def _is_code(text: str) -> bool:
    return text.isascii() and text.isdigit()
