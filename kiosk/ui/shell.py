"""The one window: header, page, caption, actions and access rail, always in the same places; panels are drawn inside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.access import Panel
from kiosk.ui.components import AccessRail, ActionBar, CaptionBar, Header
from kiosk.ui.screens.screen import Screen
from kiosk.ui.theme import Theme

ACTIVITY = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)


class Shell(QWidget):
    """Holds one screen at a time.

    Signals:
        help_wanted, exit_wanted: The fixed buttons.
        access_toggled: A mode of the rail was pressed ("text_size", "theme", "language").
        announced: A text that is spoken and stands in the caption bar.
        activity: The resident touched, typed or clicked anything at all, the on-screen keyboard included.
    """

    help_wanted = Signal()
    exit_wanted = Signal()
    access_toggled = Signal(str)
    activity = Signal()
    announced = Signal(str)

    def __init__(self, panel: Panel, place_name: str) -> None:
        super().__init__()
        self.panel = panel
        self.place_name = place_name
        self.current: Screen | None = None
        self.over: QWidget | None = None
        self._frame: QWidget | None = None
        self._theme: Theme | None = None
        self._header: Header | None = None
        self._said = ""
        self.setWindowTitle(_("法律自助服务"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        # The window is as large as the screen; no page may ask the window manager for another size.
        self._outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)

    def show_screen(self, screen: Screen, theme: Theme) -> None:
        """Put a screen in; the one before is let go of. What surrounds it stays, unless the look is another one."""
        self.lift_panel()
        if self.current is not None:
            self.current.leave()
        before, self.current = self.current, screen
        header = Header(theme, self.place_name, screen.progress())
        header.exit_pressed.connect(self.exit_wanted)
        if before is None or self._header is None or theme is not self._theme:
            self._theme = theme
            self._surround(theme, header, screen)
        else:
            for old, new in ((self._header, header), (before, screen)):
                self._page_layout.replaceWidget(old, new)
                old.hide()
                old.deleteLater()
        self._header = header
        self._show_actions()
        screen.actions_changed.connect(self._show_actions)
        screen.spoken_changed.connect(self.say)
        screen.murmured.connect(self.murmur)
        self.setAccessibleName(screen.heading())
        screen.begin()
        focused = self.focusWidget()
        if focused is None or not screen.isAncestorOf(focused):
            # Whatever had the focus is gone with its page, and Qt would hand it to a bystander.
            self.action_bar.focus_onward()
        self.say(screen.spoken())

    def say(self, text: str) -> None:
        """Announce a text: it stands in the caption bar and goes to whoever speaks."""
        self._said = text
        self._caption.say(text)
        self.announced.emit(text)

    def murmur(self, text: str) -> None:
        """Say something in passing, a key that is looked for: 再听一遍 still says what was announced before it."""
        self._caption.say(text)
        self.announced.emit(text)

    @property
    def said(self) -> str:
        """What was announced last."""
        return self._said

    def lay_panel(self, panel: QWidget) -> None:
        """Lay a panel over the page; keys and touches reach only the panel and the help button."""
        self.lift_panel()
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
        begin()
        spoken: Callable[[], str] | None = getattr(panel, "spoken", None)
        if spoken is not None:
            self.say(spoken())

    def lift_panel(self) -> None:
        """Take the panel away again."""
        if self.over is None:
            return
        self.over.hide()
        self.over.deleteLater()
        self.over = None
        self.action_bar.setEnabled(True)
        if self.current is not None:
            self.current.setEnabled(True)
            self.current.begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Listen where input arrives, before any widget: a filter on the application would see every paint and timer."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any touch or key anywhere is activity."""
        if event.type() in ACTIVITY:
            self.activity.emit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the same on every page: Esc back, F1 help, F5 repeat, Page keys back and on."""
        key = event.key()
        if key == Qt.Key.Key_F1:
            self.help_wanted.emit()
        elif key == Qt.Key.Key_F5:
            self.say(self._said)
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

    def _surround(self, theme: Theme, header: Header, screen: Screen) -> None:
        """Build the frame of every page around the first one shown in this look."""
        frame = QWidget()
        self._caption = CaptionBar(theme, lines=2 if self.panel.portrait else 1)
        self.action_bar = ActionBar(theme, self.say)
        rail = AccessRail(theme)
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

    def _show_actions(self) -> None:
        assert self.current is not None
        self.action_bar.set_actions(self.current.bar_actions(), repeat=lambda: self.say(self._said))
