"""The fee tables in force: fees by bands of an amount, and fixed fees per case, national and of Guangdong."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Literal

from kiosk.law.tables import DataError, Row, read_table

Schedule = Literal["property", "divorce_assets", "personality_damages", "enforcement", "preservation"]
Matter = Literal[
    "divorce",
    "personality",
    "other_non_property",
    "intellectual_property_without_amount",
    "labour",
    "administrative_trademark_patent_maritime",
    "administrative",
    "jurisdiction_objection",
    "enforcement_without_amount",
    "preservation_cap",
    "public_summons",
    "arbitration_award",
]

PROVINCE = "广东"
COUNTRY = "全国"

_BANDS_FILE = "fee_bands.csv"
_BAND_COLUMNS = ("valid_from", "schedule", "over", "up_to", "flat", "percent", "source", "verified")
_FIXED_FILE = "fixed_fees.csv"
_FIXED_COLUMNS = ("valid_from", "place", "matter", "lowest", "highest", "source", "verified")


@dataclass(frozen=True)
class Band:
    """One stretch of an amount, in yuan: more than `over`, no more than `up_to` (None: no end).

    Exactly one of `flat` (yuan for the whole band) and `percent` (of what lies in the band) is set.
    """

    over: Decimal
    up_to: Decimal | None
    flat: Decimal | None
    percent: Decimal | None
    source: str


@dataclass(frozen=True)
class FixedFee:
    """A fee per case in yuan; `lowest` equals `highest` where the law or the province names one figure."""

    lowest: Decimal
    highest: Decimal
    source: str
    verified: bool


@cache
def fee_bands(schedule: Schedule, on: date | None = None) -> tuple[Band, ...]:
    """The bands of a schedule, lowest first.

    Args:
        schedule: Which fee.
        on: The day the fee falls due; None for the newest schedule.

    Raises:
        LookupError: No schedule was in force on that day.
        DataError: The bands leave a gap or overlap, or a band is not exactly one of flat and percent.
    """
    rows = [row for row in read_table(_BANDS_FILE, _BAND_COLUMNS) if row.text("schedule") == schedule]
    rows = _in_force(rows, on)
    bands = tuple(_band(row) for row in rows)
    for row, (lower, upper) in zip(rows[1:], pairwise(bands), strict=True):
        if lower.up_to != upper.over:
            raise DataError(row.file, row.line, f"the band starts over {upper.over}; write {lower.up_to}")
    if bands[-1].up_to is not None:
        raise DataError(rows[-1].file, rows[-1].line, "the last band has an end; leave “up_to” empty")
    return bands


@cache
def fixed_fee_of(matter: Matter, on: date | None = None) -> FixedFee:
    """The fee per case: what Guangdong fixed, else the national figure or range.

    Args:
        matter: What kind of case.
        on: The day the fee falls due; None for the newest figure.

    Raises:
        LookupError: No figure was in force on that day.
    """
    rows = [row for row in read_table(_FIXED_FILE, _FIXED_COLUMNS) if row.text("matter") == matter]
    for place in (PROVINCE, COUNTRY):
        local = [row for row in rows if row.text("place") == place and _started(row, on)]
        if local:
            row = max(local, key=_start)
            return FixedFee(row.number("lowest"), row.number("highest"), row.text("source"), row.flag("verified"))
    raise LookupError(f"{_FIXED_FILE} has no fee for {matter} on {on}")


def _band(row: Row) -> Band:
    flat, share = row.number_or_none("flat"), row.number_or_none("percent")
    if (flat is None) == (share is None):
        raise DataError(row.file, row.line, "write exactly one of “flat” and “percent”")
    return Band(row.number("over"), row.number_or_none("up_to"), flat, share, row.text("source"))


def _in_force(rows: list[Row], on: date | None) -> list[Row]:
    started = [row for row in rows if _started(row, on)]
    if not started:
        raise LookupError(f"{_BANDS_FILE} has no such schedule on {on}")
    newest = max(map(_start, started))
    return [row for row in started if _start(row) == newest]


def _start(row: Row) -> date:
    return row.day("valid_from")


def _started(row: Row, on: date | None) -> bool:
    return on is None or _start(row) <= on
