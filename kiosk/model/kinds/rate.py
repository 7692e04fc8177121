"""A rate of interest as people agree on it: 年利率 12%, 月息2分, 日息万分之五. One 分 is 1% a month, one 厘 is 0.1%."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import total_ordering
from types import MappingProxyType
from typing import Any, Literal

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem, type_of_json
from kiosk.model.kinds.characters import entered, halved
from kiosk.model.kinds.money import as_said
from kiosk.model.kinds.numerals import number, spelled

Period = Literal["year", "season", "month", "day"]
PERIODS_A_YEAR: Mapping[Period, int] = MappingProxyType({"year": 1, "season": 4, "month": 12, "day": 365})
"""How often a period comes round in a year: the usual conversion, which the law room uses as well."""

LARGEST_YEARLY = Decimal(10_000)
_MOST_DECIMALS = 6
_LONGEST = 40
_NAMES: Mapping[Period, str] = MappingProxyType({"year": "年", "season": "季", "month": "月", "day": "日"})
_PERIODS = {name: period for period, name in _NAMES.items()} | {"天": "day", "季度": "season"}
_PERIOD = r"(?:每一?个?|一个?|按|/|\()?(?P<{name}>年|季度?|月|日|天)(?:\))?(?:化|利率|利息|息|利)?"
_NUMBER = r"[0-9,.零一二两三四五六七八九十百点半]+"
_FEW = r"[0-9.零一二两三四五六七八九十点半]+"
_FORM = re.compile(
    rf"(?:利率|利息)?(?:{_PERIOD.format(name='before')})?(?:利率|利息|[:是为按])*"
    rf"(?:(?P<percent>{_NUMBER})%|(?P<share>百|千|万)分之(?P<part>{_NUMBER})"
    rf"|(?P<fen>{_FEW})分(?:(?P<more>[半一二三四五六七八九])|(?P<li>{_FEW})厘)?|(?P<only_li>{_FEW})厘"
    rf"|(?P<bare>{_NUMBER}))"
    rf"(?:利息|利率|利|息)?(?:{_PERIOD.format(name='after')})?"
)
_KEPT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,12})?")
_SHARES = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}


@total_ordering
@dataclass(frozen=True, eq=False)
class Rate:
    """A rate as agreed; equal and ordered by what it comes to in a year.

    Attributes:
        value: Percent per period.
        period: year, season, month or day.
    """

    value: Decimal
    period: Period

    @property
    def yearly(self) -> Decimal:
        """Percent a year: a month × 12, a season × 4, a day × 365."""
        return self.value * PERIODS_A_YEAR[self.period]

    def __eq__(self, other: object) -> bool:
        return self.yearly == other.yearly if isinstance(other, Rate) else NotImplemented

    def __lt__(self, other: "Rate") -> bool:
        return self.yearly < other.yearly if isinstance(other, Rate) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.yearly)


def parse(text: str, limits: Limits) -> Rate | Problem:
    """The rate with its period; 分 and 厘 without a period are a month's."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    words = re.sub(r"\s", "", halved(words))
    match = _FORM.fullmatch(words)
    value = None if match is None else _percent(match)
    if match is None or value is None:
        return Problem(_("没有看懂。请这样填：年利率 12%，或者月息 2 分。"))
    named = match["before"] or match["after"]
    period = _PERIODS[named] if named else None
    if match["fen"] or match["only_li"]:
        if period not in (None, "month"):
            return Problem(_("“分”和“厘”一般是说每个月。请写成百分比，比如“年利率 12%”。"))
        period = "month"
    if period is None:
        return Problem(_("请说明是一年还是一个月，比如“年利率 12%”。"))
    return Rate(value, period)


def check(value: Rate, limits: Limits) -> Problem | None:
    """Within the question's limits (Rate or percent a year), from 0, up to 10,000% a year."""
    if not value.value.is_finite() or value.value < 0:
        return Problem(_("利率不能是负数。请这样填：年利率 12%。"))
    least, most = _yearly(limits.at_least), _yearly(limits.at_most)
    if least is not None and value.yearly < least:
        return Problem(_("这里最少是年利率 {least}%。请看看是不是填错了。").format(least=_plain(least)))
    most = LARGEST_YEARLY if most is None else most
    if value.yearly > most:
        return Problem(_("折合成一年超过 {most}%了。请看看是不是填错了。").format(most=_plain(most)))
    if value.value != round(value.value, _MOST_DECIMALS):
        return Problem(_("小数点后最多写 6 位。请再看看。"))
    return None


def write(value: Rate) -> str:
    """年利率 12%, 月利率 2%."""
    return f"{_NAMES[value.period]}利率 {_plain(value.value)}%"


def say(value: Rate) -> str:
    """年利率百分之十二."""
    whole, _point, decimals = _plain(value.value).partition(".")
    tail = "点" + "".join(spelled(int(digit)) for digit in decimals) if decimals else ""
    return f"{_NAMES[value.period]}利率百分之{as_said(int(whole))}{tail}"


def dump(value: Rate) -> type_of_json:
    """A JSON object with value and period."""
    return {"value": f"{value.value:f}", "period": value.period}


def load(value: Any) -> Rate:
    """A rate from JSON. Raises ValueError for anything else."""
    if not isinstance(value, dict) or set(value) != {"value", "period"}:
        raise ValueError(f"{value!r} is not a rate")
    if not _KEPT.fullmatch(str(value["value"])) or value["period"] not in PERIODS_A_YEAR:
        raise ValueError(f"{value!r} is not a rate")
    return Rate(Decimal(value["value"]), value["period"])


def _percent(match: re.Match[str]) -> Decimal | None:
    """What was said, in percent per period."""
    if match["part"]:
        part = number(match["part"])
        return None if part is None else part * _SHARES[match["share"]]
    if match["fen"] or match["only_li"]:
        fen = number(match["fen"] or "0")
        li = number("5" if match["more"] == "半" else match["more"] or match["li"] or match["only_li"] or "0")
        return None if fen is None or li is None else fen + li / 10
    return number(match["percent"] or match["bare"])


def _yearly(limit: Any) -> Decimal | None:
    return limit.yearly if isinstance(limit, Rate) else limit


def _plain(number_of_percent: Decimal) -> str:
    """The figures without idle zeros: 12, 0.05."""
    figures = f"{number_of_percent:f}"
    return figures.rstrip("0").rstrip(".") if "." in figures else figures


RATE = Kind("rate", parse, check, write, say, dump, load, blank="　　　%/年（季/月）", ordered=True)
