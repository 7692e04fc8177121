"""One answer in the review: what it is called, what stands on paper, and the button to change it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from kiosk.i18n import _
from kiosk.ui.components.button import Button
from kiosk.ui.components.surface import Icon, Surface
from kiosk.ui.components.text import Text
from kiosk.ui.theme import Theme


class AnswerRow(Surface):
    """Signals: edit.

    Args:
        theme: Colours and sizes.
        name: What the answer is called. written: The answer on paper.
        done: Answered; otherwise the row stands out, in words and shape too.
        says: What a check or the state says.
        changeable: Whether there is a button to change it.
    """

    edit = Signal()

    def __init__(self, theme: Theme, name: str, written: str, done: bool, says: str, changeable: bool = True) -> None:
        super().__init__(theme, "surface" if done else "warn_bg", "hair" if done else "line")
        ink = "ink" if done else "on_warn"
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.mm(4), theme.mm(2), theme.mm(2), theme.mm(2))
        row.setSpacing(theme.mm(4))
        icon = Icon(theme, "check-circle" if done else "warning-circle", theme.px("lead"), "ok" if done else "on_warn")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, name, "note", "ink2" if done else "on_warn"))
        words.addWidget(Text(theme, written, "lead", ink, bold=True))
        if says:
            words.addWidget(Text(theme, says, "note", ink))
        row.addLayout(words, 1)
        self.button = Button(
            theme,
            _("修改") if done else _("去填"),
            "pencil-simple",
            "secondary" if done else "primary",
            spoken=(_("修改{name}") if done else _("去填{name}")).format(name=name),
        )
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.button.clicked.connect(self.edit)
        if changeable:
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
