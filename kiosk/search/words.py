"""Text made comparable: simplified characters, small letters, no tones, no punctuation; and the syllables it is read as."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product

from kiosk.search.tables import readings, simplified, syllables

LONGEST = 200
LONGEST_SYLLABLE = 6
_MOST_READINGS = 4
_RETROFLEX = {"zh": "z", "ch": "c", "sh": "s"}
_LAST_LETTER = "z"
_NASAL = {"ang": "an", "eng": "en", "ing": "in"}

_PUNCTUATION = "（），。、：；？！“”《》…— "
_PLAIN = re.compile("[\u4e00-\u9fff]*")

Spoken = Sequence[tuple[str, ...]]
"""How each character of a text may be read."""


def folded(text: str) -> str:
    """The letters, digits and Chinese characters of a text, in one form; at most `LONGEST` of them."""
    text = text[: 4 * LONGEST].translate(_simplified_or_gone())
    if not _PLAIN.fullmatch(text):
        decomposed = unicodedata.normalize("NFKD", text.replace("ü", "u").replace("Ü", "u")).translate(simplified())
        text = "".join(filter(_counts, decomposed.lower())).replace("v", "u")
    return text[:LONGEST]


def is_chinese(character: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def is_letter(character: str) -> bool:
    """Whether it is one of the letters pinyin is written with."""
    return "a" <= character <= "z"


def spoken(text: str) -> Spoken:
    """How each character of a folded text may be read; a letter or digit is read as itself."""
    known = readings()
    return [known.get(character) or (character,) for character in text]


def heard(syllable: str) -> str:
    """The syllable as it is heard where zh and z, n and l, ing and in are not told apart."""
    if len(syllable) < 2:
        return syllable
    onset = _RETROFLEX.get(syllable[:2])
    rest = syllable[2:] if onset else syllable[1:]
    onset = onset or ("l" if syllable[0] == "n" else syllable[0])
    return onset + _NASAL.get(rest, rest)


def spellings(of: Spoken, between: str = "") -> tuple[str, ...]:
    """The whole text written in letters, the usual reading first; a few more where characters have several."""
    choices = 1
    kept = []
    for each in of:
        kept.append(each if choices * len(each) <= _MOST_READINGS else each[:1])
        choices *= len(kept[-1])
    if choices == 1:
        return (between.join([each[0] for each in kept]),)
    return tuple(between.join(letters) for letters in product(*kept))


def as_heard(of: Spoken) -> Spoken:
    """The readings as they are heard, each once."""
    known = _heard_readings()
    return [known.get(each) or tuple(dict.fromkeys(map(heard, each))) for each in of]


def heard_in(text: str) -> Spoken:
    """How each character of a folded text may be heard; a letter or digit is heard as itself."""
    known = _heard_characters()
    return [known.get(character) or (character,) for character in text]


def written_grams(text: str) -> list[str]:
    """What a folded text is found by: its Chinese characters, and every two and three characters that follow each other."""
    pairs = pairs_of(text)
    threes = [pair + third for pair, third in zip(pairs, text[2:], strict=False)]
    return [*[character for character in text if character > _LAST_LETTER], *pairs, *threes]


def pairs_of(text: str) -> list[str]:
    """Every two characters that follow each other."""
    return [first + second for first, second in pairwise(text)]


def heard_grams(of: Spoken) -> list[str]:
    """Every two syllables that follow each other, from readings as they are heard."""
    if max(map(len, of), default=1) == 1:
        return [f"{first} {second}" for (first,), (second,) in pairwise(of)]
    found = []
    for first, second in pairwise(of):
        if len(first) == len(second) == 1:
            found.append(f"{first[0]} {second[0]}")
        else:
            found += [f"{one} {other}" for one in first for other in second]
    return found


@lru_cache(maxsize=512)
def split(letters: str) -> tuple[str, ...]:
    """Letters as the fewest whole syllables; () where they are not made of syllables."""
    whole = syllables()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - LONGEST_SYLLABLE), end):
            before = best[start]
            known = best[end]
            if before is None or letters[start:end] not in whole:
                continue
            if known is None or len(before) + 1 < len(known):
                best[end] = (*before, letters[start:end])
    return best[-1] or ()


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """A folded text as runs, each with whether it is made of letters."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or is_letter(text[end]) != is_letter(text[start]):
            yield text[start:end], is_letter(text[start])
            start = end


@lru_cache(maxsize=1)
def _simplified_or_gone() -> dict[int, int | None]:
    return simplified() | dict.fromkeys(map(ord, _PUNCTUATION))


@lru_cache(maxsize=1)
def _heard_characters() -> dict[str, tuple[str, ...]]:
    known = _heard_readings()
    return {character: known[each] for character, each in readings().items()}


@lru_cache(maxsize=1)
def _heard_readings() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {each: tuple(dict.fromkeys(map(heard, each))) for each in set(readings().values())}


def _counts(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or is_chinese(character)
