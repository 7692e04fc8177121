"""What a court charges: 诉讼费用交纳办法 (国务院令第481号), Articles 13 to 16, and Guangdong's fixed amounts."""

from datetime import date
from decimal import Decimal
from typing import Literal

from kiosk.i18n import _
from kiosk.law.computation import Computation, joined, money, to_fen, unknown
from kiosk.law.fee_tables import Band, FixedFee, Matter, Schedule, fee_bands, fixed_fee_of
from kiosk.law.wording import percent, sum_of, yuan

REGULATION = "《诉讼费用交纳办法》（国务院令第481号）"
REFUND_SOURCE = f"{REGULATION}第15条、第53条；民诉法解释第207条"
HALF_SOURCE = f"{REGULATION}第15条、第16条"


def property_fee(amount: Decimal, on: date | None = None) -> Computation:
    """The acceptance fee of a property case (国务院令第481号第13条第（一）项).

    Args:
        amount: What the claims come to, in yuan.
        on: The day of filing; None for the schedule in force now.
    """
    return _by_bands("property", amount, on)


def divorce_fee(assets: Decimal, on: date | None = None) -> Computation:
    """The acceptance fee of a divorce (第13条第（二）项第1目).

    Args:
        assets: All property to be divided, in yuan; 0 where there is none.
        on: The day of filing; None for the figures in force now.
    """
    return _fixed_and_bands("divorce", _("离婚案件"), "divorce_assets", assets, on)


def personality_fee(damages: Decimal, on: date | None = None) -> Computation:
    """The acceptance fee of a case about name, likeness, reputation and the like (第13条第（二）项第2目).

    Args:
        damages: The damages claimed, in yuan; 0 where none are.
        on: The day of filing; None for the figures in force now.
    """
    return _fixed_and_bands("personality", _("人格权案件"), "personality_damages", damages, on)


def labour_fee(on: date | None = None) -> Computation:
    """The acceptance fee of a labour dispute (第13条第（四）项); wages may be claimed without paying ahead (第20条)."""
    fee = fixed_fee_of("labour", on)
    steps = (
        _("劳动争议案件，每件 {fee}").format(fee=yuan(fee.lowest)),
        _("追讨劳动报酬的，可以先不交（第20条）"),
    )
    return money(fee.lowest, steps, _cited(fee.source), _fixed_caution(fee))


def fixed_fee(matter: Matter, on: date | None = None) -> Computation:
    """A fee that is the same for every case of a kind; a range where neither law nor province fixed one figure.

    Args:
        matter: What kind of case or application.
        on: The day of filing; None for the figures in force now.

    Returns:
        Money; or words such as "50 元至 500 元" where the court decides within a range.
    """
    fee = fixed_fee_of(matter, on)
    source, caution = _cited(fee.source), _fixed_caution(fee)
    if fee.lowest == fee.highest:
        return money(fee.lowest, (_("每件 {fee}").format(fee=yuan(fee.lowest)),), source, caution)
    words = _("{lowest}至 {highest}").format(lowest=yuan(fee.lowest), highest=yuan(fee.highest))
    return Computation(words, (_("每件 {range}，由法院确定").format(range=words),), source, caution)


def enforcement_fee(amount: Decimal, on: date | None = None) -> Computation:
    """The fee for enforcement of a sum (第14条第（一）项第2目); the debtor bears it, after enforcement (第20、38条).

    Args:
        amount: The sum to be enforced, in yuan.
        on: The day of application; None for the schedule in force now.
    """
    return _by_bands("enforcement", amount, on)


def preservation_fee(amount: Decimal, on: date | None = None) -> Computation:
    """The fee for freezing or sealing property (第14条第（二）项), capped.

    Args:
        amount: The property to be preserved, in yuan; 0 where no amount is involved.
        on: The day of application; None for the schedule in force now.
    """
    fee = _by_bands("preservation", amount, on)
    cap = fixed_fee_of("preservation_cap", on).highest
    if fee.exact is None or fee.exact <= cap:
        return fee
    return money(cap, (*fee.steps, _("最多收 {cap}，所以是 {cap}").format(cap=yuan(cap))), fee.source)


def payment_order_fee(amount: Decimal, on: date | None = None) -> Computation:
    """The fee for a payment order: a third of the property fee (第14条第（三）项).

    Args:
        amount: The debt, in yuan.
        on: The day of application; None for the schedule in force now.
    """
    fee = property_fee(amount, on)
    if fee.exact is None:
        return fee
    third = fee.exact / 3
    step = _("支付令按三分之一收：{fee} ÷ 3 = {third}").format(fee=yuan(fee.exact), third=yuan(third))
    return money(third, (*fee.steps, step), f"{REGULATION}第14条第（三）项", _rounding_caution(third))


def half_of(amount: Decimal) -> Computation:
    """Half of a fee: simplified procedure (第16条), mediation or withdrawal (第15条); never halved twice.

    Args:
        amount: The full acceptance fee, in yuan.
    """
    if amount < 0:
        return unknown(_negative(), HALF_SOURCE)
    half = amount / 2
    step = _("简易程序、调解结案或者撤诉，减半交：{fee} ÷ 2 = {half}").format(fee=yuan(amount), half=yuan(half))
    return money(half, (step,), HALF_SOURCE, _rounding_caution(half))


