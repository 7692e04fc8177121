"""手写: ink under the finger, candidates after a rest, the next box takes the best of the one before."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.desk import LANDSCAPE, PORTRAIT, theme_of
from ui.keyboards.glass import Glass, draw, lines, press, write
from ui.writing import ListedCharacters, ListedReader

from kiosk.ui.keyboards.writing_board import WritingBoard
from kiosk.ui.keyboards.writing_pad import MOST_STROKES


class Writing(Glass):
    def __init__(self, qtbot: QtBot, width_mm: int = 250) -> None:
        self.reader = ListedReader()
        theme = theme_of(PORTRAIT)
        self.board = WritingBoard(theme, self.reader, ListedCharacters(), pause=0.001, stacked=True)
        super().__init__(qtbot, theme, self.board, width_mm)

    @property
    def shown(self) -> tuple[str, ...]:
        return self.board.candidates.shown

    def choose(self, text: str) -> None:
        press(next(button for button in self.board.candidates.buttons if button.text() == text))

    def tool(self, name: str) -> None:
        press(self.board.tools.buttons[name])


@pytest.fixture
def writing(qtbot: QtBot) -> Writing:
    return Writing(qtbot)


def test_what_was_written_is_read_after_a_rest_and_the_best_is_marked_first(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, lines(3))
    assert writing.shown[:3] == ("三", "口", "工")
    assert len(writing.shown) == 10
    assert writing.text == ""


def test_a_candidate_that_is_pressed_goes_into_the_field_and_wipes_the_box(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, lines(3))
    writing.choose("口")
    assert writing.text == "口"
    assert writing.board.pad.strokes() == ()


def test_the_reader_gets_the_strokes_in_parts_of_the_box(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, [[(0.25, 0.5), (0.75, 0.5)]])
    ((stroke,),) = writing.reader.seen
    assert stroke[0] == pytest.approx((0.25, 0.5), abs=0.01)
    assert stroke[-1] == pytest.approx((0.75, 0.5), abs=0.01)


def test_a_stroke_can_be_taken_back(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, lines(3))
    writing.tool("undo")
    assert writing.shown[0] == "二"
    writing.tool("undo")
    writing.tool("undo")
    assert writing.shown[0] == "，"
    writing.tool("undo")
    assert writing.board.pad.strokes() == ()


def test_the_whole_character_can_be_written_anew(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, lines(3))
    writing.tool("again")
    assert writing.board.pad.strokes() == ()
    assert "三" not in writing.shown


def test_backspace_takes_a_character_of_the_field(writing: Writing) -> None:
    writing.field.insert("陈桂香")
    writing.tool("erase")
    assert writing.text == "陈桂"


def test_backspace_takes_what_stands_in_the_box_first(writing: Writing, qtbot: QtBot) -> None:
    writing.field.insert("陈")
    write(qtbot, writing.board.pad, lines(3))
    writing.tool("erase")
    assert (writing.text, writing.board.pad.strokes()) == ("陈", ())


def test_who_begins_in_the_next_box_has_done_with_the_one_before(writing: Writing, qtbot: QtBot) -> None:
    pad = writing.board.pad
    assert len(pad.boxes()) > 1
    draw(pad, lines(3), box=0)
    write(qtbot, pad, lines(2), box=1)
    assert writing.text == "三"
    assert writing.shown[0] == "二"


def test_a_stroke_added_after_the_rest_counts_when_the_next_box_is_begun(writing: Writing, qtbot: QtBot) -> None:
    pad = writing.board.pad
    write(qtbot, pad, lines(2), box=0)
    draw(pad, lines(1), box=0)
    write(qtbot, pad, lines(1), box=1)
    assert writing.text == "三"


def test_a_stroke_may_leave_its_box(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, [[(0.5, 0.5), (1.8, 0.5)]])
    assert writing.text == ""
    ((stroke,),) = writing.reader.seen
    assert stroke[-1][0] == pytest.approx(1.8, abs=0.05)


def test_what_comes_next_is_offered_from_what_stands_before_the_caret(writing: Writing) -> None:
    writing.field.insert("民")
    writing.board.offer_next()
    assert writing.shown[:3] == ("间", "事", "间借贷")
    writing.choose("间借贷")
    assert writing.text == "民间借贷"


def test_a_character_is_changed_for_another_of_its_sound(writing: Writing) -> None:
    writing.field.insert("姓张")
    writing.tool("same")
    assert writing.shown == ("章", "彰")
    writing.choose("章")
    assert writing.text == "姓章"


def test_without_a_character_the_same_sound_key_says_what_to_do(writing: Writing) -> None:
    writing.tool("same")
    assert writing.board.candidates.lead == "先写一个字，再点“同音字”。"


def test_scribble_is_answered_with_a_way_on(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, lines(7))
    assert writing.shown == ()
    assert writing.board.candidates.lead == "没认出来。点“重写”再写一次，或者换拼音、笔画。"
    assert writing.heard == [writing.board.candidates.lead]


def test_two_hundred_strokes_do_not_hold_up_the_glass(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, lines(200))
    assert len(writing.board.pad.strokes()) == MOST_STROKES


def test_a_dot_is_a_stroke(writing: Writing, qtbot: QtBot) -> None:
    write(qtbot, writing.board.pad, [[(0.5, 0.5)]])
    assert writing.shown[0] == "一"


def test_a_second_finger_does_not_write(qtbot: QtBot) -> None:
    writing = Writing(qtbot)
    pad, device = writing.board.pad, QTest.createTouchDevice()
    handle = writing.window
    with qtbot.waitSignal(pad.rested):
        for step in range(5):
            at = pad.mapTo(handle, QPoint(60 + 20 * step, 80))
            other = pad.mapTo(handle, QPoint(60 + 20 * step, 160))
            event = QTest.touchEvent(handle, device)
            if step == 0:
                event.press(1, at, handle)
                event.press(2, other, handle)
            elif step == 4:
                event.release(1, at, handle)
                event.release(2, other, handle)
            else:
                event.move(1, at, handle)
                event.move(2, other, handle)
            event.commit()
    assert len(pad.strokes()) == 1


def test_candidates_are_told_apart_for_the_ear(writing: Writing) -> None:
    writing.field.insert("张")
    writing.tool("same")
    assert writing.board.candidates.buttons[0].accessibleName() == "章，立早章"


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_the_box_is_a_hand_wide(panel: object, qtbot: QtBot) -> None:
    theme = theme_of(PORTRAIT if panel is PORTRAIT else LANDSCAPE)
    board = WritingBoard(theme, ListedReader(), None, 0.7, stacked=panel is PORTRAIT)
    qtbot.addWidget(board)
    board.resize(board.minimumSizeHint().expandedTo(board.minimumSize()))
    board.show()
    assert all(min(box.width(), box.height()) >= theme.mm(40) for box in board.pad.boxes())
    assert board.pad.timer.interval() == 700


def test_what_is_written_stays_when_the_page_moves(writing: Writing, qtbot: QtBot) -> None:
    draw(writing.board.pad, [[(0.25, 0.5), (0.75, 0.5)]])
    with qtbot.waitSignal(writing.board.pad.rested):
        writing.window.resize(writing.window.width() - 200, writing.window.height() - 300)
    ((stroke,),) = writing.reader.seen
    assert stroke[0] == pytest.approx((0.25, 0.5), abs=0.02)
    assert stroke[-1] == pytest.approx((0.75, 0.5), abs=0.02)


def test_only_the_main_button_of_a_mouse_writes(writing: Writing) -> None:
    QTest.mouseClick(writing.board.pad, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    assert writing.board.pad.strokes() == ()
