"""The field of one line: large, with a caret that can be seen, closed to menus and dragging, open to every way of typing."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from kiosk.ui.editors.box import RING_MM, colour_field, paint_box, paint_caret
from kiosk.ui.editors.shape import SEPARATORS, Shape, as_typed, caret_after
from kiosk.ui.theme import TOUCH_MM, Role, Theme

LONGEST_PASTE = 20_001
"""One more than any kind looks at: a paste of a whole book is refused by the kind, and does not stop the screen."""

LARGEST_FIRST: tuple[Role, ...] = ("head", "title", "lead")


class Field(QWidget):
    """A box with a line to type in, and small words before and after it (¥ … 元).

    Args:
        theme: Colours and sizes.
        name: Accessible name of the line.
        shape: How the text is shown while it is typed.
        before, after: Small words in the box.

    Signals:
        edited: The resident changed the text.
        returned: Enter was pressed.
        entered: The line got the focus.
    """

    edited = Signal()
    returned = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, name: str, shape: Shape = as_typed, before: str = "", after: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.line = _Line(theme, name, shaped=shape is not as_typed)
        self._shape = shape
        row = QHBoxLayout(self)
        # The line box of the font is higher above its letters than below them: this puts the letters in the middle.
        row.setContentsMargins(theme.mm(4), theme.mm(RING_MM), theme.mm(4), theme.mm(RING_MM + 1.2))
        row.setSpacing(theme.mm(2))
        self.before, self.after = _small(theme, before), _small(theme, after)
        row.addWidget(self.before)
        row.addWidget(self.line, 1)
        row.addWidget(self.after)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(max(theme.mm(TOUCH_MM), round(theme.px("head") * 1.2) + theme.mm(3)))
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(self.returned)
        self.line.focused.connect(self.update)
        self.line.focused.connect(lambda: self.entered.emit() if self.line.hasFocus() else None)

    def text(self) -> str:
        """What stands in the field."""
        return self.line.text()

    def before_caret(self) -> str:
        """What stands before the caret."""
        return self.line.text()[: self.line.cursorPosition()]

    def set_text(self, text: str) -> None:
        """Show a text, without `edited`."""
        self.line.setText(self._shape(text))
        self.line.fit()

    def insert(self, text: str) -> None:
        """Put a text in at the caret, as if it had been typed."""
        self.line.insert(text)
        self._edited()

    def erase(self) -> None:
        """Take away the selection, or the character before the caret."""
        self.line.pass_separator()
        self.line.backspace()
        self._edited()

    def clear(self) -> None:
        """Take away everything."""
        self.line.clear()
        self._edited()

    def set_after(self, words: str) -> None:
        """Other small words after the line."""
        self.after.setText(words)
        self.after.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.mm(60), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(self, self.theme, self.line.hasFocus())

    def _edited(self) -> None:
        typed, caret = self.line.text(), self.line.cursorPosition()
        shown = self._shape(typed)
        if shown != typed:
            self.line.setText(shown)
            self.line.setCursorPosition(caret_after(typed, caret, shown))
        self.line.fit()
        self.edited.emit()


class _Line(QLineEdit):
    """Signals: focused (came or went)."""

    focused = Signal()

    def __init__(self, theme: Theme, name: str, shaped: bool) -> None:
        super().__init__()
        self.theme = theme
        self._shaped = shaped
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setMaxLength(LONGEST_PASTE)
        colour_field(self, theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(theme.mm(10))
        self.fit()

    def fit(self) -> None:
        """The largest type in which the text can be seen whole; a longer one moves along with the caret."""
        for role in LARGEST_FIRST:
            font = self.theme.font(role, bold=True)
            if QFontMetrics(font).horizontalAdvance(self.text()) + self.theme.mm(3) <= self.width():
                break
        if font.pixelSize() != self.font().pixelSize():
            self.setFont(font)

    def pass_separator(self) -> None:
        """Step over a separator before the caret: it is not the resident's, and would come back at once."""
        place = self.cursorPosition()
        if self._shaped and not self.hasSelectedText() and place and self.text()[place - 1] in SEPARATORS:
            self.setCursorPosition(place - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.pass_separator()
        if self._leads_out(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _leads_out(self, event: QKeyEvent) -> bool:
        """At its ends the arrow keys lead on to what stands beside it."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.hasSelectedText():
            return False
        at = self.cursorPosition()
        return (event.key() == Qt.Key.Key_Left and at == 0) or (
            event.key() == Qt.Key.Key_Right and at == len(self.text())
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_caret(painter, self.theme, QRectF(self.cursorRect()), self.font())
            painter.end()


def _small(theme: Theme, words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(theme.font("lead"))
    theme.ink(label, "ink2")
    if not words:
        label.hide()
    return label
