"""Sums of plain pleadings: maintenance by the month, shares, so much apiece, damages that are a multiple of a price."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from kiosk.i18n import _
from kiosk.law.computation import Computation, money, unknown
from kiosk.law.wording import percent, yuan

SUPPORT_SOURCE = "《最高人民法院关于适用〈中华人民共和国民法典〉婚姻家庭编的解释（一）》第49条"
CONSUMER_SOURCE = "《中华人民共和国消费者权益保护法》第55条第一款"
THREEFOLD, THREEFOLD_AT_LEAST = 3, Decimal(500)
_ONE_CHILD, _SEVERAL_CHILDREN = Decimal(30), Decimal(50)
_MONTHS_A_YEAR = 12


def count_of(answer: Sequence[Any]) -> Computation:
    """How many answers were given: of the names of the other side, how many copies it needs."""
    number = sum(each is not None for each in answer)
    return Computation(number, (_("一共 {number} 个").format(number=number),), _("照您前面填的"))


def share_of(amount: Decimal, people: int) -> Computation:
    """An equal part of an amount, in yuan.

    Args:
        amount: What is shared, in yuan.
        people: Among how many, at least 1.
    """
    source = _("平均分")
    if people < 1:
        return unknown(_("人数至少是 1，请您检查一下。"), source)
    part = amount / people
    return money(part, (f"{yuan(amount)} ÷ {people} = {yuan(part)}",), source)


def times_of(amount: Decimal, count: int) -> Computation:
    """A price for one times how many, in yuan: days of work, months, pieces."""
    total = amount * count
    return money(total, (f"{yuan(amount)} × {count} = {yuan(total)}",), _("单价乘以数量"))


def monthly_arrears(monthly: Decimal, start: date, end: date, less: Sequence[Decimal | None] = ()) -> Computation:
    """What has come due month by month, less what was paid, in yuan.

    Args:
        monthly: What is due each month, in yuan.
        start: A day in the first month that counts.
        end: A day in the last month that counts.
        less: Payments already made; unanswered ones are skipped.
    """
    source = _("每月的数乘以月数，减去给过的")
    months = (end.year - start.year) * _MONTHS_A_YEAR + end.month - start.month + 1
    if months < 1:
        return unknown(_("开始的月份比结束的月份晚，请您检查一下。"), source)
    due = monthly * months
    paid = [payment for payment in less if payment is not None]
    rest = due - sum(paid, Decimal(0))
    words = _("{from_year}年{from_month}月至{to_year}年{to_month}月，共 {months} 个月")
    counted = words.format(
        from_year=start.year, from_month=start.month, to_year=end.year, to_month=end.month, months=months
    )
    steps: tuple[str, ...] = (counted, f"{yuan(monthly)} × {months} = {yuan(due)}")
    if rest < 0:
        return unknown(_("给过的比该给的还多，请您检查一下金额。"), source, steps)
    if paid:
        steps += (f"{' − '.join(yuan(part) for part in (due, *paid))} = {yuan(rest)}",)
    return money(rest, steps, source)


def child_support_most(monthly_income: Decimal, children: int) -> Computation:
    """The most that is usual a month for all children together: 30% of a fixed income for one, 50% for more.

    Args:
        monthly_income: All the payer earns in a month, in yuan.
        children: How many children the payer supports, at least 1.
    """
    if monthly_income < 0 or children < 1:
        return unknown(_("收入不能小于 0 元，孩子至少 1 个，请您检查一下。"), SUPPORT_SOURCE)
    share = _ONE_CHILD if children == 1 else _SEVERAL_CHILDREN
    most = monthly_income * share / 100
    caution = _("这是有固定收入时通常的比例，法院会看孩子的需要、父母的能力和当地生活水平来定。")
    return money(most, (f"{yuan(monthly_income)} × {percent(share)} = {yuan(most)}",), SUPPORT_SOURCE, caution)


def threefold_price(price: Decimal) -> Computation:
    """The damages for fraud on a consumer: three times the price, 500 yuan at least (消费者权益保护法第55条第一款).

    Args:
        price: Of the goods or the service, in yuan.
    """
    damages = price * THREEFOLD
    step = f"{yuan(price)} × {THREEFOLD} = {yuan(damages)}"
    if damages >= THREEFOLD_AT_LEAST:
        return money(damages, (step,), CONSUMER_SOURCE)
    least = _("不足 {least}的，按 {least}算").format(least=yuan(THREEFOLD_AT_LEAST))
    return money(THREEFOLD_AT_LEAST, (step, least), CONSUMER_SOURCE)
