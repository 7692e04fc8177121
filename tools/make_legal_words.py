"""Makes assets/pinyin/legal_words.txt from the forms, services and sayings (see SOURCE.md there).

    python -m tools.make_legal_words

A line for each word: the word, and what it counts. Short texts (titles, terms, labels, options, the lines of the
papers) give words of our own; in all texts words are counted that the dictionary of the distribution knows, and what often stands together.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kiosk.handinput.pinyin.dictionary import words_of
from kiosk.handinput.pinyin.sources import BASE, RIME_DATA
from kiosk.handinput.pinyin.words import legal_words

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "assets" / "pinyin" / "legal_words.txt"
LEFT_OUT = frozenset({"cases", "words"})
"""Folders of a form: made-up people, and English."""
SAID_TO_RESIDENTS = frozenset({"ask", "help", "why", "example", "says", "spoken", "simple"})
"""The kiosk's own voice: another language than that of petitions."""
SENTENCES = frozenset({"text", "summary", "who", "cost", "time_limits", "unverified", "more_unverified", "original"})
"""What holds whole sentences; everything else is short: titles, terms, options, labels, lines of papers."""
SAYINGS = frozenset({"aliases.yaml", "triage.yaml"})
GLOSSARY_ROW = re.compile(r"^\|[^|]*\|([^|]*)\|", re.MULTILINE)


def texts(root: Path) -> Iterator[tuple[str, bool]]:
    """The texts of the forms folder and the Chinese of the glossary, each with whether it is a short one."""
    for file in sorted((root / "forms").rglob("*.yaml")):
        if not LEFT_OUT & set(file.parts):
            data = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
            yield from _within(data, "", every=file.name in SAYINGS)
    for words in GLOSSARY_ROW.findall((root / "docs" / "GLOSSARY.md").read_text("utf-8")):
        yield words, True


def _within(data: Any, key: str, every: bool) -> Iterator[tuple[str, bool]]:
    if isinstance(data, dict):
        for name, value in data.items():
            if every:
                yield str(name), True
            yield from _within(value, str(name), every)
    elif isinstance(data, list):
        for value in data:
            yield from _within(value, key, every)
    elif isinstance(data, str) and (every or key not in SAID_TO_RESIDENTS):
        yield data, every or key not in SENTENCES


def written(root: Path, base: Path) -> str:
    """The file's text.

    Args:
        root: The folder of the repository.
        base: The dictionary of the distribution, whose words are looked for in sentences.
    """
    found = list(texts(root))
    short = [text for text, is_short in found if is_short]
    weights = legal_words(short, (text for text, _is_short in found), words_of(base.read_text("utf-8")))
    return "".join(f"{word} {weights[word]}\n" for word in sorted(weights))


def main() -> None:
    """Write the file."""
    TARGET.write_text(written(ROOT, RIME_DATA / BASE), encoding="utf-8")


if __name__ == "__main__":
    main()
