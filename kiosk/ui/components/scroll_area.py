"""A page that may be longer than the screen: drag it, or press the visible buttons; never sideways."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QScrollPrepareEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScroller, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.ui.components.button import Button
from kiosk.ui.theme import GAP_MM, Theme


class _Inner(QWidget):
    """What is scrolled: as high as its words need at the width there is.

    The layout's own least height is reckoned at the narrowest width, where every text is a tall column.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class _Area(QScrollArea):
    """Leaves the keys alone: the page keys mean back and on, and what has the focus is scrolled into view anyway."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class ScrollArea(QWidget):
    """Put widgets into `body`. The buttons 往上看 and 往下看 appear only when there is more than fits.

    The gesture is LeftMouseButtonGesture: with TouchGesture a drag that starts on a button also clicks it (measured).
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._inner = _Inner()
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(0, 0, theme.mm(1), 0)
        self.body.setSpacing(theme.mm(4))
        self.area = _Area()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        for ground in (self.area.viewport(), self._inner):
            ground.setAutoFillBackground(False)
        QScroller.grabGesture(self.area.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self._up = Button(theme, _("往上看"), "caret-up", "secondary", type_role="body")
        self._down = Button(theme, _("往下看"), "caret-down", "secondary", type_role="body")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        for button in (self._up, self._down):
            button.setMinimumHeight(button.sizeHint().height())
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.mm(GAP_MM))
        row.addWidget(self._up)
        row.addWidget(self._down)
        self._stale = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(GAP_MM))
        column.addWidget(self.area, 1)
        column.addWidget(self._buttons)
        self._buttons.hide()
        bar = self.area.verticalScrollBar()
        bar.rangeChanged.connect(self._show_buttons)
        bar.valueChanged.connect(self._show_buttons)
        self._inner.installEventFilter(self)
        self.area.viewport().installEventFilter(self)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until the widget can be seen."""
        self.area.ensureWidgetVisible(widget)

    def event(self, event: QEvent) -> bool:
        """Lays itself out once more after its buttons came or went."""
        if event.type() == QEvent.Type.LayoutRequest and self._stale:
            self._stale = False
            self._column.invalidate()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What gets the focus by key is scrolled into view; what is drawn on is not dragged away under the pen."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._show_buttons()
        if isinstance(event, QScrollPrepareEvent) and self._drawn_on(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _drawn_on(self, event: QScrollPrepareEvent) -> bool:
        under = self.area.viewport().childAt(event.startPos().toPoint())
        return under is not None and bool(under.property("drawn_on"))

    def _move(self, direction: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + direction * round(self.area.viewport().height() * 0.8))

    def _show_buttons(self) -> None:
        bar = self.area.verticalScrollBar()
        # Judged by the room there is without the buttons: they take some of it themselves, and must not chase each other.
        needed = self._inner.height() > self.height()
        if needed != self._buttons.isVisibleTo(self):
            self._buttons.setVisible(needed)
            # Where a layout under way brought this about, it goes on with the room there was, and the buttons would
            # stand below the page.
            self._stale = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self._up.set_reason("" if bar.value() > bar.minimum() else _("已经在最上面。"))
        self._down.set_reason("" if bar.value() < bar.maximum() else _("已经在最下面。"))
