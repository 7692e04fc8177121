"""Yes and no, one option, several options: found by what people say, never by a guess."""

import pytest
from model.kinds.reading import problem, read

from kiosk.model.kinds import KINDS
from kiosk.model.kinds.base import Limits, Option

PARTIES = (Option("自然人", "个人"), Option("法人、非法人组织", "公司、村委会等单位"))
KNOWN = (Option("了解", "知道"), Option("不了解", "不知道"))
PAID = (Option("现金"), Option("转账", "银行、微信或支付宝转账"), Option("其他"), Option("无此问题", alone=True))
COUNTS = (Option("1 次"), Option("2 次"), Option("更多"))


@pytest.mark.parametrize(
    "words", ["是", "对", "有", "要", "好的", "是的。", "对啊", "可以", "y", "Yes", "true", "ＹＥＳ"]
)
def test_yes(words: str) -> None:
    assert read("yes_no", words) is True


@pytest.mark.parametrize("words", ["否", "不是", "没有", "没", "不", "不要", "不同意", "不是的", "n", "NO", "false"])
def test_no(words: str) -> None:
    assert read("yes_no", words) is False


@pytest.mark.parametrize("words", ["可能", "不知道", "1", "是不是", "有没有"])
def test_perhaps_is_neither(words: str) -> None:
    assert problem("yes_no", words) == "请选“是”或“否”。"


@pytest.mark.parametrize("words", ["法人、非法人组织", "公司、村委会等单位", "公司", "单位。", "第二个", "2", "二"])
def test_an_option_is_meant_by_its_value_its_plain_words_a_part_or_its_number(words: str) -> None:
    assert read("one_of", words, options=PARTIES) == "法人、非法人组织"


def test_an_option_inside_another_is_not_mistaken() -> None:
    assert read("one_of", "了解", options=KNOWN) == "了解"
    assert read("one_of", "不知道", options=KNOWN) == "不了解"


@pytest.mark.parametrize("words", ["人", "村", "第三个", "0", "九十九", "别的", "。"])
def test_what_means_no_option_or_two_is_asked_again(words: str) -> None:
    assert problem("one_of", words, options=PARTIES) == "没有这一项。请从上面选一项。"


def test_a_number_that_stands_in_an_option_does_not_count_the_options() -> None:
    assert problem("one_of", "2", options=(*COUNTS, Option("20 次")))
    assert read("one_of", "2次", options=COUNTS) == "2 次"


@pytest.mark.parametrize(
    "words",
    ["现金、转账", "转账，现金", "转账 现金", "现金和转账", "现金\n转账", "1、2", "现金、银行、微信或支付宝转账"],
)
def test_several_options_come_in_the_order_of_the_options(words: str) -> None:
    assert read("several_of", words, options=PAID) == ("现金", "转账")


def test_an_option_may_hold_separators_itself() -> None:
    assert read("several_of", "法人、非法人组织、自然人", options=PARTIES) == ("自然人", "法人、非法人组织")


@pytest.mark.parametrize(
    ("words", "reason"),
    [("现金、金条", "“金条”不在选项里"), ("、", "至少选一项"), ("现金、无此问题", "选了“无此问题”，就不能再选别的")],
)
def test_what_is_wrong_with_several_is_named(words: str, reason: str) -> None:
    assert reason in problem("several_of", words, options=PAID)


def test_one_that_stands_alone_may_stand_alone() -> None:
    assert read("several_of", "无此问题", options=PAID) == ("无此问题",)


def test_answers_that_are_no_longer_options_do_not_pass() -> None:
    limits = Limits(today=None, options=PAID)  # type: ignore[arg-type]
    assert KINDS["one_of"].check("金条", limits)
    assert KINDS["several_of"].check(("金条",), limits)
    assert KINDS["several_of"].check(("转账", "现金"), limits)
