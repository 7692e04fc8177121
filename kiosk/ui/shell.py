"""The one window: header, page, caption, actions and access rail, always in the same places; panels are drawn inside it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kiosk.i18n import _, in_language, restated, sentences
from kiosk.model.access import Panel
from kiosk.session.clock import Clock
from kiosk.ui.captions import Captions
from kiosk.ui.components import AccessRail, ActionBar, CaptionBar, Header
from kiosk.ui.corner import Corner
from kiosk.ui.exploring import Explorer
from kiosk.ui.navigation import Navigation
from kiosk.ui.screen_reader import ScreenReader
from kiosk.ui.screens.screen import Screen
from kiosk.ui.switches import Switches
from kiosk.ui.theme import Theme

ACTIVITY = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)
ALONG: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})
ACROSS: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1})
MODES: Mapping[int, str] = MappingProxyType(
    {
        Qt.Key.Key_F2: "read_aloud",
        Qt.Key.Key_F3: "more",
        Qt.Key.Key_F6: "volume_down",
        Qt.Key.Key_F7: "volume_up",
    }
)
"""Keys that switch an access mode on every page."""
LOW_MM = 330
"""A screen higher than this has an upper part that not everyone can reach."""
LOW_SHARE = 0.36


class Shell(QWidget):
    """Holds one screen at a time.

    Signals:
        help_wanted, exit_wanted: The fixed buttons.
        access_toggled: A mode was asked for, on the rail or by a key of its own ("text_size", "theme", "volume_up" …).
        announced: A text that is spoken and stands in the caption bar.
        interrupted: Whatever is being spoken stops now.
        history_wanted: What was said before is wanted.
        activity: The resident touched, typed or clicked anything at all, the on-screen keyboard included.
    """

    help_wanted = Signal()
    exit_wanted = Signal()
    access_toggled = Signal(str)
    activity = Signal()
    announced = Signal(str)
    interrupted = Signal()
    history_wanted = Signal()

    def __init__(self, panel: Panel, place_name: str, clock: Clock) -> None:
        super().__init__()
        self.panel = panel
        self.place_name = place_name
        self.current: Screen | None = None
        self.over: QWidget | None = None
        self._frame: QWidget | None = None
        self._theme: Theme | None = None
        self._header: Header | None = None
        self._said = ""
        self._changing = False
        self._voice: tuple[str, Path] | None = None
        self.navigation = Navigation(self, self._zones, lambda: self.reader.on)
        self.reader = ScreenReader(self, self.navigation, self.murmur, self._field)
        self.captions = Captions(clock.monotonic)
        self.explorer = Explorer(
            self, self.navigation, clock.monotonic, panel.mm_per_px, self.reader.heard, self.reader.act
        )
        self.switches = Switches(self, self.navigation, self.reader, clock.monotonic, self.murmur)
        self.corner = Corner(panel.mm_per_px, lambda: self.access_toggled.emit("read_aloud"))
        self.setWindowTitle(_("法律自助服务"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        # The window is as large as the screen; no page may ask the window manager for another size.
        self._outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)

    def show_screen(self, screen: Screen, theme: Theme, said: str = "") -> None:
        """Put a screen in; the one before is let go of.

        Args:
            screen: The page.
            theme: The look; what surrounds the page stays as long as it is the same one.
            said: What is said before the page speaks.
        """
        place = self._place_of_focus() if theme is not self._theme else None
        with self.reader.quiet():
            self._changing = True
            self._put_in(screen, theme)
            self._changing = False
            screen.begin()
            focused = self.focusWidget()
            if focused is None or not screen.isAncestorOf(focused):
                # Whatever had the focus is gone with its page, and Qt would hand it to a bystander.
                self.action_bar.focus_onward()
            if place is not None:
                self._focus_again(*place)
        first = f"{self._restated(said)}{_('。')}" if said else ""
        self._announce(first + self._in_voice(screen.spoken))

    def speak_in(self, language: str, locales: Path) -> None:
        """Pages are spoken in another language than they are shown in; "" for the same."""
        self._voice = (language, locales) if language else None

    def say(self, text: str, then: str = "") -> None:
        """Announce a text: it stands in the caption bar and goes to whoever speaks.

        Args:
            text: The announcement; 再听一遍 says it again.
            then: What is said once after it: where the focus is.
        """
        self._said = text
        self._tell(sentences(text, self._restated(then)) if then else text)

    def murmur(self, text: str) -> None:
        """Say something in passing, a key that is looked for: 再听一遍 still says what was announced before it."""
        self._tell(self._restated(text))

    def _announce(self, text: str) -> None:
        """Say what a page or a panel says, and where its resident is; the switch waits until that has been said."""
        if self.switches.on:
            self.say(text, then=self.switches.begin())
            self.switches.scanner.wait(self.captions.narration.seconds)
        else:
            self.say(text, then=self.reader.here() if self.reader.on else "")

    def silence(self) -> None:
        """Nothing is spoken any more."""
        self.captions.stop()
        self.interrupted.emit()

    def _tell(self, text: str) -> None:
        if self._theme is not None:
            self.captions.say(text, self._theme.access.speech_rate)
        self.announced.emit(text)

    def _in_voice(self, says: Callable[[], str]) -> str:
        if self._voice is None:
            return says()
        with in_language(*self._voice):
            return says()

    def _restated(self, text: str) -> str:
        return text if self._voice is None else restated(text, *self._voice)

    @property
    def said(self) -> str:
        """What was announced last."""
        return self._said

    def lay_panel(self, panel: QWidget) -> None:
        """Lay a panel over the page; keys and touches reach only the panel and the help button."""
        self._take_away_panel()
        veil = QWidget(self)
        if self._theme is not None:
            self._theme.ground(veil, "sunken")
        column = QVBoxLayout(veil)
        column.addStretch(1)
        column.addWidget(panel)
        column.addStretch(1)
        margin = round(self.width() * (0.05 if self.panel.portrait else 0.14))
        column.setContentsMargins(margin, 0, margin, 0)
        self.over = veil
        self._place_veil()
        veil.show()
        veil.raise_()
        if self.current is not None:
            self.current.setEnabled(False)
        self.action_bar.setEnabled(False)
        begin: Callable[[], None] = getattr(panel, "begin", panel.setFocus)
        with self.reader.quiet():
            begin()
        spoken: Callable[[], str] | None = getattr(panel, "spoken", None)
        if spoken is not None:
            self._announce(self._restated(spoken()))

    def lift_panel(self) -> None:
        """Take the panel away again, and go on where the page was left."""
        if self.over is None:
            return
        self._take_away_panel()
        if self.current is not None:
            self.current.begin()
        if self.switches.on:
            self.murmur(self.switches.begin())

    def _take_away_panel(self) -> None:
        if self.over is None:
            return
        self.over.hide()
        self.over.deleteLater()
        self.over = None
        self.action_bar.setEnabled(True)
        if self.current is not None:
            self.current.setEnabled(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen where input arrives, before any widget: a filter on the application would see every paint and timer."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any touch or key anywhere is activity, and silences the voice."""
        if event.type() in ACTIVITY:
            if event.type() != QEvent.Type.MouseButtonRelease:
                self.silence()
            self.activity.emit()
        self.corner.see(event)
        if self.reader.on and self.explorer.take(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.switches.settles(event):
            return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes along the reading order. A widget that goes with its page hands its focus to nobody."""
        if self._changing:
            return False
        self.navigation.along(1 if onward else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the same on every page: Esc back, F1 help, F5 repeat, Page keys back and on, arrows, F2 and F3 modes."""
        key = event.key()
        if key == Qt.Key.Key_F1:
            self.help_wanted.emit()
        elif key == Qt.Key.Key_F5:
            self.say(self._said)
        elif key == Qt.Key.Key_F8:
            self.history_wanted.emit()
        elif key in MODES:
            self.access_toggled.emit(MODES[key])
        elif key in ALONG:
            self.navigation.along(ALONG[key])
        elif key in ACROSS:
            self.navigation.across(ACROSS[key])
        elif self.over is not None:
            if key == Qt.Key.Key_Escape:
                self.lift_panel()
        elif self.current is not None and key in (Qt.Key.Key_Escape, Qt.Key.Key_PageUp):
            self._press(first=True)
        elif self.current is not None and key == Qt.Key.Key_PageDown:
            self._press(first=False)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window manager cannot close the kiosk; only the end of the visit does."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_veil()

    def _place_veil(self) -> None:
        if self.over is not None and self._page is not None:
            corner = self._page.mapTo(self, self._page.rect().topLeft())
            self.over.setGeometry(corner.x(), corner.y(), self._page.width(), self._page.height())

    def _press(self, first: bool) -> None:
        assert self.current is not None
        actions = self.current.bar_actions()
        chosen = [action for action in actions if action.primary != first and not action.reason]
        if chosen:
            (chosen[0] if first else chosen[-1]).does()

    def _zones(self) -> Sequence[QWidget]:
        """The parts of the window that can be reached now."""
        if self._frame is None:
            return ()
        if self.over is not None:
            return (self.over, self.rail)
        return (self._page, self.action_bar, self.rail)

    def _field(self) -> QWidget | None:
        """What a keyboard on this page types into."""
        if self.current is None:
            return None
        fields = [*self.current.findChildren(QLineEdit), *self.current.findChildren(QPlainTextEdit)]
        return next((field for field in fields if field.isVisible()), None)

    def _place_of_focus(self) -> tuple[int, int] | None:
        """Zone and number of what has the focus: when the look changes, the same thing shall have it again."""
        works = [stop for stop in self.navigation.all() if stop.works]
        here = self.navigation.current(works)
        if here is None:
            return None
        return here.zone, [stop for stop in works if stop.zone == here.zone].index(here)

    def _focus_again(self, zone: int, number: int) -> None:
        there = [stop for stop in self.navigation.all() if stop.works and stop.zone == zone]
        if number < len(there):
            self.navigation.go(there[number])

    def _put_in(self, screen: Screen, theme: Theme) -> None:
        """The page before is let go of; what surrounds it stays, unless the look is another one."""
        self._take_away_panel()
        if self.current is not None:
            self.current.leave()
        before, self.current = self.current, screen
        header = Header(theme, self.place_name, screen.progress())
        header.exit_pressed.connect(self.exit_wanted)
        self.reader.look(theme)
        self.switches.look(theme)
        if before is None or self._header is None or theme is not self._theme:
            self._theme = theme
            self._surround(theme, header, screen)
        else:
            for old, new in ((self._header, header), (before, screen)):
                self._page_layout.replaceWidget(old, new)
                # Shown now, so that it can have the focus and be spoken of now; where it will stand is known.
                new.setGeometry(old.geometry())
                if self.isVisible():
                    new.show()
                old.hide()
                old.deleteLater()
        self._header = header
        self._show_actions()
        screen.actions_changed.connect(self._show_actions)
        screen.spoken_changed.connect(lambda text: self.say(self._restated(text)))
        screen.murmured.connect(self.murmur)
        self.setAccessibleName(screen.heading())

    def _surround(self, theme: Theme, header: Header, screen: Screen) -> None:
        """Build the frame of every page around the first one shown in this look."""
        frame = QWidget()
        self._caption = CaptionBar(theme, lines=2 if self.panel.portrait else 1)
        self._caption.pressed.connect(self.history_wanted)
        self.captions.use(self._caption, theme.access.large_captions)
        self.action_bar = ActionBar(theme, self.murmur)
        self.rail = rail = AccessRail(theme)
        rail.help_pressed.connect(self.help_wanted)
        rail.toggled.connect(self.access_toggled)
        self._page = QWidget()
        theme.ground(self._page, "canvas")
        self._page_layout = QVBoxLayout(self._page)
        margin = theme.mm(9)
        self._page_layout.setContentsMargins(margin, theme.mm(4), margin, theme.mm(4))
        self._page_layout.setSpacing(theme.mm(4))
        self._page_layout.addWidget(header)
        self._page_layout.addWidget(screen, 1)
        main = QVBoxLayout()
        main.setSpacing(0)
        if theme.access.low_reach:
            # What is only read goes up, what is pressed comes down to where it can be reached from a wheelchair.
            main.addWidget(self._caption)
            high = self.panel.height_px * self.panel.mm_per_px > LOW_MM
            upper = QWidget()
            theme.ground(upper, "canvas")
            upper.setFixedHeight(round(self.panel.height_px * LOW_SHARE) - self._caption.height() if high else 0)
            main.addWidget(upper)
            main.addWidget(self._page, 1)
        else:
            main.addWidget(self._page, 1)
            main.addWidget(self._caption)
        main.addWidget(self.action_bar)
        if self.panel.portrait:
            outer: QVBoxLayout | QHBoxLayout = main
            main.addWidget(rail)
        else:
            outer = QHBoxLayout()
            outer.addWidget(rail)
            outer.addLayout(main, 1)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        frame.setLayout(outer)
        if self._frame is None:
            self._outer.addWidget(frame)
        else:
            self._outer.replaceWidget(self._frame, frame)
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = frame
        frame.setGeometry(self.rect())
        if self.isVisible():
            frame.show()

    def _show_actions(self) -> None:
        """Read the action bar again."""
        assert self.current is not None
        self.action_bar.set_actions(self.current.bar_actions(), repeat=lambda: self.say(self._said))
