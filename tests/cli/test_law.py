"""`kiosk law`: the rules by themselves."""

from collections.abc import Callable
from typing import Any

import pytest

Kiosk = Callable[..., Any]


@pytest.mark.parametrize(
    ("matter", "amount", "fee"),
    [
        ("property", "40000", "800.00"),
        ("property", "10000", "50.00"),
        ("labour", "100000", "10.00"),
        ("enforcement", "10000", "50.00"),
    ],
)
def test_a_fee_comes_with_its_arithmetic_and_source(matter: str, amount: str, fee: str, kiosk: Kiosk) -> None:
    told = kiosk("law", "fee", matter, amount, "--json")
    assert told.status == 0
    assert told.data["value"] == fee
    assert told.data["steps"]
    assert "481" in told.data["source"]


def test_an_amount_in_capitals(kiosk: Kiosk) -> None:
    assert "伍万元整" in kiosk("law", "words", "50000").out


def test_a_good_number_is_good_and_a_bad_one_says_why(kiosk: Kiosk) -> None:
    assert kiosk("law", "check-id", "11010519491231002X").status == 0
    bad = kiosk("law", "check-id", "110105194912310021", "--json")
    assert bad.status == 1
    assert bad.data["good"] is False
    assert bad.data["reason"]
    assert kiosk("law", "check-code", "91350100M000100Y43").status == 0
    assert kiosk("law", "check-code", "91350100M000100Y44").status == 1


def test_the_last_day_of_a_period(kiosk: Kiosk) -> None:
    assert kiosk("law", "deadline", "2026-11-02", "15", "--json").data["value"] == "2026-11-17"


def test_the_highest_rate_protected(kiosk: Kiosk) -> None:
    told = kiosk("law", "rate-cap", "2023-09-01", "--json")
    assert told.data["value"] == "13.80"
    assert "LPR" in "".join(told.data["steps"])


@pytest.mark.parametrize(
    "arguments", [("fee", "property", "许多"), ("fee", "property", "-1"), ("deadline", "昨天", "3"), ("words", "1e400")]
)
def test_what_cannot_be_read_is_refused_with_an_example(arguments: tuple[str, ...], kiosk: Kiosk) -> None:
    told = kiosk("law", *arguments)
    assert told.status == 2
    assert told.out == ""
    assert told.err or arguments[0] == "fee"
