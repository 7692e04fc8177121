"""A day of the solar calendar, as it is written or said: 2023年5月1日, 20230501, 二〇二三年五月一日, 今天."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, halved
from kiosk.model.kinds.numerals import number

FIRST_YEAR, LAST_YEAR = 1900, 2100
_LONGEST = 40
_MOST_DAYS_AWAY = 36_500
_NEAR = {"大前天": -3, "前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "当天": 0}
_NEAR |= {"明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_YEARS = {"前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_MONTHS = {"上个月": -1, "上月": -1, "这个月": 0, "本月": 0, "下个月": 1, "下月": 1}
_LUNAR = re.compile(
    r"农历|阴历|旧历|正月|腊月|冬月|初[一二三四五六七八九十]|闰|除夕|春节|过年|元宵|清明|端午|中秋|重阳"
)
_VAGUE = re.compile(r"[几多约旬底末]|月初|年初|年中|大概|左右|前后|上下")
_WEEKDAY = re.compile(r"\(?(星期|周|礼拜)[一二三四五六日天]\)?$")
_DAYS_AWAY = re.compile(r"(?P<days>[0-9一二两三四五六七八九十百]+)天(?P<way>以?[前后])")
_FIGURE = r"[0-9零〇○一二两三四五六七八九十廿卅]"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<year>{_FIGURE}+年|[前去今本明后]年)(?P<month>{_FIGURE}+)月份?(?P<day>{_FIGURE}+)[日号]?",
        r"(?P<year>[0-9]+)(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
    )
)
_MONTH_AWAY = re.compile(rf"(?P<month>{'|'.join(_MONTHS)})(?P<day>{_FIGURE}+)[日号]")
_NO_YEAR = re.compile(rf"{_FIGURE}+月份?{_FIGURE}+[日号]?|{_FIGURE}{{1,3}}[日号]")
_NO_DAY = re.compile(rf"({_FIGURE}+年|[前去今本明后]年)({_FIGURE}+月份?)?|[0-9]{{4}}([-/.][0-9]{{1,2}})?")


def parse(text: str, limits: Limits) -> date | Problem:
    """The day."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    words = _WEEKDAY.sub("", re.sub(r"\s", "", halved(words)))
    if words in _NEAR:
        return limits.today + timedelta(days=_NEAR[words])
    if _LUNAR.search(words):
        return Problem(_("请填阳历（公历）日期。农历的日子，请对着日历换成阳历。"))
    away = _DAYS_AWAY.fullmatch(words)
    if away:
        return _days_away(away, limits.today)
    if _VAGUE.search(words):
        return Problem(_("请填到哪一天。记不清可以先跳过。"))
    return _calendar_day(words, limits.today)


def check(value: date, limits: Limits) -> Problem | None:
    """Within the question's limits, before or after today where that is asked, between 1900 and 2100."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return _year_out_of_range()
    if limits.past_only and value > limits.today:
        return Problem(_("这一天还没有到。请看看年份和月份。"))
    if limits.future_only and value < limits.today:
        return Problem(_("这一天已经过了。请看看年份和月份。"))
    if limits.at_least is not None and value < limits.at_least:
        return Problem(_("最早填 {day}。请看看是不是填错了。").format(day=write(limits.at_least)))
    if limits.at_most is not None and value > limits.at_most:
        return Problem(_("最晚填 {day}。请看看是不是填错了。").format(day=write(limits.at_most)))
    return None


def write(value: date) -> str:
    """2023年5月1日."""
    return f"{value.year}年{value.month}月{value.day}日"


def dump(value: date) -> str:
    """The day in ISO form."""
    return value.isoformat()


def load(value: Any) -> date:
    """A day from its ISO form. Raises ValueError for anything else."""
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a date")  # noqa: TRY004 - the contract of every kind
    return date.fromisoformat(value)


def _days_away(match: re.Match[str], today: date) -> date | Problem:
    days = number(match["days"])
    if days is None or days > _MOST_DAYS_AWAY:
        return _unreadable()
    return today + timedelta(days=int(days) * (-1 if match["way"].endswith("前") else 1))


def _calendar_day(words: str, today: date) -> date | Problem:
    month_away = _MONTH_AWAY.fullmatch(words)
    if month_away:
        months = today.year * 12 + today.month - 1 + _MONTHS[month_away["month"]]
        return _day(months // 12, months % 12 + 1, _whole(month_away["day"]))
    for form in _FORMS:
        match = form.fullmatch(words)
        if match:
            return _day(_year(match["year"], today), _whole(match["month"]), _whole(match["day"]))
    if _NO_YEAR.fullmatch(words):
        return Problem(_("请写上是哪一年，比如 2023年5月1日。"))
    if _NO_DAY.fullmatch(words):
        return Problem(_("请填到哪一天。记不清可以先跳过。"))
    return _unreadable()


def _day(year: int, month: int, day: int) -> date | Problem:
    if year < 100:
        return Problem(_("年份请写四位数，比如 2023年5月1日。"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return _year_out_of_range()
    if not 1 <= month <= 12:
        return Problem(_("没有{month}月。请看看是不是填错了。").format(month=month))
    if not 1 <= day <= monthrange(year, month)[1]:
        words = _("{year}年{month}月没有{day}日。请看看是不是填错了。")
        return Problem(words.format(year=year, month=month, day=day))
    return date(year, month, day)


def _year(words: str, today: date) -> int:
    return today.year + _YEARS[words] if words in _YEARS else _whole(words.removesuffix("年"))


def _whole(words: str) -> int:
    """A number of the calendar; one that is no number, such as 十十, is a day that does not exist."""
    value = number(words.replace("卅", "三十"))
    return -1 if value is None else int(value)


def _unreadable() -> Problem:
    return Problem(_("没有看懂日期。请这样填：2023年5月1日。"))


def _year_out_of_range() -> Problem:
    words = _("年份要在 {first} 到 {last} 之间。请看看是不是填错了。")
    return Problem(words.format(first=FIRST_YEAR, last=LAST_YEAR))


DATE = Kind("date", parse, check, write, say=write, dump=dump, load=load, blank="　　　年　　月　　日", ordered=True)
