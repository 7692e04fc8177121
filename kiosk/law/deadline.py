"""When a period of law ends (民事诉讼法第85条, 解释第125条, 民法典第201至203条), by the calendar of rest days."""

from calendar import monthrange
from datetime import date, timedelta

import chinese_calendar
from chinese_calendar.constants import holidays

from kiosk.i18n import _
from kiosk.law.computation import Computation, unknown
from kiosk.law.wording import day

SOURCE = "《中华人民共和国民事诉讼法》第85条；民诉法解释第125条"
MONTHS_SOURCE = "《中华人民共和国民法典》第201条、第202条、第203条；《中华人民共和国民事诉讼法》第85条"
DAYS_SOURCE = "《中华人民共和国民法典》第201条"
_ONE_DAY = timedelta(days=1)


def coverage() -> tuple[date, date]:
    """The first and last day whose rest days are known, from the holiday calendar installed."""
    years = {holiday.year for holiday in holidays}
    return date(min(years), 1, 1), date(max(years), 12, 31)


def calendar_file() -> str:
    """Where the holiday calendar's data stands."""
    return str(chinese_calendar.constants.__file__)


def is_covered(moment: date) -> bool:
    """Whether the holiday calendar knows this day."""
    first, last = coverage()
    return first <= moment <= last


def is_rest_day(moment: date) -> bool:
    """Whether the day is a weekend or statutory holiday and not a make-up workday.

    Raises:
        LookupError: The calendar does not cover the day.
    """
    if not is_covered(moment):
        raise LookupError(f"the holiday calendar does not cover {moment.isoformat()}")
    return not chinese_calendar.is_workday(moment)


def deadline(start: date, days: int) -> Computation:
    """The last day of a period of days.

    Args:
        start: The day the period is set off by, such as the day a judgment was received; it does not count.
        days: How long the period is, at least 1.

    Returns:
        The date; moved to the first workday after where it falls on a rest day. Beyond the calendar's coverage it is
        not moved (the earlier day is the safe one) and the caution says so.
    """
    if days < 1:
        return unknown(_("期限至少是 1 天。"), SOURCE)
    last = _shifted(start, days)
    if last is None:
        return unknown(_too_far(), SOURCE)
    counted = (
        _("{start}当天不算，从第二天{next}算起").format(start=day(start), next=day(start + _ONE_DAY)),
        _("第 {days} 天是{last}（{weekday}）").format(days=days, last=day(last), weekday=_weekday(last)),
    )
    return _moved(last, counted, SOURCE)


def deadline_months(start: date, months: int) -> Computation:
    """The last day of a period of months: the same day of the month, or the month's last where there is none.

    Args:
        start: The day the period is set off by.
        months: How long the period is, at least 1; a year is 12.

    Returns:
        As `deadline`.
    """
    if months < 1:
        return unknown(_("期限至少是 1 个月。"), MONTHS_SOURCE)
    last = months_after(start, months)
    if last is None:
        return unknown(_too_far(), MONTHS_SOURCE)
    years, rest = divmod(months, 12)
    period = _("{count} 个月").format(count=months) if rest else _("{count} 年").format(count=years)
    counted = (
        _("从{start}起满 {period}，是{last}（{weekday}）").format(
            start=day(start), period=period, last=day(last), weekday=_weekday(last)
        ),
    )
    return _moved(last, counted, MONTHS_SOURCE)


def days_between(start: date, end: date) -> Computation:
    """How many days lie between two dates, the first not counted; below zero where the end is before the start."""
    count = (end - start).days
    step = _("从{start}到{end}，头一天不算，共 {count} 天").format(start=day(start), end=day(end), count=count)
    return Computation(count, (step,), DAYS_SOURCE)


def months_after(start: date, months: int) -> date | None:
    """The same day so many months later, the month's last where there is no such day; None past the year 9999."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _shifted(start: date, days: int) -> date | None:
    return start + timedelta(days=days) if days < (date.max - start).days else None


def _moved(last: date, counted: tuple[str, ...], source: str) -> Computation:
    if not is_covered(last):
        return Computation(last, counted, source, _uncovered(last))
    moved = last
    while is_covered(moved) and is_rest_day(moved):
        moved += _ONE_DAY
    if not is_covered(moved):
        return Computation(last, counted, source, _uncovered(last))
    if moved == last:
        return Computation(last, counted, source)
    step = _("这一天是休息日，顺延到之后第一个上班的日子：{moved}（{weekday}）")
    return Computation(moved, (*counted, step.format(moved=day(moved), weekday=_weekday(moved))), source)


def _uncovered(last: date) -> str:
    return _("{day}是不是休息日还不知道，所以没有顺延。请您按这一天算。").format(day=day(last))


def _too_far() -> str:
    return _("日子太远，算不出来，请您检查填写的日期。")


def _weekday(moment: date) -> str:
    names = (_("星期一"), _("星期二"), _("星期三"), _("星期四"), _("星期五"), _("星期六"), _("星期日"))
    return names[moment.weekday()]
