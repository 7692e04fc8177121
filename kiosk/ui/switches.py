"""One switch or two: their keys, the time each offer stands, and how an offer is shown and said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.ui.navigation import Navigation
from kiosk.ui.scanning import Offer, Scanner
from kiosk.ui.screen_reader import ScreenReader
from kiosk.ui.theme import Theme

TAKE_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_F9)
MOVE_KEYS = (Qt.Key.Key_F10,)
TICK_MS = 50


class Switches(QObject):
    """Does nothing until the resident scans.

    Args:
        window: The window.
        navigation: Knows what stands where.
        reader: Has the words, the ring and the way to press something.
        now: Seconds that only go forward.
        say: Says a text in passing.
    """

    def __init__(
        self,
        window: QWidget,
        navigation: Navigation,
        reader: ScreenReader,
        now: Callable[[], float],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._reader = reader
        self._say = say
        self._quiet = False
        self._theme: Theme | None = None
        self.scanner = Scanner(window, navigation, now, self._offered, reader.act)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.scanner.tick)

    def look(self, theme: Theme) -> None:
        """Another look, another way of working."""
        self._theme = theme
        access = theme.access
        self.scanner.seconds = access.scan_seconds if access.scanning == "one_switch" else 0.0
        if self.on:
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def on(self) -> bool:
        """Whether a switch works the page."""
        return self._theme is not None and self._theme.access.scanning != "off"

    def begin(self) -> str:
        """Another page, or a panel, stands there now: its parts are offered.

        Returns:
            What is said of the first offer, for whoever announces the page.
        """
        with self._silently():
            self.scanner.restart()
        return self._words(self.scanner.offer)

    def settles(self, event: QKeyEvent) -> bool:
        """Whether a key was one of the switches, and is done with. A switch that is held counts once."""
        if not self.on or event.key() not in (*TAKE_KEYS, *MOVE_KEYS):
            return False
        if not event.isAutoRepeat():
            if event.key() in TAKE_KEYS:
                self.scanner.take()
            else:
                self.scanner.move()
        return True

    @contextmanager
    def _silently(self) -> Iterator[None]:
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _offered(self, box: QRect, offer: Offer) -> None:
        if self._theme is None:
            return
        self._reader.marker.mark(box, self._theme)
        if not self._quiet:
            self._say(self._words(offer))

    def _words(self, offer: Offer) -> str:
        if not offer:
            return ""
        first = self._reader.words_of(offer[0])
        if len(offer) == 1:
            return first
        last = self._reader.words_of(offer[-1])
        return _("{first}到{last}，一共 {count} 个").format(first=first, last=last, count=len(offer))