def fee_refund(paid: Decimal, ending: Literal["撤诉", "调解结案", "胜诉"]) -> Computation:
    """How much of a fee paid ahead comes back (第15条, 第53条; 民诉法解释第207条).

    Args:
        paid: What was paid ahead for the ordinary procedure, in yuan.
        ending: 撤诉 or 调解结案 (half comes back) or 胜诉 (what the other side has to bear comes back whole).
    """
    if paid < 0:
        return unknown(_negative(), HALF_SOURCE)
    if ending == "胜诉":
        step = _("胜诉的，您预交的 {fee} 应当退给您，由对方向法院交").format(fee=yuan(paid))
        caution = _("判决生效后退。法院判您负担一部分的，那一部分不退。")
        return money(paid, (step,), REFUND_SOURCE, caution)
    half = paid / 2
    step = _("{ending}的，减半交：{fee} ÷ 2 = {half}，退回另一半").format(
        ending=ending, fee=yuan(paid), half=yuan(half)
    )
    caution = _("简易程序已经减半交的，是不是再退，以法院决定为准。")
    return money(paid - to_fen(half), (step,), REFUND_SOURCE, joined(caution, _rounding_caution(half)))


def _by_bands(schedule: Schedule, amount: Decimal, on: date | None) -> Computation:
    bands = fee_bands(schedule, on)
    source = _cited(bands[0].source)
    if amount < 0:
        return unknown(_negative(), source)
    shares = _shares(bands, amount)
    parts = [part for part, _step in shares]
    exact = sum(parts, Decimal(0))
    steps = [step for _part, step in shares]
    if len(parts) > 1:
        steps += [_("合计：{sum}").format(sum=sum_of(parts, exact)), _shortcut(bands, amount, exact)]
    return money(exact, (*steps, *_rounding_step(exact)), source, _rounding_caution(exact))


def _fixed_and_bands(matter: Matter, name: str, schedule: Schedule, amount: Decimal, on: date | None) -> Computation:
    fee = fixed_fee_of(matter, on)
    source = _cited(fee.source)
    if amount < 0:
        return unknown(_negative(), source)
    shares = _shares(fee_bands(schedule, on), amount)
    parts = [fee.highest, *(part for part, _step in shares if part)]
    exact = sum(parts, Decimal(0))
    first = _("{name}，每件 {fee}").format(name=name, fee=yuan(fee.highest))
    total = (_("合计：{sum}").format(sum=sum_of(parts, exact)),) if len(parts) > 1 else ()
    steps = (first, *(step for _part, step in shares), *total, *_rounding_step(exact))
    return money(exact, steps, source, joined(_fixed_caution(fee), _rounding_caution(exact)))


def _shares(bands: tuple[Band, ...], amount: Decimal) -> tuple[tuple[Decimal, str], ...]:
    """What each band reached charges, exact, and the sentence that says so; the first band is always reached."""
    return tuple(_share(band, amount) for band in bands if band is bands[0] or amount > band.over)


def _share(band: Band, amount: Decimal) -> tuple[Decimal, str]:
    if band.flat is not None:
        flat_words = _("不超过 {limit}的部分，收 {fee}") if band.flat else _("不超过 {limit}的部分，不另外收费")
        limit = yuan(band.up_to) if band.up_to is not None else yuan(amount)
        return band.flat, flat_words.format(limit=limit, fee=yuan(band.flat))
    rate = band.percent or Decimal(0)
    inside = (amount if band.up_to is None else min(amount, band.up_to)) - band.over
    part = inside * rate / 100
    arithmetic = f"{yuan(inside)} × {percent(rate)} = {yuan(part)}"
    if band.up_to is None or amount <= band.up_to:
        return part, _("超过 {over}的部分：{arithmetic}").format(over=yuan(band.over), arithmetic=arithmetic)
    words = _("超过 {over}至 {up_to}的部分：{arithmetic}")
    return part, words.format(over=yuan(band.over), up_to=yuan(band.up_to), arithmetic=arithmetic)


def _shortcut(bands: tuple[Band, ...], amount: Decimal, total: Decimal) -> str:
    """The one-line formula clerks use: the rate of the last band reached, and the constant that makes up for it."""
    last = [band for band in bands if amount > band.over][-1]
    rate = last.percent or Decimal(0)
    constant = total - amount * rate / 100
    sign = "−" if constant < 0 else "+"
    words = _("速算：{amount} × {rate} {sign} {constant} = {total}")
    return words.format(
        amount=yuan(amount), rate=percent(rate), sign=sign, constant=yuan(abs(constant)), total=yuan(total)
    )


def _rounding_step(exact: Decimal) -> tuple[str, ...]:
    rounded = to_fen(exact)
    return () if rounded == exact else (_("四舍五入到分：{amount}").format(amount=yuan(rounded)),)


def _rounding_caution(exact: Decimal) -> str:
    return "" if to_fen(exact) == exact else _("零头怎么取整，各法院做法不同，以法院通知为准。")


def _fixed_caution(fee: FixedFee) -> str:
    return "" if fee.verified else _("广东的数额依据2008年的文件，是否仍然有效还没有核实，以法院通知为准。")


def _negative() -> str:
    return _("金额不能小于 0 元，请您检查一下。")


def _cited(source: str) -> str:
    return source.replace("国务院令第481号", REGULATION, 1)
