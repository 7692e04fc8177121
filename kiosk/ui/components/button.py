"""The button: an icon and words, a raised edge while it can be pressed, acts when released inside."""

from dataclasses import replace
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.i18n import _
from kiosk.ui.components.face import Look, drawn_face, face_box
from kiosk.ui.theme import KEY_MM, RADIUS_MM, TOUCH_MM, Role, Theme

ButtonRole = Literal["primary", "secondary", "tint", "tile", "key", "rail", "segment"]

RING_MM, RING_GAP_MM = 1.2, 0.7
TILE_ROLE: Role = "title"
TILE_ICON, TILE_ICON_GAP_MM, TILE_PADDING_MM, TILE_PADDING_VERTICAL_MM = 1.7, 4, 6, 2
SLOP_MM = 2.0
WRAP = int(Qt.TextFlag.TextWordWrap)
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


LOOKS: dict[str, Look] = {
    "primary": Look("primary", "on_primary", "primary", "primary_edge"),
    "secondary": Look("surface", "primary", "line", "edge"),
    "tint": Look("tint", "on_tint", "line", ""),
    "tile": Look("surface", "ink", "edge", "edge"),
    "key": Look("surface", "ink", "line", "edge"),
    "rail": Look("rail", "on_rail", "", ""),
    "segment": Look("surface", "primary", "line", "edge"),
}
CHECKED = {"rail": Look("rail_on", "on_rail_on", "", ""), "segment": LOOKS["primary"]}


