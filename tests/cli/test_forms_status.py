"""`kiosk forms status`: the table in docs is the one the forms give."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Kiosk = Callable[..., Any]
DOCS = Path(__file__).parents[2] / "docs" / "FORMS-STATUS.md"


def test_the_document_is_the_one_the_forms_give(kiosk: Kiosk) -> None:
    assert DOCS.read_text(encoding="utf-8").strip() == kiosk("forms", "status").out.strip()


def test_every_official_document_is_listed_with_its_state(kiosk: Kiosk) -> None:
    rows = kiosk("forms", "status", "--json").data
    official = [row for row in rows if row["number"]]
    assert [row["number"] for row in official] == [f"{number:02}" for number in range(1, 69)]
    lending = next(row for row in official if row["number"] == "09")
    assert lending["forms"][0] == "private_lending"
    assert lending["source"]
