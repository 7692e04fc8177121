"""Everything that explains a question, laid over its page; longer than the glass, it can be moved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from kiosk.i18n import _, sentences
from kiosk.ui.components import Button, ScrollArea, Surface, Text
from kiosk.ui.screens.screen import Stand


class ExplanationPanel(Surface):
    """A heading, the explanations one after the other, and the way back to the question.

    Args:
        stand: For theme and closing.
        heading: The question.
        texts: What explains it.
    """

    def __init__(self, stand: Stand, heading: str, texts: Sequence[str]) -> None:
        super().__init__(stand.theme, border="line")
        theme = stand.theme
        self.heading = heading
        self.texts = texts
        self.setAccessibleName(heading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.mm(6),) * 4)
        self._column.setSpacing(theme.mm(4))
        self._column.addWidget(Text(theme, heading, "title" if theme.extra_large else "head", bold=True))
        self._area = ScrollArea(theme)
        self._area.body.setSpacing(theme.mm(3))
        for text in texts:
            self._area.body.addWidget(Text(theme, text, "body" if theme.extra_large else "lead"))
        self._area.body.addStretch(1)
        self._column.addWidget(self._area)
        self.button = Button(theme, _("知道了，接着填"), "arrow-right", "primary")
        self.button.clicked.connect(lambda _checked=False: stand.unask())
        self._column.addWidget(self.button)

    def spoken(self) -> str:
        """What is said when the panel appears."""
        return sentences(self.heading, *self.texts)

    def begin(self) -> None:
        """Take as much of the page as the words need, and put the focus on the way back."""
        parent = self.parentWidget()
        room = parent.height() if parent is not None else 0
        inner = self.width() - 2 * self._column.contentsMargins().left()
        self._area.setFixedHeight(0)
        around = self._column.totalHeightForWidth(self.width())
        wanted = self._area.body.totalHeightForWidth(inner)
        self._area.setFixedHeight(max(min(wanted, room - around), self.theme.mm(40)))
        self.button.setFocus()
