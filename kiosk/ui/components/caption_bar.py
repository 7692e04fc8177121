"""The caption bar: exactly the words that are spoken, in the largest readable type, on black."""

import re

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import Role, Theme

WRAP = int(Qt.TextFlag.TextWordWrap)
_SENTENCE = re.compile(r".+?(?:[。？！]|[.?!](?= )|$)")


class CaptionBar(QWidget):
    """Shows as many whole sentences as fit, from the first one on."""

    def __init__(self, theme: Theme, lines: int) -> None:
        super().__init__()
        self.theme = theme
        self._role: Role = "lead" if theme.extra_large else "title"
        self._said = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(theme.px(self._role) * 1.45 * lines) + theme.mm(6))

    def say(self, words: str) -> None:
        """Show other words."""
        self._said = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, self.height())

    def shown(self) -> str:
        """The whole sentences that fit; where not even the first does, as much of it as there is room for."""
        row = re.sub(r"(?<=[.?!:])\n", " ", self._said).replace("\n", "")
        shown = ""
        for sentence in _SENTENCE.findall(row):
            if not self._fits(shown + sentence):
                return shown.strip() or self._beginning(sentence)
            shown += sentence
        return shown.strip()

    def _fits(self, words: str) -> bool:
        metrics, room = QFontMetrics(self.theme.font(self._role, bold=True)), self._room()
        return metrics.boundingRect(QRect(0, 0, room.width(), 10000), WRAP, words).height() <= room.height()

    def _beginning(self, sentence: str) -> str:
        lengths = range(len(sentence), 0, -1)
        return next((cut for length in lengths if self._fits(cut := f"{sentence[:length].rstrip()}…")), sentence)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("cap_bg"))
        if theme.high_contrast:
            painter.fillRect(QRectF(0, 0, self.width(), 3), theme.colour("line"))
        px = round(theme.px(self._role) * 1.2)
        painter.drawPixmap(theme.mm(7), (self.height() - px) // 2, theme.icon("speaker-high", px, "cap_ink"))
        painter.setPen(theme.colour("cap_ink"))
        painter.setFont(theme.font(self._role, bold=True))
        painter.drawText(self._room(), WRAP | int(Qt.AlignmentFlag.AlignVCenter), self.shown())
        painter.end()

    def _room(self) -> QRect:
        theme = self.theme
        left = theme.mm(7) + round(theme.px(self._role) * 1.2) + theme.mm(4)
        return self.rect().adjusted(left, theme.mm(1), -theme.mm(7), -theme.mm(1))
