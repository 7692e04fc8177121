"""A short text on one line: an employer, a reason, the name of a piece of evidence."""

from typing import Any

from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, problem_of

LONGEST = 200


def parse(text: str, limits: Limits) -> str | Problem:
    """The text without the space around it."""
    return entered(text, limits, LONGEST)


def check(value: str, limits: Limits) -> Problem | None:
    """One line of characters that can be printed, not too many of them."""
    return problem_of(value, limits, LONGEST)


def same(value: str) -> str:
    """The text itself: that is how it is written, said and kept."""
    return value


def load(value: Any) -> str:
    """A text from JSON. Raises ValueError for anything else."""
    if not isinstance(value, str):
        raise ValueError(f"{type(value).__name__} is not a text")  # noqa: TRY004 - the contract of every kind
    return value


TEXT = Kind("text", parse, check, write=same, say=same, dump=same, load=load)
