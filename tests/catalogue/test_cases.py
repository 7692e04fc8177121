"""Worked examples: what they answer and what they expect."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from catalogue.shelf import changed, good_forms, opened

CASE = "sample/cases/plain.yaml"


def test_an_example_has_its_answers_and_what_it_expects(tmp_path: Path) -> None:
    case = opened(good_forms(tmp_path)).cases("sample")["plain"]
    assert (case.name, case.title, case.today) == ("plain", "还了一部分", date(2026, 11, 24))
    assert case.story == "陈桂香借给李志强 5 万元，还了 1 万元。"
    assert case.answers.values["lent"] == Decimal("50000.00")
    assert case.answers.unsure == {"due"}
    assert case.asked == ("people.0.name", "lent")
    assert case.prints == {"application": {"欠款": "尚欠 40,000.00 元"}}
    assert (case.copies, case.fee, case.warnings) == ({"application": 3}, Decimal("50.00"), None)


def test_an_example_may_expect_nothing(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    text = (forms / CASE).read_text(encoding="utf-8")
    (forms / CASE).write_text(text.partition("asked:")[0], encoding="utf-8")
    case = opened(forms).cases("sample")["plain"]
    assert (case.asked, case.prints, case.copies, case.fee, case.warnings) == ((), {}, {}, None, None)


def test_an_example_may_expect_that_nothing_is_said(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    changed(forms, CASE, 'fee: "50.00"', "warnings: []")
    assert opened(forms).cases("sample")["plain"].warnings == ()


def test_a_cell_is_written_line_by_line_and_rows_are_counted(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    changed(forms, CASE, "    欠款: 尚欠 40,000.00 元", "    申请人#2: |\n      姓名：李志强\n      性别：男☑ 女□")
    prints = opened(forms).cases("sample")["plain"].prints
    assert prints == {"application": {"申请人#2": "姓名：李志强\n性别：男☑ 女□"}}


def test_examples_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    for name in ("b", "a"):
        (forms / "sample" / "cases" / f"{name}.yaml").write_bytes((forms / CASE).read_bytes())
    assert list(opened(forms).cases("sample")) == ["a", "b", "plain"]


def test_a_filing_without_examples_has_none(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    (forms / CASE).unlink()
    assert opened(forms).cases("sample") == {}


def test_there_are_no_examples_of_a_filing_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        opened(good_forms(tmp_path)).cases("divorce")
