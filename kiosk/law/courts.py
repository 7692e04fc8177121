"""The basic people's courts of Guangdong by county (kiosk/law/data/courts.csv)."""

from collections.abc import Mapping
from functools import cache

from kiosk.law.tables import read_table

_FILE = "courts.csv"
_COLUMNS = ("as_of", "city", "county", "court", "source", "verified")


def courts_of(address: str) -> tuple[str, ...]:
    """The courts of the county an address lies in.

    Args:
        address: In full, province first: 广东省梅州市梅县区松口镇某某村.

    Returns:
        One court; several in a city without counties, where towns are shared out among them; () for an address that is
        not in full or lies outside Guangdong.
    """
    for place, courts in _table().items():
        if place in address:
            return courts
    return ()


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table(_FILE, _COLUMNS):
        row.day("as_of"), row.flag("verified"), row.text("source")
        place = f"{row.text('city')}{row.cells['county']}"
        found[place] = (*found.get(place, ()), row.text("court"))
    return found
