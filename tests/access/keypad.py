"""A resident with five keys: up, down, left, right and 确定; nothing else is touched."""

from collections import deque
from collections.abc import Callable, Sequence

from journeys.resident import Resident
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.keyboards.key import KeyButton
from kiosk.ui.semantics import Stop, name_of, rows

KEYS = {"up": Qt.Key.Key_Up, "down": Qt.Key.Key_Down, "left": Qt.Key.Key_Left, "right": Qt.Key.Key_Right}
MOST_PRESSES = 300
MOST_PAGES = 12


class FiveKeys:
    """Sees the page and works it with five keys.

    Attributes:
        presses: How often a key was pressed.
        shortest: How often it would have been at best.
    """

    def __init__(self, resident: Resident) -> None:
        self.resident = resident
        self.presses = self.shortest = 0

    @property
    def stops(self) -> list[Stop]:
        return self.resident.window.shell.navigation.reachable()

    @property
    def here(self) -> Stop | None:
        return self.resident.window.shell.navigation.current()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the window gets it, as a keypad does."""
        QTest.keyClick(self.resident.window.shell.windowHandle(), key)
        self.resident.look()
        self.presses += 1

    def select(self) -> None:
        self.press(Qt.Key.Key_Return)
        self.shortest += 1

    def find(self, name: str) -> Stop:
        """What has this name on the page; a choice that is chosen says so behind its name."""
        those = self.stops
        exact = [stop for stop in those if name_of(stop) == name]
        begins = [stop for stop in those if name_of(stop).startswith(name)]
        assert exact or begins, f"nothing is called “{name}”: {[name_of(stop) for stop in those]}"
        return (exact or begins)[0]

    def has(self, name: str) -> bool:
        return any(name_of(stop).startswith(name) for stop in self.stops)

    def go(self, stop: Stop) -> None:
        """Walk there: up or down to its row, whichever is nearer, then along."""
        self.shortest += self._distance(stop)
        for _press in range(MOST_PRESSES):
            here = self.here
            if here is not None and here.widget is stop.widget:
                return
            self.press(KEYS[self._direction(stop)])
        raise AssertionError(f"never came to “{name_of(stop)}”")

    def choose(self, name: str) -> None:
        self.go(self.find(name))
        self.select()

    def type_keys(self, keys: Sequence[str]) -> None:
        """Type on the keyboard of the page."""
        for key in keys:
            self.choose(key)

    def write(self, sounds: str, words: str) -> None:
        """Write Chinese by pinyin and take the words from the candidates."""
        if self.has("拼音") and not self.has("拼音，已打开"):
            self.choose("拼音")
        self.type_keys(list(sounds.upper()))
        for _page in range(MOST_PAGES):
            offered = [
                stop for stop in self.stops if isinstance(stop.widget, KeyButton) and stop.widget.text() == words
            ]
            if offered:
                self.go(offered[0])
                self.select()
                return
            self.choose("更多字")
        raise AssertionError(f"“{sounds}” does not offer “{words}”")

    def _direction(self, stop: Stop) -> str:
        """As people do: first to the row, whichever way is nearer, then along it."""
        here, lines = self.here, rows(self.stops, self.resident.window.shell)
        if here is None:
            return "down"
        mine, wanted = (next(n for n, line in enumerate(lines) if each in line) for each in (here, stop))
        if mine == wanted:
            return "right" if lines[mine].index(stop) > lines[mine].index(here) else "left"
        return "down" if (wanted - mine) % len(lines) <= len(lines) // 2 else "up"

    def _distance(self, stop: Stop) -> int:
        navigation = self.resident.window.shell.navigation
        here = self.here
        return 0 if here is None else len(_path(here, stop, navigation.reachable(), navigation.beyond))


def _path(
    here: Stop, there: Stop, those: Sequence[Stop], beyond: Callable[[Stop, Sequence[Stop], int], Stop]
) -> list[str]:
    """The shortest way over the keys."""
    came: dict[int, tuple[int, str]] = {}
    queue, start = deque([here]), id(here.widget)
    seen = {start}
    while queue:
        now = queue.popleft()
        if now.widget is there.widget:
            path, at = [], id(now.widget)
            while at != start:
                at, key = came[at]
                path.append(key)
            return path[::-1]
        number = those.index(now)
        ways = {
            "left": those[(number - 1) % len(those)],
            "right": those[(number + 1) % len(those)],
            "up": beyond(now, those, -1),
            "down": beyond(now, those, 1),
        }
        for key, stop in ways.items():
            if id(stop.widget) not in seen:
                seen.add(id(stop.widget))
                came[id(stop.widget)] = (id(now.widget), key)
                queue.append(stop)
    raise AssertionError(f"no way to “{name_of(there)}”")
