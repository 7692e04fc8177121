"""Whether a money claim is small (民事诉讼法第165条): half, or up to twice, the province's average yearly wage."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.i18n import _
from kiosk.law.computation import Computation, unknown
from kiosk.law.fee_tables import PROVINCE
from kiosk.law.tables import read_table
from kiosk.law.wording import yuan

SOURCE = "《中华人民共和国民事诉讼法》第165条、第166条"


@dataclass(frozen=True)
class YearlyWage:
    """A province's average yearly wage that counts in a year, in yuan; None where nobody has looked it up."""

    year: int
    amount: Decimal | None
    verified: bool


def yearly_wage(year: int, place: str = PROVINCE) -> YearlyWage | None:
    """The wage that counts for claims filed in a year; None where the data has no row for it."""
    for row in read_table("small_claims.csv", ("place", "year", "yearly_wage", "source", "verified")):
        if row.text("place") == place and row.number("year") == year:
            return YearlyWage(year, row.number_or_none("yearly_wage"), row.flag("verified"))
    return None


def small_claims(amount: Decimal, filing_date: date) -> Computation:
    """What kind of procedure the amount points to, in words.

    Args:
        amount: The money claimed, in yuan.
        filing_date: The day of filing.

    Returns:
        Words; no value where the province's figure of the year is not known.
    """
    return judge(amount, filing_date.year, yearly_wage(filing_date.year))


def judge(amount: Decimal, year: int, wage: YearlyWage | None) -> Computation:
    """As `small_claims`, for a wage given."""
    if wage is None or wage.amount is None:
        words = _("{year}年的小额诉讼标准还没有核对，不知道您的案件是不是小额诉讼，由法院决定。")
        return unknown(words.format(year=year), SOURCE)
    half, twice = wage.amount / 2, wage.amount * 2
    steps = (
        _("上年度就业人员年平均工资 {wage}：一半是 {half}，两倍是 {twice}").format(
            wage=yuan(wage.amount), half=yuan(half), twice=yuan(twice)
        ),
    )
    if amount <= half:
        verdict = _("可能适用小额诉讼程序，一审终审，不能上诉。")
    elif amount <= twice:
        verdict = _("双方同意的，可以适用小额诉讼程序，一审终审。")
    else:
        verdict = _("不适用小额诉讼程序。")
    caution = "" if wage.verified else _("这个年平均工资还没有核对，请向法院核实。")
    return Computation(verdict, steps, SOURCE, caution)
