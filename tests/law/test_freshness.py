"""Data that has run out is named with its file and line; what is fresh is not."""

from datetime import date

import pytest

from kiosk.law import freshness, lpr
from kiosk.law.deadline import coverage
from kiosk.law.freshness import run_out
from kiosk.law.tables import parse_table

COLUMNS = ("place", "year", "yearly_wage", "source", "verified")


def wages(monkeypatch: pytest.MonkeyPatch, *rows: str) -> None:
    table = parse_table("\n".join((",".join(COLUMNS), *rows)), "small_claims.csv", COLUMNS)
    monkeypatch.setattr(freshness, "read_table", lambda _file, _columns: table)


def test_a_figure_of_this_year_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    wages(monkeypatch, "广东,2025,100000,试,true")
    assert run_out(date(2025, 6, 1)) == ()


def test_a_table_that_ended_last_year_is_named_with_its_last_line(monkeypatch: pytest.MonkeyPatch) -> None:
    wages(monkeypatch, "广东,2024,90000,试,true", "广东,2025,100000,试,true")
    (ended,) = run_out(date(2026, 1, 5))
    assert (ended.file.name, ended.line) == ("small_claims.csv", 3)
    assert "2026年" in ended.says
    assert ended.mend


def test_a_row_without_its_figure_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    wages(monkeypatch, "广东,2025,,试,false")
    (ended,) = run_out(date(2025, 6, 1))
    assert ended.line == 2


def test_a_rate_nobody_has_touched_for_a_year_is_named() -> None:
    last = lpr.data_until()
    names = {each.file.name for each in run_out(date(last.year + 2, 1, 1))}
    assert "lpr.csv" in names
    assert "lpr.csv" not in {each.file.name for each in run_out(last)}


def test_days_beyond_the_holiday_calendar_are_named_with_the_package() -> None:
    _first, last = coverage()
    (ended,) = [each for each in run_out(date(last.year + 1, 1, 1)) if "chinese_calendar" in str(each.file)]
    assert f"{last.year}年" in ended.says
