"""How soon the resident sees something: the first picture, the next question; and what a visit takes in memory."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent

from benchmarks.figure import Figure
from benchmarks.process import fresh
from benchmarks.worked_example import FORM, heart
from kiosk.app.window import Window, application
from kiosk.devices import NullOutput
from kiosk.model.access import Panel
from kiosk.session.clock import SystemClock
from kiosk.session.journal import Journal, new_key
from kiosk.session.visit import Stage
from kiosk.ui.screens.question import QuestionScreen
from kiosk.voice.engines.silent import SilentEngine

RUNS = 5


def figures() -> Iterator[Figure]:
    """The screen's figures and its peer's."""
    bare = _first_paint("bare_window")
    kiosk = _first_paint("kiosk_window")
    yield Figure("cold start to the painted welcome screen", kiosk, "ms", 2 * bare)
    yield Figure("  a bare PySide6 window with one label", bare, "ms")
    taken = sorted(_taps())
    yield Figure(
        "next question painted after a tap, p95, journal and checks included",
        taken[round(0.95 * (len(taken) - 1))],
        "ms",
        50.0,
    )
    yield Figure("  the same, median", statistics.median(taken), "ms")
    yield Figure("memory of a visit, the most it ever held", float(fresh("whole_visit")[1]["mb"]), "MB", 200.0)
    yield Figure("  the same, welcome screen only", float(fresh("kiosk_window")[1]["mb"]), "MB")


def _first_paint(name: str) -> float:
    taken = []
    for _ in range(RUNS):
        begun, told = fresh(name)
        taken.append((float(told["painted"]) - begun) * 1000)
    return statistics.median(taken)


def _taps() -> Iterator[float]:
    """Milliseconds from each tap on 下一步 to the painted next question, over a whole worked example."""
    of = heart()
    qt = application()
    answers = of.catalogue.cases(FORM)["every_branch"].answers
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal.open(Path(folder) / "journal.db", new_key())
        window = Window(of, Panel(), NullOutput(), SilentEngine(), SystemClock())
        window.begin(journal, (), lambda _reason: None)
        window.show(windowed=True)
        visit, journey = window.visit, window.journey
        assert visit is not None
        assert journey is not None
        visit.choose(FORM)
        visit.go(Stage.QUESTION)
        journey.show()
        qt.processEvents()
        while visit.stage is Stage.QUESTION:
            screen = window.shell.current
            assert isinstance(screen, QuestionScreen)
            value = answers.values.get(visit.place.path)
            if value is None:
                visit.put_off()
                journey.show()
                qt.processEvents()
                continue
            screen.editor.put(visit.place.question.kind.write(value))
            qt.processEvents()
            path = visit.place.path
            begun = time.perf_counter()
            _tap(window)
            qt.processEvents()
            yield (time.perf_counter() - begun) * 1000
            # The event loop would now let go of the page that was left.
            qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if visit.stage is Stage.QUESTION and visit.place.path == path:
                _tap(window)
        window.close()
        journal.close()


def _tap(window: Window) -> None:
    next(button for button in window.shell.action_bar.buttons if button.role == "primary").click()
