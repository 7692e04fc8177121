"""A corner held for three seconds starts the read-out: a way in for whoever cannot see the button (EN 301 549, 5.2)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QMouseEvent, QTouchEvent

HOLD_MS = 3000
SIDE_MM = 25.0


class Corner(QObject):
    """Watches the upper left corner of a window, where nothing can be pressed.

    Args:
        mm_per_px: Size of a pixel.
        held: Called when a finger has rested there for so long.
    """

    def __init__(self, mm_per_px: float, held: Callable[[], None]) -> None:
        super().__init__()
        self._side = SIDE_MM / mm_per_px
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(HOLD_MS)
        self.timer.timeout.connect(held)

    def see(self, event: QEvent) -> None:
        """Look at an event of the window; nothing is taken from it."""
        position = _position(event)
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            if position is not None and self._inside(position):
                self.timer.start()
        elif event.type() in (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate):
            if position is not None and not self._inside(position):
                self.timer.stop()
        elif event.type() in (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self.timer.stop()

    def _inside(self, position: QPointF) -> bool:
        return position.x() < self._side and position.y() < self._side


def _position(event: QEvent) -> QPointF | None:
    if isinstance(event, QMouseEvent):
        return event.position()
    if isinstance(event, QTouchEvent) and event.points():
        return event.points()[0].position()
    return None
