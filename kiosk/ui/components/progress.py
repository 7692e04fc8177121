"""How far printing has come: a bar, and each document with its state in words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.ui.components.surface import Icon
from kiosk.ui.components.text import Text
from kiosk.ui.theme import Theme


class ProgressBar(QWidget):
    """Pages done of all pages, as a bar and in words for those who listen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._share = 0.0
        self.setFixedHeight(theme.mm(5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` of `total`; nothing while the total is not known."""
        self._share = min(done / total, 1.0) if total else 0.0
        self.setAccessibleName(_("第 {done} 页，共 {total} 页").format(done=done, total=total) if total else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = box.height() / 2
        painter.setPen(QPen(theme.colour("line"), 2))
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(box, radius, radius)
        if self._share:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            filled = QRectF(box.left(), box.top(), max(box.width() * self._share, box.height()), box.height())
            painter.drawRoundedRect(filled, radius, radius)
        painter.end()


class DocumentRow(QWidget):
    """A document of the packet: its title, copies and pages, and its state."""

    def __init__(self, theme: Theme, title: str, detail: str, state: str) -> None:
        super().__init__()
        self.theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.mm(4))
        self._icon = Icon(theme, "stack", theme.px("lead"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, title, "body", bold=True))
        words.addWidget(Text(theme, detail, "note", "ink2"))
        row.addLayout(words, 3)
        self._state = Text(theme, state, "note", "ink2", bold=True)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._state, 2)

    def set_state(self, words: str, done: bool) -> None:
        """Another state, in words and as an icon."""
        self._state.set_text(words)
        name = "check-circle" if done else "stack"
        self._icon.setPixmap(self.theme.icon(name, self.theme.px("lead"), "ok" if done else "primary"))
