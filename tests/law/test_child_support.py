"""Child support: the usual shares of income, told as a range and not as a verdict."""

from decimal import Decimal

import pytest

from kiosk.law.child_support import child_support


def test_one_child_is_a_fifth_to_three_tenths() -> None:
    assert child_support(Decimal(6_000), 1).value == "每月大约 1,200 元至 1,800 元"


@pytest.mark.parametrize("children", [2, 5])
def test_more_children_are_at_most_half(children: int) -> None:
    answer = child_support(Decimal(6_000), children)
    assert answer.value == "每月合计一般不超过 3,000 元"
    assert "法院会看" in answer.caution


@pytest.mark.parametrize(("income", "children"), [("-1", 1), ("6000", 0)])
def test_impossible_answers_get_a_reason(income: str, children: int) -> None:
    answer = child_support(Decimal(income), children)
    assert answer.value is None
    assert "检查" in answer.caution
