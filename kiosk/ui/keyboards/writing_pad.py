"""The glass to write on: boxes with guide lines, and ink that follows the finger."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n import _
from kiosk.model.handinput import Stroke
from kiosk.ui.theme import RADIUS_MM, Theme

PEN_MM, LEAST_BOX_MM, BOX_MARGIN_MM = 2.4, 48.0, 2.0
PALM_MM = 30.0
"""What touches the glass more broadly is no finger."""
MOST_STROKES = 60
"""No character has so many; what comes after them is not drawn, so that a playing child cannot hold up the screen."""
MOST_BOXES = 3


class WritingPad(QWidget):
    """One box, or several beside each other where there is room.

    Only the first finger writes. A stroke belongs to the box it began in, and may leave it. Whoever begins in another box has
    done with the one before.

    Args:
        theme: Colours and sizes.
        pause: Seconds after the pen was lifted until the character is taken to be whole.
        most_boxes: So many boxes at most.

    Signals:
        rested: The pen has been lifted for a while, or strokes were taken back: there is something to read.
        left: Another box was begun; the strokes of the one before are still there to be read.
    """

    rested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, pause: float, most_boxes: int = MOST_BOXES) -> None:
        super().__init__()
        self.theme = theme
        self._most_boxes = most_boxes
        self._strokes: list[list[QPointF]] = []
        self._box = 0
        self._pen_down = False
        self._finger: int | None = None
        self._ink = QPixmap()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(round(pause * 1000))
        self.timer.timeout.connect(self.rested)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        # The page below must not be dragged along with the pen.
        self.setProperty("drawn_on", True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(_("手写框，用手指写一个字"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def strokes(self) -> tuple[Stroke, ...]:
        """What stands in the box now, in parts of the box."""
        box = QRectF(self.boxes()[self._box])
        return tuple(
            tuple(((point.x() - box.left()) / box.width(), (point.y() - box.top()) / box.height()) for point in stroke)
            for stroke in self._strokes
        )

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._strokes.pop()
            self._draw_anew()
            self.timer.stop()
            self.rested.emit()

    def clear(self) -> None:
        """Wipe the box."""
        self.timer.stop()
        self._strokes = []
        self._pen_down = False
        self._draw_anew()

    def minimumSizeHint(self) -> QSize:
        least = self.theme.mm(LEAST_BOX_MM)
        return QSize(least, least)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has been written grows or shrinks with its box."""
        super().resizeEvent(event)
        before, now = self._boxes_of(event.oldSize()), self.boxes()
        if self._strokes and self._box < len(before):
            old, new = QRectF(before[self._box]), QRectF(now[min(self._box, len(now) - 1)])
            across, down = new.width() / max(old.width(), 1), new.height() / max(old.height(), 1)
            self._strokes = [
                [
                    QPointF(new.left() + (point.x() - old.left()) * across, new.top() + (point.y() - old.top()) * down)
                    for point in stroke
                ]
                for stroke in self._strokes
            ]
            self._box = min(self._box, len(now) - 1)
        self._draw_anew()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._lift()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, box in enumerate(self.boxes()):
            self._paint_box(painter, box, now=bool(self._strokes) and number == self._box)
        painter.drawPixmap(0, 0, self._ink)
        painter.end()

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._finger = None
            self._lift()
            return
        for point in event.points():
            if point.state() == point.State.Pressed and self._finger is None:
                broad = max(point.ellipseDiameters().width(), point.ellipseDiameters().height())
                if broad <= self.theme.mm(PALM_MM):
                    self._finger = point.id()
                    self._begin(point.position())
            elif point.id() == self._finger:
                self._go_on(point.position())
                if point.state() == point.State.Released:
                    self._finger = None
                    self._lift()

    def _begin(self, place: QPointF) -> None:
        self.timer.stop()
        box = self._box_at(place)
        if self._strokes and box != self._box:
            self.left.emit()
            self.clear()
        self._box = box
        if len(self._strokes) >= MOST_STROKES:
            self.timer.start()
            return
        self._pen_down = True
        self._strokes.append([place])
        self._draw(place, place)

    def _go_on(self, place: QPointF) -> None:
        if self._pen_down and place != self._strokes[-1][-1]:
            self._draw(self._strokes[-1][-1], place)
            self._strokes[-1].append(place)

    def _lift(self) -> None:
        if self._pen_down:
            self._pen_down = False
            self.timer.start()

    def _draw(self, begin: QPointF, end: QPointF) -> None:
        """Draw the newest bit of ink only, so that it is under the finger in the same frame."""
        painter = QPainter(self._ink)
        self._set_pen(painter)
        painter.drawLine(QLineF(begin, end)) if begin != end else painter.drawPoint(begin)
        painter.end()
        reach = self.theme.mm(PEN_MM)
        self.update(QRectF(begin, end).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect())

    def _draw_anew(self) -> None:
        self._ink = QPixmap(self.size())
        self._ink.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._ink)
        self._set_pen(painter)
        for stroke in self._strokes:
            painter.drawPolyline(stroke) if len(stroke) > 1 else painter.drawPoint(stroke[0])
        painter.end()
        self.update()

    def _set_pen(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.theme.colour("ink"), self.theme.mm(PEN_MM))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)

    def _paint_box(self, painter: QPainter, box: QRect, now: bool) -> None:
        theme = self.theme
        width = theme.mm(1.2) if now else theme.border
        painter.setPen(QPen(theme.colour("primary" if now else "line"), width))
        painter.setBrush(theme.colour("surface"))
        radius = theme.mm(RADIUS_MM)
        inset = width / 2
        painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setPen(QPen(theme.colour("edge"), theme.border, Qt.PenStyle.DashLine))
        centre, reach = QRectF(box).center(), min(box.width(), box.height()) * 0.44
        painter.drawLine(QPointF(centre.x() - reach, centre.y()), QPointF(centre.x() + reach, centre.y()))
        painter.drawLine(QPointF(centre.x(), centre.y() - reach), QPointF(centre.x(), centre.y() + reach))

    def boxes(self) -> Sequence[QRect]:
        """The boxes, in px of the pad: as many as are about square, side by side."""
        return self._boxes_of(self.size())

    def _boxes_of(self, size: QSize) -> Sequence[QRect]:
        gap = self.theme.mm(BOX_MARGIN_MM)
        fitting = round(size.width() / max(size.height() * 1.15, 1))
        count = min(max(fitting, 1), self._most_boxes)
        width = (size.width() - gap * (count - 1)) // count
        return [QRect(number * (width + gap), 0, width, size.height()) for number in range(count)]

    def _box_at(self, place: QPointF) -> int:
        boxes = self.boxes()
        return min(range(len(boxes)), key=lambda number: abs(QRectF(boxes[number]).center().x() - place.x()))
