"""An address on one line, down to the house or the village group."""

import re

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, problem_of
from kiosk.model.kinds.text import load, same

LONGEST = 120
SHORTEST = 4
_SPACE_IN_CHINESE = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \u3000]+|[ \u3000]+(?=[\u3000-\u9fff\uff00-\uffef])"
)
_NONE = frozenset(("不知道", "不清楚", "没有", "无", "不详", "记不清", "未知"))


def parse(text: str, limits: Limits) -> str | Problem:
    """The address without spaces between Chinese characters."""
    address = entered(text, limits, LONGEST)
    if isinstance(address, Problem):
        return address
    return re.sub(" +", " ", _SPACE_IN_CHINESE.sub("", address))


def check(value: str, limits: Limits) -> Problem | None:
    """One line that can be printed and says a little more than a town's name."""
    problem = problem_of(value, limits, LONGEST)
    if problem is not None:
        return problem
    if value in _NONE:
        return Problem(_("这里填地址。不知道可以先跳过。"))
    if len(value) < SHORTEST or not any(character.isalpha() for character in value):
        return Problem(_("地址太短了。请写到村、组或门牌号。"))
    return None


ADDRESS = Kind("address", parse, check, write=same, say=same, dump=same, load=load, blank="　" * 12, private=True)
