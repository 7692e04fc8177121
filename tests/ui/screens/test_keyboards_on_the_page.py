"""Every keyboard on the page of a question: the question, what was typed and every key in sight, at every size and language."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot
from ui.desk import LANDSCAPE, PLACES, PORTRAIT, ROOT, SIZES, SMALL, ask
from ui.keyboards.glass import lines, write
from ui.page_audit import findings
from ui.screens.stage import Seat
from ui.writing import writing_aids

from kiosk.i18n import use_language
from kiosk.model.access import Panel, TextSize
from kiosk.model.template import Question
from kiosk.ui.components import CaptionBar
from kiosk.ui.keyboards import Shelf
from kiosk.ui.keyboards.pinyin_board import PinyinBoard
from kiosk.ui.keyboards.stroke_board import StrokeBoard
from kiosk.ui.keyboards.writing_board import WritingBoard
from kiosk.ui.screens.question_page import QuestionPage

PANELS = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "small": SMALL}
KINDS = ("person_name", "text", "long_text", "address")
LOCALES: Path = ROOT / "locales"


@pytest.fixture(params=["zh_CN", "zh_HK", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param, LOCALES)
    yield request.param
    use_language("zh_CN", LOCALES)


def seat_at(kind: str, panel: Panel, size: TextSize, qtbot: QtBot) -> Seat:
    question: Question = ask(kind, ask="他叫什么名字？", help="和身份证上写的一样。", example="陈桂香", legal="被告")
    return Seat(qtbot, question, panel, size, replace(writing_aids(), places=PLACES))


def turned_to(seat: Seat, number: int, qtbot: QtBot) -> str:
    """Turn to a keyboard and write something with it; what is wrong on the page then."""
    shelf = seat.screen.editor.keyboard()
    assert isinstance(shelf, Shelf)
    shelf.buttons[number].click()
    seat.settle()
    board = shelf.boards[number]
    match board:
        case WritingBoard():
            write(qtbot, board.pad, lines(3))
        case PinyinBoard():
            for key in ("Q", "I", "S", "U"):
                board.board.buttons[key].click()
        case StrokeBoard():
            board.board.buttons["n"].click()
    seat.settle()
    return "; ".join(findings(seat.shell, seat.theme))


ROOMS = [(panel, size) for panel in PANELS for size in SIZES if panel != "small" or size == "standard"]
"""On the smallest screen, large text has to be scrolled: keys of that size do not fit below the question."""


@pytest.mark.parametrize(("panel", "size"), ROOMS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_keyboard_fits_beside_the_question(
    kind: str, panel: str, size: TextSize, language: str, qtbot: QtBot
) -> None:
    seat = seat_at(kind, PANELS[panel], size, qtbot)
    shelf = seat.screen.editor.keyboard()
    assert isinstance(shelf, Shelf)
    wrong = {button.text(): turned_to(seat, number, qtbot) for number, button in enumerate(shelf.buttons)}
    assert {name: found for name, found in wrong.items() if found} == {}
    if panel != "small" or language != "en":
        assert not seat.scrolls()
        page = seat.screen.findChild(QuestionPage)
        assert page is not None
        assert page.heading.isVisible()
        assert page.heading.visibleRegion().boundingRect().size() == page.heading.size()


def test_nine_keys_fit_too(language: str, qtbot: QtBot) -> None:
    for panel in PANELS.values():
        seat = seat_at("person_name", panel, "standard", qtbot)
        turned_to(seat, 1, qtbot)
        shelf = seat.screen.editor.keyboard()
        assert isinstance(shelf, Shelf)
        board = shelf.boards[1]
        assert isinstance(board, PinyinBoard)
        board.board.buttons["other"].click()
        seat.settle()
        assert findings(seat.shell, seat.theme) == []
        assert not seat.scrolls() or (panel is SMALL and language == "en")


def test_the_caption_bar_is_never_covered(qtbot: QtBot) -> None:
    seat = seat_at("long_text", SMALL, "standard", qtbot)
    turned_to(seat, 0, qtbot)
    shelf = seat.screen.editor.keyboard()
    assert isinstance(shelf, Shelf)
    caption = seat.shell.findChild(CaptionBar)
    assert caption is not None
    assert shelf.mapTo(seat.shell, shelf.rect().bottomLeft()).y() < caption.mapTo(seat.shell, QPoint(0, 0)).y()


@pytest.mark.parametrize("number", [0, 1, 2], ids=["by hand", "pinyin", "strokes"])
def test_what_was_written_and_not_chosen_is_not_lost_on_the_way_on(number: int, qtbot: QtBot) -> None:
    seat = seat_at("text", PORTRAIT, "standard", qtbot)
    turned_to(seat, number, qtbot)
    seat.tap("下一步")
    assert seat.went_on == 0
    assert "还有字没选好" in seat.said[-1]
    shelf = seat.screen.editor.keyboard()
    assert isinstance(shelf, Shelf)
    board = shelf.boards[number]
    assert isinstance(board, WritingBoard | PinyinBoard | StrokeBoard)
    board.candidates.buttons[0].click()
    seat.tap("下一步")
    assert seat.went_on == 1
    assert seat.visit.answers.values["asked"] == seat.screen.editor.text()
