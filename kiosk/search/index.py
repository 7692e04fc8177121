"""The index: what each entry is found by, and the ranking of what is found."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from math import log, sqrt
from operator import itemgetter

from kiosk.model.finding import Entry, Hit
from kiosk.search.asked import Asked, Vocabulary
from kiosk.search.letters import Letters, Phrase
from kiosk.search.words import folded, heard_grams, heard_in, pairs_of, spellings, written_grams

MOST_POSTINGS = 6_000
MOST_RANKED = 24
ENOUGH = 40.0
"""What of a long story has to fit, for as much as a short one."""
LEAST_SCORE = 0.08
BESIDE_THE_BEST = 0.3

_TITLE_SCORE, _ALIAS_SCORE, _MOST_SCORE, _HEARD_SCORE, _LETTERS_SCORE = 1.0, 0.98, 0.96, 0.9, 0.97
_TEXT, _SAID = range(2)
_LEVELS = (0.3, 1.0)
_ONE, _TWO, _THREE, _HEARD = 0.25, 1.0, 1.3, 0.5
_UNKNOWN = 0.3
_SMALL_WORDS = frozenset(
    "的了吗呢吧啊我他她你您们是就不都也还在有没很把被给让说要去来过着个一这那得里上下出到会能可以对和跟又再才只已经现在怎么什么谁"
)
_ALL_SMALL, _MOSTLY_SMALL = 0.2, 0.5
_PHRASE = 0.45


@dataclass(frozen=True, slots=True)
class _Grams:
    """What a phrase is found by.

    Attributes:
        all, heard: Its grams by number, and those of how it is heard.
    """

    all: tuple[int, ...]
    heard: tuple[int, ...]


@dataclass(frozen=True)
class _Built:
    """What an index is made of once it is built.

    Attributes:
        numbers: Gram -> its number.
        postings: By number, the places of the entries that have the gram, each `place << 1 | level`.
        weights: By number, how much the gram says: the rarer and the longer it is, the more.
        phrases: All titles and aliases.
        grams: By place, what each phrase of an entry is found by.
        exact, heard: A whole phrase, as it is written and as it may be heard -> the phrases that are just it.
    """

    numbers: Mapping[str, int]
    postings: "tuple[array[int], ...]"
    weights: Mapping[int, float]
    phrases: tuple[Phrase, ...]
    grams: tuple[tuple[_Grams, ...], ...]
    exact: Mapping[str, tuple[Phrase, ...]]
    heard: Mapping[str, tuple[Phrase, ...]]


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
        _ = self._vocabulary, self._letters

    def find(self, text: str, most: int = 8) -> tuple[Hit, ...]:
        """What a text means, best first.

        Args:
            text: A sentence, a word, pinyin, initials; traditional characters and wrong ones too.
            most: How many at most.
        """
        asked = self._vocabulary.understand(text)
        if not asked.text or most < 1:
            return ()
        scores = self._by_grams(asked)
        for found in (self._by_letters(asked), self._by_name(asked)):
            for place, score in found.items():
                if score > scores.get(place, 0.0):
                    scores[place] = score
        least = max(LEAST_SCORE, BESIDE_THE_BEST * max(scores.values(), default=0.0))
        places = sorted((place for place, score in scores.items() if score >= least), key=lambda at: (-scores[at], at))
        return tuple(Hit(self._entries[place], round(scores[place], 4)) for place in places[:most])

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._words)

    @cached_property
    def _letters(self) -> Letters:
        return Letters(self._built.phrases)

    @cached_property
    def _built(self) -> _Built:
        return _build(self._entries)

    def _by_name(self, asked: Asked) -> dict[int, float]:
        """Entries that are called just this, or something heard the same."""
        found: dict[int, float] = {}
        for heard in asked.heard:
            for phrase in self._built.heard.get(heard, ()):
                found[phrase.entry] = _HEARD_SCORE
        for phrase in self._built.exact.get(asked.text, ()):
            score = _TITLE_SCORE if phrase.is_title else _ALIAS_SCORE
            found[phrase.entry] = max(score, found.get(phrase.entry, 0.0))
        return found

    def _by_letters(self, asked: Asked) -> dict[int, float]:
        if not asked.letters:
            return {}
        return {place: _LETTERS_SCORE * score for place, score in self._letters.find(asked.letters).items()}

    def _by_grams(self, asked: Asked) -> dict[int, float]:
        """Entries that share characters or syllables with what was asked."""
        built = self._built
        wanted: dict[int, float] = {}
        total = 0.0
        for gram, said in asked.grams.items():
            number = built.numbers.get(gram)
            if number is not None:
                wanted[number] = said * built.weights[number]
                total += wanted[number]
            elif not gram.isascii() or " " in gram:
                # Letters are looked for elsewhere; of the rest, few say only what is known here.
                total += _UNKNOWN * said * _weight(gram, 1, len(self._entries))
        total = min(ENOUGH, total)
        bags: dict[int, float] = {}
        read = 0
        for number in sorted(wanted, key=lambda number: len(built.postings[number])):
            postings = built.postings[number]
            read += len(postings)
            if read > MOST_POSTINGS:
                break
            levels = [wanted[number] * level for level in _LEVELS]
            for posting in postings:
                place = posting >> 1
                bags[place] = bags.get(place, 0.0) + levels[posting & 1]
        chosen = nlargest(MOST_RANKED, bags.items(), key=itemgetter(1))
        return {place: self._rank(place, bag, wanted, total, asked.is_written) for place, bag in chosen}

    def _rank(self, place: int, bag: float, wanted: Mapping[int, float], total: float, is_written: bool) -> float:
        """How well one entry fits: how much of what was said is in it, and how much of one of its phrases was said."""
        weights = self._built.weights
        best = 0.0
        for grams in self._built.grams[place]:
            own = grams.all if is_written else grams.heard
            shared = sum([wanted[number] for number in own if number in wanted])
            if shared:
                whole = sum([weights[number] for number in own])
                best = max(best, min(1.0, shared / total) * sqrt(min(1.0, shared / whole)))
        return min(_MOST_SCORE, _PHRASE * best + (1 - _PHRASE) * min(1.0, bag / total))


class _Numbers(dict[str, int]):
    """Grams, numbered as they come."""

    def __missing__(self, gram: str) -> int:
        number = self[gram] = len(self)
        return number


class _Weights(dict[int, float]):
    """How much each gram says, worked out when it is first asked."""

    def __init__(self, grams: Sequence[str], postings: "Sequence[array[int]]", entries: int) -> None:
        super().__init__()
        self._grams, self._postings, self._entries = grams, postings, entries

    def __missing__(self, number: int) -> float:
        weight = self[number] = _weight(self._grams[number], len(self._postings[number]), self._entries)
        return weight


def _build(entries: tuple[Entry, ...]) -> _Built:
    numbers = _Numbers()
    number_of = numbers.__getitem__
    postings: list[array[int]] = []
    of_entries: list[tuple[_Grams, ...]] = []
    all_phrases: list[Phrase] = []
    exact: dict[str, list[Phrase]] = {}
    heard: dict[str, list[Phrase]] = {}

    for place, entry in enumerate(entries):
        levels = dict.fromkeys(map(number_of, pairs_of(folded(entry.text))), _TEXT)
        of_entry = []
        for phrase in _phrases(place, entry):
            syllables = heard_in(phrase.text)
            pairs = tuple(dict.fromkeys(map(number_of, heard_grams(syllables))))
            grams = _Grams((*dict.fromkeys(map(number_of, written_grams(phrase.text))), *pairs), pairs)
            levels |= dict.fromkeys(grams.all, _SAID)
            of_entry.append(grams)
            all_phrases.append(phrase)
            exact.setdefault(phrase.text, []).append(phrase)
            for spelling in spellings(syllables, " "):
                heard.setdefault(spelling, []).append(phrase)
        postings += [array("I") for _ in range(len(numbers) - len(postings))]
        for number, level in levels.items():
            postings[number].append(place << 1 | level)
        of_entries.append(tuple(of_entry))
    return _Built(
        numbers=numbers,
        postings=tuple(postings),
        weights=_Weights(tuple(numbers), postings, len(entries)),
        phrases=tuple(all_phrases),
        grams=tuple(of_entries),
        exact={text: tuple(phrases) for text, phrases in exact.items()},
        heard={text: tuple(phrases) for text, phrases in heard.items()},
    )


def _phrases(place: int, entry: Entry) -> Iterable[Phrase]:
    """The title and the aliases, each text once."""
    texts = dict.fromkeys(text for name in (entry.title, *entry.aliases) if (text := folded(name)))
    title = folded(entry.title)
    return (Phrase(place, text, text == title) for text in texts)


def _weight(gram: str, entries_with_it: int, entries: int) -> float:
    """How much a gram says: the rarer and the longer it is, the more."""
    share = _HEARD if " " in gram else (_ONE, _TWO, _THREE)[len(gram) - 1]
    small = sum([character in _SMALL_WORDS for character in gram])
    if small == len(gram):
        share *= _ALL_SMALL
    elif small == 2:
        share *= _MOSTLY_SMALL
    return share * log(1 + entries / entries_with_it)
