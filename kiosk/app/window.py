"""The kiosk with a screen: Qt, fonts, the shell, one visit's journey. Opens in order, closes in reverse."""

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.app.heart import Heart
from kiosk.app.library import NothingToOffer, Offers
from kiosk.devices import Output
from kiosk.i18n import _
from kiosk.model.access import AccessSettings, Panel
from kiosk.model.packet import Packet
from kiosk.model.places import Places, PlacesProblem
from kiosk.model.status import Outcome, Progress
from kiosk.session.clock import Clock
from kiosk.session.idle_clock import IdleClock
from kiosk.session.visit import Diary, Visit
from kiosk.ui.aids import Aids
from kiosk.ui.journey import Journey
from kiosk.ui.shell import Shell
from kiosk.ui.theme import register_fonts
from kiosk.ui.worker import Worker
from kiosk.voice.engine import SpeechEngine


class Window:
    """One window for one visit.

    Args:
        heart: Forms, law and documents.
        panel: The screen's size in px and mm.
        output: Where the packet goes.
        speech: Who speaks.
        clock: Injected time.
        access: How the resident wants it at first.
        notices: What whoever stands by should know; shown on the welcome screen.
    """

    def __init__(
        self,
        heart: Heart,
        panel: Panel,
        output: Output,
        speech: SpeechEngine,
        clock: Clock,
        access: AccessSettings | None = None,
        notices: tuple[Outcome, ...] = (),
    ) -> None:
        self.heart = heart
        self.panel = panel
        self.output = output
        self.speech = speech
        self.clock = clock
        self.access = access or AccessSettings()
        self._notices = notices
        self._fonts_missing = bool(register_fonts(heart.settings.assets / "fonts"))
        self.worker = Worker()
        self.shell = Shell(panel, heart.settings.place_name, clock)
        self.shell.setFixedSize(QSize(panel.width_px, panel.height_px))
        writing = heart.writing
        places = _places(heart.settings.assets / "places")
        self.aids = Aids(places, lambda: writing.methods, heart.settings.handwriting_pause)
        self.printable = True
        self.journey: Journey | None = None
        self.visit: Visit | None = None

    def warm_up(self) -> None:
        """Do beforehand what the pages of a visit would otherwise wait for: fonts of paper, the index of the search."""
        self.printable = self.heart.printery.broken is None
        self.heart.library.warm_up()
        self.heart.writing.warm_up()
        # What is loaded now lives as long as the process; looking through it again and again would hold up the screen.
        gc.collect()
        gc.freeze()

    def begin(
        self, diary: Diary, records: tuple[Any, ...], ended: Callable[[str], None], notice: Outcome | None = None
    ) -> None:
        """Begin a visit, or take one up again after a crash.

        Args:
            diary: Where events are kept.
            records: What a crashed window of the same visit had kept.
            ended: Called with the reason when the visit is over.
            notice: What the resident has to know before going on.
        """
        heart = self.heart
        today = self.clock.now().date()
        # Without the fonts of paper nothing could be printed in the end: better said at once than after forty questions.
        library = heart.library if self.printable else NothingToOffer()
        offers = Offers(heart.catalogue.templates, heart.library) if self.printable else {}
        self.visit = Visit(offers, heart.functions, heart.printery, today, diary)
        if records:
            self.visit.restore(records)
        settings = heart.settings
        self.journey = Journey(
            shell=self.shell,
            visit=self.visit,
            settings=settings,
            access=self.access,
            worker=self.worker,
            deliver=self._deliver,
            aids=self.aids,
            clock=self.clock,
            idle=IdleClock(self.clock, settings.idle_warning, settings.idle_countdown),
            speech=self.speech,
            unavailable=self._unavailable(),
            library=library,
        )
        self.journey.ended.connect(ended)
        self.journey.begin(notice)

    def show(self, windowed: bool) -> None:
        """Put the window on the screen."""
        self.shell.move(0, 0)
        if not windowed:
            self.shell.raise_()
        self.shell.show()
        self.shell.activateWindow()

    def close(self) -> None:
        """Let everything go, last opened first."""
        self.worker.close()
        self.output.close()
        self.speech.close()
        self.heart.writing.close()
        self.shell.hide()
        self.shell.deleteLater()

    def _deliver(self, packet: Packet, report: Callable[[Progress], None], stop: Event) -> Outcome:
        return self.output.deliver(packet, report, stop)

    def _unavailable(self) -> tuple[str, ...]:
        says = [notice.screen for notice in self._notices]
        broken = len(self.heart.catalogue.unavailable)
        if not self.printable or not self.heart.catalogue.covers:
            says.append(_("今天这台机器写不了材料，请找工作人员。"))
        elif broken:
            says.append(_("有 {count} 个文书今天办不了，请问工作人员。").format(count=broken))
        if self._fonts_missing:
            says.append(_("屏幕的字体坏了，字可能不好看。请告诉工作人员。"))
        return tuple(says)


def _places(folder: Path) -> Places | None:
    try:
        return Places.load(folder)
    except PlacesProblem:
        return None


def application() -> QApplication:
    """The one QApplication of the process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = QApplication(["kiosk"])
    made.setQuitOnLastWindowClosed(False)
    return made
