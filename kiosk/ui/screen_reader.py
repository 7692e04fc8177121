"""读屏: every move of the focus is spoken, whatever moved it; what was pressed says how it stands now.

It knows no page: the words come from what stands on the glass (`kiosk.ui.reading`).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from kiosk.i18n import _
from kiosk.model.access import AccessSettings
from kiosk.ui.marker import Marker
from kiosk.ui.navigation import Navigation
from kiosk.ui.reading import describe
from kiosk.ui.semantics import Role, Stop, is_private, place_of
from kiosk.ui.theme import Theme


class ScreenReader(QObject):
    """Speaks for the focus.

    Args:
        window: The window.
        navigation: Knows what stands where.
        say: Says a text in passing.
        typed_into: The field that a keyboard on the page writes into, None where there is none.
    """

    def __init__(
        self,
        window: QWidget,
        navigation: Navigation,
        say: Callable[[str], None],
        typed_into: Callable[[], QWidget | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._navigation = navigation
        self._say = say
        self._typed_into = typed_into
        self._theme: Theme | None = None
        self._quiet = 0
        self._told: QWidget | None = None
        """What was spoken of last: a window that becomes the active one does not say it twice."""
        self._listening: QMetaObject.Connection | None = None
        self._listened_to: QAbstractButton | None = None
        self.marker = Marker(window)
        self.in_private = False
        """Somebody listens through headphones: personal data may be said."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def look(self, theme: Theme) -> None:
        """Another look, another way of speaking."""
        self._theme = theme

    @property
    def on(self) -> bool:
        """Whether every move is spoken."""
        return self._access.read_aloud

    @property
    def _access(self) -> AccessSettings:
        return self._theme.access if self._theme is not None else AccessSettings()

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Inside, moves are not spoken: a page that appears speaks for itself."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    def here(self) -> str:
        """What is said of where the focus is, "" where it is nowhere."""
        those = self._navigation.all()
        stop = self._navigation.current(those)
        if stop is None:
            return ""
        self._told = stop.widget
        return self.words_of(stop, those)

    def words_of(self, stop: Stop, others: Sequence[Stop] | None = None) -> str:
        """What is said of something; `others` are all that stands on the page, where that is known already."""
        others = self._navigation.all() if others is None else others
        return describe(stop, others, self._access.verbosity, self.in_private)

    def heard(self, stop: Stop) -> None:
        """A finger came upon something."""
        if stop.role is not Role.KEY:
            with self.quiet():
                self._navigation.go(stop)
        self._say(self.words_of(stop))

    def act(self, stop: Stop) -> None:
        """Do what it does: press it, or go there to type."""
        widget = stop.widget
        if isinstance(widget, QAbstractButton):
            listened = widget is self._listened_to
            widget.click()
            if not listened:
                self._pressed(widget)
        else:
            self._navigation.go(stop)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._listening is not None:
            if self._listened_to is not None and isValid(self._listened_to):
                QObject.disconnect(self._listening)
            self._listening = self._listened_to = None
        self.marker.hide()
        if now is None or not self._window.isAncestorOf(now):
            return
        self._navigation.remember(now)
        if not self.on:
            return
        those = self._navigation.all()
        stop = self._navigation.current(those)
        if stop is None:
            return
        if stop.role in (Role.WORDS, Role.PICTURE) and self._theme is not None:
            self.marker.mark(place_of(stop.widget, self._window), self._theme)
        if isinstance(stop.widget, QAbstractButton):
            button = stop.widget
            self._listened_to = button
            self._listening = button.clicked.connect(lambda _checked=False: self._pressed(button))
        if not self._quiet and not (before is None and now is self._told):
            self._told = now
            self._say(self.words_of(stop, those))

    def _pressed(self, button: QAbstractButton) -> None:
        """Say how it stands now, as long as it is still there."""
        if not self.on or not isValid(button) or not button.isVisible() or button.accessibleDescription():
            return
        stop = next((each for each in self._navigation.all() if each.widget is button), None)
        if stop is None:
            return
        if stop.role is Role.KEY:
            field = self._typed_into()
            hidden = field is not None and is_private(field) and not self.in_private
            self._say(_("写上了") if hidden else self.words_of(stop))
        elif stop.role is Role.TOGGLE:
            self._say(self.words_of(stop))
