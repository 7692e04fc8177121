"""A keyboard of large keys, arranged as the room allows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.keyboards.key import Key, KeyButton
from kiosk.ui.theme import GAP_MM, KEY_MM, Theme

Arrangement = Sequence[Sequence[str]]
"""Rows of key names; a name that stands in several neighbouring places is one large key, "" is a gap."""

HIGHEST_KEY_MM = 27.0


class TouchKeyboard(QWidget):
    """Places one key per name; names without a key of their own type themselves.

    Args:
        theme: Colours and sizes.
        keys: The keys that are more than one character.
        arrangements: The ways to lay them out, the best one first. A lower or narrower one is taken where the room is
            short; keys it leaves out are not shown then.

    Signals:
        typed: A text to put in at the caret.
        erased: Take away the character before the caret.
        cleared: Take away everything.
        asked: The name of a key the editor has to act on.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()
    asked = Signal(str)

    def __init__(self, theme: Theme, keys: Mapping[str, Key], arrangements: Sequence[Arrangement]) -> None:
        super().__init__()
        self.theme = theme
        self._arrangements = arrangements
        self.buttons: dict[str, KeyButton] = {}
        for name in dict.fromkeys(name for arrangement in arrangements for row in arrangement for name in row if name):
            self.buttons[name] = self._button(name, keys.get(name, Key(name)))
        self._lower = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumHeight(self._height(max(len(each) for each in arrangements), theme.mm(HIGHEST_KEY_MM)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lowest arrangement this width has room for."""
        return min(self._least_height(each) for each in self._wide_enough(width))

    def wished_height(self, width: int) -> int:
        """How many px more the best arrangement for this width takes than the lowest one."""
        return self._least_height(self._wide_enough(width)[0]) - self.heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least_width(each) for each in self._arrangements), self.heightForWidth(10**6))

    def sizeHint(self) -> QSize:
        return QSize(self._least_width(self._arrangements[0]), self._least_height(self._arrangements[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        arrangement = self._chosen()
        columns, rows, gap = len(arrangement[0]), len(arrangement), self.theme.mm(GAP_MM)
        across, down = (self.width() + gap) / columns, (self.height() + gap) / rows
        for button in self.buttons.values():
            button.hide()
        for name, place in _places(arrangement).items():
            left, top = round(place.left() * across), round(place.top() * down)
            right, bottom = round((place.right() + 1) * across) - gap, round((place.bottom() + 1) * down) - gap
            button = self.buttons[name]
            button.setGeometry(left, top, right - left, bottom - top)
            button.show()

    def _chosen(self) -> Arrangement:
        wide_enough = self._wide_enough(self.width())
        for arrangement in wide_enough:
            if self._least_height(arrangement) <= self.height():
                return arrangement
        return min(wide_enough, key=self._least_height)

    def _wide_enough(self, width: int) -> Sequence[Arrangement]:
        fitting = [each for each in self._arrangements if self._least_width(each) <= width]
        return fitting or [min(self._arrangements, key=self._least_width)]

    def _least_width(self, arrangement: Arrangement) -> int:
        columns = len(arrangement[0])
        return columns * self.theme.mm(KEY_MM) + (columns - 1) * self.theme.mm(GAP_MM)

    def _least_height(self, arrangement: Arrangement) -> int:
        return self._height(len(arrangement), next(iter(self.buttons.values())).least_height())

    def _height(self, rows: int, key: int) -> int:
        return rows * key + (rows - 1) * self.theme.mm(GAP_MM)

    def _button(self, name: str, key: Key) -> KeyButton:
        button = KeyButton(self.theme, key)
        button.setParent(self)
        button.clicked.connect(lambda _checked=False: self._press(name, button))
        return button

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
