"""From one day to another, both included: 2023年5月1日至2024年5月1日."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem, type_of_json
from kiosk.model.kinds.characters import entered, halved
from kiosk.model.kinds.date import DATE
from kiosk.model.kinds.date import check as check_day
from kiosk.model.kinds.date import load as load_day
from kiosk.model.kinds.date import parse as parse_day
from kiosk.model.kinds.date import write as write_day

_LONGEST = 80
_BETWEEN = re.compile(r"起?[至到~]|--|[—–]+|\s-\s|(?<=[日号])-|(?<=[0-9]{8})-")
_AROUND = re.compile(r"^[从自由]|[止为起]+$")
_MONTH_FIRST = re.compile(r"[0-9一二三四五六七八九十]+月")
_YEAR = re.compile(r".+?年")


@dataclass(frozen=True)
class DateRange:
    """Two days and all between.

    Attributes:
        start: The first day.
        end: The last day.
    """

    start: date
    end: date


def parse(text: str, limits: Limits) -> DateRange | Problem:
    """The two days; the second may leave out the year."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    parts = _BETWEEN.split(_AROUND.sub("", halved(words)))
    if len(parts) != 2:
        return Problem(_("请填从哪天到哪天，比如 2023年5月1日至2024年5月1日。"))
    first, last = (part.strip() for part in parts)
    year = _YEAR.match(first)
    if year and _MONTH_FIRST.match(last):
        last = year[0] + last
    start, end = parse_day(first, limits), parse_day(last, limits)
    if isinstance(start, Problem):
        return start
    return end if isinstance(end, Problem) else DateRange(start, end)


def check(value: DateRange, limits: Limits) -> Problem | None:
    """Each day as a date is checked, and the first not after the last."""
    if value.start > value.end:
        return Problem(_("结束的日子比开始的早。请看看是不是填反了。"))
    return check_day(value.start, limits) or check_day(value.end, limits)


def write(value: DateRange) -> str:
    """2023年5月1日至2024年5月1日."""
    return f"{write_day(value.start)}至{write_day(value.end)}"


def dump(value: DateRange) -> type_of_json:
    """A JSON object with start and end in ISO form."""
    return {"start": value.start.isoformat(), "end": value.end.isoformat()}


def load(value: Any) -> DateRange:
    """The two days from JSON. Raises ValueError for anything else."""
    if not isinstance(value, dict) or set(value) != {"start", "end"}:
        raise ValueError(f"{value!r} is not a range of dates")
    return DateRange(load_day(value["start"]), load_day(value["end"]))


DATE_RANGE = Kind(
    "date_range", parse, check, write, say=write, dump=dump, load=load, blank=f"{DATE.blank}至{DATE.blank}"
)
