"""What is wrong in a form, where, and how to mend it: in words a court clerk understands."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MOST_NAMED = 20
CLOSE_ENOUGH = 0.5


class Spot(Protocol):
    """A place in a file."""

    @property
    def file(self) -> Path: ...
    @property
    def line(self) -> int: ...


@dataclass(frozen=True)
class Mistake:
    """One mistake.

    Attributes:
        file: The file it stands in.
        line: Its line, from 1.
        says: What is wrong.
        mend: What is allowed, and what to write instead.
    """

    file: Path
    line: int
    says: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.says}{self.mend}"


class Mistakes:
    """Every mistake found so far, each once, in the order of files and lines."""

    def __init__(self) -> None:
        self._found: dict[Mistake, None] = {}

    def add(self, spot: Spot, says: str, mend: str = "") -> None:
        """Note a mistake at a place in a file."""
        self._found[Mistake(spot.file, spot.line, says, mend)] = None

    def extend(self, mistakes: Iterable[Mistake]) -> None:
        """Note mistakes found elsewhere."""
        for mistake in mistakes:
            self._found[mistake] = None

    def __iter__(self) -> Iterator[Mistake]:
        return iter(sorted(self._found, key=lambda mistake: (mistake.file, mistake.line)))

    def __len__(self) -> int:
        return len(self._found)


def closest(word: str, known: Iterable[str]) -> str:
    """The known word probably meant, "" where none is close."""
    close = difflib.get_close_matches(word[:100], [name for name in known if name], 1, CLOSE_ENOUGH)
    return close[0] if close else ""


def allowed(word: str, known: Iterable[str]) -> str:
    """The mend for a word that is not known: the one probably meant, or all there are."""
    names = [name for name in known if name]
    if close := closest(word, names):
        return f"是不是想写“{close}”？"
    if not names:
        return "这里一个也没有，请删去。"
    rest = f"等 {len(names)} 个" if len(names) > MOST_NAMED else ""
    return f"可以写：{'、'.join(names[:MOST_NAMED])}{rest}。"
