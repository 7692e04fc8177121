"""The page of a question: everything in sight without scrolling, the explanation never lost, the error beside the field."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.desk import ANSWERS, LANDSCAPE, PORTRAIT, SMALL, ask
from ui.page_audit import findings
from ui.screens.stage import Seat

from kiosk.model.access import Panel, TextSize
from kiosk.model.kinds import KINDS
from kiosk.model.template import Question
from kiosk.ui.components import Button, Text

PANELS = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "small": SMALL}


def full(kind: str) -> Question:
    """A question with everything a question can have."""
    return ask(
        kind,
        ask="他还欠您多少没有还？",
        legal="尚欠本金",
        help="只算借出去的钱，不算利息。没有就写“无”。",
        why="法院按这个数目审理和收费。",
        example="借了 5 万，还了 1 万，就填 40000。",
        required=True,
    )


def words(seat: Seat) -> str:
    """Every word of the page that can be seen."""
    return "\n".join(text.text() for text in seat.shell.findChildren(Text) if text.isVisible())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("panel", PANELS)
def test_question_field_and_keys_are_in_sight_at_once(kind: str, panel: str, qtbot: QtBot) -> None:
    seat = Seat(qtbot, full(kind), PANELS[panel])
    assert not seat.scrolls()
    assert findings(seat.shell, seat.theme) == []
    seat.screen.editor.put(KINDS[kind].write(ANSWERS[kind]))
    seat.screen.editor.changed.emit()
    seat.settle()
    assert not seat.scrolls()
    assert findings(seat.shell, seat.theme) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("panel", ["portrait", "landscape"])
@pytest.mark.parametrize("size", ["large", "extra_large"])
def test_with_larger_text_the_words_give_way_before_the_page_scrolls(
    kind: str, panel: str, size: TextSize, qtbot: QtBot
) -> None:
    seat = Seat(qtbot, full(kind), PANELS[panel], size)
    assert not seat.scrolls()
    assert seat.screen.heading() in words(seat)


@pytest.mark.parametrize("size", ["large", "extra_large"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_small_screen_with_large_text_can_be_scrolled_with_buttons(kind: str, size: TextSize, qtbot: QtBot) -> None:
    seat = Seat(qtbot, full(kind), SMALL, size)
    assert seat.scrolls() == seat.sees("往下看")


@pytest.mark.parametrize("panel", PANELS)
def test_what_the_page_has_no_room_for_is_behind_a_button(panel: str, qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("long_text"), PANELS[panel])
    said = ("只算借出去的钱", "法院按这个数目审理和收费", "借了 5 万，还了 1 万", "尚欠本金")
    if seat.sees("看说明"):
        seat.tap("看说明")
        assert all(part in words(seat) for part in said)
        assert all(part in seat.said[-1] for part in said)
        seat.tap("知道了，接着填")
        assert seat.shell.over is None
        assert seat.shell.focusWidget() is seat.screen.editor.focusProxy()
    else:
        assert all(part in words(seat) for part in said)


@pytest.mark.parametrize(
    ("panel", "size"), [("small", "standard"), ("landscape", "extra_large"), ("portrait", "extra_large")]
)
def test_the_explanation_is_whole_at_any_size(panel: str, size: TextSize, qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("text"), PANELS[panel], size)
    seat.tap("看说明")
    assert findings(seat.shell, seat.theme) == []
    QTest.keyClick(seat.shell.focusWidget(), Qt.Key.Key_Return)
    assert seat.shell.over is None


def test_a_small_screen_needs_that_button(qtbot: QtBot) -> None:
    assert Seat(qtbot, full("text"), SMALL).sees("看说明")


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_answer_is_told_beside_the_field(kind: str, panel: str, qtbot: QtBot) -> None:
    seat = Seat(qtbot, full(kind), PANELS[panel])
    seat.tap("下一步")
    note = seat.screen.note
    assert note.isVisible()
    assert "还没填" in note.says
    assert seat.said[-1] == note.says
    assert seat.shell.rect().contains(note.mapTo(seat.shell, note.rect().center()))
    assert seat.went_on == 0


def test_the_error_goes_when_the_answer_is_changed(qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("money"))
    seat.tap("下一步")
    seat.tap("5")
    assert not seat.screen.note.isVisible()


def test_an_answer_is_tapped_and_kept(qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("money"))
    seat.tap("5")
    seat.tap("万")
    seat.tap("下一步")
    assert seat.visit.answers.values["asked"] == Decimal("50000.00")
    assert seat.went_on == 1


def test_an_answer_given_before_is_shown_with_its_echo(qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("date"))
    seat.visit.answer(date(2023, 5, 1))
    seat.show()
    seat.settle()
    assert "星期一" in words(seat)


def test_enter_in_the_field_goes_on(qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("whole_number"))
    QTest.keyClicks(seat.shell.focusWidget(), "3")
    QTest.keyClick(seat.shell.focusWidget(), Qt.Key.Key_Return)
    assert seat.visit.answers.values["asked"] == 3
    assert seat.went_on == 1


@pytest.mark.parametrize(("panel", "label"), [(PORTRAIT, "记不清了，先跳过"), (LANDSCAPE, "记不清了")])
def test_what_is_not_remembered_is_put_off(panel: Panel, label: str, qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("text"), panel)
    button = next(each for each in seat.screen.findChildren(Button) if each.text() == label)
    assert button.accessibleName() == "记不清了，先跳过"
    seat.tap(label)
    assert "asked" in seat.visit.answers.unsure


def test_every_tap_on_the_keyboard_is_a_sign_of_life(qtbot: QtBot) -> None:
    seat = Seat(qtbot, full("text"))
    alive: list[int] = []
    seat.shell.activity.connect(lambda: alive.append(1))
    seat.tap("Q")
    assert alive
    assert seat.screen.editor.text() == "Q"


def test_a_sentence_of_the_official_form_is_not_called_a_term(qtbot: QtBot) -> None:
    sentence = "立案后选择先行调解的，可以很快启动调解程序。如不同意调解，法院将依程序开庭审理案件。"
    assert f"表上写：{sentence}" in words(Seat(qtbot, ask("yes_no", legal=sentence)))
    assert "法律上叫：尚欠本金" in words(Seat(qtbot, ask("yes_no", legal="尚欠本金")))


@pytest.mark.parametrize("size", ["standard", "extra_large"])
def test_where_nothing_is_left_out_there_is_no_button_for_it(size: TextSize, qtbot: QtBot) -> None:
    assert not Seat(qtbot, ask("yes_no"), PORTRAIT, size).sees("看说明")
