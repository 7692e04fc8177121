"""What an answer means, shown below the field while it is typed: capitals of an amount, weekday of a day."""

from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from kiosk.ui.components.surface import Surface
from kiosk.ui.components.text import Text
from kiosk.ui.theme import Theme


class Echo(Surface):
    """Keeps its room while it has nothing to say, so that nothing moves when it does.

    Args:
        theme: Colours and sizes.
        label: Small words before it ("大写"), or "".
    """

    def __init__(self, theme: Theme, label: str = "") -> None:
        super().__init__(theme, "tint", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.mm(4), theme.mm(1), theme.mm(4), theme.mm(1))
        row.setSpacing(theme.mm(3))
        self._label = Text(theme, label, "note", "on_tint")
        self._label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._label.setWordWrap(False)
        self._words = Text(theme, "", "lead", "on_tint", bold=True)
        row.addWidget(self._label)
        row.addWidget(self._words, 1)
        self.setMinimumHeight(QFontMetrics(theme.font("lead", bold=True)).height() + theme.mm(2))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._label.setVisible(False)
        self._has_label = bool(label)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say something else, "" for nothing."""
        self._words.set_text(words)
        self._label.setVisible(bool(words) and self._has_label)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.words:
            super().paintEvent(event)
