"""拼音: letters become candidates, part of them may be chosen, marks take the best, nine keys and mixed-up sounds."""

import pytest
from pytestqt.qtbot import QtBot
from ui.desk import theme_of
from ui.keyboards.glass import Glass, press
from ui.writing import ListedCharacters, ListedPinyin

from kiosk.ui.keyboards.pinyin_board import PinyinBoard


class Pinyin(Glass):
    def __init__(self, qtbot: QtBot) -> None:
        self.writer = ListedPinyin()
        self.board = PinyinBoard(theme_of(), self.writer, ListedCharacters())
        super().__init__(qtbot, theme_of(), self.board)

    def keys(self, *names: str) -> None:
        for name in names:
            press(self.board.board.buttons[name])

    def choose(self, text: str) -> None:
        press(next(button for button in self.board.candidates.buttons if button.text() == text))


@pytest.fixture
def pinyin(qtbot: QtBot) -> Pinyin:
    return Pinyin(qtbot)


def test_letters_stand_before_their_candidates_until_one_is_chosen(pinyin: Pinyin) -> None:
    pinyin.keys(*"QISU")
    assert (pinyin.board.candidates.lead, pinyin.board.candidates.shown) == ("qisu", ("起诉", "起"))
    assert pinyin.text == ""
    pinyin.choose("起诉")
    assert pinyin.text == "起诉"
    assert pinyin.board.candidates.lead == ""


def test_a_part_may_be_chosen_and_the_rest_is_asked_for_next(pinyin: Pinyin) -> None:
    pinyin.keys(*"QISU")
    pinyin.choose("起")
    assert (pinyin.text, pinyin.board.candidates.shown) == ("起", ("诉", "苏"))
    pinyin.choose("苏")
    assert pinyin.text == "起苏"


def test_backspace_takes_a_letter_first_and_a_character_when_there_is_none(pinyin: Pinyin) -> None:
    pinyin.field.insert("民")
    pinyin.keys("S", "U", "erase")
    assert (pinyin.board.candidates.lead, pinyin.text) == ("s：没有这样的音，退格改一改。", "民")
    pinyin.keys("erase", "erase")
    assert pinyin.text == ""


def test_a_mark_takes_what_the_letters_most_likely_mean(pinyin: Pinyin) -> None:
    pinyin.keys(*"QISU", "，")
    assert pinyin.text == "起诉，"


def test_an_apostrophe_begins_nothing(pinyin: Pinyin) -> None:
    pinyin.keys("'")
    assert pinyin.writer.typed == ""
    pinyin.keys("S", "'")
    assert pinyin.writer.typed == "s'"


def test_nine_large_keys_are_one_press_away(pinyin: Pinyin) -> None:
    pinyin.keys("other")
    assert pinyin.writer.begun[-1] == ("nine", True)
    assert [pinyin.board.board.buttons[digit].text() for digit in "27"] == ["ABC", "PQRS"]
    pinyin.keys(*"7478")
    pinyin.choose("起诉")
    assert pinyin.text == "起诉"
    pinyin.keys("other")
    assert pinyin.writer.begun[-1] == ("letters", True)


def test_mixed_up_sounds_can_be_switched_off_and_say_so(pinyin: Pinyin) -> None:
    assert pinyin.board.board.buttons["fuzzy"].isChecked()
    pinyin.keys("fuzzy")
    assert pinyin.writer.begun[-1] == ("letters", False)
    assert pinyin.heard == ["模糊音，没打开"]
    assert not pinyin.board.board.buttons["fuzzy"].isChecked()
    pinyin.keys("fuzzy")
    assert pinyin.writer.begun[-1] == ("letters", True)
    assert pinyin.board.board.buttons["fuzzy"].accessibleName() == "模糊音，已打开"


def test_what_comes_next_is_offered_while_nothing_is_typed(pinyin: Pinyin) -> None:
    pinyin.field.insert("民")
    pinyin.board.offer_next()
    assert pinyin.board.candidates.shown[:2] == ("间", "事")


def test_turning_to_another_keyboard_lets_go_of_the_letters(pinyin: Pinyin) -> None:
    pinyin.keys(*"QISU")
    pinyin.board.forget()
    assert pinyin.writer.typed == ""
