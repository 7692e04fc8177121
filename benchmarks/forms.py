"""How long it takes to check every form, with an empty cache and with a full one, and to open one to its first question."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure, milliseconds
from kiosk.app.heart import Heart, open_heart
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
        yield from _opening(open_heart(Settings(cache=cache)))


def _catalogue(settings: Settings, cache: Path) -> Catalogue:
    return Catalogue.open(settings.forms, FUNCTIONS, icons=settings.assets / "icons", cache=cache)


def _opening(heart: Heart) -> Iterator[Figure]:
    """From the tap on a tile to the painted guide, and from the consent to the painted first question, for every form."""
    from kiosk.app.tour import NoDiary
    from kiosk.app.window import Window, application
    from kiosk.devices import NullOutput
    from kiosk.session.clock import SystemClock
    from kiosk.session.visit import Stage
    from kiosk.voice.engines.silent import SilentEngine

    qt = application()
    window = Window(heart, heart.settings.panel, NullOutput(), SilentEngine(), SystemClock())
    window.begin(NoDiary(), (), lambda _reason: None)
    window.warm_up()
    window.show(windowed=True)
    qt.processEvents()
    visit, journey = window.visit, window.journey
    assert visit is not None
    assert journey is not None
    guides, questions = [], []
    for form in heart.catalogue.covers:
        begun = time.perf_counter()
        visit.choose(form)
        journey.show()
        qt.processEvents()
        guides.append((time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        visit.go(Stage.QUESTION)
        journey.show()
        qt.processEvents()
        questions.append((time.perf_counter() - begun) * 1000)
        visit.go(Stage.WELCOME)
        journey.show()
        qt.processEvents()
    window.close()
    for name, took in (
        ("from the tile to the painted guide", guides),
        ("from 同意 to the painted first question", questions),
    ):
        note = f"median {statistics.median(took):.0f} ms, slowest {max(took):.0f} ms"
        yield Figure(f"{name}, p95 of all forms", _p95(took), "ms", OPENING_BAR_MS, note)
    both = [guide + question for guide, question in zip(guides, questions, strict=True)]
    yield Figure("  both taps together, p95", _p95(both), "ms", note=f"median {statistics.median(both):.0f} ms")


def _p95(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1]
