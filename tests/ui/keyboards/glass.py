"""A keyboard for Chinese over a field of its own, and a hand to write with."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.editors.field import Field
from kiosk.ui.keyboards import BoardKind
from kiosk.ui.keyboards.writing_pad import WritingPad
from kiosk.ui.theme import Theme


class Glass:
    """A field, and below it a keyboard that types into it.

    Attributes:
        heard: What the keyboard said aloud.
    """

    def __init__(self, qtbot: QtBot, theme: Theme, board: BoardKind, width_mm: int = 250, height_mm: int = 200) -> None:
        self.theme = theme
        self.field = Field(theme, "字")
        self.heard: list[str] = []
        board.spoke.connect(self.heard.append)
        board.before = self.field.before_caret
        board.typed.connect(self.field.insert)
        board.erased.connect(self.field.erase)
        board.cleared.connect(self.field.clear)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(board, 1)
        self.window.resize(theme.mm(width_mm), theme.mm(height_mm))
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()
        board.begin()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.text()


def press(button: QWidget) -> None:
    """Touch a key."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def draw(pad: WritingPad, strokes: Sequence[Sequence[tuple[float, float]]], box: int = 0) -> None:
    """Write strokes, given in parts of a box, with one finger."""
    for stroke in strokes:
        places = [_place(pad, box, point) for point in stroke]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(pad, place)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])


def write(qtbot: QtBot, pad: WritingPad, strokes: Sequence[Sequence[tuple[float, float]]], box: int = 0) -> None:
    """Write a character and let the pen rest."""
    with qtbot.waitSignal(pad.rested):
        draw(pad, strokes, box)


def lines(count: int) -> list[list[tuple[float, float]]]:
    """So many lines below each other."""
    return [[(0.2, (number + 1) / (count + 1)), (0.8, (number + 1) / (count + 1))] for number in range(count)]


def _place(pad: WritingPad, box: int, point: tuple[float, float]) -> QPoint:
    area = pad.boxes()[box]
    return QPoint(round(area.x() + point[0] * area.width()), round(area.y() + point[1] * area.height()))
