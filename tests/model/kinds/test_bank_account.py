"""Numbers of bank cards and accounts."""

import pytest
from model.kinds.reading import problem, read

from kiosk.model.kinds.bank_account import BANK_ACCOUNT


@pytest.mark.parametrize("typed", ["6222021234567890123", "6222 0212 3456 7890 123", "6222-0212-3456-7890-123"])
def test_an_account_is_its_digits(typed: str) -> None:
    assert read("bank_account", typed) == "6222021234567890123"


@pytest.mark.parametrize(
    ("typed", "reason"), [("1234567", "您填了 7 位"), ("1" * 31, "您填了 31 位"), ("农行6222021234567890", "只有数字")]
)
def test_what_is_no_account_is_named(typed: str, reason: str) -> None:
    assert reason in problem("bank_account", typed)


def test_it_is_said_in_groups_of_four() -> None:
    assert BANK_ACCOUNT.say("6222021234567890123") == "6 2 2 2，0 2 1 2，3 4 5 6，7 8 9 0，1 2 3"
