"""What is measured in a process of its own: `python -m benchmarks.child NAME`; prints one JSON object."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any


def bare_window() -> dict[str, Any]:
    """The peer: a PySide6 window with one label; when it was painted (seconds since the epoch)."""
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication(["bare"])
    label = QLabel("法律自助服务")
    label.resize(1080, 1920)
    label.show()
    application.processEvents()
    return {"painted": time.time()}


def kiosk_window() -> dict[str, Any]:
    """The kiosk's welcome screen as `kiosk visit` opens it; when it was painted, and what that took in memory."""
    from kiosk.app.heart import open_heart
    from kiosk.app.tour import NoDiary
    from kiosk.app.window import Window, application
    from kiosk.devices import NullOutput
    from kiosk.session.clock import SystemClock
    from kiosk.settings import load_settings
    from kiosk.voice.engines.silent import SilentEngine

    qt = application()
    settings = load_settings()[0]
    window = Window(open_heart(settings), settings.panel, NullOutput(), SilentEngine(), SystemClock())
    window.begin(NoDiary(), (), lambda _reason: None)
    window.show(windowed=True)
    qt.processEvents()
    painted = time.time()
    window.close()
    return {"painted": painted, "mb": _peak_mb()}


def whole_visit() -> dict[str, Any]:
    """A whole journey from welcome to farewell; the most memory the process ever held."""
    from benchmarks.worked_example import FORM, heart
    from kiosk.app.tour import play
    from kiosk.model.access import AccessSettings, Panel

    of = heart()
    answers = of.catalogue.cases(FORM)["every_branch"].answers
    with tempfile.TemporaryDirectory() as folder:
        play(of, FORM, answers, Panel(), AccessSettings(), Path(folder), look=lambda _name, _window: None)
    return {"mb": _peak_mb()}


def packet() -> dict[str, Any]:
    """Eight documents made in a fresh process, imports and fonts included."""
    from benchmarks.worked_example import heart, large_packet

    of = heart()
    template, reached = large_packet(of)
    made = of.printery.packet(template, reached, lambda _done, _total: None, Event())
    return {"done": time.time(), "pages": made.pages, "documents": len(made.documents)}


def opening() -> dict[str, Any]:
    """Every form opened in a window that was warmed up: ms from the tile to the guide, and from there to the first question."""
    from kiosk.app.heart import open_heart
    from kiosk.app.tour import NoDiary
    from kiosk.app.window import Window, application
    from kiosk.devices import NullOutput
    from kiosk.session.clock import SystemClock
    from kiosk.session.visit import Stage
    from kiosk.settings import load_settings
    from kiosk.voice.engines.silent import SilentEngine

    qt = application()
    settings = load_settings()[0]
    heart = open_heart(settings)
    window = Window(heart, settings.panel, NullOutput(), SilentEngine(), SystemClock())
    window.begin(NoDiary(), (), lambda _reason: None)
    window.warm_up()
    window.show(windowed=True)
    qt.processEvents()
    visit, journey = window.visit, window.journey
    assert visit is not None
    assert journey is not None

    def painted(begin: Callable[[], object]) -> float:
        begun = time.perf_counter()
        begin()
        journey.show()
        qt.processEvents()
        return (time.perf_counter() - begun) * 1000

    guides, questions = [], []
    for form in heart.catalogue.covers:
        guides.append(painted(lambda form=form: visit.choose(form)))
        questions.append(painted(lambda: visit.go(Stage.QUESTION)))
        painted(lambda: visit.go(Stage.WELCOME))
    window.close()
    return {"guides": guides, "questions": questions}


def engines() -> dict[str, Any]:
    """What handwriting, pinyin, strokes and characters keep in memory after each has been used."""
    from kiosk.app.heart import open_heart
    from kiosk.settings import load_settings

    heart = open_heart(load_settings()[0])
    before = _resident_mb()
    methods = heart.writing.methods
    assert methods.handwriting is not None
    assert methods.pinyin is not None
    assert methods.strokes is not None
    assert methods.characters is not None
    methods.handwriting.read((((0.1, 0.5), (0.9, 0.5)),))
    for layout, keys in (("letters", "qisuzhuang"), ("nine", "7478948264")):
        for fuzzy in (True, False):
            methods.pinyin.begin(layout, fuzzy)  # type: ignore[arg-type]
            for key in keys:
                methods.pinyin.key(key)
    methods.strokes.find("h?s")
    methods.characters.after("民间借")
    methods.characters.same_sound("张")
    methods.characters.told_apart("𬭎")
    methods.characters.put_together("金宏")
    return {"mb": _resident_mb() - before}


def _resident_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def _peak_mb() -> float:
    """The most memory this process ever held; ru_maxrss would count the parent it was forked from."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


CHILDREN: dict[str, Callable[[], dict[str, Any]]] = {
    "bare_window": bare_window,
    "kiosk_window": kiosk_window,
    "whole_visit": whole_visit,
    "packet": packet,
    "opening": opening,
    "engines": engines,
}

if __name__ == "__main__":
    print(json.dumps(CHILDREN[sys.argv[1]]()))
