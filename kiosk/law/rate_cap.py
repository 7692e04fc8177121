"""The highest interest a court protects between private people (法释〔2020〕6号, second revision of 2020)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from kiosk.i18n import _
from kiosk.law.computation import Computation, joined, unknown
from kiosk.law.lpr import quote_caution, quote_on
from kiosk.law.tables import read_table
from kiosk.law.wording import day, percent
from kiosk.model.kinds.rate import PERIODS_A_YEAR, Rate

REGULATION = "《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》（法释〔2020〕6号，2020年第二次修正）"
CAP_SOURCE = f"{REGULATION}第25条"
TRANSITION_SOURCE = f"{REGULATION}第25条、第31条"
NEW_RULE_FROM = date(2020, 8, 20)
_TIMES = 4


@dataclass(frozen=True)
class RateLimit:
    """The ceiling of an earlier rule, in percent a year, first and last day included."""

    valid_from: date
    valid_to: date
    percent_a_year: Decimal
    source: str
    verified: bool


@cache
def earlier_limits() -> tuple[RateLimit, ...]:
    """The ceilings that held before 20 August 2020 and are known."""
    columns = ("valid_from", "valid_to", "percent_a_year", "source", "verified")
    return tuple(
        RateLimit(
            row.day("valid_from"),
            row.day("valid_to"),
            row.number("percent_a_year"),
            row.text("source"),
            row.flag("verified"),
        )
        for row in read_table("rate_limits.csv", columns)
    )


def earlier_limit(contract_date: date) -> RateLimit | None:
    """The ceiling the old rule gave a contract of this day; None where it is not known."""
    for limit in earlier_limits():
        if limit.valid_from <= contract_date <= limit.valid_to:
            return limit
    return None


def yearly_rate(rate: Rate) -> Computation:
    """An agreed rate as percent a year: a month × 12, a season × 4, a day × 365."""
    times, yearly = PERIODS_A_YEAR[rate.period], rate.yearly
    names = {"year": _("年利率"), "season": _("季利率"), "month": _("月利率"), "day": _("日利率")}
    name = names[rate.period]
    if times == 1:
        step = _("年利率 {yearly}").format(yearly=percent(yearly))
    else:
        words = _("{name} {rate} × {times} = 年利率 {yearly}")
        step = words.format(name=name, rate=percent(rate.value), times=times, yearly=percent(yearly))
    return Computation(yearly, (step,), _("通行的折算办法"))


def rate_cap(contract_date: date, filing_date: date | None = None) -> Computation:
    """The ceiling on interest: four times the one-year LPR, in percent a year.

    Args:
        contract_date: The day the loan was agreed. From 20 August 2020 the LPR of that day counts (第25条).
        filing_date: The day of filing. For older contracts the LPR of this day counts, and only for interest from
            20 August 2020 on (第31条第二款); interest before follows the rule of its time.

    Returns:
        Percent a year; no value where an older contract has no filing date, or the LPR of the day is not known.
    """
    if contract_date >= NEW_RULE_FROM:
        return _four_times(contract_date, _("借款合同成立时（{date}）").format(date=day(contract_date)), CAP_SOURCE)
    if filing_date is None or filing_date < NEW_RULE_FROM:
        words = _("借款合同在2020年8月20日以前成立，利息要分两段算，后一段看起诉那天的利率。请到窗口请工作人员帮您算。")
        return unknown(words, TRANSITION_SOURCE)
    cap = _four_times(filing_date, _("起诉时（{date}）").format(date=day(filing_date)), TRANSITION_SOURCE)
    caution = _("这个上限只管2020年8月20日起的利息；之前的利息，您可以请求按当时的规定计算。")
    return Computation(cap.value, cap.steps, cap.source, joined(caution, cap.caution))


def _four_times(moment: date, occasion: str, source: str) -> Computation:
    quote = quote_on(moment)
    if quote is None:
        return unknown(_("没有那一天的 LPR 数据，算不出利率上限。"), source)
    cap = quote.one_year * _TIMES
    steps = (
        _("{occasion}，一年期 LPR 是 {rate}（{published}公布）").format(
            occasion=occasion, rate=percent(quote.one_year), published=day(quote.date)
        ),
        _("{rate} × {times} = {cap}，这是受保护的最高年利率").format(
            rate=percent(quote.one_year), times=_TIMES, cap=percent(cap)
        ),
    )
    return Computation(cap, steps, source, quote_caution(quote, moment))
