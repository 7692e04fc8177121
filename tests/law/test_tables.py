"""The data files: every row is dated, sourced and readable, and a bad one is refused with file, line and cure."""

from datetime import date
from decimal import Decimal
from importlib import resources

import pytest

from kiosk.law.fee_tables import fee_bands
from kiosk.law.lpr import quotes
from kiosk.law.tables import DataError, parse_table

COLUMNS = ("date", "rate", "verified")
FILES = [entry.name for entry in (resources.files("kiosk.law") / "data").iterdir() if entry.name.endswith(".csv")]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("date,rate\n", 1, "write “date,rate,verified”"),
        ("", 1, "write “date,rate,verified”"),
        ("date,rate,verified\n2025-05-20,3\n", 2, "2 cells; write 3"),
    ],
)
def test_a_table_of_another_shape_is_refused(text: str, line: int, words: str) -> None:
    with pytest.raises(DataError) as refused:
        parse_table(text, "lpr.csv", COLUMNS)
    assert refused.value.line == line
    assert str(refused.value).startswith(f"kiosk/law/data/lpr.csv:{line}: ")
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("cells", "reader", "column", "words"),
    [
        ("20 May,3,true", "day", "date", "write a date such as 2025-05-20"),
        ("2025-05-20,three,true", "number", "rate", "write a number"),
        ("2025-05-20,-3,true", "number", "rate", "write a number not below 0"),
        ("2025-05-20,NaN,true", "number", "rate", "write a number"),
        ("2025-05-20,,true", "number", "rate", "“rate” is empty"),
        ("2025-05-20,3,yes", "flag", "verified", "write true or false"),
    ],
)
def test_a_cell_that_cannot_be_read_is_refused_with_its_line(cells: str, reader: str, column: str, words: str) -> None:
    row = parse_table(f"date,rate,verified\n2024-01-01,1,true\n{cells}\n", "lpr.csv", COLUMNS)[1]
    with pytest.raises(DataError, match=r"lpr\.csv:3: ") as refused:
        getattr(row, reader)(column)
    assert words in str(refused.value)


def test_an_empty_number_may_be_unknown() -> None:
    row = parse_table("date,rate,verified\n2025-05-20,,true\n", "lpr.csv", COLUMNS)[0]
    assert row.number_or_none("rate") is None


@pytest.mark.parametrize("file", FILES)
def test_every_row_of_every_file_has_a_date_a_source_and_says_whether_it_is_verified(file: str) -> None:
    text = (resources.files("kiosk.law") / "data" / file).read_text("utf-8")
    columns = tuple(text.splitlines()[0].split(","))
    rows = parse_table(text, file, columns)
    assert rows
    for row in rows:
        assert row.text("source")
        assert row.flag("verified") in (True, False)
        if columns[0] in ("valid_from", "date", "as_of"):
            assert row.day(columns[0]).year >= 2007
        else:
            assert row.number("year") >= 2007


def _replace_tables(monkeypatch: pytest.MonkeyPatch, module: str, text: str) -> None:
    columns = tuple(text.splitlines()[0].split(","))
    monkeypatch.setattr(f"{module}.read_table", lambda file, _columns: parse_table(text, file, columns))


@pytest.mark.parametrize(
    ("bands", "line", "words"),
    [
        ("0,10,5,,s,true\n2007-04-01,property,20,,,1,s,true", 3, "write 10"),
        ("0,10,5,,s,true", 2, "leave “up_to” empty"),
        ("0,,5,1,s,true", 2, "exactly one"),
        ("0,,,,s,true", 2, "exactly one"),
    ],
)
def test_bands_that_do_not_fit_together_are_refused(
    monkeypatch: pytest.MonkeyPatch, bands: str, line: int, words: str
) -> None:
    header = "valid_from,schedule,over,up_to,flat,percent,source,verified"
    _replace_tables(monkeypatch, "kiosk.law.fee_tables", f"{header}\n2007-04-01,property,{bands}\n")
    with pytest.raises(DataError, match=words) as refused:
        fee_bands.__wrapped__("property")
    assert refused.value.line == line


def test_a_newer_schedule_takes_the_place_of_the_older_from_its_day_on(monkeypatch: pytest.MonkeyPatch) -> None:
    header = "valid_from,schedule,over,up_to,flat,percent,source,verified"
    rows = "2007-04-01,property,0,,50,,old,true\n2030-01-01,property,0,,60,,new,true"
    _replace_tables(monkeypatch, "kiosk.law.fee_tables", f"{header}\n{rows}\n")
    assert [fee_bands.__wrapped__("property", day)[0].flat for day in (date(2029, 12, 31), date(2030, 1, 1), None)] == [
        Decimal(50),
        Decimal(60),
        Decimal(60),
    ]


def test_prime_rates_out_of_order_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "date,one_year,five_year,source,verified\n2025-05-20,3,3.5,s,true\n2024-10-21,3.1,3.6,s,true\n"
    _replace_tables(monkeypatch, "kiosk.law.lpr", text)
    with pytest.raises(DataError, match="sort by date") as refused:
        quotes.__wrapped__()
    assert refused.value.line == 3
