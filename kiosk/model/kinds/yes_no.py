"""Yes or no, as people say it."""

import re
from typing import Any

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, halved

_LONGEST = 20
_ENDING = re.compile(r"[的了啊呀嘛]?[。.！!，,]*$")
_YES = re.compile(r"是|对|有|要|好|会|到|嗯|没错|愿意|同意|可以|需要|y|yes|true")
_NO = re.compile(r"否|无|没|没有|没到|[不错]|不(?:是|对|要|好|会|用|愿意|同意|可以|需要)|n|no|false")
_WRITTEN = {True: "是", False: "否"}


def parse(text: str, limits: Limits) -> bool | Problem:
    """Yes or no."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    words = _ENDING.sub("", halved(words).lower())
    if _YES.fullmatch(words):
        return True
    if _NO.fullmatch(words):
        return False
    return Problem(_("请选“是”或“否”。"))


def check(value: bool, limits: Limits) -> Problem | None:
    """Either will do."""
    return None


def write(value: bool) -> str:
    """是 or 否."""
    return _WRITTEN[value]


def dump(value: bool) -> bool:
    """A JSON boolean."""
    return value


def load(value: Any) -> bool:
    """A JSON boolean. Raises ValueError for anything else."""
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")  # noqa: TRY004 - the contract of every kind
    return value


YES_NO = Kind("yes_no", parse, check, write, say=write, dump=dump, load=load, blank="　　")
