"""The face of a button: rounded and bordered, over its darker lower edge."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from kiosk.ui.theme import RADIUS_MM, Theme

EDGE_MM = 0.8


@dataclass(frozen=True)
class Look:
    """Colour roles of a button: its face, its words, its border, and its darker lower edge ("" where it is flat)."""

    face: str
    words: str
    border: str
    edge: str


def face_box(theme: Theme, look: Look, width: int, height: int, pressed: bool) -> QRectF:
    """Where the face stands in a button of so many px: above its edge, or down on it while it is pressed."""
    edge = theme.mm(EDGE_MM) if look.edge else 0
    return QRectF(0, edge if pressed else 0, width, height - edge)


@lru_cache(maxsize=64)
def drawn_face(theme: Theme, look: Look, width: int, height: int, pressed: bool, dashed: bool) -> QPixmap:
    """The picture of a face. It is kept: round corners take longer than all else of a key, and keys look alike."""
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.mm(RADIUS_MM)
    if look.edge and not pressed:
        edge = theme.mm(EDGE_MM)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(look.edge))
        painter.drawRoundedRect(QRectF(0, edge, width, height - edge), radius, radius)
    painter.setBrush(theme.colour("primary_press" if pressed and look.face == "primary" else look.face))
    if pressed:
        painter.setPen(QPen(theme.colour("ink"), theme.mm(1.0)))
    elif look.border:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour(look.border), theme.border, style))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    inset = theme.border / 2
    box = face_box(theme, look, width, height, pressed).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius, radius)
    painter.end()
    return picture
