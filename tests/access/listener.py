"""A resident who neither sees nor touches: hears what is said, and presses keys. Pixels and widgets are out of reach."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

MOST_STEPS = 160
MOST_CANDIDATES = 30


class Listener:
    """Works the kiosk by ear.

    Args:
        window: Where keys go.
        heard: Everything that was spoken, in order.
        look: Lets the window do what is due.
    """

    def __init__(self, window: QWidget, heard: Sequence[str], look: Callable[[], None]) -> None:
        self._window = window
        self._heard = heard
        self._look = look
        self.presses = 0
        self._known: list[str] = []
        """What was heard on this page, in order."""

    @property
    def last(self) -> str:
        """What was said last."""
        return self._heard[-1]

    def press(self, key: Qt.Key) -> str:
        """Press a key; what is said then."""
        before = len(self._heard)
        QTest.keyClick(self._window.windowHandle(), key)
        QApplication.processEvents()
        self._look()
        self.presses += 1
        return " ".join(self._heard[before:])

    def find(self, name: str, back: bool = False) -> None:
        """Go from thing to thing until the right one is said; who has heard the page once knows which way is nearer.

        Args:
            name: What is looked for.
            back: It is one of the last things on the page.
        """
        if _is(self.last, name):
            return
        key, heard = Qt.Key.Key_Left if back else self._way(name), [self.last]
        for _step in range(MOST_STEPS):
            said = self.press(key)
            if _is(said, name):
                break
            heard.append(said)
        else:
            raise AssertionError(f"never heard “{name}” among {heard}")
        if key is Qt.Key.Key_Right:
            self._known = [*self._known, *(said for said in [*heard, self.last] if said not in self._known)]

    def _way(self, name: str) -> Qt.Key:
        there = next((number for number, said in enumerate(self._known) if _is(said, name)), None)
        if there is None or self.last not in self._known:
            return Qt.Key.Key_Right
        back = self._known.index(self.last) - there
        return Qt.Key.Key_Left if 0 < back < len(self._known) // 2 else Qt.Key.Key_Right

    def choose(self, name: str, back: bool = False) -> str:
        """Find it and press 确定."""
        self.find(name, back)
        said = self.press(Qt.Key.Key_Return)
        if not _is(said, name):
            self._known = []
        return said

    def offers(self, name: str) -> bool:
        """Whether it is among the candidates, which come next."""
        for _step in range(MOST_CANDIDATES):
            said = self.press(Qt.Key.Key_Right)
            if said == name or said.startswith(f"{name}，"):
                return True
            if said.startswith("更多字"):
                return False
        return False

    def write(self, sounds: str, words: str) -> None:
        """Write by pinyin: the keys are said, and so are the candidates."""
        for letter in sounds.upper():
            self.choose(letter)
        for _page in range(12):
            # The words may stand in an example too: the candidates come behind the tab of the keyboard.
            self.find("拼音，已打开")
            if self.offers(words):
                self.press(Qt.Key.Key_Return)
                self._known = []
                return
            self.choose("更多字")
        raise AssertionError(f"“{words}” was never offered")


def _is(said: str, name: str) -> bool:
    return said == name or said.startswith((f"{name}，", f"{name}。"))
