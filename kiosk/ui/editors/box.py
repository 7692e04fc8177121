"""The box around a field, its caret and its colours."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import RADIUS_MM, Theme

CARET_MM, RING_MM = 1.0, 1.2
_BESIDE_CARET = 5
"""So many px QLineEdit adds on the right of its own caret to what it calls the caret's place."""


def paint_box(widget: QWidget, theme: Theme, focused: bool) -> None:
    """The box of a field: a border, or the ring of the focus in its place."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = theme.mm(RING_MM) if focused else theme.border
    painter.setPen(QPen(theme.colour("focus" if focused else "line"), width))
    painter.setBrush(theme.colour("surface"))
    radius = theme.mm(RADIUS_MM)
    inset = width / 2
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.end()


def paint_caret(painter: QPainter, theme: Theme, place: QRectF, font: QFont) -> None:
    """A caret as wide as a pen stroke, over the hair line of QLineEdit; it does not blink."""
    left, height = place.right() - _BESIDE_CARET, font.pixelSize() * 1.15
    painter.fillRect(QRectF(left, place.top(), 1, place.height()), theme.colour("surface"))
    top = place.center().y() - height / 2
    painter.fillRect(QRectF(left, top, theme.mm(CARET_MM), height), theme.colour("focus"))


def colour_field(widget: QWidget, theme: Theme) -> None:
    """The colours of the text in a field; the ground is that of its box."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
    for role, colour in (
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.Highlight, "primary"),
        (QPalette.ColorRole.HighlightedText, "on_primary"),
    ):
        palette.setColor(role, theme.colour(colour))
    widget.setPalette(palette)
