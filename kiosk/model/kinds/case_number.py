"""The number of a case: （2026）粤1403民初123号.

Source: 最高人民法院《关于人民法院案件案号的若干规定》（法〔2015〕137号）第二条、第三条: year of receipt in brackets, the
court's sign, the kind of case, the number, 号. Older court numbers with 字第 and those of arbitration commissions with the
year in the middle are read as well.
"""

import re

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, halved, problem_of
from kiosk.model.kinds.text import load, same

LONGEST = 50
_FIRST_YEAR = 1949
_YEAR_FIRST = re.compile(r"[(（〔\[【]?(?P<year>[0-9]{4})[)）〕\]】]?年?(?P<rest>[^0-9(（〔\[【].*)")
_YEAR_WITHIN = re.compile(r"(?P<before>[^0-9(（〔\[【]+)[(（〔\[【](?P<year>[0-9]{4})[)）〕\]】](?P<rest>.+)")
_SHAPE = re.compile(
    r"（(?P<year>[0-9]{4})）[\u4e00-\u9fff][\u4e00-\u9fff0-9]{0,20}[\u4e00-\u9fff][0-9]{1,8}号(?:之[一二三四五六七八九十]{1,3})?"
    r"|[\u4e00-\u9fff]{2,20}〔(?P<within>[0-9]{4})〕[\u4e00-\u9fff]{0,6}[0-9]{1,8}号"
)
_ENDS_IN_DIGIT = re.compile(r"[0-9]$")


def parse(text: str, limits: Limits) -> str | Problem:
    """The number without spaces, the year in the brackets courts use."""
    number = entered(text, limits, LONGEST)
    if isinstance(number, Problem):
        return number
    number = re.sub(r"\s", "", halved(number))
    if _ENDS_IN_DIGIT.search(number):
        number += "号"
    first = _YEAR_FIRST.fullmatch(number)
    if first:
        return f"（{first['year']}）{first['rest']}"
    within = _YEAR_WITHIN.fullmatch(number)
    return f"{within['before']}〔{within['year']}〕{within['rest']}" if within else number


def check(value: str, limits: Limits) -> Problem | None:
    """The shape of a case number, the year not after this one."""
    problem = problem_of(value, limits, LONGEST)
    if problem is not None:
        return problem
    match = _SHAPE.fullmatch(value)
    if match is None:
        return Problem(_("请照文书上的案号写，比如（2026）粤1403民初123号。"))
    if not _FIRST_YEAR <= int(match["year"] or match["within"]) <= limits.today.year:
        return Problem(_("案号里的年份不对。请再看一遍。"))
    return None


CASE_NUMBER = Kind("case_number", parse, check, write=same, say=same, dump=same, load=load, blank="　" * 9)
