"""Case numbers of courts and arbitration commissions."""

import pytest
from model.kinds.reading import problem, read


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("（2026）粤1403民初123号", "（2026）粤1403民初123号"),
        ("(2026)粤1403财保1号", "（2026）粤1403财保1号"),
        ("〔2026〕粤 1403 民初 123", "（2026）粤1403民初123号"),
        ("［2026］粤1403民初123号", "（2026）粤1403民初123号"),
        ("2026粤1403民初123号", "（2026）粤1403民初123号"),
        ("2026年粤1403执恢7号之一", "（2026）粤1403执恢7号之一"),
        ("（2025）最高法民终1号", "（2025）最高法民终1号"),
        ("(2015)梅县法民初字第123号", "（2015）梅县法民初字第123号"),
        ("穗劳人仲案[2024]1234号", "穗劳人仲案〔2024〕1234号"),
    ],
)
def test_case_numbers_are_written_one_way(typed: str, number: str) -> None:
    assert read("case_number", typed) == number


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("粤1403民初123号", "照文书上的案号写"),
        ("123", "照文书上的案号写"),
        ("（2026）号", "照文书上的案号写"),
        ("（2027）粤1403民初1号", "年份"),
        ("（1900）粤1403民初1号", "年份"),
    ],
)
def test_what_is_no_case_number_is_named(typed: str, reason: str) -> None:
    assert reason in problem("case_number", typed)
