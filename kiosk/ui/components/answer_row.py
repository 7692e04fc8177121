"""One answer in the review: what it is called, what stands on paper, and the button to change it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.i18n import _
from kiosk.ui.components.button import Button
from kiosk.ui.components.surface import Icon, Surface
from kiosk.ui.components.text import Text
from kiosk.ui.semantics import PRIVATE
from kiosk.ui.theme import Theme

START_MM, MARGIN_MM, SPACING_MM = 4, 2, 4


class AnswerRow(Surface):
    """Signals: edit.

    It places its parts itself: a review has up to two hundred rows, and layouts within layouts ask every text for its
    size many times over.

    Args:
        theme: Colours and sizes.
        name: What the answer is called. written: The answer on paper.
        done: Answered; otherwise the row stands out, in words and shape too.
        says: What a check or the state says.
        changeable: Whether there is a button to change it.
        private: The answer is spoken through headphones only.
    """

    edit = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        written: str,
        done: bool,
        says: str,
        changeable: bool = True,
        private: bool = False,
    ) -> None:
        super().__init__(theme, "surface" if done else "warn_bg", "hair" if done else "line")
        ink = "ink" if done else "on_warn"
        self._icon = Icon(
            theme, "check-circle" if done else "warning-circle", theme.px("lead"), "ok" if done else "on_warn"
        )
        self._words = [
            Text(theme, name, "note", "ink2" if done else "on_warn"),
            Text(theme, written, "lead", ink, bold=True),
        ]
        self._words[1].setProperty(PRIVATE, private)
        if says:
            self._words.append(Text(theme, says, "note", ink))
        self.button = Button(
            theme,
            _("修改") if done else _("去填"),
            "pencil-simple",
            "secondary" if done else "primary",
            spoken=(_("修改{name}") if done else _("去填{name}")).format(name=name),
        )
        self.button.clicked.connect(self.edit)
        self._button_size = (
            self.button.sizeHint().expandedTo(self.button.minimumSizeHint()) if changeable else QSize(0, 0)
        )
        for part in (self._icon, *self._words, *((self.button,) if changeable else ())):
            part.setParent(self)
        self._heights: dict[int, list[int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words or the button need."""
        return max(sum(self._words_heights(width)), self._button_size.height()) + 2 * self.theme.mm(MARGIN_MM)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._button_size.width(), self._button_size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme, middle, size = self.theme, self.height() // 2, self._button_size
        left, top = theme.mm(START_MM), theme.mm(MARGIN_MM)
        self._icon.move(left, middle - self._icon.height() // 2)
        button_left = self.width() - theme.mm(MARGIN_MM) - size.width()
        self.button.setGeometry(button_left, middle - size.height() // 2, size.width(), size.height())
        left += self._icon.width() + theme.mm(SPACING_MM)
        heights = self._words_heights(self.width())
        spare = (self.height() - 2 * top - sum(heights)) // len(heights)
        for text, height in zip(self._words, heights, strict=True):
            text.setGeometry(left, top, self._words_width(self.width()), height + spare)
            top += height + spare

    def _words_width(self, width: int) -> int:
        theme = self.theme
        beside = self._button_size.width() + theme.mm(SPACING_MM) if self._button_size.width() else 0
        before = theme.mm(START_MM) + self._icon.width() + theme.mm(SPACING_MM)
        return max(width - before - beside - theme.mm(MARGIN_MM), 1)

    def _words_heights(self, width: int) -> list[int]:
        """How high each text stands in a row of this width; measured once."""
        if width not in self._heights:
            self._heights[width] = [text.heightForWidth(self._words_width(width)) for text in self._words]
        return self._heights[width]
