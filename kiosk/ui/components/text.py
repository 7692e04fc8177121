"""Words on the page, in a type role and a colour role."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.theme import Role, Theme


class Text(QLabel):
    """Wraps rather than cuts; grows as high as its words need."""

    def __init__(self, theme: Theme, words: str, role: Role = "body", colour: str = "ink", bold: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role, bold))
        theme.ink(self, colour)
        self.setWordWrap(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(words)

    def set_text(self, words: str) -> None:
        """Other words."""
        self.setText(words)
        self.setAccessibleName(words)
