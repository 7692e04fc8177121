"""When a person reaches an age (民法典第17条: eighteen; 第1047条: of age to marry; 第1084条: two and eight)."""

from datetime import date

from kiosk.i18n import _
from kiosk.law.computation import Computation, unknown
from kiosk.law.deadline import months_after
from kiosk.law.wording import day

SOURCE = "《中华人民共和国民法典》第17条"


def birthday(born: date, age: int) -> Computation:
    """The day somebody has lived so many whole years; never moved by rest days, as a period of law would be.

    Args:
        born: The day of birth; of those born on 29 February, 28 February counts in other years.
        age: Whole years, at least 1.
    """
    reached = None if age < 1 else months_after(born, age * 12)
    if reached is None:
        return unknown(_("年龄算不出来，请您检查填写的日期。"), SOURCE)
    step = _("{born}出生，{reached}满 {age} 岁").format(born=day(born), reached=day(reached), age=age)
    return Computation(reached, (step,), SOURCE)
