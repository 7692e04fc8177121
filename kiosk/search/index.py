"""The index: what each entry is found by, and the ranking of what is found."""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log, sqrt

from kiosk.model.finding import Entry, Hit
from kiosk.search.asked import Asked, Vocabulary
from kiosk.search.letters import Letters, Phrase, sounds_like
from kiosk.search.words import folded, grams, heard_pairs, spoken

MOST_POSTINGS = 50_000
MOST_RANKED = 40
KEPT = 4096
ENOUGH = 40.0
LEAST_SCORE = 0.08
BESIDE_THE_BEST = 0.3
_PHRASE = 0.45
_TEXT, _ALIAS, _TITLE = range(3)
_LEVELS = (0.3, 1.0, 1.0)
_ONE, _TWO, _THREE, _HEARD = 0.25, 1.0, 1.3, 0.5


@dataclass(frozen=True)
class _Built:
    """What an index is made of once it is built.

    Attributes:
        postings: Gram -> the places of the entries that have it, each `place << 2 | level`.
        phrases: All titles and aliases. of_entry: Those of each entry.
        exact: A whole phrase -> the places of the phrases that are just it.
    """

    postings: "Mapping[str, array[int]]"
    phrases: tuple[Phrase, ...]
    of_entry: tuple[tuple[Phrase, ...], ...]
    exact: Mapping[str, tuple[Phrase, ...]]
    letters: Letters


class Index:
    """Finds entries by what people say or type.

    Args:
        entries: What can be found.
        words: Words of daily life -> the words that entries use for the same.
    """

    def __init__(self, entries: Iterable[Entry], words: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._entries = tuple(entries)
        self._words = words or {}

    def warm_up(self) -> None:
        """Build what the first `find` would build."""
        _ = self._built, self._vocabulary

    def find(self, text: str, most: int = 8) -> tuple[Hit, ...]:
        """What a text means, best first.

        Args:
            text: A sentence, a word, pinyin, initials; traditional characters and wrong ones too.
            most: How many at most.
        """
        asked = self._vocabulary.understand(text)
        if not asked.text or most < 1 or not self._entries:
            return ()
        scores = self._by_grams(asked)
        for found in (self._by_letters(asked), self._by_name(asked)):
            for place, score in found.items():
                if score > scores.get(place, 0.0):
                    scores[place] = score
        best = max(scores.values(), default=0.0)
        least = max(LEAST_SCORE, BESIDE_THE_BEST * best)
        places = sorted((place for place, score in scores.items() if score >= least), key=lambda at: (-scores[at], at))
        return tuple(Hit(self._entries[place], round(scores[place], 4)) for place in places[:most])

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._words)

    @cached_property
    def _built(self) -> _Built:
        postings: dict[str, array[int]] = {}
        of_entry = []
        for place, entry in enumerate(self._entries):
            levels: dict[str, int] = dict.fromkeys(grams(folded(entry.text)), _TEXT)
            phrases = {
                text: Phrase(place, text, is_title=not number)
                for number, name in reversed(list(enumerate((entry.title, *entry.aliases))))
                if (text := folded(name))
            }
            for phrase in phrases.values():
                level = _TITLE if phrase.is_title else _ALIAS
                for gram in grams(phrase.text):
                    if levels.get(gram, -1) < level:
                        levels[gram] = level
            for gram, level in levels.items():
                if gram not in postings:
                    postings[gram] = array("I")
                postings[gram].append(place << 2 | level)
            of_entry.append(tuple(phrases.values()))
        phrases_of_all = tuple(phrase for phrases in of_entry for phrase in phrases)
        exact: dict[str, tuple[Phrase, ...]] = {}
        for phrase in phrases_of_all:
            exact[phrase.text] = (*exact.get(phrase.text, ()), phrase)
        return _Built(postings, phrases_of_all, tuple(of_entry), exact, Letters(phrases_of_all))

    def _by_name(self, asked: Asked) -> dict[int, float]:
        """Entries that are called just this."""
        return {
            phrase.entry: 1.0 if phrase.is_title else 0.98 for phrase in reversed(self._built.exact.get(asked.text, ()))
        }

    def _by_letters(self, asked: Asked) -> dict[int, float]:
        return {} if not asked.letters else {
            place: 0.97 * score for place, score in self._built.letters.find(asked.letters).items()
        }

    def _weight(self, gram: str) -> float:
        """How much a gram says: the rarer the more."""
        found = self._built.postings.get(gram)
        rare = log(1 + len(self._entries) / (1 if found is None else len(found)))
        return rare * _share(gram)

    def _by_grams(self, asked: Asked) -> dict[int, float]:
        postings = self._built.postings
        wanted = {gram: said * self._weight(gram) for gram, said in asked.grams.items()}
        total = min(ENOUGH, sum(_known_share(gram, postings) * weight for gram, weight in wanted.items()))
        known = sorted((gram for gram in wanted if gram in postings), key=lambda gram: len(postings[gram]))
        bags: dict[int, float] = {}
        read = 0
        for gram in known:
            read += len(postings[gram])
            if read > MOST_POSTINGS:
                break
            weight = wanted[gram]
            by_level = [weight * level for level in _LEVELS]
            for posting in postings[gram]:
                place = posting >> 2
                bags[place] = bags.get(place, 0.0) + by_level[posting & 3]
        chosen = sorted(bags, key=lambda place: (-bags[place], place))[:MOST_RANKED]
        return {place: self._rank(place, bags[place], wanted, total, asked) for place in chosen}

    def _rank(self, place: int, bag: float, wanted: Mapping[str, float], total: float, asked: Asked) -> float:
        """How well one entry fits: how much of what was said is in it, and how much of one of its phrases was said."""
        best = 0.0
        for phrase in self._built.of_entry[place]:
            own = _grams_of(phrase.text) if asked.is_written else _heard_of(phrase.text)
            shared = sum(wanted[gram] for gram in own if gram in wanted)
            if not shared:
                continue
            whole = sum(map(self._weight, own))
            fit = min(1.0, shared / total) * sqrt(min(1.0, shared / whole))
            if sounds_like(phrase.text, asked.text):
                fit = max(fit, 0.9)
            best = max(best, fit)
        return min(0.96, _PHRASE * best + (1 - _PHRASE) * min(1.0, bag / total))


def _known_share(gram: str, postings: Mapping[str, object]) -> float:
    """How much of a gram's weight is expected to be found: letters are looked for elsewhere, and few say only what is known."""
    if gram in postings:
        return 1.0
    return 0.0 if gram.isascii() and " " not in gram else 0.3


def _share(gram: str) -> float:
    if " " in gram:
        return _HEARD
    return (_ONE, _TWO, _THREE)[len(gram) - 1]


@lru_cache(maxsize=KEPT)
def _grams_of(text: str) -> frozenset[str]:
    return frozenset(grams(text))


@lru_cache(maxsize=KEPT)
def _heard_of(text: str) -> frozenset[str]:
    return frozenset(heard_pairs(spoken(text)))
