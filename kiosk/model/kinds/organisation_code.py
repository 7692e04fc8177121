"""The unified social credit code of an organisation, 18 characters.

Source: GB 32100-2015《法人和其他组织统一社会信用代码编码规则》: registering body, kind, 6 digits of the place, 9 of the
organisation, 1 check character by ISO 7064 MOD 31-3 over a set of digits and letters without I, O, S, V, Z.
"""

import re

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, halved
from kiosk.model.kinds.digits import spoken
from kiosk.model.kinds.text import load, same

LENGTH = 18
_LONGEST = 60
_SET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(pow(3, place, 31) for place in range(LENGTH - 1))
_BETWEEN = re.compile(r"[\s\-‐–—_.·]")
_SHAPE = re.compile(f"[{_SET}]{{2}}[0-9]{{6}}[{_SET}]{{10}}")
_BEFORE_2015 = re.compile(r"[0-9A-Z]{8}[0-9X]|[0-9]{15}")


def parse(text: str, limits: Limits) -> str | Problem:
    """The code without spaces, its letters as capitals."""
    code = entered(text, limits, _LONGEST)
    return code if isinstance(code, Problem) else _BETWEEN.sub("", halved(code)).upper()


def check(value: str, limits: Limits) -> Problem | None:
    """Length, characters and check character."""
    if _BEFORE_2015.fullmatch(value):
        return Problem(_("这是老的代码。请填营业执照上 18 位的统一社会信用代码。"))
    if not (value.isascii() and value.isalnum()):
        return Problem(_("代码只有数字和大写字母。请对着营业执照再看一遍。"))
    if len(value) != LENGTH:
        return Problem(_("统一社会信用代码有 18 位，您填了 {count} 位。").format(count=len(value)))
    if any(character not in _SET for character in value):
        return Problem(_("代码里没有字母 I、O、S、V、Z。可能是数字 1、0、5 或 2。"))
    if not _SHAPE.fullmatch(value):
        return Problem(_("代码的第 3 到 8 位是数字。请对着营业执照再看一遍。"))
    if value[-1] != check_character(value[:-1]):
        return Problem(_("代码有一位不对。请对着营业执照，一段一段再看一遍。"))
    return None


def check_character(first: str) -> str:
    """The last character that belongs to the first 17."""
    total = sum(weight * _SET.index(character) for weight, character in zip(_WEIGHTS, first, strict=True))
    return _SET[-total % 31]


def say(value: str) -> str:
    """Character by character: the two of the register, the place, the organisation, the check character with it."""
    return spoken(value, 2, 3, 3, 3, 3, 4)


ORGANISATION_CODE = Kind("organisation_code", parse, check, write=same, say=say, dump=same, load=load, blank="　" * 9)
