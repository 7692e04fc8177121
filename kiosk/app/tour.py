"""Plays a whole journey in the real window with a worked example: a picture of every screen, the packet, what was said."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QTimer

from kiosk.app.heart import Heart
from kiosk.app.window import Window, application
from kiosk.devices import FolderOutput
from kiosk.model.access import AccessSettings, Panel
from kiosk.model.reached import Answers
from kiosk.session.visit import Stage
from kiosk.ui.handover import Phase
from kiosk.ui.screens.packet import PacketScreen
from kiosk.ui.screens.question import QuestionScreen
from kiosk.ui.screens.review import ReviewScreen
from kiosk.ui.screens.screen import Screen
from kiosk.voice.engines.silent import SilentEngine

LONGEST_WAIT_MS = 60_000

Look = Callable[[str, Window], None]


class NoDiary:
    """A tour keeps nothing."""

    def write(self, kind: str, path: str, value: Any) -> None:
        """Forgotten at once."""


@dataclass
class Tour:
    """What a tour left behind.

    Attributes:
        pictures: Every screen, in order.
        said: Everything announced, in order.
    """

    pictures: list[Path] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


class StuckTour(RuntimeError):
    """A screen did not lead on."""


def play(
    heart: Heart,
    form: str,
    answers: Answers,
    panel: Panel,
    access: AccessSettings,
    out: Path,
    look: Look | None = None,
) -> Tour:
    """Play one journey from the welcome screen to the farewell.

    Args:
        heart: The kiosk's heart.
        form: The filing's id.
        answers: What the resident answers; a question without an answer is put off.
        panel, access: The screen, and how the resident wants it.
        out: Where pictures and the packet go.
        look: Looks at each screen when it stands there finished; without it a picture of each is taken.

    Raises:
        StuckTour: A screen did not lead on; the message names it and what it said.
    """
    application()
    out.mkdir(parents=True, exist_ok=True)
    tour = Tour()
    window = Window(
        heart, panel, FolderOutput(out / "packet", replace=True), SilentEngine(tour.said), heart.clock, access
    )
    ended: list[str] = []
    try:
        window.begin(NoDiary(), (), ended.append)
        window.show(windowed=True)
        for name in _steps(window, form, answers):
            _settle()
            if look is not None:
                look(name, window)
            else:
                _take_picture(window, out / f"{len(tour.pictures) + 1:03}-{name}.png", tour)
    finally:
        window.close()
    return tour


def _take_picture(window: Window, file: Path, tour: Tour) -> None:
    window.shell.grab().save(str(file))
    tour.pictures.append(file)


def _steps(window: Window, form: str, answers: Answers) -> Iterator[str]:
    """Goes through the journey; yields the name of each screen when it stands there finished."""
    visit, journey = window.visit, window.journey
    assert visit is not None
    assert journey is not None
    yield "welcome"
    visit.choose(form)
    journey.show()
    yield "guide"
    _press(window)
    yield "privacy"
    _press(window)
    while visit.stage is Stage.QUESTION:
        screen = _screen(window)
        assert isinstance(screen, QuestionScreen)
        path = visit.place.path
        value = answers.values.get(path)
        if value is None:
            yield f"question-{path}-skipped"
            visit.put_off()
            journey.show()
            continue
        screen.editor.put(visit.place.question.kind.write(value))
        screen.editor.changed.emit()
        yield f"question-{path}"
        _press(window)
        if visit.stage is Stage.QUESTION and visit.place.path == path:
            yield f"question-{path}-remark"
            _press(window)
        if visit.stage is Stage.QUESTION and visit.place.path == path:
            raise StuckTour(f"{path}: {window.shell.said}")
    review = _screen(window)
    assert isinstance(review, ReviewScreen)
    _wait(lambda: review.preview.pages > 0)
    yield "review"
    _press(window)
    packet = _screen(window)
    if not isinstance(packet, PacketScreen):
        raise StuckTour(f"review: {window.shell.said}")
    yield "packet-underway"
    _wait(lambda: packet.handover.phase in (Phase.DONE, Phase.FAILED))
    yield "packet"
    _press(window)
    yield "farewell"


def _screen(window: Window) -> Screen:
    screen = window.shell.current
    assert screen is not None
    return screen


def _press(window: Window) -> None:
    """Press the screen's one filled button, as a finger would."""
    for button in window.shell.action_bar.buttons:
        if button.role == "primary":
            button.click()
    _settle()


def _settle() -> None:
    """Let everything happen that is due, pages that were left included: the event loop itself would let go of those."""
    application().processEvents()
    application().sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _wait(done: Any) -> None:
    """Let the event loop run until the worker has done its part."""
    loop, timer, last = QEventLoop(), QTimer(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    last.setSingleShot(True)
    last.timeout.connect(loop.quit)
    timer.start(10)
    last.start(LONGEST_WAIT_MS)
    loop.exec()
    if not done():
        raise StuckTour("the worker did not finish")
