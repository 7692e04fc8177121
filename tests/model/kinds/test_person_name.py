"""Names as they stand on identity cards."""

import pytest
from model.kinds.reading import problem, read


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("陈桂香", "陈桂香"),
        (" 陈 桂　香 ", "陈桂香"),
        ("阿", "阿"),
        ("李〇", "李〇"),
        ("𬶍㛃䶮", "𬶍㛃䶮"),
        ("买买提.吐尔逊", "买买提·吐尔逊"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("买买提・吐尔逊", "买买提·吐尔逊"),
        ("买买提 · 吐尔逊", "买买提·吐尔逊"),
        ("John  Smith", "John Smith"),
        ("J. R. O'Neil-Smith", "J. R. O'Neil-Smith"),
        ("Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
    ],
)
def test_names_keep_what_the_card_shows(typed: str, name: str) -> None:
    assert read("person_name", typed) == name


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("张三1", "数字"),
        ("张三②", "数字"),
        ("张三、李四", "一次写一个人"),
        ("张三,李四", "一次写一个人"),
        ("陈桂香（阿香）", "别的符号"),
        ("·", "别的符号"),
        ("👍", "别的符号"),
        ("不知道", "不知道可以先跳过"),
        ("无", "不知道可以先跳过"),
        ("字" * 51, "最多写 50 个字"),
    ],
)
def test_what_is_no_name_is_named(typed: str, reason: str) -> None:
    assert reason in problem("person_name", typed)
