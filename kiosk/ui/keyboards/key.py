"""One key: what stands on it, what it types, and the button that shows it."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent

from kiosk.ui.components.button import Button, Look
from kiosk.ui.theme import KEY_MM, Role, Theme

Does = Literal["type", "erase", "clear", "shift", "ask"]

REPEAT_AFTER_MS, REPEAT_EVERY_MS = 800, 200
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


class KeyButton(Button):
    """Acts when released inside; never takes the focus from the field by touch, but can be reached with Tab."""

    def __init__(self, theme: Theme, key: Key) -> None:
        self.key = key
        self._repeats = 0
        super().__init__(theme, key.words, role="key", type_role="lead", spoken=key.spoken)
        if key.does == "erase":
            self.setAutoRepeatDelay(REPEAT_AFTER_MS)
            self.setAutoRepeatInterval(REPEAT_EVERY_MS)
            self.clicked.connect(self._count)

    def least_height(self) -> int:
        """The lowest it may be in px: a finger's breadth, and its words in the smallest type they get."""
        return max(self.theme.mm(KEY_MM), QFontMetrics(self.theme.font("lead", bold=True)).height() + self.theme.mm(2))

    def least_width(self) -> int:
        """The narrowest it may be in px."""
        words = QFontMetrics(self.theme.font("note", bold=True)).horizontalAdvance(self.text())
        return max(self.theme.mm(KEY_MM), words + 2 * self._padding() + 4)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.mm(KEY_MM), self.least_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.key.does == "erase":
            self._repeats = 0
            self.setAutoRepeat(True)
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the words in the largest type that has room, with the icon where there is room for that too."""
        roles: tuple[Role, ...] = (
            ("title", "lead", "body", "note")
            if len(self.text()) == 1 or self.text().isdigit()
            else ("lead", "body", "note")
        )
        for icon in (self.key.icon, "") if self.key.icon else ("",):
            for role in roles:
                self.icon_name, self._type_role = icon, role
                self.setFont(self.theme.font(role, bold=True))
                if self._fits():
                    return
            if icon:
                roles = ("lead", "body", "note")

    def _fits(self) -> bool:
        metrics = self.fontMetrics()
        room = self.width() - 2 * self._padding() - self._icon_room()
        return (
            metrics.horizontalAdvance(self.text()) + 2 <= room and metrics.height() + self.theme.mm(2) <= self.height()
        )

    def _look(self) -> Look:
        if self.isChecked():
            return ON
        return super()._look() if self.key.does == "type" else TOOL

    def _count(self) -> None:
        if self.isDown():
            self._repeats += 1
            if self._repeats >= MOST_REPEATS:
                self.setAutoRepeat(False)
