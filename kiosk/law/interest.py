"""Interest on a private loan, overdue interest, and the doubled interest on a judgment nobody paid."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.i18n import _
from kiosk.law.computation import Computation, joined, money, unknown
from kiosk.law.lpr import quote_caution, quote_on
from kiosk.law.rate_cap import (
    NEW_RULE_FROM,
    REGULATION,
    TRANSITION_SOURCE,
    earlier_limit,
    rate_cap,
    yearly_rate,
)
from kiosk.law.wording import day, percent, sum_of, yuan
from kiosk.model.kinds.rate import Rate

INTEREST_SOURCE = f"{REGULATION}第25条"
OVERDUE_SOURCE = f"{REGULATION}第28条"
DELAY_SOURCE = "《中华人民共和国民事诉讼法》第264条；法释〔2014〕8号第1条、第2条"
DELAY_PERCENT_A_DAY = Decimal("0.0175")
DAYS_A_YEAR = 365


@dataclass(frozen=True)
class _Stretch:
    """Days at one yearly rate (percent); the first day counts, the last does not."""

    start: date
    end: date
    yearly: Decimal


def interest(
    principal: Decimal,
    rate: Rate,
    start: date,
    end: date,
    contract_date: date,
    filing_date: date | None = None,
) -> Computation:
    """Simple interest at the agreed rate, or at the ceiling where the agreed rate is above it.

    Args:
        principal: The money really lent, in yuan.
        rate: The agreed rate, percent per period.
        start: The first day that bears interest.
        end: The day interest is reckoned to; it does not count itself.
        contract_date: The day the loan was agreed.
        filing_date: The day of filing; needed for contracts from before 20 August 2020 (第31条).

    Returns:
        Yuan: principal × rate a year × days / 365, in two stretches for older contracts; no value, and the reason,
        where the amount or dates cannot be, or the ceiling is not known.
    """
    refusal = _refusal(principal, start, end)
    if refusal:
        return unknown(refusal, INTEREST_SOURCE)
    agreed = yearly_rate(rate)
    yearly = Decimal(str(agreed.value))
    if contract_date >= NEW_RULE_FROM:
        return _under_the_new_rule(principal, yearly, agreed.steps, _Stretch(start, end, yearly), contract_date)
    return _across_the_rules(principal, yearly, agreed.steps, (start, end), contract_date, filing_date)


def overdue_interest(
    principal: Decimal,
    due: date,
    end: date,
    contract_date: date,
    rate: Rate | None = None,
    overdue_rate: Rate | None = None,
    filing_date: date | None = None,
) -> Computation:
    """Interest for the days after the money was due (第28条).

    Args:
        principal: The money still owed, in yuan.
        due: The last day it could be paid in time.
        end: The day interest is reckoned to.
        contract_date: The day the loan was agreed.
        rate: The rate agreed for the term of the loan, if any.
        overdue_rate: The rate agreed for being late, if any; it goes before `rate`.
        filing_date: The day of filing; needed for contracts from before 20 August 2020.

    Returns:
        Yuan; at the overdue rate agreed, else at the rate of the term, else at the one-year LPR of the day after `due`.
    """
    agreed = overdue_rate if overdue_rate is not None else rate
    if agreed is not None:
        reason = _("约定了逾期利率，按约定算") if overdue_rate is not None else _("没约定逾期利率，按借期内的利率算")
        computed = interest(principal, agreed, due, end, contract_date, filing_date)
        source = OVERDUE_SOURCE if contract_date >= NEW_RULE_FROM else f"{OVERDUE_SOURCE}、第31条"
        return Computation(computed.value, (reason, *computed.steps), source, computed.caution, computed.exact)
    refusal = _refusal(principal, due, end)
    if refusal:
        return unknown(refusal, OVERDUE_SOURCE)
    quote = quote_on(due)
    if quote is None:
        words = _("逾期那天（{date}）还没有 LPR，请到窗口请工作人员帮您算。")
        return unknown(words.format(date=day(due)), OVERDUE_SOURCE)
    stretch = _Stretch(due, end, quote.one_year)
    exact, arithmetic = _simple(principal, stretch)
    first = _("利率都没约定，按逾期时的一年期 LPR {rate} 算（{published}公布）")
    steps = (first.format(rate=percent(quote.one_year), published=day(quote.date)), arithmetic)
    return money(exact, steps, f"{OVERDUE_SOURCE}第二款第（一）项", quote_caution(quote, due))


def delay_interest(principal: Decimal, start: date, end: date) -> Computation:
    """The doubled part of interest on a judgment debt paid late: principal × 0.0175% a day.

    Args:
        principal: The money debt unpaid, ordinary interest not included, in yuan.
        start: The last day for paying that the judgment set.
        end: The day it is reckoned to.
    """
    refusal = _refusal(principal, start, end)
    if refusal:
        return unknown(refusal, DELAY_SOURCE)
    days = (end - start).days
    exact = principal * DELAY_PERCENT_A_DAY / 100 * days
    words = _("{principal} × 每天 {rate} × {days} 天 = {interest}")
    step = words.format(principal=yuan(principal), rate=percent(DELAY_PERCENT_A_DAY), days=days, interest=yuan(exact))
    return money(exact, (step,), DELAY_SOURCE)


def _under_the_new_rule(
    principal: Decimal, agreed: Decimal, steps: tuple[str, ...], stretch: _Stretch, contract_date: date
) -> Computation:
    cap = rate_cap(contract_date)
    if cap.value is None:
        return cap
    ceiling = Decimal(str(cap.value))
    applied = min(agreed, ceiling)
    exact, arithmetic = _simple(principal, _Stretch(stretch.start, stretch.end, applied))
    comparison = _compared(agreed, ceiling)
    caution = joined(_above(agreed, ceiling), cap.caution)
    return money(exact, (*steps, *cap.steps, comparison, arithmetic), INTEREST_SOURCE, caution)


def _across_the_rules(
    principal: Decimal,
    agreed: Decimal,
    steps: tuple[str, ...],
    days: tuple[date, date],
    contract_date: date,
    filing_date: date | None,
) -> Computation:
    start, end = days
    exact, lines, cautions = [], [*steps], []
    if start < NEW_RULE_FROM:
        limit = earlier_limit(contract_date)
        if limit is None:
            words = _("借款合同在2015年9月1日以前成立，早期的利息按当时的规定算，请到窗口请工作人员帮您算。")
            return unknown(words, TRANSITION_SOURCE)
        applied = min(agreed, limit.percent_a_year)
        lines.append(
            _("2020年8月19日以前，按当时的规定，年利率最高 {limit}").format(limit=percent(limit.percent_a_year))
        )
        part, line = _simple(principal, _Stretch(start, min(end, NEW_RULE_FROM), applied))
        exact.append(part)
        lines.append(line)
        if end <= NEW_RULE_FROM:
            cautions.append(_("2020年8月19日以前的利息要按当时的规定算，需要您向法院提出请求。"))
        cautions.append(_above(agreed, limit.percent_a_year))
        if not limit.verified:
            cautions.append(_("当时的利率上限还没有核对，请向法院核实。"))
    if end > NEW_RULE_FROM:
        cap = rate_cap(contract_date, filing_date)
        if cap.value is None:
            return cap
        ceiling = Decimal(str(cap.value))
        part, line = _simple(principal, _Stretch(max(start, NEW_RULE_FROM), end, min(agreed, ceiling)))
        exact.append(part)
        lines += [_("2020年8月20日以后：{step}").format(step=cap.steps[0]), *cap.steps[1:]]
        lines += [_compared(agreed, ceiling), line]
        cautions += [_above(agreed, ceiling), cap.caution]
    total = sum(exact, Decimal(0))
    if len(exact) > 1:
        lines.append(_("合计：{sum}").format(sum=sum_of(exact, total)))
    return money(total, tuple(lines), TRANSITION_SOURCE, joined(*cautions))


def _simple(principal: Decimal, stretch: _Stretch) -> tuple[Decimal, str]:
    days = (stretch.end - stretch.start).days
    exact = principal * stretch.yearly / 100 * days / DAYS_A_YEAR
    words = _("{start}到{end}，算头不算尾共 {days} 天：{principal} × {rate} × {days} ÷ 365 = {interest}")
    return exact, words.format(
        start=day(stretch.start),
        end=day(stretch.end),
        days=days,
        principal=yuan(principal),
        rate=percent(stretch.yearly),
        interest=yuan(exact),
    )


def _compared(agreed: Decimal, ceiling: Decimal) -> str:
    if agreed > ceiling:
        words = _("约定的 {agreed} 高于上限 {ceiling}，按 {ceiling} 算")
    else:
        words = _("约定的 {agreed} 没有超过上限 {ceiling}，按约定算")
    return words.format(agreed=percent(agreed), ceiling=percent(ceiling))


def _above(agreed: Decimal, ceiling: Decimal) -> str:
    if agreed <= ceiling:
        return ""
    words = _("约定的年利率 {agreed} 高于上限 {ceiling}，超过的部分法院不支持。")
    return words.format(agreed=percent(agreed), ceiling=percent(ceiling))


def _refusal(principal: Decimal, start: date, end: date) -> str:
    if principal < 0:
        return _("金额不能小于 0 元，请您检查一下。")
    if end < start:
        return _("结束的日子早于开始的日子，请您检查一下。")
    return ""
