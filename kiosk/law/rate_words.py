"""Rates as villagers say them: 月息2分, 两分利, 8厘. One 分 is 1% a month, one 厘 is 0.1% a month."""

import re
from decimal import Decimal

from kiosk.i18n import _
from kiosk.law.computation import Computation
from kiosk.law.wording import percent

_DIGITS = {"半": "0.5", "一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5"}
_DIGITS |= {"六": "6", "七": "7", "八": "8", "九": "9", "十": "10"}
_NUMBER = r"\d+(?:\.\d+)?|[半一二两三四五六七八九十]"
_SPOKEN = re.compile(
    rf"(?:月息|月利|月利率|利息)?(?:(?P<fen>{_NUMBER})分(?P<half>半)?)?(?:(?P<li>{_NUMBER})厘)?(?:利|息|利息)?"
)


def spoken_yearly_rate(words: str) -> Computation | None:
    """A spoken monthly rate as percent a year.

    Args:
        words: What was said, such as “月息2分”, “一分五厘”, “两分半利”.

    Returns:
        Percent a year; None where the words are no such rate. 年息几分 is not read: people mean different things by it.
    """
    match = _SPOKEN.fullmatch(re.sub(r"\s", "", words))
    if match is None or not (match["fen"] or match["li"]):
        return None
    monthly = _value(match["fen"]) + _value(match["li"]) / 10 + (Decimal("0.5") if match["half"] else 0)
    yearly = monthly * 12
    steps = (
        _("一分是每月 1%，一厘是每月 0.1%"),
        _("{words}就是每月 {monthly}，{monthly} × 12 = 年利率 {yearly}").format(
            words=words, monthly=percent(monthly), yearly=percent(yearly)
        ),
    )
    return Computation(yearly, steps, _("民间通行的说法"))


def _value(number: str | None) -> Decimal:
    return Decimal(_DIGITS.get(number, number)) if number else Decimal(0)
