"""`kiosk search`."""

from collections.abc import Callable
from typing import Any

Kiosk = Callable[..., Any]


def test_an_array_best_first_with_id_title_and_kind(kiosk: Kiosk) -> None:
    told = kiosk("search", "老伴走了，儿子不给钱", "--json")
    assert told.status == 0
    assert told.data[0]["id"] == "parental_support"
    assert told.data[0]["kind"] == "form"
    assert told.data[0]["title"]
    scores = [row["score"] for row in told.data]
    assert scores == sorted(scores, reverse=True)


def test_lines_for_people_and_as_many_as_wanted(kiosk: Kiosk) -> None:
    told = kiosk("search", "低保", "--most", "2")
    assert told.out.splitlines()[0].startswith("minimum_living")
    assert len(told.out.splitlines()) == 2


def test_finding_nothing_is_an_answer(kiosk: Kiosk) -> None:
    assert kiosk("search", "zzzz", "--json").data == []
    told = kiosk("search", "zzzz")
    assert told.status == 0
    assert "没有找到" in told.out
