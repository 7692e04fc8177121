"""One place of an answer on paper: the words and boxes that stand there."""

from collections.abc import Iterator
from typing import Any

from kiosk.documents.filling.filled import Blank, Box, Letters, PageCount, Part
from kiosk.documents.filling.standpoint import Standpoint
from kiosk.model.kinds.amount_in_words import amount_in_words
from kiosk.model.kinds.date import DATE
from kiosk.model.kinds.money import MONEY
from kiosk.model.page import Fill, Writing
from kiosk.model.template import Question

YES, NO = "是", "否"
STORY_LINES = 3
"""Lines of room where a story that was put off is to be written by hand."""

_JOINT = "、"
_BETWEEN_BOXES = Letters(" ")


def answer_parts(fill: Fill, at: Standpoint) -> tuple[Part, ...]:
    """What stands at a place of the page.

    Paper speaks Chinese whatever the language of the screen: it is read by the court.

    Args:
        fill: Which answer, and how it is put there.
        at: Where the place is.
    """
    if fill.question == "today":
        return (Letters(DATE.write(at.today)),)
    if fill.question == "index":
        return (Letters(str(at.index)),)
    if fill.question == "pages":
        return (PageCount(),)
    question = at.question(fill.question)
    match fill.writing:
        case Writing.WRITTEN:
            return (_written(question, at),)
        case Writing.WORDS:
            return (_in_words(question, at),)
        case Writing.BOX:
            return (Box(fill.option in _chosen(question, at), first=at.boxes_first),)
        case Writing.BOXES:
            return tuple(_boxes(question, at))
        case Writing.STEPS:
            return (Letters("\n".join(_steps(question, at))),)


def _written(question: Question, at: Standpoint) -> Part:
    values = at.values(question.id)
    if values:
        return Letters(_JOINT.join(question.kind.write(value) for value in values))
    is_story = question.kind.name == "long_text" and at.is_open(question.id)
    return Blank(question.kind.blank, STORY_LINES if is_story else 1)


def _in_words(question: Question, at: Standpoint) -> Part:
    values = at.values(question.id)
    try:
        return Letters(_JOINT.join(map(amount_in_words, values))) if values else Blank(MONEY.blank)
    except ValueError:
        # A difference below zero has no capitals; the figures beside it say so, and the check on it has its words.
        return Blank(MONEY.blank)


def _boxes(question: Question, at: Standpoint) -> Iterator[Part]:
    chosen = _chosen(question, at)
    for number, option in enumerate(_options(question)):
        if number:
            yield _BETWEEN_BOXES
        yield Box(option in chosen, option, at.boxes_first)


def _options(question: Question) -> tuple[str, ...]:
    return (YES, NO) if question.kind.name == "yes_no" else tuple(option.value for option in question.options)


def _chosen(question: Question, at: Standpoint) -> frozenset[str]:
    return frozenset(option for value in at.values(question.id) for option in _options_of(value))


def _options_of(value: Any) -> tuple[str, ...]:
    if isinstance(value, bool):
        return (YES if value else NO,)
    return value if isinstance(value, tuple) else (value,)


def _steps(question: Question, at: Standpoint) -> Iterator[str]:
    copied = _copied(question, at)
    if copied is not None:
        yield from _steps(copied, at)
        return
    for working in at.workings(question.id):
        yield from working.steps
        if working.source:
            yield f"依据：{working.source}"
        if working.caution:
            yield f"注意：{working.caution}"


def _copied(question: Question, at: Standpoint) -> Question | None:
    """The question whose worked out answer this one only copies: its arithmetic is the one to show."""
    if question.compute is None or question.compute.function != "copy_of":
        return None
    source = next((each for each in question.compute.questions() if at.values(each)), None)
    copied = at.question(source) if source else None
    return copied if copied is not None and copied.compute is not None else None
