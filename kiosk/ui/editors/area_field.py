"""The field for a text of several lines."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from kiosk.ui.editors.box import CARET_MM, RING_MM, colour_field, paint_box
from kiosk.ui.editors.field import LONGEST_PASTE
from kiosk.ui.theme import TOUCH_MM, Theme

BAR_MM = 10.0


class AreaField(QPlainTextEdit):
    """A box for a text of several lines.

    Signals:
        edited: The resident changed the text.
    """

    edited = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("lead"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(theme.mm(CARET_MM))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        margin = theme.mm(3)
        self.setViewportMargins(margin, theme.mm(2), margin, theme.mm(2))
        colour_field(self, theme)
        self.verticalScrollBar().setStyleSheet(_bar_style(theme))
        self.document().setDocumentMargin(0)
        line = QFontMetrics(self.font()).height()
        # With its box around it, it is as high as a finger needs.
        self.setMinimumHeight(max(theme.mm(TOUCH_MM) - 2 * theme.mm(RING_MM), line + theme.mm(5)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(line * 10 + theme.mm(5))
        self.textChanged.connect(self.edited)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.mm(100), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def insert(self, text: str) -> None:
        """Put a text in at the caret, as if it had been typed."""
        self.insertPlainText(text)
        self.ensureCursorVisible()

    def before_caret(self) -> str:
        """What stands before the caret, in its line."""
        cursor = self.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def to_end(self) -> None:
        """Put the caret behind the last character."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def erase(self) -> None:
        """Take away the selection, or the character before the caret."""
        self.textCursor().deletePreviousChar()
        self.ensureCursorVisible()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words only, and no more than a kind looks at."""
        self.insertPlainText(source.text()[:LONGEST_PASTE])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page keys mean the same here as on every page: back and on; the arrow keys lead out where the text ends."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or self._leads_out(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _leads_out(self, event: QKeyEvent) -> bool:
        moves = {
            Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
            Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
            Qt.Key.Key_Left: QTextCursor.MoveOperation.Left,
            Qt.Key.Key_Right: QTextCursor.MoveOperation.Right,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return not QTextCursor(self.textCursor()).movePosition(move)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press lets go of the selection, so that no text can be dragged out of the field."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_frame()

    def _update_frame(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.update()


class AreaBox(QWidget):
    """Draws the box of an `AreaField`."""

    def __init__(self, theme: Theme, area: AreaField) -> None:
        super().__init__()
        self.theme = theme
        self.area = area
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.mm(RING_MM),) * 4)
        row.addWidget(area)
        self.setFocusProxy(area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(area.maximumHeight() + 2 * theme.mm(RING_MM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(self, self.theme, self.area.hasFocus())


def _bar_style(theme: Theme) -> str:
    """A scroll bar as broad as a finger, without the small arrows."""
    radius = theme.mm(1.5)
    return f"""
    QScrollBar:vertical {{ width: {theme.mm(BAR_MM)}px; background: {theme.colour("sunken").name()}; border: none;
                           border-radius: {radius}px; }}
    QScrollBar::handle:vertical {{ background: {theme.colour("line").name()}; min-height: {theme.mm(TOUCH_MM)}px;
                                   border-radius: {radius}px; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    """
