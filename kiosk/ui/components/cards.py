"""Explanations on the page: an example, a fact, numbered steps, and what is wrong with an answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.ui.components.surface import Icon, Surface
from kiosk.ui.components.text import Text
from kiosk.ui.theme import Role, Theme

TOP = Qt.AlignmentFlag.AlignTop


class InfoCard(Surface):
    """An icon, a title and a text."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, face: str = "surface", text_role: Role = "body"
    ) -> None:
        super().__init__(theme, face, "hair" if face == "surface" else "")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.mm(4),) * 4)
        row.setSpacing(theme.mm(4))
        row.addWidget(Icon(theme, icon, round(theme.px("lead") * 1.3)), 0, TOP)
        column = QVBoxLayout()
        column.setSpacing(theme.mm(1))
        column.addWidget(Text(theme, title, "body", "primary", bold=True))
        column.addWidget(Text(theme, text, text_role))
        row.addLayout(column, 1)


class ExampleCard(InfoCard):
    """举个例子."""

    def __init__(self, theme: Theme, example: str) -> None:
        super().__init__(theme, "lightbulb", _("举个例子"), example, face="sunken")


class ProblemNote(Surface):
    """What is wrong and what to do, below the field: icon and words, never colour alone."""

    def __init__(self, theme: Theme, says: str) -> None:
        super().__init__(theme, "warn_bg", "line")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.mm(3),) * 4)
        row.setSpacing(theme.mm(3))
        self._icon = QLabel()
        row.addWidget(self._icon, 0, TOP)
        self._words = Text(theme, "", "body", "on_warn", bold=True)
        row.addWidget(self._words, 1)
        self.set_problem(says, refused=True)

    def set_problem(self, says: str, refused: bool) -> None:
        """Say something else; `refused` when the resident cannot go on like this."""
        px = round(self.theme.px("body") * 1.3)
        self._icon.setPixmap(self.theme.icon("warning-circle" if refused else "info", px, "on_warn"))
        self._words.set_text(says)
        self.setAccessibleName(says)

    @property
    def says(self) -> str:
        """What it says now."""
        return self._words.text()


class NumberSteps(QWidget):
    """1 2 3: what to do, and below it how."""

    def __init__(self, theme: Theme, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(4))
        side = round(theme.px("lead") * 1.5)
        for number, (title, text) in enumerate(steps, 1):
            badge = QLabel(str(number))
            badge.setFont(theme.font("body", bold=True))
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
            badge.setFixedSize(side, side)
            theme.ink(badge, "on_primary")
            theme.ground(badge, "primary")
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(theme, title, "lead", bold=True))
            if text:
                words.addWidget(Text(theme, text, "note", "ink2"))
            row = QHBoxLayout()
            row.setSpacing(theme.mm(4))
            row.addWidget(badge, 0, TOP)
            row.addLayout(words, 1)
            column.addLayout(row)
