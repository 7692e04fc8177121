"""A number of pages, people, days: whole, from nought."""

import re
from typing import Any

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, halved
from kiosk.model.kinds.numerals import number

LARGEST = 10**9
_LONGEST = 40
_COUNTED = re.compile(r"(个?(月|人|小时|星期)|[个页张天日人次份岁年名位件块户间套台辆条笔期])$")


def parse(text: str, limits: Limits) -> int | Problem:
    """The number, in figures or in words, with or without what is counted."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    words = halved(words).replace(" ", "")
    if words.startswith(("-", "负", "−")):
        return Problem(_("这里不能填负数。请填 0 或更大的数。"))
    value = number(_COUNTED.sub("", words))
    if value is None or value != int(value):
        return Problem(_("请填一个整数，比如 3。"))
    return int(value)


def check(value: int, limits: Limits) -> Problem | None:
    """Within the question's limits, or from 0 to 1,000,000,000."""
    least = 0 if limits.at_least is None else limits.at_least
    most = LARGEST if limits.at_most is None else limits.at_most
    if value < least:
        return Problem(_("这个数最小是 {least}。请看看是不是填错了。").format(least=least))
    if value > most:
        return Problem(_("这个数最大是 {most}。请看看是不是填错了。").format(most=most))
    return None


def dump(value: int) -> int:
    """A JSON number."""
    return value


def load(value: Any) -> int:
    """A whole JSON number. Raises ValueError for anything else."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{value!r} is not a whole number")  # noqa: TRY004 - the contract of every kind
    return value


WHOLE_NUMBER = Kind("whole_number", parse, check, write=str, say=str, dump=dump, load=load, blank="　　", ordered=True)
