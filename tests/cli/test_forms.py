"""`kiosk forms`: which filings there are, and whether a changed one is in order."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

Kiosk = Callable[..., Any]
FORMS = Path(__file__).parents[2] / "forms"


def test_the_list_names_every_filing_with_its_source_and_what_is_unverified(kiosk: Kiosk) -> None:
    rows = kiosk("forms", "list", "--json").data
    assert {row["id"] for row in rows} >= {"private_lending", "divorce", "labour"}
    for row in rows:
        assert set(row) >= {"id", "title", "area", "source", "unverified"}
    assert "private_lending" in kiosk("forms", "list", "--unverified").out


def test_one_filing_in_full(kiosk: Kiosk) -> None:
    told = kiosk("forms", "show", "private_lending", "--json").data
    questions = [question["id"] for section in told["sections"] for question in section["questions"]]
    assert "principal_owed" in questions
    assert told["documents"][0]["id"] == "complaint"


def test_an_unknown_filing_names_those_there_are(kiosk: Kiosk) -> None:
    told = kiosk("forms", "show", "lending")
    assert told.status == 2
    assert "private_lending" in told.err


def test_the_kiosks_own_forms_are_in_order(kiosk: Kiosk) -> None:
    assert kiosk("forms", "check").status == 0


def test_a_clerks_mistake_is_told_with_file_line_and_cure(kiosk: Kiosk, tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    for name in ("_shared", "private_lending"):
        shutil.copytree(FORMS / name, forms / name)
    interview = forms / "private_lending" / "interview.yaml"
    text = interview.read_text(encoding="utf-8").replace("kind: long_text", "kind: longtext", 1)
    interview.write_text(text, encoding="utf-8")
    line = next(number for number, words in enumerate(text.splitlines(), 1) if "kind: longtext" in words)
    told = kiosk("forms", "check", forms, "--json")
    assert told.status == 1
    (mistake,) = [each for each in told.data if each["line"] == line]
    assert mistake["file"].endswith("private_lending/interview.yaml")
    assert "long_text" in mistake["mend"]
