"""Ages are reached on the birthday itself, on a rest day too."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.law.age import birthday


@pytest.mark.parametrize(
    ("born", "age", "reached"),
    [
        (date(2008, 11, 24), 18, date(2026, 11, 24)),
        (date(2016, 10, 1), 8, date(2024, 10, 1)),
        (date(2024, 2, 29), 2, date(2026, 2, 28)),
        (date(2004, 2, 29), 20, date(2024, 2, 29)),
    ],
)
def test_the_birthday_is_the_same_day_so_many_years_later(born: date, age: int, reached: date) -> None:
    answer = birthday(born, age)
    assert answer.value == reached
    assert answer.caution == ""
    assert str(age) in answer.steps[0]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(1, 120))
def test_nobody_reaches_an_age_early(born: date, age: int) -> None:
    reached = birthday(born, age).value
    assert isinstance(reached, date)
    assert reached.year - born.year == age
    assert (reached.month, reached.day) in ((born.month, born.day), (2, 28))


@pytest.mark.parametrize("age", [0, 9000])
def test_an_impossible_age_gets_a_reason(age: int) -> None:
    answer = birthday(date(2000, 1, 1), age)
    assert answer.value is None
    assert "检查" in answer.caution
