"""Typing into a field, on the touch keyboard and on a real one."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from ui.desk import Desk, ask, tap

from kiosk.ui.components import Button, Text
from kiosk.ui.editors.echo import Echo
from kiosk.ui.editors.long_text import LongTextEditor


def echo(desk: Desk) -> str:
    """What the editor says the text means."""
    return desk.window.findChild(Echo).words


def says(desk: Desk) -> str:
    """Every word below the field."""
    return "\n".join(text.text() for text in desk.editor.findChildren(Text))


def test_an_amount_is_tapped_and_echoed_in_capitals(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("money"))
    desk.tap("5", "万")
    assert desk.value == Decimal("50000.00")
    assert "人民币伍万元整" in echo(desk)
    assert "50,000.00 元" in echo(desk)
    desk.tap("3", "千")
    assert desk.value == Decimal("53000.00")
    desk.tap("清空", "1", "2", "3", "4", ".", "5")
    assert desk.editor.text() == "1,234.5"
    assert echo(desk) == "人民币壹仟贰佰叁拾肆元伍角整"


def test_an_amount_is_typed_as_figures_get_their_commas(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("money"))
    desk.type("1234567")
    assert desk.editor.text() == "1,234,567"
    desk.press(Qt.Key.Key_Backspace)
    assert desk.editor.text() == "123,456"


def test_the_echo_is_silent_while_there_is_nothing_to_say(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("money"))
    desk.type("五十几块")
    assert echo(desk) == ""


@given(digits=st.text("0123456789", min_size=1, max_size=24), erased=st.integers(0, 24))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("kind", ["bank_account", "id_number", "phone"])
def test_backspace_takes_one_digit_each_time_whatever_the_groups(
    kind: str, digits: str, erased: int, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ask(kind))
    desk.tap(*digits)
    for _time in range(erased):
        desk.tap("退格")
    assert desk.editor.text().replace(" ", "") == digits[: max(len(digits) - erased, 0)]
    desk.window.close()


def test_a_real_backspace_steps_over_the_gap_between_groups(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("bank_account"))
    desk.type("62220212")
    desk.press(Qt.Key.Key_Left, times=4)
    desk.press(Qt.Key.Key_Backspace)
    assert desk.editor.text() == "6220 212"


def test_a_digit_can_be_put_in_the_middle(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("phone"))
    desk.type("1380138000")
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Right, times=3)
    desk.tap("0")
    assert desk.editor.text() == "138 0013 8000"


def test_an_identity_number_tells_how_far_it_is_and_whether_it_can_be_right(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("id_number"))
    desk.tap("4", "4", "0", "5", "2", "4")
    assert echo(desk) == "已填 6 位，共 18 位"
    desk.type("198001010013")
    assert echo(desk) == "18 位齐了，号码对得上"
    desk.tap("退格", "4")
    assert "有一位不对" in echo(desk)


def test_an_identity_number_may_end_in_x(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("id_number"))
    desk.type("11010519491231002")
    desk.tap("X")
    assert desk.editor.text() == "110105 19491231 002X"
    assert echo(desk) == "18 位齐了，号码对得上"


def test_a_code_is_tapped_without_the_letters_that_are_taken_for_digits(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("organisation_code"))
    assert not {"I", "O", "S", "V", "Z"} & set(desk.keys)
    desk.tap(*"91350100M000100Y43")
    assert desk.editor.text() == "91 350100 M000100Y4 3"
    assert echo(desk) == "18 位齐了，号码对得上"


def test_a_telephone_number_may_have_an_area_code_or_a_country(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("phone"))
    desk.tap(*"0753", "-", *"1234567")
    assert desk.value == "0753-1234567"
    desk.tap("清空", "+", *"85291234567")
    assert desk.value == "+85291234567"


def test_an_account_tells_how_many_digits_there_are(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("bank_account"))
    desk.tap(*"62220")
    assert echo(desk) == "已填 5 位"


def test_a_case_number_is_tapped_word_by_word_and_echoed_as_courts_write_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("case_number"))
    desk.tap(*"2024", "粤", *"1403", "民初", *"123", "号")
    assert echo(desk) == "（2024）粤1403民初123号"


def test_a_name_is_typed_with_its_dot_and_in_small_letters(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("person_name"))
    desk.type("买买提")
    desk.tap("·")
    desk.type("阿不都")
    assert desk.value == "买买提·阿不都"
    desk.tap("清空", "J", "小写", "o", "空格", "l", "大写", "I")
    assert desk.editor.text() == "Jo lI"


def test_spaces_in_a_name_are_the_residents_own(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("person_name"))
    desk.type("John S")
    desk.tap("退格", "退格")
    assert desk.editor.text() == "John"


@pytest.mark.parametrize("kind", ["text", "long_text"])
def test_what_the_help_says_to_write_is_a_button(kind: str, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask(kind, help="没有单位的，写“无”。", example="在家种田，就写“无”。"))
    buttons = [button for button in desk.editor.findChildren(Button) if button.text() == "无"]
    assert len(buttons) == 1
    assert buttons[0].accessibleName() == "填“无”"
    desk.type("先写的")
    tap(buttons[0])
    assert desk.editor.text() == "无"
    assert desk.window.focusWidget() is desk.editor.focusProxy() or desk.window.focusWidget() is not None
    assert desk.changes >= 2


def test_nothing_is_offered_where_the_help_names_no_answer(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("text", help="种田、打工、退休都可以写。", example="务农"))
    assert desk.editor.findChildren(Button) == []


def test_a_long_text_has_lines_and_tells_how_much_room_there_is(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("long_text", longest=10))
    desk.type("借了钱")
    desk.tap("换行", "1")
    assert desk.editor.text() == "借了钱\n1"
    assert "写了 5 个字，最多 10 个字。" in says(desk)
    desk.press(Qt.Key.Key_Return)
    desk.type("一直没有还")
    assert "请减到 10 个字以内" in says(desk)
    assert len(desk.editor.text()) == 11


def test_a_long_text_is_left_with_tab(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("long_text"))
    assert isinstance(desk.editor, LongTextEditor)
    desk.press(Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is not desk.editor.area
    assert desk.editor.text() == ""


@pytest.mark.parametrize("kind", ["text", "long_text"])
def test_a_paste_comes_in_whole_and_a_whole_book_does_not(kind: str, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask(kind))
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("他\u202e借了钱")
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.editor.text() == "他\u202e借了钱"
    clipboard.setText("书" * 1_000_000)
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.editor.text()) < 21_000
    clipboard.clear()


def test_a_selection_is_not_dragged_out_of_a_long_text(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("long_text"))
    desk.editor.put("说好的钱")
    assert isinstance(desk.editor, LongTextEditor)
    desk.editor.area.selectAll()
    QTest.mousePress(desk.editor.area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not desk.editor.area.textCursor().hasSelection()
    QTest.mouseRelease(desk.editor.area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_a_finger_types_as_a_mouse_does(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("whole_number"))
    device = QTest.createTouchDevice()
    for word in ("1", "2"):
        key = desk.keys[word]
        window = desk.window.windowHandle()
        at = key.mapTo(desk.window, key.rect().center())
        QTest.touchEvent(window, device).press(0, at, window).commit()
        QTest.touchEvent(window, device).release(0, at, window).commit()
    assert desk.editor.text() == "12"
    assert isinstance(desk.window.focusWidget(), QLineEdit)


def test_long_numbers_get_smaller_type_before_they_are_cut(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("bank_account"))
    line = desk.window.focusWidget()
    assert isinstance(line, QLineEdit)
    large = line.font().pixelSize()
    desk.type("6" * 30)
    assert line.font().pixelSize() <= large
    assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width()
