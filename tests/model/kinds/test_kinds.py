"""Every kind has all its parts, and what it writes and keeps comes back as it was."""

import json
import re
import string
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.kinds.reading import TODAY

from kiosk.model.kinds import KINDS, id_number, organisation_code
from kiosk.model.kinds.base import Limits, Option, Problem
from kiosk.model.kinds.characters import problem_of, tidied
from kiosk.model.kinds.date_range import DateRange
from kiosk.model.kinds.rate import PERIODS_A_YEAR, Period, Rate

NAMES = (
    "text long_text yes_no one_of several_of date date_range money rate whole_number person_name id_number "
    "organisation_code phone address bank_account case_number"
)
OPTIONS = (
    Option("现金"),
    Option("银行转账", "转到银行卡"),
    Option("法人、非法人组织", "公司、村委会等单位"),
    Option("了解"),
    Option("不了解"),
)
LIMITS = Limits(today=TODAY, options=OPTIONS)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
HAN = st.sampled_from("陈桂香李志强欧阳买提𬶍㛃䶮〇")
DIGITS = st.text(string.digits, min_size=1)


def texts(lines: bool = False) -> st.SearchStrategy[str]:
    allowed = problem_of_lines if lines else problem_of_line
    return st.text(max_size=60).map(tidied).filter(allowed)


def problem_of_line(text: str) -> bool:
    return problem_of(text, LIMITS, 200) is None


def problem_of_lines(text: str) -> bool:
    return problem_of(text, LIMITS, 200, lines=True) is None


@st.composite
def rates(draw: st.DrawFn) -> Rate:
    period = draw(st.sampled_from(get_args(Period)))
    most = Decimal(10_000) / PERIODS_A_YEAR[period]
    return Rate(draw(st.decimals(0, most.quantize(Decimal("0.01")) - Decimal("0.01"), places=6)), period)


@st.composite
def id_numbers(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1900, 1, 1), TODAY))
    first = f"{draw(st.sampled_from(['11', '44', '65', '83', '91']))}0105{born:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return first + id_number.check_character(first)


@st.composite
def codes(draw: st.DrawFn) -> str:
    first = draw(st.from_regex("[159AY][1-9]44140[1-3][0-9A-HJ-NPQRTUWXY]{9}", fullmatch=True))
    return first + organisation_code.check_character(first)


PHONES = (
    "1[3-9][0-9]{9}|010-[2-8][0-9]{7}|0[3-9][0-9]{2}-[1-9][0-9]{6,7}(转[0-9]{1,6})?"
    r"|[48]00-[0-9]{3}-[0-9]{4}|\+852[0-9]{8}"
)
CASES = "（20(0[0-9]|1[0-9]|2[0-6])）粤[0-9]{2,4}(民初|财保|执|民特)[0-9]{1,6}号|穗劳人仲案〔2024〕第?[0-9]{1,5}号"
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": texts(),
    "long_text": texts(lines=True),
    "yes_no": st.booleans(),
    "one_of": st.sampled_from([option.value for option in OPTIONS]),
    "several_of": st.sets(st.sampled_from(OPTIONS), min_size=1).map(
        lambda chosen: tuple(option.value for option in OPTIONS if option in chosen)
    ),
    "date": DAYS,
    "date_range": st.tuples(DAYS, DAYS).map(sorted).map(lambda days: DateRange(*days)),
    "money": st.decimals(0, Decimal("999999999999.99"), places=2),
    "rate": rates(),
    "whole_number": st.integers(0, 10**9),
    "person_name": st.lists(st.text(HAN, min_size=1, max_size=6), min_size=1, max_size=4).map("·".join),
    "id_number": id_numbers(),
    "organisation_code": codes(),
    "phone": st.from_regex(PHONES, fullmatch=True).filter(str.isprintable),
    "address": st.text(st.sampled_from("省梅州市县松口镇某村组号0123"), min_size=2, max_size=60).map("广东".__add__),
    "bank_account": st.text(string.digits, min_size=8, max_size=30),
    "case_number": st.from_regex(CASES, fullmatch=True),
}
ENTRIES = st.one_of(
    st.text(max_size=80),
    st.text(
        st.sampled_from("0123456789零一二两三十百千万亿年月日分厘%利率元块角半点，、至-+.()（）第号转X "), max_size=30
    ),
)


