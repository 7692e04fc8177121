"""What an identity number tells of its holder (GB 11643-1999), so that it need not be asked."""

from datetime import date

from kiosk.i18n import _
from kiosk.law.computation import Computation, unknown
from kiosk.law.wording import day
from kiosk.model.kinds.base import Limits
from kiosk.model.kinds.id_number import birth_date, check, sex

SOURCE = "GB 11643-1999《公民身份号码》"


def sex_of_id(number: str) -> Computation:
    """男 or 女, by the 17th digit; no value for a number that is not right."""
    problem = check(number, Limits(today=date.max))
    if problem is not None:
        return unknown(problem.says, SOURCE)
    step = _("第 17 位是 {digit}，单数是男，双数是女").format(digit=number[16])
    return Computation(sex(number), (step,), SOURCE)


def birth_date_of_id(number: str) -> Computation:
    """The birth date, by the 7th to 14th digits; no value for a number that is not right."""
    problem = check(number, Limits(today=date.max))
    if problem is not None:
        return unknown(problem.says, SOURCE)
    born = birth_date(number)
    step = _("第 7 到 14 位是 {digits}，就是{day}").format(digits=number[6:14], day=day(born))
    return Computation(born, (step,), SOURCE)
