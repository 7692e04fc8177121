"""One question on the real page in the real window, without the rest of the kiosk."""

from dataclasses import dataclass, field
from datetime import date
from threading import Event
from typing import Any, cast

from interview.sample import make_template
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.desk import PLACES, TODAY, theme_of

from kiosk.model.access import Panel, TextSize
from kiosk.model.kinds import KINDS
from kiosk.model.packet import Packet
from kiosk.model.reached import Reached
from kiosk.model.template import Question, Template
from kiosk.session.clock import ManualClock
from kiosk.session.visit import Stage, Visit
from kiosk.settings import Settings
from kiosk.ui.aids import Aids
from kiosk.ui.components import Button, ScrollArea
from kiosk.ui.handover import Handover
from kiosk.ui.screens.question import QuestionScreen
from kiosk.ui.screens.screen import Stand
from kiosk.ui.shell import Shell
from kiosk.ui.worker import Worker

LAST = Question(id="last", kind=KINDS["yes_no"], ask="最后一问？")


class NoDiary:
    """Nothing is kept."""

    def write(self, kind: str, path: str, value: Any) -> None:
        """Forgotten at once."""


class Prints:
    """Can print every character, and never has to."""

    def missing_characters(self, text: str) -> str:
        return ""

    def packet(self, template: Template, reached: Reached, progress: Any, stop: Event) -> Packet:
        raise NotImplementedError

    def preview(self, template: Template, reached: Reached, document_id: str) -> bytes:
        raise NotImplementedError


def visit_of(question: Question, today: date = TODAY) -> Visit:
    """A visit that stands at a question; one more comes after it."""
    template = make_template((question,), (LAST,))
    visit = Visit({template.id: template}, {}, Prints(), today, NoDiary())
    visit.choose(template.id)
    visit.go(Stage.QUESTION)
    return visit


@dataclass
class Seat:
    """A resident in front of one question.

    Attributes:
        went_on: How often the screen asked to go on.
        said: Everything announced.
    """

    qtbot: QtBot
    question: Question
    panel: Panel = field(default_factory=Panel)
    text_size: TextSize = "standard"
    aids: Aids = field(default_factory=lambda: Aids(PLACES))

    def __post_init__(self) -> None:
        self.went_on = 0
        self.said: list[str] = []
        self.theme = theme_of(self.panel, self.text_size)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.theme.apply(application)
        self.visit = visit_of(self.question)
        self.shell = Shell(self.panel, "", ManualClock())
        self.shell.setFixedSize(self.panel.width_px, self.panel.height_px)
        self.shell.announced.connect(self.said.append)
        self.qtbot.addWidget(self.shell)
        self.show()
        with self.qtbot.waitActive(self.shell):
            self.shell.show()
            self.shell.activateWindow()
        self.screen.begin()
        application.processEvents()

    def show(self) -> None:
        """Put the question on the glass, with the answer it has now."""
        stand = Stand(
            visit=self.visit,
            theme=self.theme,
            panel=self.panel,
            settings=Settings(),
            worker=cast(Worker, None),
            aids=self.aids,
            handover=cast(Handover, None),
            go_on=self._go_on,
            say=self.shell.say,
            ask=self.shell.lay_panel,
            unask=self.shell.lift_panel,
            finish=lambda _reason: None,
        )
        self.screen = QuestionScreen(stand)
        self.shell.show_screen(self.screen, self.theme)

    def settle(self) -> None:
        """Let the window lay itself out."""
        QApplication.processEvents()

    def tap(self, words: str) -> None:
        """Touch the button with these words, where it is on the glass."""
        seen = [button for button in self.shell.findChildren(Button) if button.isVisible() and button.text() == words]
        assert len(seen) == 1, words
        self.touch(seen[0])

    def touch(self, widget: QWidget) -> None:
        """Touch the glass in the middle of a widget."""
        at = widget.mapTo(self.shell, QPoint(widget.width() // 2, widget.height() // 2))
        QTest.mouseClick(self.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def sees(self, words: str) -> bool:
        """Whether a button with these words is on the glass."""
        return any(button.isVisible() and button.text() == words for button in self.shell.findChildren(Button))

    def scrolls(self) -> bool:
        """Whether the page is longer than the glass."""
        area = self.screen.findChild(ScrollArea)
        return bool(area.area.verticalScrollBar().maximum() > 0)

    def _go_on(self) -> None:
        self.went_on += 1
