"""Spoken-style sentences reach the right filing: `sentences.yaml`, written before the aliases were."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from search.library import catalogue, found

FILE = Path(__file__).with_name("sentences.yaml")
SENTENCES: list[dict[str, Any]] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
WANTED = 55


def test_the_right_filing_is_among_the_first_three() -> None:
    missed = [row["says"] for row in SENTENCES if not set(row["right"]) & set(found(row["says"])[:3])]
    assert len(SENTENCES) == 60
    assert len(SENTENCES) - len(missed) >= WANTED, missed


def test_every_right_answer_exists() -> None:
    of = catalogue()
    known = {*of.covers, *(name for name, _ in of.unavailable), *(service.id for service in of.services)}
    assert {name for row in SENTENCES for name in row["right"]} <= known


def test_no_sentence_was_copied_into_the_aliases() -> None:
    of = catalogue()
    sayings = [*of.sayings.words, *(saying for sayings in of.sayings.aliases.values() for saying in sayings)]
    sentences = {part for row in SENTENCES for part in (row["says"], *row["says"].split("，"))}
    assert {saying for saying in sayings if len(saying) > 5} & sentences == set()
