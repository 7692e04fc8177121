"""What is typed in letters: whole pinyin, initials, a mixture, with wrong letters."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kiosk.search.words import Spoken, spellings, split, spoken

MOST_BEGUN = 200
MOST_VERIFIED = 60
LONGEST_TYPED = 40
SHORTEST_MISTYPED = 4
SURE = 0.8
LEAST_ALIKE = 70.0
_END = 3
_WIDE = ("zh", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A title or an alias.

    Attributes:
        entry: The place of its entry.
        text: It, folded.
        is_title: Whether it is the title.
    """

    entry: int
    text: str
    is_title: bool


class Letters:
    """Finds phrases by letters.

    Args:
        phrases: All of them.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        # Short ones first: where many fit, they are more of what was typed.
        self._phrases = phrases = sorted(phrases, key=lambda phrase: len(phrase.text))
        whole: list[tuple[str, int]] = []
        initials: list[tuple[str, int]] = []
        self._by_initials: dict[str, list[int]] = {}
        for place, phrase in enumerate(phrases):
            of = spoken(phrase.text)
            first = _initials(of)
            initials += [(spelling, place) for spelling in first]
            for gram in {gram for spelling in first for gram in _pieces(spelling)}:
                self._by_initials.setdefault(gram, []).append(place)
            whole += [(spelling, place) for spelling in spellings(of)]
        self._whole, self._initials = sorted(whole), sorted(initials)

    def find(self, typed: str) -> dict[int, float]:
        """Entries by their places, and how well the best of their phrases fits what was typed (0 to 1)."""
        if not typed or len(typed) > LONGEST_TYPED:
            return {}
        scores: dict[int, float] = {}
        for found in (self._begun(typed), self._within(typed)):
            for place, score in found:
                entry = self._phrases[place].entry
                if score > scores.get(entry, 0.0):
                    scores[entry] = score
        if len(typed) >= SHORTEST_MISTYPED and max(scores.values(), default=0.0) < SURE:
            for place, score in self._alike(typed):
                entry = self._phrases[place].entry
                if score > scores.get(entry, 0.0):
                    scores[entry] = score
        return scores

    def _begun(self, typed: str) -> Iterator[tuple[int, float]]:
        """Phrases whose pinyin or initials begin so."""
        whole = next((end for end in range(len(typed), 0, -1) if split(typed[:end])), 0)
        for spelling, place in _beginning(self._whole, typed):
            yield place, _score(whole, len(typed), len(typed) / len(spelling))
        for spelling, place in _beginning(self._initials, typed):
            yield place, _score(0, len(typed), len(typed) / len(spelling))

    def _within(self, typed: str) -> Iterator[tuple[int, float]]:
        """Phrases that have all of it somewhere, each syllable whole or by its beginning."""
        pieces = [found for gram in _pieces("".join(_onsets(typed))) if (found := self._by_initials.get(gram))]
        for place in min(pieces, key=len, default=[])[:MOST_VERIFIED]:
            score = _fits(typed, spoken(self._phrases[place].text))
            if score:
                yield place, score

    @cached_property
    def _by_shape(self) -> dict[tuple[str, int], tuple[list[str], list[int]]]:
        """Short spellings and the places of their phrases, by how they begin or end and how long they are."""
        found: dict[tuple[str, int], tuple[list[str], list[int]]] = {}
        for spelling, place in self._whole:
            if len(spelling) <= LONGEST_TYPED:
                for end in {spelling[0], spelling[-_END:]}:
                    alike, places = found.setdefault((end, len(spelling)), ([], []))
                    alike.append(spelling)
                    places.append(place)
        return found

    def _alike(self, typed: str) -> Iterator[tuple[int, float]]:
        """Phrases with nearly the same letters."""
        # Imported where it is needed: it costs a start of the kiosk 15 ms, and most visits type no wrong letter.
        from rapidfuzz import fuzz, process

        for length in range(len(typed) - 1, len(typed) + 2):
            for end in dict.fromkeys((*typed[:2], typed[-_END:])):
                if (known := self._by_shape.get((end, length))) is None:
                    continue
                found = process.extract(typed, known[0], scorer=fuzz.ratio, limit=10, score_cutoff=LEAST_ALIKE)
                for _spelling, alike, index in found:
                    yield known[1][index], 0.8 * (alike - 50) / 50


def _initials(of: Spoken) -> tuple[str, ...]:
    return spellings([(each[0][0],) if len(each) == 1 else tuple({reading[0]: 0 for reading in each}) for each in of])


def _pieces(initials: str) -> Iterator[str]:
    """Every two and three initials that follow each other."""
    for size in (2, 3):
        for start in range(len(initials) - size + 1):
            yield initials[start : start + size]


def _onsets(typed: str) -> Iterator[str]:
    """The first letters of what may be syllables or initials."""
    start = 0
    while start < len(typed):
        yield typed[start]
        whole = next((size for size in range(6, 1, -1) if len(split(typed[start : start + size])) == 1), 0)
        start += whole or (2 if typed[start : start + 2] in _WIDE else 1)


def _beginning(known: Sequence[tuple[str, int]], typed: str) -> Iterator[tuple[str, int]]:
    start = bisect_left(known, (typed, -1))
    for spelling, place in known[start : start + MOST_BEGUN]:
        if not spelling.startswith(typed):
            return
        yield spelling, place


def _score(whole: int, typed: int, part: float) -> float:
    """How well something fits.

    Args:
        whole: Letters typed of whole syllables.
        typed: Letters typed.
        part: How much of the phrase they are.
    """
    return (0.65 + 0.3 * whole / typed) * (0.6 + 0.4 * part)


def _fits(typed: str, syllables: Spoken) -> float:
    """How well a phrase takes up all that was typed, each syllable whole or by its beginning; 0 where it does not."""
    best = 0.0
    for start, readings in enumerate(syllables):
        if not any(reading[0] == typed[0] for reading in readings):
            continue
        taken = _taken(typed, 0, syllables, start, {})
        if taken is not None:
            whole, count = taken
            score = _score(whole, len(typed), count / len(syllables))
            best = max(best, score if start == 0 else 0.85 * score)
    return best


def _taken(
    typed: str, at: int, syllables: Spoken, place: int, known: dict[tuple[int, int], tuple[int, int] | None]
) -> tuple[int, int] | None:
    """The most letters that whole syllables take up from here, and how many syllables were used."""
    if at == len(typed):
        return 0, 0
    if place == len(syllables):
        return None
    key = (at, place)
    if key in known:
        return known[key]
    best: tuple[int, int] | None = None
    for reading in syllables[place]:
        sizes = {1, len(reading)}
        if reading[:2] in _WIDE:
            sizes.add(2)
        if typed[at:] == reading[: len(typed) - at]:
            sizes.add(len(typed) - at)
        for size in sizes:
            if typed[at : at + size] == reading[:size]:
                rest = _taken(typed, at + size, syllables, place + 1, known)
                if rest is not None:
                    here = (rest[0] + (size if size == len(reading) else 0), rest[1] + 1)
                    best = here if best is None else max(best, here)
    known[key] = best
    return best
