"""Every mistake a form's author can make is named with file, line and cure, and nothing else is.

Each file of `tests/broken/KIND/` stands for one file of the good form and begins with the mistakes it must be refused
with, one comment line each, as `kiosk forms check` prints them.
"""

from pathlib import Path

import pytest
from catalogue.shelf import BROKEN, REPLACES, good_forms, opened, with_answer, with_companion, with_search

CASES = sorted(file for kind in REPLACES for file in (BROKEN / kind).glob("*.yaml"))


def expected_of(text: str) -> list[str]:
    lines = []
    for line in text.splitlines():
        if not line.startswith("# "):
            return lines
        lines.append(line.removeprefix("# "))
    return lines


@pytest.mark.parametrize("file", CASES, ids=[f"{file.parent.name}-{file.stem}" for file in CASES])
def test_a_broken_form_is_refused_with_each_of_its_mistakes(file: Path, tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    if file.parent.name == "companion":
        with_companion(forms)
    if file.parent.name == "answer":
        with_answer(forms)
    if file.parent.name in ("service", "sayings", "triage"):
        with_search(forms)
    text = file.read_text(encoding="utf-8")
    (forms / REPLACES[file.parent.name]).write_text(text, encoding="utf-8")
    expected = expected_of(text)
    assert expected
    assert [str(mistake).replace(f"{forms}/", "") for mistake in opened(forms).check()] == expected


def test_there_is_a_broken_form_for_every_file_of_a_form() -> None:
    assert {file.parent.name for file in CASES} == set(REPLACES)


def test_the_good_form_has_no_mistake(tmp_path: Path) -> None:
    assert opened(good_forms(tmp_path)).check() == ()
