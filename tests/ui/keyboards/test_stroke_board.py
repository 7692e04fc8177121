"""笔画: strokes one by one, a key for the one nobody remembers, and two characters put together."""

import pytest
from pytestqt.qtbot import QtBot
from ui.desk import theme_of
from ui.keyboards.glass import Glass, press
from ui.writing import ListedCharacters, ListedStrokes

from kiosk.ui.keyboards.stroke_board import LONGEST, StrokeBoard


class Strokes(Glass):
    def __init__(self, qtbot: QtBot) -> None:
        self.board = StrokeBoard(theme_of(), ListedStrokes(), ListedCharacters())
        super().__init__(qtbot, theme_of(), self.board)

    def keys(self, *names: str) -> None:
        for name in names:
            press(self.board.board.buttons[name])

    def choose(self, text: str) -> None:
        press(next(button for button in self.board.candidates.buttons if button.text() == text))


@pytest.fixture
def strokes(qtbot: QtBot) -> Strokes:
    return Strokes(qtbot)


def test_strokes_stand_before_the_candidates(strokes: Strokes) -> None:
    strokes.keys("n", "h", "?")
    assert strokes.board.candidates.lead == "丶一？"
    strokes.choose("童")
    assert strokes.text == "童"


def test_more_candidates_are_a_page_further_and_the_last_leads_back(strokes: Strokes) -> None:
    strokes.keys("n")
    seen = list(strokes.board.candidates.shown)
    more = strokes.board.candidates.buttons[-1]
    assert more.text() == "更多"
    for _page in range(9):
        press(more)
        if strokes.board.candidates.shown == tuple(seen[: len(strokes.board.candidates.shown)]):
            break
        seen += strokes.board.candidates.shown
    assert len(seen) == 32


def test_backspace_takes_a_stroke_first_and_a_character_when_there_is_none(strokes: Strokes) -> None:
    strokes.field.insert("民")
    strokes.keys("n", "h", "erase")
    assert strokes.board.candidates.lead == "丶"
    strokes.keys("erase", "erase")
    assert strokes.text == ""


def test_strokes_no_character_has_are_told_with_a_way_on(strokes: Strokes) -> None:
    strokes.keys(*"nnnn")
    assert strokes.board.candidates.lead == "丶丶丶丶 没有这样的字，退格改一笔。"
    strokes.keys("again")
    assert strokes.board.candidates.shown[0] == "，"


def test_a_resting_finger_does_not_type_without_end(strokes: Strokes) -> None:
    for _press in range(LONGEST + 5):
        strokes.board.board.buttons["h"].click()
    assert len(strokes.board.candidates.lead) == LONGEST


def test_two_characters_are_put_together_to_one(strokes: Strokes) -> None:
    strokes.field.insert("章金宏")
    strokes.keys("join")
    strokes.choose("𬭎")
    assert strokes.text == "章𬭎"


def test_what_cannot_be_put_together_is_explained(strokes: Strokes) -> None:
    strokes.keys("join")
    assert strokes.board.candidates.lead == "先写出两个部分，例如“金”“宏”，再点“合字”。"


def test_a_mark_lets_go_of_the_strokes(strokes: Strokes) -> None:
    strokes.keys("n", "，", "h")
    assert (strokes.text, strokes.board.candidates.lead) == ("，", "一")
