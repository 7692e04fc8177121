"""Words of our own that the dictionary of the distribution lacks or ranks too low, each with how much it counts."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from math import sqrt

from kiosk.model.places import Places

LONGEST = 10
"""Characters of a word; what is longer is a sentence, and is made of words."""

_RUN = re.compile(r"[\u4e00-\u9fff]+")
_BRACES = re.compile(r"\{[^}]*\}")
_TERM, _TOGETHER, _PLACE, _SURNAME, _SURNAME_CHARACTER = 3_000, 1_000, 600, 1_500, 2_500
"""What they count beside the words of the dictionary, where 合同 counts 12,000 and 起诉 2,000."""
_OFTEN, _MOST, _LONGEST_KNOWN, _LONGEST_PAIR = 4, 400, 4, 6
_NEVER_FIRST = frozenset("的了着过吗呢们")
_HOME = "广东省"
_ENDS = re.compile(r"(?<=..)(?:特别行政区|自治区|自治州|自治县|街道|省|市|区|县|镇|乡)$")


def legal_words(short: Iterable[str], running: Iterable[str], known: Collection[str]) -> Mapping[str, int]:
    """Words, and what they count on the scale of the dictionary: the more, the oftener they stand in the texts.

    Args:
        short: Titles, terms, names, labels: what stands in them between punctuation is a word, if it has 2 to `LONGEST`
            characters. Places to be filled in (`{amount}`) are no words.
        running: Sentences. In them words are counted that are known, the longest first, and what often stands together:
            after 由 it is 被告 that tells it from 有.
        known: The words of the dictionary.
    """
    terms: Counter[str] = Counter()
    for text in short:
        terms.update(run for run in dict.fromkeys(_runs(text)) if 2 <= len(run) <= LONGEST)
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for text in running:
        for run in _runs(text):
            parts = tuple(_parts(run, known))
            words.update(part for part in parts if len(part) > 1)
            pairs.update(first + second for first, second in pairwise(parts) if first not in _NEVER_FIRST)
    often = {word: times for word, times in words.items() if times >= _OFTEN}
    together = {pair: times for pair, times in pairs.items() if times >= _OFTEN and len(pair) <= _LONGEST_PAIR}
    return _weights(together, _TOGETHER) | _weights(terms + Counter(often), _TERM)


def _weights(times: Mapping[str, int], once: int) -> dict[str, int]:
    return {word: round(once * sqrt(min(count, _MOST))) for word, count in times.items()}


def _runs(text: str) -> list[str]:
    return _RUN.findall(_BRACES.sub(" ", text))


def _parts(run: str, known: Collection[str]) -> Iterator[str]:
    start = 0
    while start < len(run):
        ends = range(min(len(run), start + _LONGEST_KNOWN), start + 1, -1)
        end = next((end for end in ends if run[start:end] in known), start + 1)
        yield run[start:end]
        start = end


def place_names(places: Places) -> dict[str, int]:
    """Names of places and what they count: all of Guangdong down to its towns, elsewhere provinces, cities and counties.

    Each stands also without what it is: 梅州市 and 梅州.
    """
    names: set[str] = set()
    for province in places.children(()):
        names.add(province)
        for city in places.children((province,)):
            names.add(city)
            for county in places.children((province, city)):
                # Cities that belong to no province hold counties where a province holds cities.
                if province == _HOME or places.children((province, city, county)):
                    names.add(county)
                if province == _HOME:
                    names.update(places.children((province, city, county)))
    short = {_ENDS.sub("", name) for name in names}
    return dict.fromkeys(sorted(name for name in names | short if 2 <= len(name) <= LONGEST + 2), _PLACE)


def petition_words(text: str) -> dict[str, int]:
    """The words in the file of those written down by hand, one to a line, and what they count."""
    return {line: _TERM for line in text.splitlines() if line and not line.startswith("#")}


def highest(*weights: Mapping[str, int]) -> dict[str, int]:
    """All words, each with the most it counts anywhere."""
    most: dict[str, int] = {}
    for each in weights:
        for word, weight in each.items():
            most[word] = max(weight, most.get(word, 0))
    return most


def surnames(text: str) -> tuple[dict[str, int], dict[str, str]]:
    """The surnames in the file of surnames.

    Args:
        text: Lines of surnames of one character, or one surname to a line, with its reading where it has its own.

    Returns:
        What each counts; the readings.
    """
    weights: dict[str, int] = {}
    readings: dict[str, str] = {}
    for line in text.splitlines():
        name, _space, reading = line.partition(" ")
        if line.startswith("#") or not name:
            continue
        if reading:
            readings[name] = reading
        if reading or len(name) == 2:
            weights[name] = _SURNAME_CHARACTER if len(name) == 1 else _SURNAME
        else:
            weights |= dict.fromkeys(name, _SURNAME_CHARACTER)
    return weights, readings
