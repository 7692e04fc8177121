"""Text made comparable: simplified characters, small letters, no tones, no punctuation; and the syllables it is read as."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from kiosk.search.tables import readings, simplified, syllables

LONGEST = 200
LONGEST_SYLLABLE = 6
_MOST_READINGS = 4
_RETROFLEX = {"zh": "z", "ch": "c", "sh": "s"}
_NASAL = {"ang": "an", "eng": "en", "ing": "in"}


def folded(text: str) -> str:
    """The letters, digits and Chinese characters of a text, in one form; at most `LONGEST` of them."""
    decomposed = unicodedata.normalize("NFKD", text[: 4 * LONGEST].replace("ü", "u").replace("Ü", "u"))
    kept = (character for character in decomposed.translate(simplified()).lower() if _counts(character))
    return "".join(kept)[:LONGEST].replace("v", "u")


def is_chinese(character: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def spoken(text: str) -> tuple[tuple[str, ...], ...]:
    """How each character of a folded text may be read; a letter or digit is read as itself."""
    known = readings()
    return tuple(known.get(character, (character,)) for character in text)


def spellings(of: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The whole text written in letters, the usual reading first; a few more where characters have several."""
    choices = 1
    kept = []
    for each in of:
        kept.append(each if choices * len(each) <= _MOST_READINGS else each[:1])
        choices *= len(kept[-1])
    return tuple("".join(letters) for letters in product(*kept))


@lru_cache(maxsize=2048)
def heard(syllable: str) -> str:
    """The syllable as it is heard where zh and z, n and l, ing and in are not told apart."""
    if len(syllable) < 2:
        return syllable
    onset = _RETROFLEX.get(syllable[:2])
    rest = syllable[2:] if onset else syllable[1:]
    onset = onset or ("l" if syllable[0] == "n" else syllable[0])
    return onset + _NASAL.get(rest, rest)


@lru_cache(maxsize=512)
def split(letters: str) -> tuple[str, ...]:
    """Letters as the fewest whole syllables; () where they are not made of syllables."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - LONGEST_SYLLABLE), end):
            before = best[start]
            known = best[end]
            if (
                before is not None
                and letters[start:end] in syllables()
                and (known is None or len(before) < len(known) - 1)
            ):
                best[end] = (*before, letters[start:end])
    return best[-1] or ()


def grams(text: str) -> Iterator[str]:
    """What a folded text is found by: its characters, pairs and triples of them, and pairs of syllables as they are heard."""
    length = len(text)
    for start, character in enumerate(text):
        if is_chinese(character):
            yield character
        if start + 2 <= length:
            yield text[start : start + 2]
        if start + 3 <= length:
            yield text[start : start + 3]
    yield from heard_pairs(spoken(text))


def heard_pairs(of: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Every two syllables that follow each other, as they are heard."""
    ways = [tuple(dict.fromkeys(map(heard, each))) for each in of]
    for first, second in zip(ways, ways[1:], strict=False):
        for one in first:
            for other in second:
                yield f"{one} {other}"


def letter_runs(text: str) -> Iterable[tuple[str, bool]]:
    """A folded text as runs, each with whether it is made of letters."""
    run = ""
    for character in text:
        is_letter = character.isascii() and character.isalpha()
        if run and is_letter != (run[-1].isascii() and run[-1].isalpha()):
            yield run, not is_letter
            run = ""
        run += character
    if run:
        yield run, run[-1].isascii() and run[-1].isalpha()


def _counts(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or is_chinese(character)
