"""How long it takes to read and check every form, with an empty cache and with a full one."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure, milliseconds
from kiosk.catalogue import Catalogue
from kiosk.law.functions import FUNCTIONS
from kiosk.settings import Settings

BAR_MS = 500.0


def figures() -> Iterator[Figure]:
    """The catalogue's figures."""
    settings = Settings()

    def check(cache: Path) -> None:
        mistakes = Catalogue.open(settings.forms, FUNCTIONS, icons=settings.assets / "icons", cache=cache).check()
        assert not mistakes, mistakes

    with tempfile.TemporaryDirectory() as folder:

        def cold() -> None:
            with tempfile.TemporaryDirectory(dir=folder) as empty:
                check(Path(empty))

        yield Figure("forms check of all forms, cached", milliseconds(lambda: check(Path(folder)), 5), "ms", BAR_MS)
        note = "reading YAML with line numbers; done once after a change"
        yield Figure("  the same, nothing cached", milliseconds(cold, 3, warm=0), "ms", note=note)
