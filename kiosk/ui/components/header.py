"""The head of every page: which step of how many (or whose service this is), and the way out."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.session.visit import Progress
from kiosk.ui.components.button import Button
from kiosk.ui.semantics import UNREAD
from kiosk.ui.theme import Theme


class ProgressSteps(QWidget):
    """Segments: done solid, now taller with a dot, to come outlined; readable without colour."""

    def __init__(self, theme: Theme, progress: Progress) -> None:
        super().__init__()
        self.theme = theme
        self.progress = progress
        self.setFixedHeight(theme.mm(3.4))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(step_words(progress))
        # The words above it say the same.
        self.setProperty(UNREAD, True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, total = self.theme, self.progress.total
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.mm(1)
        width = (self.width() - gap * (total - 1)) / total
        thin, tall = theme.mm(1.8), self.height()
        for number in range(1, total + 1):
            now = number == self.progress.number
            high = tall if now else thin
            box = QRectF((number - 1) * (width + gap), (tall - high) / 2, width, high).adjusted(1, 1, -1, -1)
            done = number <= self.progress.number
            painter.setPen(QPen(theme.colour("primary" if done else "line"), 2))
            painter.setBrush(theme.colour("primary") if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            if now:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("on_primary"))
                painter.drawEllipse(box.center(), theme.mm(0.7), theme.mm(0.7))
        painter.end()


class Header(QWidget):
    """Signals: exit_pressed."""

    exit_pressed = Signal()

    def __init__(self, theme: Theme, place_name: str, progress: Progress | None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.mm(5))
        row.addLayout(self._steps(theme, progress) if progress else self._brand(theme, place_name), 1)
        words = _("退出") if theme.extra_large or theme.panel.portrait else _("退出，清除资料")
        self.exit = Button(theme, words, "sign-out", "secondary", type_role="note", spoken=_("退出，清除资料"))
        self.exit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.exit.clicked.connect(self.exit_pressed)
        row.addWidget(self.exit)

    def _steps(self, theme: Theme, progress: Progress) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.mm(1.5))
        line = QHBoxLayout()
        line.addWidget(_label(theme, step_words(progress), "primary", bold=True))
        line.addStretch(1)
        if not theme.extra_large:
            line.addWidget(_label(theme, _(progress.title), "ink2", bold=False))
        column.addLayout(line)
        column.addWidget(ProgressSteps(theme, progress))
        return column

    def _brand(self, theme: Theme, place_name: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.mm(4))
        if theme.panel.portrait:
            line.addWidget(Seal(theme))
        line.addWidget(_label(theme, _("法律自助服务"), "primary", bold=True))
        if place_name and theme.access.text_size == "standard":
            line.addWidget(_label(theme, place_name, "ink2", bold=False))
        line.addStretch(1)
        return line


class Seal(QWidget):
    """The one ornament: a vermilion seal with scales; no state emblem."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        side = theme.mm(15)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, ink = ("ink", "canvas") if self.theme.high_contrast else ("seal", "on_seal")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(face))
        side = self.width()
        painter.drawRoundedRect(QRectF(self.rect()), side * 0.14, side * 0.14)
        icon = round(side * 0.66)
        painter.drawPixmap((side - icon) // 2, (side - icon) // 2, self.theme.icon("scales", icon, ink))
        painter.end()


def step_words(progress: Progress) -> str:
    """第 n 步，共 n 步."""
    return _("第 {number} 步，共 {total} 步").format(number=progress.number, total=progress.total)


def _label(theme: Theme, words: str, colour: str, bold: bool) -> QLabel:
    label = QLabel(words)
    label.setFont(theme.font("lead" if bold else "note", bold))
    theme.ink(label, colour)
    return label
