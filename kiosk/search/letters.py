"""What is typed in letters: whole pinyin, initials, a mixture, with wrong letters."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kiosk.search.words import heard, spellings, split, spoken

MOST_BEGUN = 150
MOST_VERIFIED = 120
MOST_POSTINGS = 20_000
LONGEST_TYPED = 40
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
        self._phrases = phrases
        whole: list[tuple[str, int]] = []
        initials: list[tuple[str, int]] = []
        self._grams: dict[str, list[int]] = {}
        for place, phrase in enumerate(phrases):
            of = spoken(phrase.text)
            written = spellings(of)
            whole += [(spelling, place) for spelling in written]
            first = spellings([tuple(dict.fromkeys(reading[0] for reading in each)) for each in of])
            initials += [(spelling, place) for spelling in first]
            found = {gram for spelling in written for gram in _triples(spelling)}
            found |= {gram for spelling in first for gram in _initial_grams(spelling)}
            for gram in found:
                self._grams.setdefault(gram, []).append(place)
        self._whole, self._initials = sorted(whole), sorted(initials)
        self._by_shape: dict[tuple[str, int], list[tuple[str, int]]] = {}
        for spelling, place in self._whole:
            if len(spelling) <= LONGEST_TYPED:
                for end in {spelling[0], spelling[-_END:]}:
                    self._by_shape.setdefault((end, len(spelling)), []).append((spelling, place))

    def find(self, typed: str) -> dict[int, float]:
        """Entries by their places, and how well the best of their phrases fits what was typed (0 to 1)."""
        if not typed or len(typed) > LONGEST_TYPED:
            return {}
        scores: dict[int, float] = {}
        for place in self._candidates(typed):
            phrase = self._phrases[place]
            score = _fits(typed, spoken(phrase.text))
            if score > scores.get(phrase.entry, 0.0):
                scores[phrase.entry] = score
        if len(typed) >= 4 and max(scores.values(), default=0.0) < 0.8:
            for place, score in self._alike(typed):
                entry = self._phrases[place].entry
                if score > scores.get(entry, 0.0):
                    scores[entry] = score
        return scores

    def _candidates(self, typed: str) -> Iterable[int]:
        begun = dict.fromkeys((*_beginning(self._whole, typed), *_beginning(self._initials, typed)))
        # Shorter phrases are more of what was typed.
        chosen = sorted(begun, key=lambda place: len(self._phrases[place].text))[:MOST_BEGUN]
        grams = {*_triples(typed), *_initial_grams("".join(_onsets(typed)))}
        postings = sorted((found for gram in grams if (found := self._grams.get(gram))), key=len)
        counts: Counter[int] = Counter()
        read = 0
        for found in postings:
            read += len(found)
            if read > MOST_POSTINGS:
                break
            counts.update(found)
        best = sorted(counts, key=lambda place: (-counts[place], len(self._phrases[place].text)))[:MOST_VERIFIED]
        return dict.fromkeys((*chosen, *best))

    def _alike(self, typed: str) -> Iterator[tuple[int, float]]:
        """Phrases with nearly the same letters."""
        for length in range(len(typed) - 1, len(typed) + 2):
            for end in dict.fromkeys((*typed[:2], typed[-_END:])):
                known = self._by_shape.get((end, length), ())
                found = process.extract(
                    typed, [spelling for spelling, _place in known], scorer=fuzz.ratio, limit=10, score_cutoff=LEAST_ALIKE
                )
                for _spelling, alike, index in found:
                    yield known[index][1], 0.8 * (alike - 50) / 50


def _triples(letters: str) -> Iterator[str]:
    return (letters[start : start + 3] for start in range(len(letters) - 2))


def _initial_grams(initials: str) -> Iterator[str]:
    for size in (2, 3):
        for start in range(len(initials) - size + 1):
            yield f"^{initials[start : start + size]}"


def _onsets(typed: str) -> Iterator[str]:
    """The first letters of what may be syllables or initials."""
    start = 0
    while start < len(typed):
        yield typed[start]
        whole = next((size for size in range(6, 1, -1) if len(split(typed[start : start + size])) == 1), 0)
        start += whole or (2 if typed[start : start + 2] in _WIDE else 1)


def _beginning(known: Sequence[tuple[str, int]], typed: str) -> Iterator[int]:
    start = bisect_left(known, (typed, -1))
    for spelling, place in known[start : start + 4 * MOST_BEGUN]:
        if not spelling.startswith(typed):
            return
        yield place


def _fits(typed: str, syllables: Sequence[tuple[str, ...]]) -> float:
    """How well a phrase takes up all that was typed, each syllable whole or by its beginning; 0 where it does not."""
    best = 0.0
    for start in range(len(syllables)):
        if not any(reading[0] == typed[0] for reading in syllables[start]):
            continue
        taken = _taken(typed, 0, syllables, start, {})
        if taken is None:
            continue
        whole, count = taken
        begins = 1.0 if start == 0 else 0.85
        score = (0.65 + 0.3 * whole / len(typed)) * begins * (0.6 + 0.4 * count / len(syllables))
        best = max(best, score)
    return best


def _taken(
    typed: str,
    at: int,
    syllables: Sequence[tuple[str, ...]],
    place: int,
    known: dict[tuple[int, int], tuple[int, int] | None],
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
            if size and typed[at : at + size] == reading[:size]:
                rest = _taken(typed, at + size, syllables, place + 1, known)
                if rest is not None:
                    here = (rest[0] + (size if size == len(reading) else 0), rest[1] + 1)
                    best = here if best is None else max(best, here)
    known[key] = best
    return best


def sounds_like(one: str, other: str) -> bool:
    """Whether two folded texts are heard the same."""
    return len(one) == len(other) and all(
        {*map(heard, first)} & {*map(heard, second)} for first, second in zip(spoken(one), spoken(other), strict=True)
    )
