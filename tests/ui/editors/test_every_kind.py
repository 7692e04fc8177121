"""What holds for the editor of every kind."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from ui.desk import ANSWERS, LANDSCAPE, SIZES, SMALL, Desk, ask, theme_of

from kiosk.model.access import Panel
from kiosk.model.kinds import KINDS
from kiosk.session.visit import Reading
from kiosk.ui.editors import EDITORS
from kiosk.ui.editors.editor import Editor

CHOICES = ("yes_no", "one_of", "several_of")
TYPED = [kind for kind in KINDS if kind not in CHOICES]


@pytest.fixture
def sit_at(qtbot: QtBot) -> Callable[..., Desk]:
    return lambda kind, **parts: Desk(qtbot, ask(kind, **parts))


def test_every_kind_has_an_editor_in_a_module_of_its_name() -> None:
    assert set(EDITORS) == set(KINDS)
    for kind, editor in EDITORS.items():
        assert editor in vars(import_module(f"kiosk.ui.editors.{kind}")).values()
    assert all(issubclass(editor, Editor) for editor in EDITORS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_put_in_comes_out_as_the_same_answer(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    desk.editor.put(KINDS[kind].write(ANSWERS[kind]))
    assert desk.value == ANSWERS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_editor_gives_can_be_put_in_again(kind: str, sit_at: Callable[..., Desk]) -> None:
    """The page is made anew when the text size changes; what was being entered comes back."""
    desk, again = sit_at(kind), sit_at(kind)
    desk.editor.put(KINDS[kind].write(ANSWERS[kind]))
    again.editor.put(desk.editor.text())
    assert again.editor.text() == desk.editor.text()


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_is_empty_at_first_and_says_nothing_while_an_answer_is_put_in(
    kind: str, sit_at: Callable[..., Desk]
) -> None:
    desk = sit_at(kind)
    assert desk.editor.text() == ""
    desk.editor.put(KINDS[kind].write(ANSWERS[kind]))
    assert desk.changes == 0
    desk.editor.put("")
    assert desk.editor.text() == ""


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("text", ["收到\u202e钱了", "−5", "=1+1", "2023年2月30日", "<b>粗</b>", "   "])
def test_what_cannot_be_read_is_kept_as_it_was_entered(kind: str, text: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    desk.editor.put(text)
    assert desk.editor.text().replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("kind", CHOICES)
def test_what_is_no_choice_chooses_nothing(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    desk.editor.put("也许吧")
    assert desk.editor.text() == ""


@pytest.mark.parametrize("kind", KINDS)
def test_choices_need_no_keyboard_and_all_others_have_one(kind: str, sit_at: Callable[..., Desk]) -> None:
    keyboard = sit_at(kind).editor.keyboard()
    assert (keyboard is None) == (kind in CHOICES)


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_can_be_reached_has_a_name(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    for widget in desk.window.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit) and widget.isVisible():
            seen = QAccessible.queryAccessibleInterface(widget)
            assert seen.text(QAccessible.Text.Name), widget


@pytest.mark.parametrize("kind", KINDS)
def test_how_to_answer_is_said_in_whole_sentences(kind: str, sit_at: Callable[..., Desk]) -> None:
    assert sit_at(kind).editor.spoken_help().endswith("。")


@pytest.mark.parametrize("kind", TYPED)
def test_the_field_has_the_focus_and_no_menu_and_gives_nothing_away_by_dragging(
    kind: str, sit_at: Callable[..., Desk]
) -> None:
    desk = sit_at(kind)
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert not field.acceptDrops()
    if isinstance(field, QLineEdit):
        assert not field.dragEnabled()


@pytest.mark.parametrize("kind", TYPED)
def test_system_input_methods_can_write_into_the_field(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    field = desk.window.focusWidget()
    assert field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.mark.parametrize("kind", TYPED)
def test_tapping_a_key_leaves_the_focus_in_the_field(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    if kind == "address":
        desk.tap("号码用字")
    for key in ("1", "退格"):
        desk.tap(key)
        assert isinstance(desk.window.focusWidget(), QLineEdit | QPlainTextEdit)
    assert desk.changes >= 2
    assert desk.editor.text() == ""


@pytest.mark.parametrize("kind", [kind for kind in TYPED if kind != "long_text"])
def test_enter_goes_on(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    desk.editor.put(KINDS[kind].write(ANSWERS[kind]))
    desk.press(Qt.Key.Key_Return)
    assert desk.submitted == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_is_reached_with_the_tab_key(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    wanted = {
        widget
        for widget in desk.window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit) and widget.isVisible()
    }
    met = set()
    for _step in range(len(wanted) + 5):
        met.add(desk.window.focusWidget())
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
    assert wanted <= met


@pytest.mark.parametrize("kind", KINDS)
def test_a_reading_can_be_shown_at_any_time(kind: str, sit_at: Callable[..., Desk]) -> None:
    desk = sit_at(kind)
    written = KINDS[kind].write(ANSWERS[kind])
    desk.editor.show_reading(Reading())
    desk.editor.put(written)
    desk.editor.show_reading(desk.read(written))
    desk.editor.show_reading(desk.read("乱七八糟"))
    assert desk.value == ANSWERS[kind]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("panel", [Panel(), LANDSCAPE, SMALL], ids=["portrait", "landscape", "small"])
def test_no_control_is_smaller_than_a_finger_and_no_word_is_cut(
    kind: str, size: Any, panel: Panel, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, ask(kind), theme_of(panel, size))
    for button in desk.window.findChildren(QAbstractButton):
        if button.isVisible():
            least = desk.theme.mm(15 if getattr(button, "role", "") == "key" else 20)
            assert button.width() >= least, button.text()
            assert button.height() >= least, button.text()
            assert button.height() + 2 >= button.heightForWidth(button.width()), button.text()
