"""What the nine keys of a telephone mean: 2 abc … 9 wxyz."""

import re

KEYS = "23456789"
_KEY_OF = dict(zip("abcdefghijklmnopqrstuvwxyzü", "222333444555666777788899998", strict=True))
_SYLLABLE = re.compile(f"[{KEYS}]+")


def digits(letters: str) -> str:
    """The keys that letters are typed with; other signs stay."""
    return "".join(_KEY_OF.get(letter, letter) for letter in letters)


def spelled(typed: str, spelling: str) -> str:
    """Keys as the letters they were meant for.

    Args:
        typed: The keys, syllables apart: "7 78 9482".
        spelling: The whole syllables of the best candidate: "qi su zhuang".

    Returns:
        "q su zhua". A syllable that was typed as it sounds to somebody else is shown whole; keys of which nothing
        is known stay keys.
    """
    syllables = iter(spelling.replace("'", " ").split())
    return _SYLLABLE.sub(lambda keys: _letters(keys[0], next(syllables, "")), typed)


def _letters(keys: str, syllable: str) -> str:
    if digits(syllable).startswith(keys):
        return syllable[: len(keys)]
    return syllable or keys
