"""Entering a rate of interest: the number, what it is for, and what that comes to in a year."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot
from ui.desk import Desk, ask, tap

from kiosk.model.kinds import KINDS
from kiosk.model.kinds.base import Problem
from kiosk.model.kinds.rate import Rate
from kiosk.ui.editors.echo import Echo
from kiosk.ui.editors.rate import RateEditor


def sit(qtbot: QtBot) -> tuple[Desk, RateEditor]:
    desk = Desk(qtbot, ask("rate"))
    assert isinstance(desk.editor, RateEditor)
    return desk, desk.editor


@pytest.mark.parametrize(
    ("period", "rate", "yearly"),
    [
        ("年", Rate(Decimal(12), "year"), "12%"),
        ("月", Rate(Decimal(12), "month"), "144%"),
        ("季", Rate(Decimal(12), "season"), "48%"),
        ("分", Rate(Decimal(12), "month"), "144%"),
    ],
)
def test_the_number_and_then_what_it_is_for(period: str, rate: Rate, yearly: str, qtbot: QtBot) -> None:
    desk, editor = sit(qtbot)
    desk.tap("1", "2")
    tap(editor.periods[period])
    assert desk.value == rate
    assert desk.window.findChild(Echo).words == f"相当于每年 {yearly}"


def test_without_a_period_the_editor_asks_for_it(qtbot: QtBot) -> None:
    desk, editor = sit(qtbot)
    desk.tap("2")
    assert isinstance(desk.value, Problem)
    assert desk.window.findChild(Echo).words.startswith("再点一下")
    tap(editor.periods["年"])
    assert editor.periods["年"].isChecked()
    assert editor.periods["年"].accessibleName() == "每年，已选"
    tap(editor.periods["月"])
    assert not editor.periods["年"].isChecked()


def test_fen_are_a_per_cent_a_month(qtbot: QtBot) -> None:
    desk, editor = sit(qtbot)
    desk.tap("1", ".", "5")
    tap(editor.periods["分"])
    assert desk.editor.text() == "月息1.5分"
    assert desk.value == Rate(Decimal("1.5"), "month")
    assert editor.field.after.text() == "分"


def test_a_rate_in_words_is_kept_as_typed(qtbot: QtBot) -> None:
    desk, _editor = sit(qtbot)
    desk.type("日息万分之五")
    assert desk.value == Rate(Decimal("0.05"), "day")


@given(percent=st.decimals(0, 27, places=4), period=st.sampled_from(["year", "season", "month", "day"]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_rate_comes_back_as_it_was(percent: Decimal, period: str, qtbot: QtBot) -> None:
    desk, editor = sit(qtbot)
    rate = Rate(percent, period)  # type: ignore[arg-type]
    editor.put(KINDS["rate"].write(rate))
    assert desk.value == rate
    desk.window.close()
