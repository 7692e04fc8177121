"""Courts are offered with the reason and the article; none is invented for an address nobody knows."""

import json
from pathlib import Path
from typing import get_args

import pytest

from kiosk.law.courts import courts_of
from kiosk.law.jurisdiction import RULES, Rule, court_candidates

PLACES = Path(__file__).parents[2] / "assets" / "places" / "places.json"
MEIXIAN, FENGSHUN = "广东省梅州市梅县区松口镇某某村1号", "广东省梅州市丰顺县某某镇某某村2号"


def lines(rule: Rule, **addresses: list[str | None]) -> list[str]:
    found = court_candidates(rule, **addresses)
    return [] if found is None else str(found.value).splitlines()


def test_every_county_of_guangdong_has_its_court() -> None:
    guangdong = json.loads(PLACES.read_text(encoding="utf-8"))["广东省"]
    for city, counties in guangdong.items():
        for county in counties if isinstance(counties, dict) else [""]:
            assert courts_of(f"广东省{city}{county}"), (city, county)


@pytest.mark.parametrize(
    ("address", "courts"),
    [
        (MEIXIAN, ("梅州市梅县区人民法院",)),
        (FENGSHUN, ("丰顺县人民法院",)),
        ("广东省清远市连南瑶族自治县三江镇", ("连南瑶族自治县人民法院",)),
        ("广东省东莞市虎门镇", ("东莞市第一人民法院", "东莞市第二人民法院", "东莞市第三人民法院")),
        ("湖南省长沙市岳麓区", ()),
        ("某某村", ()),
    ],
)
def test_the_court_of_an_address(address: str, courts: tuple[str, ...]) -> None:
    assert courts_of(address) == courts


def test_money_owed_goes_to_the_debtors_home_or_the_lenders() -> None:
    assert lines("money_owed", defendant_homes=[FENGSHUN], plaintiff_homes=[MEIXIAN]) == [
        "丰顺县人民法院：对方住的地方（民事诉讼法第24条）",
        "梅州市梅县区人民法院：收钱的一方（您）所在的地方（民事诉讼法第24条、民诉法解释第18条）",
    ]


def test_land_and_houses_go_nowhere_else() -> None:
    assert lines("real_estate", defendant_homes=[FENGSHUN], plaintiff_homes=[MEIXIAN], places=[MEIXIAN]) == [
        "梅州市梅县区人民法院：房子、土地所在的地方，只能到这里（民事诉讼法第34条、民诉法解释第28条）"
    ]


def test_support_may_be_asked_at_home_only_of_children_in_different_counties() -> None:
    same = lines("support", defendant_homes=[FENGSHUN, FENGSHUN], plaintiff_homes=[MEIXIAN])
    assert len(same) == 1
    different = lines("support", defendant_homes=[FENGSHUN, "广东省东莞市虎门镇"], plaintiff_homes=[MEIXIAN])
    assert different[-1].startswith("梅州市梅县区人民法院：几个被告不住在同一个区县的")
    assert "是哪一家要看镇街" in different[1]


def test_an_address_outside_the_table_names_no_court() -> None:
    (line,) = lines("general", defendant_homes=["湖南省长沙市岳麓区某某路1号"])
    assert line.startswith("“湖南省长沙市岳麓区某某路1号”所在区县的基层人民法院")


def test_the_same_court_for_the_same_reason_is_named_once() -> None:
    assert len(lines("general", defendant_homes=[MEIXIAN, MEIXIAN])) == 1


def test_a_court_with_two_reasons_is_named_once_with_both() -> None:
    (line,) = lines("tort", defendant_homes=[MEIXIAN], places=[MEIXIAN])
    assert line == (
        "梅州市梅县区人民法院：出事的地方（民事诉讼法第29条、民诉法解释第24条）；对方住的地方（民事诉讼法第29条）"
    )


def test_nothing_is_offered_while_no_address_is_known() -> None:
    assert court_candidates("general", defendant_homes=[None]) is None


def test_the_list_of_courts_says_that_it_is_not_verified() -> None:
    found = court_candidates("general", defendant_homes=[MEIXIAN])
    assert found is not None
    assert "还没有一家一家核实" in found.caution


def test_a_form_may_name_just_the_rules_there_are() -> None:
    assert get_args(Rule) == tuple(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_every_tie_names_its_article(rule: str) -> None:
    assert all("第" in tie.article and "条" in tie.article for tie in RULES[rule])
