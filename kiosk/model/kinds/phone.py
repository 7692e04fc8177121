"""A telephone number under which a person can be reached: mobile, landline with its area code, 400 and 800, or abroad."""

import re

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, halved
from kiosk.model.kinds.digits import PAUSE, joined, spoken
from kiosk.model.kinds.text import load, same

_LONGEST = 60
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(
    r"(?P<area>010|02[0-9]|0[3-9][0-9]{2})-?(?P<number>[1-9][0-9]{6,7})(?:转(?P<inside>[0-9]{1,6}))?"
)
_SERVICE = re.compile(r"(?P<start>[48]00)-?(?P<middle>[0-9]{3})-?(?P<end>[0-9]{4})")
_ABROAD = re.compile(r"\+(?!86)[1-9][0-9]{6,14}")
_INSIDE = re.compile(r"(?:转|分机|ext\.?|#|(?<=[0-9]{7})[-(])(?=[0-9]{1,6}\)?$)", re.IGNORECASE)
_CHINA = re.compile(r"^(?:(?:\+|00)86|86(?=0|1[3-9][0-9]{9}$))")


def parse(text: str, limits: Limits) -> str | Problem:
    """The number without spaces: 13800138000, 0753-1234567, 0753-1234567转8, 400-123-4567, +85291234567."""
    entry = entered(text, limits, _LONGEST)
    if isinstance(entry, Problem):
        return entry
    number, *inside = _INSIDE.split(halved(entry), maxsplit=1)
    number = re.sub(r"[()]", "", joined(number))
    number = _CHINA.sub("", number)
    if number.startswith("00"):
        number = f"+{number[2:]}"
    if re.fullmatch(r"[1-9][0-9]{9,10}", number) and not _MOBILE.fullmatch(number) and not _SERVICE.fullmatch(number):
        number = f"0{number}" if _LANDLINE.fullmatch(f"0{number}") else number
    if inside:
        number += f"转{joined(inside[0]).rstrip(')')}"
    for form in (_LANDLINE, _SERVICE):
        match = form.fullmatch(number)
        if match:
            return _written(match)
    return number


def check(value: str, limits: Limits) -> Problem | None:
    """One of the forms `parse` gives."""
    if _MOBILE.fullmatch(value) or _ABROAD.fullmatch(value):
        return None
    for form in (_LANDLINE, _SERVICE):
        match = form.fullmatch(value)
        if match and _written(match) == value:
            return None
    return _problem(value)


def say(value: str) -> str:
    """Digit by digit in groups."""
    if _MOBILE.fullmatch(value):
        return spoken(value, 3, 4)
    number, _mark, inside = value.partition("转")
    groups = [spoken(part, 4) for part in number.split("-")]
    return PAUSE.join([*groups, "转", spoken(inside, 4)] if inside else groups)


def _written(match: re.Match[str]) -> str:
    number = "-".join(match[name] for name in match.re.groupindex if name != "inside")
    inside = match.groupdict().get("inside")
    return f"{number}转{inside}" if inside else number


def _problem(value: str) -> Problem:
    if not re.fullmatch(r"\+?[0-9]+", value):
        return Problem(_("电话号码只写数字。一次写一个号码。"))
    if value.startswith("1") and len(value) > 6:
        if len(value) != 11:
            return Problem(_("手机号码有 11 位，您填了 {count} 位。").format(count=len(value)))
        return Problem(_("没有这样开头的手机号码。请再看一遍。"))
    if len(value) in (7, 8) and value[0] != "0":
        return Problem(_("座机号码请加上区号，比如 0753-1234567。"))
    return Problem(_("号码的位数不对。手机填 11 位，座机加上区号。"))


PHONE = Kind("phone", parse, check, write=same, say=say, dump=same, load=load, blank="　" * 6, private=True)
