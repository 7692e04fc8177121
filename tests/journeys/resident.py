"""A resident in front of the real window: taps, types and reads what is said; nothing behind the glass is touched."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app.heart import Heart
from kiosk.app.window import Window, application
from kiosk.devices import FolderOutput, Output
from kiosk.model.access import AccessSettings, Panel
from kiosk.session.clock import ManualClock
from kiosk.session.journal import Journal
from kiosk.session.visit import Visit
from kiosk.ui.components import Button, Text, Tile
from kiosk.ui.screens.question import QuestionScreen
from kiosk.ui.screens.screen import Screen
from kiosk.voice.engines.silent import SilentEngine

PATIENCE_MS = 20_000


class Resident:
    """Sits at one window from welcome to farewell.

    Attributes:
        heard: Everything announced, in order.
        ended: The reasons the visit ended with.
    """

    def __init__(
        self,
        qtbot: QtBot,
        heart: Heart,
        journal: Journal,
        folder: Path,
        panel: Panel | None = None,
        output: Output | None = None,
        restore: bool = False,
    ) -> None:
        self.qtbot = qtbot
        self.clock = ManualClock()
        self.heart = heart
        self.heard: list[str] = []
        self.ended: list[str] = []
        self.folder = folder
        output = output or FolderOutput(folder)
        self.window = Window(heart, panel or Panel(), output, SilentEngine(self.heard), self.clock, AccessSettings())
        self.window.begin(journal, journal.records() if restore else (), self.ended.append)
        self.window.show(windowed=True)
        self.look()

    @property
    def visit(self) -> Visit:
        assert self.window.visit is not None
        return self.window.visit

    @property
    def screen(self) -> Screen:
        assert self.window.shell.current is not None
        return self.window.shell.current

    @property
    def question(self) -> QuestionScreen:
        assert isinstance(self.screen, QuestionScreen)
        return self.screen

    def sees(self) -> str:
        """Every word on the glass now."""
        labels = [text.text() for text in self.window.shell.findChildren(Text) if text.isVisible()]
        buttons = [button.text() for button in self.window.shell.findChildren(Button) if button.isVisible()]
        return "\n".join(labels + buttons)

    def tap(self, words: str) -> None:
        """Touch the button or tile with these words."""
        buttons = [*self.window.shell.findChildren(Button), *self.window.shell.findChildren(Tile)]
        chosen = [button for button in buttons if button.isVisible() and button.text() == words]
        assert chosen, f"no button “{words}”; there are: {[b.text() for b in buttons if b.isVisible()]}"
        QTest.mouseClick(chosen[0], Qt.MouseButton.LeftButton)
        self.look()

    def press(self, key: Qt.Key) -> None:
        """Press a key; it goes where the focus is."""
        focused = application().focusWidget() or self.window.shell
        QTest.keyClick(focused, key)
        self.look()

    def look(self) -> None:
        """Let the window paint what it has to show."""
        application().processEvents()
        application().sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def enter(self, text: str) -> None:
        """Put a text into the field as the keyboards do."""
        self.question.editor.put(text)
        self.question.editor.changed.emit()

    def answer(self, text: str) -> None:
        """Enter an answer and go on; a remark is read and passed by going on once more."""
        path = self.visit.place.path
        self.enter(text)
        self.tap(self._onward())
        if self.window.shell.over is None and self.visit.stage == "question" and self.visit.place.path == path:
            self.tap(self._onward())

    def change(self, path: str, text: str) -> None:
        """From the review to one answer, another answer there, and on."""
        self.visit.edit(path)
        self.show_again()
        self.answer(text)

    def show_again(self) -> None:
        """Let the window show where the visit stands."""
        assert self.window.journey is not None
        self.window.journey.show()
        self.look()

    def begin(self, tile: str) -> None:
        """From the welcome screen to the first question."""
        self.tap(tile)
        self.tap("开始填写")
        self.tap("同意")

    def wait(self, done: Callable[[], bool]) -> None:
        """Until the worker has done its part."""
        self.qtbot.waitUntil(done, timeout=PATIENCE_MS)

    def leave(self) -> None:
        """Close the window as the end of a visit does."""
        self.window.close()

    def _onward(self) -> str:
        return "改好了" if self.visit.editing else "下一步"
