"""What was typed or said, understood: its characters, its syllables, its letters, and the legal words for its words of daily life."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.search.words import (
    as_heard,
    folded,
    heard_grams,
    heard_in,
    is_chinese,
    runs,
    spellings,
    split,
    spoken,
    written_grams,
)

MISHEARD = 0.5
"""What a legal word weighs where its word of daily life was only heard alike."""
_LONG_ENOUGH = 3


@dataclass(frozen=True)
class Asked:
    """A query.

    Attributes:
        text: It, folded.
        letters: The whole of it in letters, where it has any letter; else "".
        heard: The whole of it as it may be heard.
        grams: What to look for, and how much each counts.
        is_written: Whether any of it is written in characters; else only how it is heard can fit.
    """

    text: str
    letters: str
    heard: tuple[str, ...]
    grams: Mapping[str, float]
    is_written: bool


@dataclass(frozen=True)
class _Word:
    """A word of daily life: how its pairs of syllables are heard ("" where it is too short to tell), and what it stands for."""

    heard: str
    meant: tuple[str, ...]


class Vocabulary:
    """Words of daily life and the words that forms and services use for the same.

    Args:
        words: Words of daily life -> legal words.
    """

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self._words: dict[str, _Word] = {}
        for said, meant in words.items():
            key = folded(said)
            if not key:
                continue
            grams = dict.fromkeys(gram for word in meant for gram in _grams_of(folded(word)))
            known = self._words.get(key)
            pairs = " ".join(heard_grams(heard_in(key))) if len(key) >= _LONG_ENOUGH else ""
            self._words[key] = _Word(pairs, (*(known.meant if known else ()), *grams))

    def understand(self, text: str) -> Asked:
        """The query in a text."""
        plain = folded(text)
        readings: list[tuple[str, ...]] = []
        letters = ""
        for run, is_letters in runs(plain):
            if is_letters:
                letters += run
                readings += [(syllable,) for syllable in split(run)] or [(run,)]
            else:
                of = spoken(run)
                letters += spellings(of)[0]
                readings += of
        heard = as_heard(readings)
        pairs = heard_grams(heard)
        weights = dict.fromkeys((*written_grams(plain), *pairs), 1.0)
        joined = " ".join(pairs)
        for said, word in self._words.items():
            if said in plain:
                weights |= dict.fromkeys(word.meant, 1.0)
            elif word.heard and word.heard in joined:
                weights = dict.fromkeys(word.meant, MISHEARD) | weights
        has_letters = any("a" <= character <= "z" for character in plain)
        return Asked(plain, letters if has_letters else "", spellings(heard, " "), weights, any(map(is_chinese, plain)))


def _grams_of(word: str) -> list[str]:
    return [*written_grams(word), *heard_grams(heard_in(word))]
