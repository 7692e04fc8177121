"""What courts usually set for child support (民法典婚姻家庭编的解释（一）第49条)."""

from decimal import Decimal

from kiosk.i18n import _
from kiosk.law.computation import Computation, unknown
from kiosk.law.wording import yuan

SOURCE = "《最高人民法院关于适用〈中华人民共和国民法典〉婚姻家庭编的解释（一）》第49条"


def child_support(monthly_income: Decimal, children: int) -> Computation:
    """The usual range of support a month, in words: 20% to 30% for one child, up to 50% for two or more.

    Args:
        monthly_income: All the payer earns in a month, in yuan; needs a fixed income.
        children: How many children the payer supports, at least 1.
    """
    if monthly_income < 0 or children < 1:
        return unknown(_("收入不能小于 0 元，孩子至少 1 个，请您检查一下。"), SOURCE)
    lower, upper = monthly_income * 20 / 100, monthly_income * 30 / 100
    steps: tuple[str, ...]
    if children == 1:
        words = _("每月大约 {lower}至 {upper}").format(lower=yuan(lower), upper=yuan(upper))
        steps = (
            f"{yuan(monthly_income)} × 20% = {yuan(lower)}",
            f"{yuan(monthly_income)} × 30% = {yuan(upper)}",
        )
    else:
        most = monthly_income * 50 / 100
        words = _("每月合计一般不超过 {most}").format(most=yuan(most))
        steps = (f"{yuan(monthly_income)} × 50% = {yuan(most)}",)
    caution = _("这是有固定收入时通常的比例，法院会看孩子的需要、父母的能力和当地生活水平来定。")
    return Computation(words, steps, SOURCE, caution)
