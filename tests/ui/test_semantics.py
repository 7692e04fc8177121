"""The reading order is that of the layouts; what is said of each thing comes from what stands there."""

import pytest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui.desk import theme_of

from kiosk.model.access import Verbosity
from kiosk.ui.components import Button, Text
from kiosk.ui.reading import describe, one_by_one
from kiosk.ui.semantics import PRIVATE, Role, name_of, rows, stops


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Two columns side by side, a grid made in another order than it stands, and a button that is hidden."""
    theme, window = theme_of(), QWidget()
    halves = QHBoxLayout(window)
    left, right, grid = QVBoxLayout(), QVBoxLayout(), QGridLayout()
    left.addWidget(Text(theme, "问题"))
    left.addWidget(Text(theme, "说明"))
    field = QLineEdit()
    field.setAccessibleName("电话")
    right.addWidget(field)
    for words, row, column in (("四", 1, 1), ("一", 0, 0), ("三", 1, 0), ("二", 0, 1)):
        grid.addWidget(Button(theme, words), row, column)
    hidden = Button(theme, "看不见")
    right.addLayout(grid)
    right.addWidget(hidden)
    hidden.hide()
    halves.addLayout(left)
    halves.addLayout(right)
    window.resize(900, 600)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_column_is_read_before_the_next_and_a_grid_row_by_row(page: QWidget) -> None:
    assert [name_of(stop) for stop in stops([page])] == ["问题", "说明", "电话", "一", "二", "三", "四"]


def test_what_stands_side_by_side_is_a_row(page: QWidget) -> None:
    works = [stop for stop in stops([page]) if stop.works]
    assert [[name_of(stop) for stop in line] for line in rows(works, page)] == [["电话"], ["一", "二"], ["三", "四"]]


@pytest.mark.parametrize(
    ("verbosity", "said"),
    [("brief", "二"), ("normal", "二，按钮，第2项，共4项"), ("full", "二，按钮，第2项，共4项，按确定键")],
)
def test_more_or_less_is_said(verbosity: Verbosity, said: str, page: QWidget) -> None:
    those = stops([page])
    button = next(stop for stop in those if name_of(stop) == "二")
    assert describe(button, those, verbosity, in_private=False) == said


def test_personal_data_is_said_through_headphones_only(page: QWidget) -> None:
    those = stops([page])
    field = next(stop for stop in those if stop.role is Role.FIELD)
    assert isinstance(field.widget, QLineEdit)
    assert describe(field, those, "brief", in_private=False) == "电话，还没有填"
    field.widget.setText("13800138000")
    page.setProperty(PRIVATE, True)
    assert describe(field, those, "brief", in_private=False) == "电话，已填写"
    assert describe(field, those, "brief", in_private=True) == "电话，1 3 8 0 0 1 3 8 0 0 0"


def test_long_numbers_are_read_digit_by_digit_and_short_ones_are_not() -> None:
    assert one_by_one("拨 12348，第 12 步") == "拨 1 2 3 4 8，第 12 步"
