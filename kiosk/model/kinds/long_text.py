"""A text of any number of lines: what happened, what is asked of the court."""

from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, problem_of
from kiosk.model.kinds.text import load, same

LONGEST = 5000


def parse(text: str, limits: Limits) -> str | Problem:
    """The text without the space around it; its lines stay."""
    return entered(text, limits, LONGEST)


def check(value: str, limits: Limits) -> Problem | None:
    """Characters that can be printed, not too many of them."""
    return problem_of(value, limits, LONGEST, lines=True)


LONG_TEXT = Kind("long_text", parse, check, write=same, say=same, dump=same, load=load)
