"""What stands on the glass, in the order it is read: one description for the Tab key, the five keys, the switch, the ear.

The order is that of the layouts, as their author meant them: a column from top to bottom, a row from left to right. What a
widget places itself is ordered by where it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)


class Role(StrEnum):
    """What a stop is."""

    WORDS = "words"
    PICTURE = "picture"
    BUTTON = "button"
    TOGGLE = "toggle"
    KEY = "key"
    FIELD = "field"


PRIVATE = "private"
"""Dynamic property of a widget whose words are somebody's own: spoken through headphones only."""
UNREAD = "unread"
"""Dynamic property of a widget that says nothing of its own: what it shows is said elsewhere."""
ONWARD = "onward"
"""Dynamic property of the button that leads on, where an order of its own does not matter."""


@dataclass(frozen=True)
class Stop:
    """One thing on the glass.

    Attributes:
        widget: Where it stands.
        role: What it is.
        zone: Number of the part of the window it stands in: page, actions, rail …
    """

    widget: QWidget
    role: Role
    zone: int

    @property
    def works(self) -> bool:
        """Whether it can be pressed or typed into."""
        return self.role not in (Role.WORDS, Role.PICTURE)


def stops(zones: Sequence[QWidget]) -> list[Stop]:
    """Everything that can be seen in these parts of a window, in reading order."""
    found: list[Stop] = []
    for zone, part in enumerate(zones):
        seen: list[tuple[QWidget, Role]] = []
        _walk(part, seen)
        for widget, role in seen:
            if role is Role.WORDS and found and found[-1].role is Role.WORDS and _same_words(found[-1].widget, widget):
                continue
            found.append(Stop(widget, role, zone))
    return found


def working(zones: Sequence[QWidget]) -> list[Stop]:
    """What can be pressed or typed into, in reading order."""
    return [stop for stop in stops(zones) if stop.works]


def rows(those: Iterable[Stop], window: QWidget) -> list[list[Stop]]:
    """Stops side by side belong together: a row of keys, the buttons of the bar."""
    together: list[list[Stop]] = []
    for stop in those:
        if together and _beside(together[-1][-1], stop, window):
            together[-1].append(stop)
        else:
            together.append([stop])
    return together


def place_of(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget stands in its window, in px."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def name_of(stop: Stop) -> str:
    """What it is called: its accessible name, or its words."""
    widget = stop.widget
    if name := widget.accessibleName():
        return name
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def is_private(widget: QWidget) -> bool:
    """Whether it, or something it stands in, shows somebody's own data."""
    up: QWidget | None = widget
    while up is not None:
        if up.property(PRIVATE):
            return True
        up = up.parentWidget()
    return False


def siblings(stop: Stop, all_stops: Sequence[Stop]) -> list[Stop]:
    """Those of the same sort in the same box: the choices of a question, the tiles of a page."""
    parent = stop.widget.parentWidget()
    return [each for each in all_stops if each.role is stop.role and each.widget.parentWidget() is parent]


def _walk(widget: QWidget, found: list[tuple[QWidget, Role]]) -> None:
    """Put what can be seen in a widget behind what was found before. A list goes along: a page is walked at every key."""
    if not widget.isVisible() or widget.property(UNREAD):
        return
    role = _role(widget)
    if role is not None:
        found.append((widget, role))
        return
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            _walk(inner, found)
        return
    placed: set[QWidget] = set()
    layout = widget.layout()
    if layout is not None:
        for child in _in_layout(layout):
            placed.add(child)
            _walk(child, found)
    others = [child for child in widget.children() if isinstance(child, QWidget) and child not in placed]
    for child in _by_place([child for child in others if not child.isWindow() and child.isVisible()]):
        _walk(child, found)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in _numbers(layout):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)


def _numbers(layout: QLayout) -> list[int]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        # PySide gives the position as a tuple: row, column, and how many of each.
        numbers.sort(key=lambda number: tuple(layout.getItemPosition(number))[:2])  # type: ignore[arg-type]
    return numbers


def _by_place(widgets: list[QWidget]) -> list[QWidget]:
    """Rows from the top, each from the left; a widget belongs to a row where it stands beside most of its height."""
    ordered: list[list[tuple[QRect, QWidget]]] = []
    placed = sorted(((widget.geometry(), widget) for widget in widgets), key=lambda each: (each[0].y(), each[0].x()))
    for box, widget in placed:
        row = next((row for row in reversed(ordered) if _overlap(row[0][0], box)), None)
        if row is None:
            ordered.append([(box, widget)])
        else:
            row.append((box, widget))
    return [widget for row in ordered for _box, widget in sorted(row, key=lambda each: each[0].x())]


def _overlap(one: QRect, other: QRect) -> bool:
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    return shared * 2 > min(one.height(), other.height())


def _beside(one: Stop, other: Stop, window: QWidget) -> bool:
    if one.zone != other.zone:
        return False
    first, second = place_of(one.widget, window), place_of(other.widget, window)
    return _overlap(first, second) and second.left() >= first.right()


def _role(widget: QWidget) -> Role | None:
    if isinstance(widget, QAbstractButton):
        if widget.property("key"):
            return Role.KEY
        return Role.TOGGLE if widget.isCheckable() else Role.BUTTON
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return Role.FIELD
    if isinstance(widget, QLabel):
        return Role.WORDS if widget.text() and widget.pixmap().isNull() else None
    if widget.accessibleName() and not widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        return Role.PICTURE
    return None


def _same_words(one: QWidget, other: QWidget) -> bool:
    return isinstance(one, QLabel) and isinstance(other, QLabel) and one.text() == other.text()
