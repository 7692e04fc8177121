"""`kiosk forms example`: a worked example is drafted from its answers, and put below them on request."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

Kiosk = Callable[..., Any]
FORMS = Path(__file__).parents[2] / "forms"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A forms folder of its own, with one filing."""
    copied = Path(shutil.copytree(FORMS / "_shared", tmp_path / "forms" / "_shared")).parent
    shutil.copytree(FORMS / "private_lending", copied / "private_lending")
    return copied


def test_the_draft_is_what_the_example_says(kiosk: Kiosk) -> None:
    drafted = YAML(typ="safe").load(kiosk("forms", "example", "private_lending", "plain").out)
    kept = YAML(typ="safe").load((FORMS / "private_lending" / "cases" / "plain.yaml").read_text(encoding="utf-8"))
    assert drafted["asked"] == kept["asked"]
    cells = {label: cell.strip() for label, cell in kept["prints"]["complaint"].items()}
    assert {label: cell.strip() for label, cell in drafted["prints"]["complaint"].items()} == cells
    assert (drafted["fee"], drafted["copies"]["complaint"]) == (kept["fee"], kept["copies"]["complaint"])


def test_it_takes_the_place_of_what_stood_below_the_answers(kiosk: Kiosk, forms: Path) -> None:
    file = forms / "private_lending" / "cases" / "plain.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  principal_owed: ", "  principal_owed: 4万 # ", 1), encoding="utf-8")
    assert kiosk("forms", "example", "private_lending", "plain", "--write", "--forms", forms).status == 0
    written = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    assert "尚欠本金 40,000.00 元" in written["prints"]["complaint"]["1. 本金"]
    assert not [each for each in kiosk("forms", "check", forms, "--json").data if each["file"].endswith("plain.yaml")]


def test_a_mistake_in_the_answers_is_told_with_its_line(kiosk: Kiosk, forms: Path) -> None:
    file = forms / "private_lending" / "cases" / "plain.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("principal_owed:", "principal_owned:"), encoding="utf-8")
    told = kiosk("forms", "example", "private_lending", "plain", "--forms", forms)
    assert told.status == 1
    assert "plain.yaml:" in told.err


@pytest.mark.parametrize("named", [("private_lending", "none"), ("lending", "plain")])
def test_what_is_not_there_is_told(named: tuple[str, str], kiosk: Kiosk) -> None:
    assert kiosk("forms", "example", *named).status == 2
