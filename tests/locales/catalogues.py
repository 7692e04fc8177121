"""The translations as the tests see them: what the code marks, what the catalogues hold, and a compiled copy."""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
TRANSLATED = ("zh_HK", "en")


def marked_texts() -> frozenset[str]:
    """Every text of the code that stands in `_()` or `N_()`, found by reading the code itself."""
    return frozenset(text for file in (ROOT / "kiosk").rglob("*.py") for text in _marked_in(file))


def _marked_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "N_"):
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def template() -> Catalog:
    """What `make texts` found in the code."""
    return _read(LOCALES / "kiosk.pot")


def catalogue(language: str) -> Catalog:
    """The catalogue of one language."""
    return _read(LOCALES / language / "LC_MESSAGES" / "kiosk.po")


def translations(language: str) -> dict[str, str]:
    """Source text -> translation."""
    return {str(message.id): str(message.string) for message in catalogue(language) if message.id}


def compiled(folder: Path) -> Path:
    """A folder of compiled catalogues, as an installation has."""
    for language in TRANSLATED:
        file = folder / language / "LC_MESSAGES" / "kiosk.mo"
        file.parent.mkdir(parents=True)
        with file.open("wb") as opened:
            write_mo(opened, catalogue(language))
    return folder


def _read(file: Path) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, abort_invalid=True)
