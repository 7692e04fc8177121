"""The box around a field, its caret and its colours."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import RADIUS_MM, Theme

CARET_MM, RING_MM = 1.0, 1.2


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
    """A caret as wide as a pen stroke; it does not blink."""
    height = font.pixelSize() * 1.15
    top = place.center().y() - height / 2
    painter.fillRect(QRectF(place.center().x() + 1, top, theme.mm(CARET_MM), height), theme.colour("focus"))


def field_style(theme: Theme) -> str:
    """Colours of the text in a field."""
    return (
        f"background: transparent; border: none; color: {theme.colour('ink').name()};"
        f"selection-background-color: {theme.colour('primary').name()};"
        f"selection-color: {theme.colour('on_primary').name()};"
    )
