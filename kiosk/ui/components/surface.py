"""A surface with rounded corners, and an icon as a widget."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.theme import CARD_RADIUS_MM, Theme


class Surface(QWidget):
    """Flat: only what can be pressed looks raised.

    Args:
        theme: Colours and sizes.
        face: Colour role of the ground. border: Colour role of the border, "" for none.
    """

    def __init__(self, theme: Theme, face: str = "surface", border: str = "hair") -> None:
        super().__init__()
        self.theme = theme
        self.face = face
        self.border = border

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = self.border or ("line" if theme.high_contrast else "")
        painter.setBrush(theme.colour(self.face))
        painter.setPen(QPen(theme.colour(border), theme.border) if border else QPen(Qt.PenStyle.NoPen))
        inset = theme.border / 2 if border else 0
        radius = theme.mm(CARD_RADIUS_MM)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()


class Icon(QLabel):
    """A picture beside words; never alone, so it has no name of its own."""

    def __init__(self, theme: Theme, name: str, px: int, colour: str = "primary") -> None:
        super().__init__()
        self.setPixmap(theme.icon(name, px, colour))
        self.setFixedSize(px, px)
