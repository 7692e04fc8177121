"""Entering days: three fields, a pad, and the weekday."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui.desk import TODAY, Desk, ask, tap

from kiosk.model.kinds.base import Problem
from kiosk.model.kinds.date_range import DateRange
from kiosk.ui.editors.date_parts import DateParts
from kiosk.ui.editors.echo import Echo


def echo(desk: Desk) -> str:
    return desk.window.findChild(Echo).words


def parts(desk: Desk) -> list[str]:
    """What stands in the fields of the first date."""
    return [field.text() for field in desk.window.findChild(DateParts).fields]


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_day_is_tapped_digit_by_digit_and_the_fields_follow(day: date, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.tap(*f"{day.year}{day.month:02}{day.day:02}")
    assert desk.value == day
    desk.window.close()


def test_a_month_that_can_have_no_second_digit_goes_on_by_itself(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.type("2023")
    desk.type("5")
    desk.type("1")
    assert desk.value == date(2023, 5, 1)
    assert echo(desk) == "2023年5月1日，星期一"


def test_a_day_that_does_not_exist_is_told_at_once(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.tap(*"20230230")
    assert echo(desk).startswith("2023年2月没有30日")


def test_a_date_half_entered_is_kept_and_asked_for(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.tap(*"20235")
    assert desk.editor.text() == "2023年5月"
    assert isinstance(desk.value, Problem)
    again = Desk(qtbot, ask("date"))
    again.editor.put(desk.editor.text())
    assert parts(again) == ["2023", "5", ""]


def test_today_is_one_key(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.tap("今天")
    assert desk.value == TODAY


def test_backspace_goes_back_over_the_fields(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.tap(*"20230501")
    desk.tap(*["退格"] * 4)
    assert parts(desk) == ["2023", "", ""]
    desk.tap("退格")
    assert parts(desk) == ["202", "", ""]
    desk.tap("清空", *"1999")
    assert parts(desk) == ["1999", "", ""]


def test_a_real_backspace_goes_back_over_the_fields(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.type("2023")
    desk.press(Qt.Key.Key_Backspace)
    desk.press(Qt.Key.Key_Backspace)
    assert parts(desk) == ["202", "", ""]


def test_one_more_and_one_less_stay_in_the_calendar(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.editor.put("2023年12月31日")
    fields = desk.window.findChild(DateParts).fields
    tap(fields[1].line)
    desk.tap("加 1")
    assert parts(desk) == ["2023", "1", "31"]
    desk.tap("减 1")
    assert parts(desk) == ["2023", "12", "31"]
    assert desk.value == date(2023, 12, 31)


@pytest.mark.parametrize(
    ("typed", "day"), [("昨天", date(2026, 11, 23)), ("去年3月5日", date(2025, 3, 5)), ("2023-5-1", date(2023, 5, 1))]
)
def test_a_day_in_words_is_understood_in_any_field(typed: str, day: date, qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.type(typed)
    assert desk.value == day
    assert parts(desk) == [str(day.year), str(day.month), str(day.day)]


def test_a_full_field_is_begun_anew_by_typing(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.editor.put("2023年5月1日")
    fields = desk.window.findChild(DateParts).fields
    tap(fields[0].line)
    desk.tap(*"1999")
    assert desk.editor.text() == "1999年5月1日"


def test_a_whole_date_can_be_pasted(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    desk.window.findChild(DateParts).fields[0].insert("20230501")
    assert desk.value == date(2023, 5, 1)


def test_the_lunar_calendar_is_pointed_out(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date"))
    assert "请填阳历" in desk.editor.spoken_help()
    desk.editor.put("农历五月初五")
    assert isinstance(desk.value, Problem)
    assert "阳历" in desk.value.says


def test_from_and_to_are_entered_one_after_the_other(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date_range"))
    desk.tap(*"20230501")
    desk.press(Qt.Key.Key_Return)
    desk.tap("今天")
    assert desk.value == DateRange(date(2023, 5, 1), TODAY)
    assert desk.submitted == 0
    desk.press(Qt.Key.Key_Return)
    assert desk.submitted == 1


def test_the_days_of_a_range_are_counted_with_both_ends(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date_range"))
    desk.tap(*"20230501")
    desk.press(Qt.Key.Key_Return)
    desk.tap(*"20230502")
    assert echo(desk) == "头尾都算，一共 2 天"


def test_a_range_the_wrong_way_round_is_told_at_once(qtbot: QtBot) -> None:
    desk = Desk(qtbot, ask("date_range"))
    desk.editor.put("2025年5月1日至2023年4月1日")
    desk.tap("减 1")
    assert "填反" in echo(desk)
