"""The one-year loan prime rate (一年期贷款市场报价利率, LPR) on a given day, from `data/lpr.csv`."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from kiosk.i18n import _, sentences
from kiosk.law.tables import DataError, read_table
from kiosk.law.wording import day

_FILE = "lpr.csv"
_COLUMNS = ("date", "one_year", "five_year", "source", "verified")
_PUBLICATION_DAY = 20


@dataclass(frozen=True)
class Quote:
    """The rate from a day on, in percent a year, until the next quote."""

    date: date
    one_year: Decimal
    five_year: Decimal
    source: str
    verified: bool


@cache
def quotes() -> tuple[Quote, ...]:
    """Every quote that differed from the one before, oldest first.

    Raises:
        DataError: The dates do not rise.
    """
    rows = read_table(_FILE, _COLUMNS)
    found: list[Quote] = []
    for row in rows:
        quote = Quote(
            row.day("date"), row.number("one_year"), row.number("five_year"), row.text("source"), row.flag("verified")
        )
        if found and quote.date <= found[-1].date:
            raise DataError(row.file, row.line, f"{quote.date} does not follow {found[-1].date}; sort by date")
        found.append(quote)
    return tuple(found)


def quote_on(moment: date) -> Quote | None:
    """The quote in force on a day: the newest not after it; None before the first (20 August 2019)."""
    earlier = [quote for quote in quotes() if quote.date <= moment]
    return earlier[-1] if earlier else None


def data_until() -> date:
    """The day of the newest quote in the data (数据截至)."""
    return quotes()[-1].date


def quote_caution(quote: Quote, moment: date) -> str:
    """What to beware of when this quote is used for this day: not verified, or a newer one may be missing."""
    cautions = []
    if not quote.verified:
        words = _("{date}公布的 LPR 还没有核对官方数据，请向法院核实。")
        cautions.append(words.format(date=day(quote.date)))
    if moment >= _next_publication(data_until()):
        words = _("利率数据截至{until}，之后有没有变动还不知道，请向法院核实。")
        cautions.append(words.format(until=day(data_until())))
    return sentences(*cautions)


def _next_publication(last: date) -> date:
    """The first day a newer quote may exist: the 20th of the next month."""
    year, month = divmod(last.year * 12 + last.month, 12)
    return date(year, month + 1, _PUBLICATION_DAY)