class Button(QAbstractButton):
    """A button.

    Args:
        theme: Colours and sizes.
        words: What stands on it; wraps rather than being cut.
        icon: Phosphor icon name, "" for none (keys of a keyboard).
        role: How it looks.
        second: A smaller second line.
        type_role: Type role of the words.
        stacked: Icon above the words instead of before them.
        icon_last: Icon after the words.
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        icon: str = "",
        role: ButtonRole = "secondary",
        second: str = "",
        type_role: Role = "lead",
        stacked: bool = False,
        icon_last: bool = False,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.role = role
        self.icon_name = icon
        self.second = second
        self.reason = ""
        self._type_role = type_role
        self._stacked = stacked
        self._icon_last = icon_last
        self._start = role == "tile"
        self.setFont(theme.font(type_role, bold=True))
        self.setText(words)
        self.setAccessibleName(spoken or _("，").join(part for part in (words, second) if part))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if role == "key" else Qt.FocusPolicy.StrongFocus)
        self.setAutoRepeat(False)
        least = theme.mm(KEY_MM if role == "key" else TOUCH_MM)
        self.setMinimumSize(least, least)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_reason(self, reason: str) -> None:
        """Why it cannot be pressed now ("" when it can). It keeps its words and full contrast, its border is dashed."""
        self.reason = reason
        self.setAccessibleDescription(reason)
        self.update()

    def hitButton(self, position: QPoint) -> bool:
        """A finger that slides 2 mm off the edge still counts."""
        slop = self.theme.mm(SLOP_MM)
        return self.rect().adjusted(-slop, -slop, slop, slop).contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in ARROWS:
            # Where they lead is for the window to say.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words need, never below the smallest target."""
        room = max(width - 2 * self._padding() - (0 if self._stacked else self._icon_room()), 1)
        height = self._words_height(room) + 2 * self._padding_vertical()
        if self._stacked:
            height += self._icon_room()
        return max(height, self.minimumHeight())

    def sizeHint(self) -> QSize:
        words = max((self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        if self.second:
            metrics = self._second_metrics()
            words = max(words, metrics.horizontalAdvance(self.second))
        width = words + 2 * self._padding() + (0 if self._stacked else self._icon_room())
        width = max(width, self.minimumWidth())
        return QSize(width + 2, self.heightForWidth(width + 2))

    def minimumSizeHint(self) -> QSize:
        longest = max((len(word) for word in self.text().split()), default=0)
        words = min(longest, 4) * self.fontMetrics().height() if self.role != "key" else 0
        width = max(self.minimumWidth(), words + 2 * self._padding() + (0 if self._stacked else self._icon_room()))
        return QSize(
            width, self.heightForWidth(max(width, self.width())) if self.role == "key" else self.minimumHeight()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look_now()
        pressed = self.isDown() and not self.reason
        painter = QPainter(self)
        face = drawn_face(self.theme, look, self.width(), self.height(), pressed, dashed=bool(self.reason))
        painter.drawPixmap(0, 0, face)
        box = face_box(self.theme, look, self.width(), self.height(), pressed)
        self._paint_words(painter, box.toRect(), look.words)
        if self.hasFocus():
            self._paint_focus(painter, box)
        painter.end()

    def _look(self) -> Look:
        return CHECKED.get(self.role, LOOKS[self.role]) if self.isChecked() else LOOKS[self.role]

    def _look_now(self) -> Look:
        """The look of the role, and what refusing to be pressed makes of it."""
        look = self._look()
        if self.reason:
            refused = replace(look, border="line", edge="")
            return replace(refused, face="surface", words="primary") if self.role == "primary" else refused
        return replace(look, border="line") if self.theme.high_contrast and self.role == "tile" else look

    def _paint_focus(self, painter: QPainter, face: QRectF) -> None:
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring, gap = theme.mm(RING_MM), theme.mm(RING_GAP_MM)
        colour = "rail_focus" if self.role == "rail" and not self.isChecked() else "focus"
        inset = gap + ring / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = max(theme.mm(RADIUS_MM) - gap, 2)
        if self.role == "primary" or (self.role == "segment" and self.isChecked()):
            # On a filled face the ring needs ground of its own to be seen at 3:1.
            painter.setPen(QPen(theme.colour("on_primary"), ring + 4))
            painter.drawRoundedRect(face.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setPen(QPen(theme.colour(colour), ring))
        painter.drawRoundedRect(face.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_words(self, painter: QPainter, face: QRect, colour: str) -> None:
        box = face.adjusted(self._padding(), 0, -self._padding(), 0)
        icon_px, room = self._icon_px(), self._icon_room()
        picture = self.theme.icon(self.icon_name, icon_px, self._icon_colour(colour)) if self.icon_name else None
        if self._stacked:
            height = room + self._words_height(box.width())
            top = box.top() + max((box.height() - height) // 2, 0)
            if picture is not None:
                painter.drawPixmap(box.left() + (box.width() - icon_px) // 2, top, picture)
            self._draw(painter, QRect(box.left(), top + room, box.width(), height - room), colour, centred=True)
            return
        width = min(self._words_width(), box.width() - room)
        left = box.left() if self._start else box.left() + max((box.width() - room - width) // 2, 0)
        if picture is not None:
            at = left + width + room - icon_px if self._icon_last else left
            painter.drawPixmap(at, box.top() + (box.height() - icon_px) // 2, picture)
        words_left = left if self._icon_last else left + room
        right = box.right() + 1 if self._start else words_left + width
        height = self._words_height(right - words_left)
        top = box.top() + max((box.height() - height) // 2, 0)
        self._draw(painter, QRect(words_left, top, right - words_left, height), colour, centred=not self._start)

    def _draw(self, painter: QPainter, box: QRect, colour: str, centred: bool) -> None:
        align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        flags = int(align) | int(Qt.AlignmentFlag.AlignTop) | WRAP
        painter.setPen(self.theme.colour(colour))
        painter.setFont(self.font())
        first = _wrapped_height(self.theme, self._type_role, True, self.text(), box.width())
        painter.drawText(QRect(box.left(), box.top(), box.width(), first), flags, self.text())
        if self.second:
            painter.setFont(self.theme.font("note"))
            painter.setPen(self.theme.colour("ink2" if self.role == "tile" else colour))
            painter.drawText(box.adjusted(0, first, 0, 0), flags, self.second)

    def _icon_colour(self, colour: str) -> str:
        return "primary" if self.role == "tile" else colour

    def _words_width(self) -> int:
        return max((self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n")), default=0) + 2

    def _words_height(self, width: int) -> int:
        height = _wrapped_height(self.theme, self._type_role, True, self.text(), width)
        if self.second:
            height += _wrapped_height(self.theme, "note", False, self.second, width)
        return height

    def _second_metrics(self) -> QFontMetrics:
        return QFontMetrics(self.theme.font("note"))

    def _icon_px(self) -> int:
        return round(self.theme.px(self._type_role) * (TILE_ICON if self.role == "tile" else 1.35))

    def _icon_room(self) -> int:
        if not self.icon_name:
            return 0
        return self._icon_px() + self.theme.mm(1 if self._stacked else TILE_ICON_GAP_MM if self.role == "tile" else 3)

    def _padding(self) -> int:
        return self.theme.mm({"key": 1, "rail": 1, "tile": TILE_PADDING_MM}.get(self.role, 5))

    def _padding_vertical(self) -> int:
        return self.theme.mm({"key": 1, "rail": 1.5, "tile": TILE_PADDING_VERTICAL_MM}.get(self.role, 2.5))


@lru_cache(maxsize=1024)
def _wrapped_height(theme: Theme, role: Role, bold: bool, words: str, width: int) -> int:
    """How high words stand in a width in px; kept, for a page asks for it many times while it is laid out and painted."""
    return QFontMetrics(theme.font(role, bold)).boundingRect(QRect(0, 0, width, 10000), WRAP, words).height()


class Tile(Button):
    """A large button of the welcome page: icon, plain words, and the legal name below them."""

    def __init__(self, theme: Theme, icon: str, words: str, second: str) -> None:
        super().__init__(theme, words, icon, "tile", second, type_role=TILE_ROLE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)


def tile_height(theme: Theme, words: str, second: str, width: int) -> int:
    """How high a tile of a width in px has to be for its words, known without making one."""
    icon = round(theme.px(TILE_ROLE) * TILE_ICON) + theme.mm(TILE_ICON_GAP_MM)
    room = max(width - 2 * theme.mm(TILE_PADDING_MM) - icon, 1)
    height = _wrapped_height(theme, TILE_ROLE, True, words, room)
    if second:
        height += _wrapped_height(theme, "note", False, second, room)
    return max(height + 2 * theme.mm(TILE_PADDING_VERTICAL_MM), theme.mm(TOUCH_MM))
