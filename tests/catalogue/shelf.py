"""A small good filing, and ways to change it: every test begins with a copy of `tests/broken/good`."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from kiosk.catalogue import Catalogue
from kiosk.law.functions import FUNCTIONS
from kiosk.model.template import Template

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken"
GOOD = BROKEN / "good"
ICONS = ROOT / "assets" / "icons"
REPLACES: Mapping[str, str] = {
    "form": "sample/form.yaml",
    "interview": "sample/interview.yaml",
    "yaml": "sample/interview.yaml",
    "page": "sample/pages/application.yaml",
    "packet": "sample/packet.yaml",
    "guide": "sample/guide.yaml",
    "case": "sample/cases/plain.yaml",
    "companion": "_shared/companions/receipt.yaml",
    "answer": "reply/answer.yaml",
    "block": "_shared/blocks/person.yaml",
    "shared_page": "_shared/pages/person_rows.yaml",
    "service": "_services/office.yaml",
    "sayings": "_search/aliases.yaml",
    "triage": "_search/triage.yaml",
}
"""The folder of a broken file -> the good file it stands for."""


def with_companion(forms: Path) -> None:
    """Let the sample name the good companion, which it does not do by itself: most tests are of a filing without any."""
    file = forms / "sample" / "form.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}companions: [receipt]\n", encoding="utf-8")


def with_answer(forms: Path) -> None:
    """Put a good defence against the sample beside it, with the shared files that defences are made from."""
    shutil.copytree(BROKEN / "good_answer", forms, dirs_exist_ok=True)


def with_search(forms: Path) -> None:
    """Put a good service, good sayings and good questions for finding them beside the sample."""
    shutil.copytree(BROKEN / "good_search", forms, dirs_exist_ok=True)


def good_forms(folder: Path) -> Path:
    """A copy of the good forms, to be changed."""
    return Path(shutil.copytree(GOOD, folder / "forms"))


def opened(forms: Path, cache: Path | None = None) -> Catalogue:
    """The catalogue of a forms folder, with the real law functions and icons."""
    return Catalogue.open(forms, FUNCTIONS, icons=ICONS, cache=cache)


def changed(forms: Path, file: str, old: str, new: str) -> None:
    """Put other words into a file of the forms."""
    text = (forms / file).read_text(encoding="utf-8")
    assert old in text
    (forms / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def sample(forms: Path) -> Template:
    """The sample filing; fails with its mistakes where it has any."""
    catalogue = opened(forms)
    assert catalogue.unavailable == ()
    return catalogue.templates["sample"]
