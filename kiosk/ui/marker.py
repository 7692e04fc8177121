"""A ring around whatever is meant now and draws none of its own: words in read-out mode, what the switch would choose."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import RADIUS_MM, Theme

RING_MM, GAP_MM = 1.2, 1.0


class Marker(QWidget):
    """Lies over the page and lets every touch through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._theme: Theme | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def mark(self, box: QRect, theme: Theme) -> None:
        """Draw the ring around a place in the window, in px."""
        margin = theme.mm(GAP_MM + RING_MM)
        parent = self.parentWidget()
        assert parent is not None
        self._theme = theme
        self.setGeometry(box.adjusted(-margin, -margin, margin, margin).intersected(parent.rect()))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._theme is None:
            return
        theme, ring = self._theme, self._theme.mm(RING_MM)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        # Two colours: one of them stands out from whatever lies below.
        for colour, width in (("surface", ring + 3), ("focus", ring - 1)):
            painter.setPen(QPen(theme.colour(colour), width))
            painter.drawRoundedRect(box, theme.mm(RADIUS_MM), theme.mm(RADIUS_MM))
        painter.end()
