"""Amounts, rates and dates as they are written in the steps of a computation."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from kiosk.i18n import _
from kiosk.law.computation import to_fen

_MOST_DECIMALS = 6


def plain_number(number: Decimal) -> str:
    """The number with thousands commas and no idle zeros: 2300.000 as "2,300", 0.5 as "0.5"."""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def yuan(amount: Decimal) -> str:
    """The amount in yuan, every digit of it; one that does not end (a third) is rounded to the fen and marked 约."""
    exponent = amount.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > _MOST_DECIMALS:
        return _("约 {amount} 元").format(amount=_money_number(to_fen(amount)))
    return _("{amount} 元").format(amount=_money_number(amount))


def percent(rate: Decimal) -> str:
    """A rate in percent: Decimal("2.50") as "2.5%"."""
    return f"{plain_number(rate)}%"


def day(moment: date) -> str:
    """A date as it is read on paper: 2025年9月16日."""
    return _("{year}年{month}月{day}日").format(year=moment.year, month=moment.month, day=moment.day)


def sum_of(parts: Iterable[Decimal], total: Decimal) -> str:
    """An addition written out: "50 元 + 2,250 元 = 2,300 元"."""
    return f"{' + '.join(yuan(part) for part in parts)} = {yuan(total)}"


def _money_number(amount: Decimal) -> str:
    """As `plain_number`, but never a lone tenth: 2.5 as "2.50"."""
    text = plain_number(amount)
    return text + "0" if len(text.partition(".")[2]) == 1 else text
