"""One key: what stands on it, what it types, and the button that shows it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.button import Button
from kiosk.ui.components.face import Look
from kiosk.ui.theme import KEY_MM, Role, Theme

Does = Literal["type", "erase", "clear", "shift", "ask"]

REPEAT_AFTER_MS, REPEAT_EVERY_MS = 800, 200
PADDING_MM = 1.0
MOST_REPEATS = 12
"""Holding 退格 takes away so many characters at most: a resting hand must not empty a whole account of events."""

TOOL = Look("tint", "on_tint", "line", "")
ON = Look("primary", "on_primary", "primary", "primary_edge")


@dataclass(frozen=True)
class Key:
    """A key of a touch keyboard.

    Attributes:
        words: What stands on it.
        types: What it types; the words themselves where this is "".
        does: type, erase, clear; shift: other letters on this keyboard; ask: the editor decides what happens.
        spoken: Its accessible name, where the words alone would not do.
        icon: Phosphor icon, shown where there is room for it beside the words.
    """

    words: str
    types: str = ""
    does: Does = "type"
    spoken: str = ""
    icon: str = ""

    @property
    def text(self) -> str:
        """What it types."""
        return self.types or self.words


@lru_cache(maxsize=512)
def least_width(theme: Theme, words: str) -> int:
    """The narrowest a key may be in px."""
    advance = QFontMetrics(theme.font("note", bold=True)).horizontalAdvance(words)
    return max(theme.mm(KEY_MM), advance + 2 * theme.mm(PADDING_MM) + 4)


@lru_cache(maxsize=8)
def least_height(theme: Theme) -> int:
    """The lowest a key may be in px: a finger's breadth, and its words in the smallest type they get."""
    return max(theme.mm(KEY_MM), QFontMetrics(theme.font("lead", bold=True)).height() + theme.mm(2))


class KeyButton(Button):
    """Acts when released inside; never takes the focus from the field by touch, but can be reached with Tab.

    While everything is read aloud, a finger may look for its key first: the one it touches and every one it slides to is
    said, the one it leaves the glass on acts.

    Signals:
        spoke: What is said.
    """

    spoke = Signal(str)

    def __init__(self, theme: Theme, key: Key, parent: QWidget | None = None) -> None:
        self.key = key
        self._repeats = 0
        self._found: KeyButton | None = None
        """The key the finger slid to."""
        super().__init__(theme, key.words, role="key", type_role="lead", spoken=key.spoken, parent=parent)
        self.setProperty("key", True)
        if key.does == "erase":
            self.setAutoRepeatDelay(REPEAT_AFTER_MS)
            self.setAutoRepeatInterval(REPEAT_EVERY_MS)
            self.clicked.connect(self._count)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.mm(KEY_MM), least_height(self.theme))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.key.does == "erase":
            self._repeats = 0
            self.setAutoRepeat(True)
        super().mousePressEvent(event)
        self._found = None
        if self.theme.access.read_aloud:
            # A resting finger that repeats would erase while somebody listens.
            self.setAutoRepeat(False)
            self.spoke.emit(self.accessibleName())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.theme.access.read_aloud:
            self._look_for(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found, self._found = self._found, None
        if found is not None and found is not self:
            found.setDown(False)
            found.click()

    def _look_for(self, place: QPoint) -> None:
        board = self.parentWidget()
        under = board.childAt(self.mapTo(board, place)) if board is not None else None
        key = under if isinstance(under, KeyButton) else None
        if key is None or key is (self._found or self):
            return
        if self._found is not None and self._found is not self:
            self._found.setDown(False)
        self._found = key
        key.setDown(True)
        self.spoke.emit(key.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the words in the largest type that has room, with the icon where there is room for that too."""
        roles = self.roles()
        for icon in (self.key.icon, "") if self.key.icon else ("",):
            for role in roles:
                self.icon_name, self._type_role = icon, role
                self.setFont(self.theme.font(role, bold=True))
                if self._fits():
                    return
            if icon:
                roles = ("lead", "body", "note")

    def roles(self) -> tuple[Role, ...]:
        """The type it may be set in, largest first."""
        if len(self.text()) == 1 or self.text().isdigit():
            return ("title", "lead", "body", "note")
        return ("lead", "body", "note")

    def _fits(self) -> bool:
        metrics = self.fontMetrics()
        room = self.width() - 2 * self._padding() - self._icon_room()
        return (
            metrics.horizontalAdvance(self.text()) + 2 <= room and metrics.height() + self.theme.mm(2) <= self.height()
        )

    def _paint_words(self, painter: QPainter, face: QRect, colour: str) -> None:
        if self.icon_name:
            super()._paint_words(painter, face, colour)
            return
        # One line, always: there is no need to measure where it would break.
        height = self.fontMetrics().height()
        painter.setPen(self.theme.colour(colour))
        painter.setFont(self.font())
        line = QRect(face.left(), face.top() + (face.height() - height) // 2, face.width(), height)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.text())

    def _padding(self) -> int:
        return self.theme.mm(PADDING_MM)

    def _look(self) -> Look:
        if self.isChecked():
            return ON
        return super()._look() if self.key.does == "type" else TOOL

    def _count(self) -> None:
        if self.isDown():
            self._repeats += 1
            if self._repeats >= MOST_REPEATS:
                self.setAutoRepeat(False)
