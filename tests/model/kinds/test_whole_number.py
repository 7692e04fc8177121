"""Numbers of pages, people and days."""

import pytest
from model.kinds.reading import problem, read


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3", 3),
        ("３ 个", 3),
        ("三页", 3),
        ("十二", 12),
        ("两个月", 2),
        ("二十五岁", 25),
        ("1,000", 1000),
        ("三千", 3000),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(words: str, value: int) -> None:
    assert read("whole_number", words) == value


@pytest.mark.parametrize("words", ["1.5", "半", "一点五", "abc", "1e3", "几个", "页"])
def test_what_is_no_whole_number_is_not_guessed(words: str) -> None:
    assert problem("whole_number", words) == "请填一个整数，比如 3。"


def test_the_question_sets_bounds() -> None:
    assert "负数" in problem("whole_number", "-1")
    assert "最小是 1" in problem("whole_number", "0", at_least=1)
    assert "最大是 10" in problem("whole_number", "11", at_most=10)
    assert "最大是 1000000000" in problem("whole_number", "99999999999")
