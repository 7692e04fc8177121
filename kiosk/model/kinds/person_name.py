"""A person's name as it stands on the identity card, rare characters and the dot of minority names kept."""

import re
import unicodedata

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, problem_of
from kiosk.model.kinds.text import load, same

LONGEST = 50
DOT = "·"
"""U+00B7, the dot identity cards carry (GB 18030 A1A4)."""

_DOTS = re.compile(r"[ \u3000]*[·.．•・･‧∙⋅●。][ \u3000]*")
_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SEVERAL = re.compile(r"[、，,;；/&]| 和 ")
_NONE = frozenset(("无", "没有", "不知道", "不清楚", "不详", "记不清", "不记得", "忘了", "未知"))
_OTHER_MARKS = frozenset(f"{DOT} .'’-")


def parse(text: str, limits: Limits) -> str | Problem:
    """The name, its dots as U+00B7; Chinese names without spaces, others with single ones."""
    name = entered(text, limits, LONGEST)
    if isinstance(name, Problem):
        return name
    if _HAN.search(name):
        return re.sub("[ \u3000]", "", _DOTS.sub(DOT, name))
    return re.sub("[ \u3000]+", " ", name)


def check(value: str, limits: Limits) -> Problem | None:
    """One person's name: letters or characters, the dot, and what foreign names have between."""
    problem = problem_of(value, limits, LONGEST)
    if problem is not None:
        return problem
    if value in _NONE:
        return Problem(_("这里填姓名。不知道可以先跳过。"))
    if _SEVERAL.search(value):
        return Problem(_("这里一次写一个人。别的人后面再加。"))
    if any(unicodedata.category(character).startswith("N") and character != "〇" for character in value):
        return Problem(_("姓名里有数字。请照身份证上的写。"))
    if not all(_belongs(character) for character in value) or not any(map(_is_letter, value)):
        return Problem(_("姓名里有别的符号。请照身份证上的写。"))
    return None


def _is_letter(character: str) -> bool:
    return bool(_HAN.match(character)) or unicodedata.category(character).startswith("L")


def _belongs(character: str) -> bool:
    return _is_letter(character) or character in _OTHER_MARKS or unicodedata.category(character).startswith("M")


PERSON_NAME = Kind("person_name", parse, check, write=same, say=same, dump=same, load=load, private=True)
