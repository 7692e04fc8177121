"""How long it takes to check every form, with an empty cache and with a full one, and to open one to its first question."""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure, milliseconds
from benchmarks.process import fresh
from kiosk.app.heart import open_heart
from kiosk.app.rehearsal import gaps
from kiosk.catalogue import Catalogue
from kiosk.law.functions import FUNCTIONS
from kiosk.settings import Settings

BAR_MS = 2000.0
OPENING_BAR_MS = 100.0


def figures() -> Iterator[Figure]:
    """The catalogue's figures."""
    settings = Settings()

    def check(cache: Path) -> None:
        heart = open_heart(Settings(cache=cache))
        mistakes = (*heart.catalogue.check(), *gaps(heart))
        heart.catalogue.save()
        assert not mistakes, mistakes

    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "full"

        def cold() -> None:
            with tempfile.TemporaryDirectory(dir=folder) as empty:
                check(Path(empty))

        count = len(_catalogue(settings, cache).covers)
        filled = milliseconds(lambda: check(cache), 5)
        yield Figure(f"forms check of all {count} forms and their examples, cached", filled, "ms", BAR_MS)
        note = "every form read, every example played; done once after a change of the code"
        yield Figure("  the same, nothing cached", milliseconds(cold, 1, warm=0), "ms", note=note)
        yield from _opening()


def _catalogue(settings: Settings, cache: Path) -> Catalogue:
    return Catalogue.open(settings.forms, FUNCTIONS, icons=settings.assets / "icons", cache=cache)


def _opening() -> Iterator[Figure]:
    """What a resident waits for at the two taps of the way into a form, in a kiosk that has done nothing else."""
    _begun, took = fresh("opening")
    guides, questions = took["guides"], took["questions"]
    for name, each in (
        ("from the tile to the painted guide", guides),
        ("from 同意 to the painted first question", questions),
    ):
        note = f"median {statistics.median(each):.0f} ms, slowest {max(each):.0f} ms"
        yield Figure(f"{name}, p95 of all forms", _p95(each), "ms", OPENING_BAR_MS, note)
    both = [guide + question for guide, question in zip(guides, questions, strict=True)]
    yield Figure("  both taps together, p95", _p95(both), "ms", note=f"median {statistics.median(both):.0f} ms")


def _p95(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1]
