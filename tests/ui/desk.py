"""What an editor needs to stand on a desk of its own: a question, a theme, and somebody who reads what is typed."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.model.access import AccessSettings, Panel, TextSize
from kiosk.model.kinds import KINDS
from kiosk.model.kinds.base import Limits, Option, Problem
from kiosk.model.kinds.date_range import DateRange
from kiosk.model.kinds.rate import Rate
from kiosk.model.places import Places
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.editors import Editor, editor_for
from kiosk.ui.keyboards import TouchKeyboard
from kiosk.ui.keyboards.key import KeyButton
from kiosk.ui.theme import Theme, register_fonts

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)
PORTRAIT, LANDSCAPE, SMALL = Panel(), Panel(1920, 1080), Panel(1366, 768)
SIZES: tuple[TextSize, ...] = ("standard", "large", "extra_large")
OPTIONS = (
    Option("现金"),
    Option("转账", plain="银行、微信或支付宝转账", note="有记录的都算"),
    Option("其他"),
    Option("都没有", alone=True),
)
PLACES = Places(
    {
        "广东省": {"梅州市": {"梅县区": ["松口镇", "程江镇"], "梅江区": ["三角镇"]}, "东莞市": ["虎门镇"]},
        "北京市": {"东城区": []},
    }
)
WITH_PLACES = Aids(PLACES)
ANSWERS: dict[str, Any] = {
    "text": "梅州市某某建材有限公司",
    "long_text": "借了 5 万元。\n只还了 1 万元。",
    "yes_no": True,
    "one_of": "转账",
    "several_of": ("现金", "其他"),
    "date": date(2023, 5, 1),
    "date_range": DateRange(date(2023, 5, 1), date(2024, 4, 30)),
    "money": Decimal("53000.50"),
    "rate": Rate(Decimal("1.5"), "month"),
    "whole_number": 12,
    "person_name": "阿卜杜拉·买买提",
    "id_number": "440524198001010013",
    "organisation_code": "91350100M000100Y43",
    "phone": "13800138000",
    "address": "广东省梅州市梅县区松口镇某某村3组8号",
    "bank_account": "6222021234567890123",
    "case_number": "（2024）粤1403民初123号",
}
"""One answer of every kind."""


def ask(kind: str, **parts: Any) -> Question:
    """A question of a kind."""
    options = OPTIONS if kind in ("one_of", "several_of") else ()
    return Question(
        **{"id": "asked", "kind": KINDS[kind], "ask": "问什么？", "name": "答案", "options": options, **parts}
    )


def theme_of(panel: Panel = PORTRAIT, text_size: TextSize = "standard") -> Theme:
    """How things look."""
    register_fonts(ROOT / "assets" / "fonts")
    return Theme(AccessSettings(text_size=text_size), panel, ROOT / "assets" / "icons")


def reader(question: Question) -> Any:
    """Reads a text as the visit does."""
    limits = Limits(
        today=TODAY,
        options=question.options,
        at_least=question.at_least,
        at_most=question.at_most,
        longest=question.longest,
        past_only=question.past_only,
        future_only=question.future_only,
    )

    def read(text: str) -> Reading:
        value = question.kind.parse(text, limits)
        if isinstance(value, Problem):
            return Reading(problem=value)
        kind = question.kind
        return Reading(value, kind.write(value), kind.say(value), kind.check(value, limits))

    return read


class Desk:
    """One editor with its keyboard below it, shown in a window.

    Attributes:
        changes: How often the editor said that its text is another one.
        submitted: How often Enter was pressed in it.
    """

    def __init__(self, qtbot: QtBot, question: Question, theme: Theme | None = None, aids: Aids = WITH_PLACES) -> None:
        self.theme = theme or theme_of()
        self.question = question
        self.read = reader(question)
        self.editor: Editor = editor_for(question, self.theme, self.read, aids)
        self.changes = self.submitted = 0
        self.editor.changed.connect(self._changed)
        self.editor.submitted.connect(self._submitted)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.editor)
        keyboard = self.editor.keyboard()
        if keyboard is not None:
            column.addWidget(keyboard)
        margin = self.theme.mm(9)
        half = self.theme.panel.width_px // 2 if not self.theme.panel.portrait else self.theme.panel.width_px
        self.window.resize(half - 2 * margin, 1200)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.editor.focus_first()

    @property
    def keys(self) -> dict[str, KeyButton]:
        """The keys that can be seen, by what stands on them."""
        keys = self.window.findChildren(KeyButton)
        return {key.text(): key for key in keys if key.isVisible()}

    @property
    def keyboard(self) -> TouchKeyboard:
        """The keyboard that can be seen."""
        return next(board for board in self.window.findChildren(TouchKeyboard) if board.isVisible())

    def tap(self, *words: str) -> None:
        """Touch keys one after the other."""
        for word in words:
            tap(self.keys[word])

    def type(self, text: str) -> None:
        """Type on a real keyboard, into what has the focus; Chinese comes from an input method of the system."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.window.focusWidget(), character)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QApplication.sendEvent(self.window.focusWidget(), event)

    def press(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key of a real keyboard."""
        for _time in range(times):
            QTest.keyClick(self.window.focusWidget(), key)

    @property
    def value(self) -> Any:
        """What the text means; the Problem where it means nothing."""
        reading = self.read(self.editor.text())
        return reading.problem or reading.value

    def _changed(self) -> None:
        self.changes += 1
        text = self.editor.text()
        self.editor.show_reading(self.read(text) if text else Reading())

    def _submitted(self) -> None:
        self.submitted += 1


def tap(widget: QWidget, at: QPoint | None = None) -> None:
    """Touch a widget in its middle, or at a point."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def words_of(widgets: Sequence[Any]) -> list[str]:
    """What stands on them."""
    return [widget.text() for widget in widgets]
