"""The structure of a character in the words of people."""

import pytest

from kiosk.handinput.described import described

SAID = {
    "宏": "宏伟的宏",
    "早": "早上的早",
    "立": "站立的立",
    "非": "是非的非",
    "正": "正好的正",
    "王": "三横王",
    "咎": "",
}


def said(part: str) -> str:
    return SAID.get(part, "")


@pytest.mark.parametrize(
    ("structure", "words"),
    [
        ("⿰钅宏", "左边金字旁，右边宏伟的宏"),
        ("⿱艹宏", "上边草字头，下边宏伟的宏"),
        ("⿰宏阝", "左边宏伟的宏，右边右耳旁"),
        ("⿰阝宏", "左边左耳旁，右边宏伟的宏"),
        ("⿺辶早", "走之旁，里边早上的早"),
        ("⿴囗正", "方框，里边正好的正"),
        ("⿰亻⿱立早", "左边单人旁，右边是上站立的立下早上的早"),
        ("⿲氵早刂", "左边三点水，中间早上的早，右边立刀旁"),
        ("⿵非正", "外边是非的非，里边正好的正"),
        ("⿰钅咎", ""),
        ("⿻十口", ""),
        ("⿰钅⿰立⿱立早", ""),
        ("", ""),
    ],
)
def test_it_is_said_where_every_part_has_a_name(structure: str, words: str) -> None:
    assert described(structure, said) == words
