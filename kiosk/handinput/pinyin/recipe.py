"""What librime compiles: the schemas, and the dictionary with words of our own."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.handinput.pinyin.dictionary import dictionary
from kiosk.handinput.pinyin.schema_names import DICTIONARY
from kiosk.handinput.pinyin.schemas import schemas
from kiosk.handinput.pinyin.sources import Sources, unreadable
from kiosk.handinput.pinyin.words import highest, petition_words, place_names, surnames
from kiosk.model.places import FILE as PLACES_FILE
from kiosk.model.places import Places, PlacesProblem

LEGAL_WORDS, PETITION_WORDS, SURNAMES = "legal_words.txt", "petition_words.txt", "surnames.txt"


def recipe(sources: Sources) -> Iterator[tuple[str, str]]:
    """Names of files and what stands in them.

    Raises:
        PinyinProblem: A file is missing or damaged.
    """
    yield from schemas(sources.pinyin, sources.fuzzy)
    weights, readings = _own_words(sources) if sources.own_words else ({}, {})
    try:
        text = dictionary(DICTIONARY, _text(sources.base), weights, readings)
    except ValueError:
        raise unreadable(sources.base) from None
    yield f"{DICTIONARY}.dict.yaml", text


def _own_words(sources: Sources) -> tuple[Mapping[str, int], Mapping[str, str]]:
    try:
        places = place_names(Places.load(sources.places))
    except PlacesProblem:
        raise unreadable(sources.places / PLACES_FILE) from None
    file = sources.pinyin / LEGAL_WORDS
    try:
        legal = {word: int(weight) for word, weight in map(str.split, _text(file).splitlines())}
    except ValueError:
        raise unreadable(file) from None
    petition = petition_words(_text(sources.pinyin / PETITION_WORDS))
    names, readings = surnames(_text(sources.pinyin / SURNAMES))
    return highest(places, names, legal, petition), readings


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise unreadable(file) from None
