"""Data of the rules that has run out or is missing on a day: named by file and line, so that somebody can add the next row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources
from pathlib import Path

from kiosk.i18n import _
from kiosk.law import deadline, lpr
from kiosk.law.fee_tables import PROVINCE
from kiosk.law.tables import read_table

LONGEST_QUIET = timedelta(days=365)
"""A loan prime rate that has not changed for longer has probably changed without anybody writing it down."""


@dataclass(frozen=True)
class RunOut:
    """Data that ends before the day it is needed for.

    Attributes:
        file, line: Where the last of it stands.
        says: What is missing.
        mend: What to do.
    """

    file: Path
    line: int
    says: str
    mend: str


def run_out(today: date) -> tuple[RunOut, ...]:
    """Every table of the rules that has nothing, or nothing new, for a day."""
    return (*_small_claims(today), *_lpr(today), *_holidays(today))


def _small_claims(today: date) -> Iterator[RunOut]:
    file = "small_claims.csv"
    rows = read_table(file, ("place", "year", "yearly_wage", "source", "verified"))
    own = [row for row in rows if row.text("place") == PROVINCE]
    known = [row for row in own if row.number_or_none("yearly_wage") is not None]
    if not any(row.number("year") == today.year for row in known):
        says = _("没有{year}年的小额诉讼标准（上年度就业人员年平均工资）。").format(year=today.year)
        line = own[-1].line if own else 1
        yield RunOut(_path(file), line, says, _("请查省里公布的数，补一行或填上。"))


def _lpr(today: date) -> Iterator[RunOut]:
    last = lpr.data_until()
    if today - last > LONGEST_QUIET:
        says = _("利率（LPR）最后一条是 {last}，过了一年没有新的。").format(last=last.isoformat())
        yield RunOut(
            _path("lpr.csv"), len(lpr.quotes()) + 1, says, _("请查全国银行间同业拆借中心公布的数，变了就补一行。")
        )


def _holidays(today: date) -> Iterator[RunOut]:
    _first, last = deadline.coverage()
    if today > last:
        says = _("放假安排只到{year}年，之后的期限没有按假日顺延。").format(year=last.year)
        yield RunOut(Path(deadline.calendar_file()), 1, says, _("请升级 chinesecalendar 这个包。"))


def _path(file: str) -> Path:
    return Path(str(resources.files("kiosk.law") / "data" / file))
