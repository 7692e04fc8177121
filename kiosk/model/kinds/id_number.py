"""The citizen's identity number of 18 characters.

Source: GB 11643-1999《公民身份号码》: 6 digits of the place, 8 of the birth date, 3 in sequence (odd for men), 1 check
character by ISO 7064 MOD 11-2, X for ten. The first two digits are a province of GB/T 2260, or 9 for foreigners with a
permanent residence card.
"""

import re
from datetime import date
from typing import Literal

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered
from kiosk.model.kinds.digits import joined, spoken
from kiosk.model.kinds.text import load, same

LENGTH = 18
_LENGTH_BEFORE_1999 = 15
_LONGEST = 60
_FIRST_YEAR = 1850
_WEIGHTS = tuple(2**place % 11 for place in range(LENGTH - 1, 0, -1))
_CHECK_CHARACTERS = "10X98765432"
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]")
"""The provinces of GB/T 2260, 83 for Taiwan residents' permits, 9 for foreigners' permanent residence cards."""


def parse(text: str, limits: Limits) -> str | Problem:
    """The number without spaces, X as a capital."""
    number = entered(text, limits, _LONGEST)
    return number if isinstance(number, Problem) else joined(number).upper()


def check(value: str, limits: Limits) -> Problem | None:
    """Length, characters, province, birth date and check character."""
    problem = _shape_problem(value)
    if problem is not None:
        return problem
    if not _PROVINCE.match(value):
        return Problem(_("号码的前两位不对。请对着身份证再看一遍。"))
    born = _birth_date(value)
    if born is None or born.year < _FIRST_YEAR:
        return Problem(_("号码里的出生日期不对。请看第 7 到 14 位。"))
    if born > limits.today:
        return Problem(_("号码里的出生日期还没有到。请看第 7 到 14 位。"))
    if value[-1] != check_character(value[:-1]):
        return Problem(_("号码有一位不对。请对着身份证，一段一段再看一遍。"))
    return None


def check_character(first: str) -> str:
    """The last character that belongs to the first 17 digits."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first, strict=True))
    return _CHECK_CHARACTERS[total % 11]


def birth_date(number: str) -> date:
    """The birth date in a checked number. Raises ValueError when it holds none."""
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def sex(number: str) -> Literal["男", "女"]:
    """The sex in a checked number: the 17th digit is odd for men."""
    return "男" if int(number[16]) % 2 else "女"


def say(value: str) -> str:
    """Digit by digit: place, birth date, the last four."""
    return spoken(value, 3, 3, 4, 4, 4)


def _shape_problem(value: str) -> Problem | None:
    figures = value.isascii() and value.isdigit()
    if len(value) == _LENGTH_BEFORE_1999 and figures:
        return Problem(_("这是老的 15 位号码。请填现在身份证上的 18 位号码。"))
    if not value.isascii() or not value[:-1].isdigit() or not (figures or value.endswith("X")):
        return Problem(_("身份证号码只有数字，最后一位可以是 X。"))
    if len(value) != LENGTH:
        return Problem(_("身份证号码有 18 位，您填了 {count} 位。").format(count=len(value)))
    return None


def _birth_date(number: str) -> date | None:
    try:
        return birth_date(number)
    except ValueError:
        return None


ID_NUMBER = Kind("id_number", parse, check, write=same, say=say, dump=same, load=load, blank="　" * 9, private=True)
