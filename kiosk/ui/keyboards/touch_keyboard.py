"""A keyboard of large keys, arranged as the room allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n import _
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.key import Key, KeyButton, least_height, least_width
from kiosk.ui.theme import GAP_MM, Theme

Arrangement = Sequence[Sequence[str]]
"""Rows of key names; a name that stands in several neighbouring places is one large key, "" is a gap."""

HIGHEST_KEY_MM = 27.0


@dataclass(frozen=True)
class _Layout:
    """An arrangement measured: where each key stands in columns and rows, and the least size of it all in px."""

    places: Mapping[str, QRect]
    columns: int
    rows: int
    least: QSize


class TouchKeyboard(Board):
    """Places one key per name; names without a key of their own type themselves.

    Args:
        theme: Colours and sizes.
        keys: The keys that are more than one character.
        arrangements: The ways to lay them out, the best one first. A lower or narrower one is taken where the room is
            short; keys it leaves out are not shown then.

    Signals:
        asked: The name of a key whoever has the keyboard has to act on.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, keys: Mapping[str, Key], arrangements: Sequence[Arrangement]) -> None:
        super().__init__(theme)
        names = dict.fromkeys(name for arrangement in arrangements for row in arrangement for name in row if name)
        self._keys = {name: keys.get(name, Key(name)) for name in names}
        self._lower = False
        self._layouts = [self._measured(arrangement) for arrangement in arrangements]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        rows = max(layout.rows for layout in self._layouts)
        self.setMaximumHeight(rows * (theme.mm(HIGHEST_KEY_MM) + theme.mm(GAP_MM)) - theme.mm(GAP_MM))

    @cached_property
    def buttons(self) -> Mapping[str, KeyButton]:
        """The button of each key; made when the keyboard is first shown, for many wait behind a tab nobody turns to."""
        before = self._last_stop_before()
        buttons = {name: self._button(name, key) for name, key in self._keys.items()}
        for button in buttons.values():
            QWidget.setTabOrder(before, button)
            before = button
        return buttons

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lowest arrangement this width has room for."""
        return min(layout.least.height() for layout in self._wide_enough(width))

    def wished_height(self, width: int) -> int:
        """How many px more the best arrangement for this width takes than the lowest one."""
        return self._wide_enough(width)[0].least.height() - self.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(*(min(side) for side in zip(*(layout.least.toTuple() for layout in self._layouts), strict=True)))

    def sizeHint(self) -> QSize:
        return self._layouts[0].least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout, gap = self._chosen(), self.theme.mm(GAP_MM)
        across, down = (self.width() + gap) / layout.columns, (self.height() + gap) / layout.rows
        for name, button in self.buttons.items():
            place = layout.places.get(name)
            button.setVisible(place is not None)
            if place is not None:
                left, top = round(place.left() * across), round(place.top() * down)
                right, bottom = round((place.right() + 1) * across) - gap, round((place.bottom() + 1) * down) - gap
                button.setGeometry(left, top, right - left, bottom - top)

    def _chosen(self) -> _Layout:
        wide_enough = self._wide_enough(self.width())
        high_enough = [layout for layout in wide_enough if layout.least.height() <= self.height()]
        return high_enough[0] if high_enough else min(wide_enough, key=lambda layout: layout.least.height())

    def _wide_enough(self, width: int) -> Sequence[_Layout]:
        fitting = [layout for layout in self._layouts if layout.least.width() <= width]
        return fitting or [min(self._layouts, key=lambda layout: layout.least.width())]

    def _measured(self, arrangement: Arrangement) -> _Layout:
        places, gap = _places(arrangement), self.theme.mm(GAP_MM)
        columns, rows = len(arrangement[0]), len(arrangement)
        widest = 0
        for name, place in places.items():
            span = place.width()
            widest = max(widest, -(-(least_width(self.theme, self._keys[name].words) - (span - 1) * gap) // span))
        highest = least_height(self.theme)
        return _Layout(places, columns, rows, QSize(columns * (widest + gap) - gap, rows * (highest + gap) - gap))

    def _button(self, name: str, key: Key) -> KeyButton:
        button = KeyButton(self.theme, key, self)
        button.clicked.connect(lambda _checked=False: self._press(name, button))
        button.spoke.connect(self.spoke)
        return button

    def _last_stop_before(self) -> QWidget:
        """Where the Tab key stops before it comes to the keys."""
        before = self.previousInFocusChain()
        while before is not None and before is not self and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        return before or self

    def _press(self, name: str, button: KeyButton) -> None:
        match button.key.does:
            case "type":
                self.typed.emit(button.key.text.lower() if self._lower else button.key.text)
            case "erase":
                self.erased.emit()
            case "clear":
                self.cleared.emit()
            case "shift":
                self._shift()
            case "ask":
                self.asked.emit(name)

    def _shift(self) -> None:
        self._lower = not self._lower
        for button in self.buttons.values():
            if button.key.does == "shift":
                button.setText(_("大写") if self._lower else button.key.words)
            if button.key.does == "type" and len(button.key.words) == 1:
                words = button.key.words.lower() if self._lower else button.key.words
                button.setText(words)
                if not button.key.spoken:
                    button.setAccessibleName(words)


def _places(arrangement: Arrangement) -> dict[str, QRect]:
    """Where each key stands, counted in columns and rows."""
    places: dict[str, QRect] = {}
    for row, names in enumerate(arrangement):
        for column, name in enumerate(names):
            if name:
                place = QRect(column, row, 1, 1)
                places[name] = places[name].united(place) if name in places else place
    return places
