"""One resident's process: built hidden, shown when the supervisor says so, ended with the visit."""

import faulthandler
import sys
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.app.heart import open_heart
from kiosk.app.window import Window, application
from kiosk.devices import choose_output
from kiosk.model.access import Panel
from kiosk.model.status import Outcome
from kiosk.session.child import ChildLink
from kiosk.session.clock import SystemClock
from kiosk.session.journal import Journal
from kiosk.session.log import EventLog, Fault, Happening, LogEvent
from kiosk.session.protocol import EndReason, PrepareOrder, ShowOrder
from kiosk.settings import Settings
from kiosk.ui.safe_page import SafePage
from kiosk.ui.theme import register_fonts
from kiosk.voice.engines.silent import SilentEngine

HEARTBEAT_MS = 5000
FAULT_STATUS = 70


class _Orders(QObject):
    """Carries orders from the reader's thread to the screen's."""

    prepare = Signal(object)
    show = Signal(object)


class VisitProcess:
    """The process of one visit.

    Args:
        settings: What the installer chose.
        panel: The screen.
        windowed: Not over the whole screen.
        settings_damaged: The settings file has mistakes; defaults stand in for them.
    """

    def __init__(self, settings: Settings, panel: Panel, windowed: bool, settings_damaged: bool = False) -> None:
        self._settings = settings
        self._notices = (Outcome.SETTINGS_DAMAGED,) if settings_damaged else ()
        self._panel = panel
        self._windowed = windowed
        self._log = EventLog(settings.log, SystemClock().now)
        self._window: Window | None = None
        self._safe: SafePage | None = None
        self._journal: Journal | None = None
        self._orders = _Orders()
        self._orders.prepare.connect(self._prepare)
        self._orders.show.connect(self._show)
        self._link = ChildLink.on_standard_streams(self._orders.show.emit, self._orders.prepare.emit)
        self._heart_beat = QTimer()
        self._heart_beat.setInterval(HEARTBEAT_MS)
        self._heart_beat.timeout.connect(self._link.heartbeat)

    def run(self) -> int:
        """Serve one visit; the process's exit status."""
        sys.excepthook = self._fault
        faulthandler.disable()
        self._link.start()
        return application().exec()

    def _prepare(self, order: PrepareOrder) -> None:
        if order.safe:
            register_fonts(self._settings.assets / "fonts")
            self._safe = SafePage(self._panel, self._settings)
        else:
            heart = open_heart(self._settings)
            output = choose_output(self._settings.output)
            speech, clock = SilentEngine(), SystemClock()
            self._window = Window(heart, self._panel, output, speech, clock, notices=self._notices)
            self._window.warm_up()
        self._link.say_ready()
        self._heart_beat.start()

    def _show(self, order: ShowOrder) -> None:
        if order.safe:
            if self._safe is None:
                self._safe = SafePage(self._panel, self._settings)
            self._safe.show()
        elif self._window is not None and order.scratch is not None and order.journal_key is not None:
            self._begin(self._window, order.scratch, order.journal_key, order.restore)
        self._link.say_shown()

    def _begin(self, window: Window, scratch: Path, key: bytes, restore: bool) -> None:
        self._journal = Journal.open(scratch / "journal.db", key)
        notice = None
        if self._journal.damaged:
            self._log(LogEvent(Happening.JOURNAL_DAMAGED))
            notice = Outcome.JOURNAL_DAMAGED
        window.begin(self._journal, self._journal.records() if restore else (), self._ended, notice)
        window.show(self._windowed)

    def _ended(self, reason: str) -> None:
        self._link.say_ended(EndReason(reason))
        self._heart_beat.stop()
        if self._journal is not None:
            self._journal.close()
            self._journal.forget()
        if self._window is not None:
            self._window.close()
        application().exit(0)

    def _fault(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """A bug: log where, never what; end at once. The supervisor brings the resident back to the same question."""
        self._log(LogEvent(Happening.FAULT, fault=Fault.of(error)))
        application().exit(FAULT_STATUS)


def panel_of(settings: Settings, size: str | None) -> Panel:
    """The panel of the settings, or another resolution at the same pixel size ("1080x1920")."""
    if size is None:
        return settings.panel
    width, _x, height = size.partition("x")
    return replace(settings.panel, width_px=int(width), height_px=int(height))
