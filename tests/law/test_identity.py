"""What an identity number tells of its holder."""

from datetime import date

import pytest

from kiosk.law.identity import birth_date_of_id, sex_of_id


@pytest.mark.parametrize(("number", "sex"), [("11010519491231002X", "女"), ("440524198001010013", "男")])
def test_the_17th_digit_is_odd_for_men(number: str, sex: str) -> None:
    assert sex_of_id(number).value == sex
    assert sex_of_id(number).steps == (f"第 17 位是 {number[16]}，单数是男，双数是女",)


def test_the_birth_date_is_in_the_middle() -> None:
    computed = birth_date_of_id("11010519491231002X")
    assert computed.value == date(1949, 12, 31)
    assert computed.steps == ("第 7 到 14 位是 19491231，就是1949年12月31日",)
    assert "GB 11643" in computed.source


@pytest.mark.parametrize("number", ["", "110105491231002", "11010519490231002X", "110105194912310021"])
def test_a_number_that_is_not_right_tells_nothing(number: str) -> None:
    for computed in (sex_of_id(number), birth_date_of_id(number)):
        assert computed.value is None
        assert computed.caution
