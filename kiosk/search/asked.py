"""What was typed or said, understood: its characters, its syllables, its letters, and the legal words for its words of daily life."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.search.words import folded, grams, heard_pairs, is_chinese, letter_runs, spellings, split, spoken

MISHEARD = 0.5
"""What a legal word weighs where its word of daily life was only heard alike."""
_LONG_ENOUGH = 3


@dataclass(frozen=True)
class Asked:
    """A query.

    Attributes:
        text: It, folded.
        letters: The whole of it in letters, where it has any letter; else "".
        grams: What to look for, and how much each counts.
        is_written: Whether any of it is written in characters; else only how it is heard can fit.
    """

    text: str
    letters: str
    grams: Mapping[str, float]
    is_written: bool


class Vocabulary:
    """Words of daily life and the words that forms and services use for the same.

    Args:
        words: Words of daily life -> legal words.
    """

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self._words: dict[str, tuple[str, ...]] = {}
        self._heard: dict[str, tuple[str, ...]] = {}
        for said, meant in words.items():
            key = folded(said)
            if not key:
                continue
            legal = tuple(word for word in map(folded, meant) if word)
            self._words[key] = self._words.get(key, ()) + legal
            if len(key) >= _LONG_ENOUGH:
                self._heard[" ".join(heard_pairs(spoken(key)))] = self._words[key]

    def understand(self, text: str) -> Asked:
        """The query in a text."""
        plain = folded(text)
        weights: dict[str, float] = {}
        readings: list[tuple[str, ...]] = []
        letters = ""
        has_letters = False
        for run, is_letters in letter_runs(plain):
            if is_letters:
                has_letters = True
                letters += run
                readings += [(syllable,) for syllable in split(run)] or [(run,)]
            else:
                letters += spellings(spoken(run))[0]
                readings += spoken(run)
        for gram in (*grams(plain), *heard_pairs(readings)):
            weights[gram] = 1.0
        pairs = " ".join(heard_pairs(readings))
        for said, meant in self._words.items():
            if said in plain:
                _add(weights, meant, 1.0)
        for said, meant in self._heard.items():
            if said in pairs:
                _add(weights, meant, MISHEARD)
        return Asked(plain, letters if has_letters else "", weights, any(map(is_chinese, plain)))


def _add(weights: dict[str, float], words: tuple[str, ...], weight: float) -> None:
    for word in words:
        for gram in grams(word):
            if weights.get(gram, 0.0) < weight:
                weights[gram] = weight
