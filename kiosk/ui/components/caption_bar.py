"""The caption bar: exactly the words that are spoken, in the largest readable type, on black.

Usually it stands still and shows as many whole sentences as fit. With large captions it goes along: the sentence being spoken,
the phrase of the moment in a box of its own, so that it is found without colour too.
"""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.semantics import UNREAD
from kiosk.ui.theme import CAP_OF_EM, Role, Theme

WRAP = int(Qt.TextFlag.TextWordWrap)
LARGE_CAP_MM = 9.1
"""Large captions: capital letters at least 9 mm high (facts/requirements.md, section 2)."""
LARGE_LINES = 2
LINE = 1.45
_SENTENCE = re.compile(r".+?(?:[。？！]|[.?!](?= )|$)")


@dataclass(frozen=True)
class _Line:
    """A line of the sentence: where it begins in it and how many characters it holds."""

    start: int
    length: int


class CaptionBar(QWidget):
    """What is being said.

    Args:
        theme: Colours and sizes.
        lines: So many lines, where the captions are not large.

    Signals:
        pressed: It was touched: what was said before is wanted.
    """

    pressed = Signal()

    def __init__(self, theme: Theme, lines: int) -> None:
        super().__init__()
        self.theme = theme
        self._large = theme.access.large_captions
        self._role: Role = "lead" if theme.extra_large else "title"
        self._font = self._font_of()
        self._said = ""
        self._sentence = ""
        self._marked = (0, 0)
        self.setProperty(UNREAD, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines = LARGE_LINES if self._large else lines
        self.setFixedHeight(round(self._font.pixelSize() * LINE * lines) + theme.mm(6))

    def say(self, words: str) -> None:
        """Show other words."""
        self._said = words
        self._sentence = ""
        self.setAccessibleName(words)
        self.update()

    def follow(self, sentence: str, start: int, end: int) -> None:
        """Show one sentence of them, the phrase between two places marked. Only with large captions."""
        if (sentence, (start, end)) != (self._sentence, self._marked):
            self._sentence, self._marked = sentence, (start, end)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, self.height())

    def shown(self) -> str:
        """The whole sentences that fit; where not even the first does, as much of it as there is room for."""
        if self._sentence:
            return self._sentence
        row = re.sub(r"(?<=[.?!:])\n", " ", self._said).replace("\n", "")
        shown = ""
        for sentence in _SENTENCE.findall(row):
            if not self._fits(shown + sentence):
                return shown.strip() or self._beginning(sentence)
            shown += sentence
        return shown.strip()

    def marked(self) -> str:
        """The phrase that is marked now, "" for none."""
        return self._sentence[slice(*self._marked)]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("cap_bg"))
        if theme.high_contrast:
            painter.fillRect(QRectF(0, 0, self.width(), 3), theme.colour("line"))
        px = round(self._font.pixelSize() * 1.2)
        painter.drawPixmap(theme.mm(7), (self.height() - px) // 2, theme.icon("speaker-high", px, "cap_ink"))
        painter.setPen(theme.colour("cap_ink"))
        painter.setFont(self._font)
        if self._sentence:
            self._paint_sentence(painter)
        else:
            painter.drawText(self._room(), WRAP | int(Qt.AlignmentFlag.AlignVCenter), self.shown())
        painter.end()

    def _paint_sentence(self, painter: QPainter) -> None:
        """The lines around the phrase, its words dark on a light box."""
        room, height = self._room(), round(self._font.pixelSize() * LINE)
        layout, lines = self._set(room.width())
        start, end = self._marked
        fit = max(room.height() // height, 1)
        first_marked = next((n for n, line in enumerate(lines) if start < line.start + line.length), 0)
        top_line = max(0, min(first_marked - (fit - 1) // 2, len(lines) - fit))
        shown = lines[top_line : top_line + fit]
        top = room.top() + (room.height() - height * len(shown)) // 2
        for number, line in enumerate(shown):
            y = top + number * height
            drawn = layout.lineAt(top_line + number)
            words = self._sentence[line.start : line.start + line.length].rstrip()
            base = y + (height + painter.fontMetrics().ascent() - painter.fontMetrics().descent()) // 2
            painter.setPen(self.theme.colour("cap_ink"))
            painter.drawText(QPointF(room.left(), base), words)
            left_at, right_at = max(start, line.start), min(end, line.start + len(words))
            if left_at < right_at:
                left, right = (drawn.cursorToX(place)[0] for place in (left_at, right_at))  # type: ignore[index]
                box = QRectF(room.left() + left, y + 1, right - left, height - 2)
                painter.fillRect(box.adjusted(-2, 0, 2, 0), self.theme.colour("word"))
                painter.setPen(self.theme.colour("on_word"))
                painter.drawText(QPointF(box.left(), base), self._sentence[left_at:right_at])

    def _set(self, width: int) -> tuple[QTextLayout, list[_Line]]:
        layout = QTextLayout(self._sentence, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(_Line(line.textStart(), line.textLength()))
        layout.endLayout()
        return layout, lines

    def _font_of(self) -> QFont:
        font = QFont(self.theme.font(self._role, bold=True))
        if self._large:
            least = round(LARGE_CAP_MM / self.theme.panel.mm_per_px / CAP_OF_EM)
            font.setPixelSize(max(font.pixelSize(), least))
        return font

    def _fits(self, words: str) -> bool:
        metrics, room = QFontMetrics(self._font), self._room()
        return metrics.boundingRect(QRect(0, 0, room.width(), 10000), WRAP, words).height() <= room.height()

    def _beginning(self, sentence: str) -> str:
        lengths = range(len(sentence), 0, -1)
        return next((cut for length in lengths if self._fits(cut := f"{sentence[:length].rstrip()}…")), sentence)

    def _room(self) -> QRect:
        theme = self.theme
        left = theme.mm(7) + round(self._font.pixelSize() * 1.2) + theme.mm(4)
        return self.rect().adjusted(left, theme.mm(1), -theme.mm(7), -theme.mm(1))