def test_the_kinds_are_these_and_no_others() -> None:
    assert list(KINDS) == NAMES.split()
    assert all(kind.name == name for name, kind in KINDS.items())
    with pytest.raises(TypeError):
        KINDS["colour"] = KINDS["text"]  # type: ignore[index]


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_all_its_parts(name: str) -> None:
    kind = KINDS[name]
    assert all(callable(part) for part in (kind.parse, kind.check, kind.write, kind.say, kind.dump, kind.load))
    assert kind.blank
    assert not kind.blank.strip("　 年月日至%/（季）")
    assert VALUES[name] is not None


def test_what_tells_who_somebody_is_is_not_said_aloud() -> None:
    assert {name for name, kind in KINDS.items() if kind.private} == {
        "id_number",
        "phone",
        "bank_account",
        "person_name",
        "address",
    }


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_what_is_written_is_read_again(name: str, data: st.DataObject) -> None:
    kind, value = KINDS[name], data.draw(VALUES[name])
    assert kind.check(value, LIMITS) is None
    assert kind.parse(kind.write(value), LIMITS) == value
    assert kind.write(kind.parse(kind.write(value), LIMITS)) == kind.write(value)


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_what_is_kept_comes_back(name: str, data: st.DataObject) -> None:
    kind, value = KINDS[name], data.draw(VALUES[name])
    back = kind.load(json.loads(json.dumps(kind.dump(value))))
    assert back == value
    assert type(back) is type(value)
    assert kind.write(back) == kind.write(value)


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_everything_can_be_said(name: str, data: st.DataObject) -> None:
    assert KINDS[name].say(data.draw(VALUES[name])).strip()


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.ordered])
@given(data=st.data())
def test_ordered_kinds_can_be_sorted(name: str, data: st.DataObject) -> None:
    values = sorted(data.draw(st.lists(VALUES[name], min_size=2, max_size=5)))
    assert all(less <= more for less, more in pairwise(values))


@pytest.mark.parametrize("name", KINDS)
@given(entry=ENTRIES)
def test_any_entry_gets_an_answer_or_a_reason(name: str, entry: str) -> None:
    kind = KINDS[name]
    value = kind.parse(entry, LIMITS)
    if isinstance(value, Problem):
        assert value.says
    elif kind.check(value, LIMITS) is None:
        assert kind.parse(kind.write(value), LIMITS) == value
        assert kind.load(kind.dump(value)) == value


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("entry", ["", "   ", "　", "\n"])
def test_nothing_is_no_answer(name: str, entry: str) -> None:
    assert KINDS[name].parse(entry, LIMITS) == Problem("这里还没有填。不知道可以先跳过。")


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("character", ["1", "万", "字", "、", "\u0301", "\u202e", "\ud800"])
def test_a_flood_of_characters_is_refused(name: str, character: str) -> None:
    refused = KINDS[name].parse(character * 1_000_000, LIMITS)
    assert isinstance(refused, Problem)
    assert re.search(r"最多写 \d+ 个字，现在是 1000000 个字", refused.says)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("json_value", [None, 1.5, [1], {}, {"value": "x"}, {"value": [], "period": "year"}])
def test_json_of_another_kind_is_not_taken(name: str, json_value: Any) -> None:
    with pytest.raises(ValueError, match="is n"):
        KINDS[name].load(json_value)


@pytest.mark.parametrize("name", ["money", "rate", "date", "date_range", "whole_number", "yes_no", "several_of"])
def test_words_are_not_taken_for_what_was_kept(name: str) -> None:
    with pytest.raises(ValueError, match=r"is n|isoformat"):
        KINDS[name].load("五万")


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("text", "字" * 201, "最多写 200 个字"),
        ("long_text", "字" * 5001, "最多写 5000 个字"),
        ("date", date(1899, 12, 31), "1900 到 2100"),
        ("money", Decimal("NaN"), "最多填"),
        ("money", Decimal("-0.01"), "负数"),
        ("money", Decimal("0.001"), "最多两位"),
        ("rate", Rate(Decimal(-1), "year"), "负数"),
        ("rate", Rate(Decimal("NaN"), "year"), "负数"),
        ("phone", "07532234567", "位数不对"),
        ("id_number", "11010519491231002x", "只有数字"),
        ("case_number", "(2026)粤1403民初123号", "照文书上的案号写"),
    ],
)
def test_a_value_is_judged_even_where_no_text_was_read(name: str, value: Any, reason: str) -> None:
    found = KINDS[name].check(value, LIMITS)
    assert found is not None
    assert reason in found.says
