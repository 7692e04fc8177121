"""Answers come into their places, and every row of an official form is printed, answered or not."""

from decimal import Decimal
from typing import Any

import pytest
from documents.paper import Filing, Function, Result, filing, line, page, question, table
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents import cells
from kiosk.documents.filling.filled import Blank, Box, Letters
from kiosk.model.condition import Comparison, Operator
from kiosk.model.kinds import KINDS
from kiosk.model.page import Paragraphs
from kiosk.model.template import Computation, Question, Reference

SEX = question("sex", "one_of", options=("男", "女"))
PAID_BY = question("paid_by", "several_of", options=("现金", "转账", "其他"))
CLAIMED = question("claimed", "yes_no")
OWED = question("owed", "money")


def cell(text: str, questions: tuple[Question, ...], answers: dict[str, Any], **attributes: Any) -> str:
    """The text of a cell."""
    made = filing(questions, answers, page(table(行=text), **attributes))
    return made.cells["行"]


@pytest.mark.parametrize("kind", KINDS)
def test_where_there_is_no_answer_there_is_room_to_write_one(kind: str) -> None:
    assert cell("答：{answer}。", (question("answer", kind),), {}) == f"答：{KINDS[kind].blank}。"


def test_an_answer_is_written_as_its_kind_writes_it() -> None:
    assert cell("尚欠本金 {owed} 元", (OWED,), {"owed": Decimal("40000.00")}) == "尚欠本金 40,000.00 元"


@pytest.mark.parametrize("said", ["拆除砖墙", "拆除砖墙。", "拆除砖墙；"])
def test_a_stop_is_never_doubled(said: str) -> None:
    assert cell("判令被告{wish}。", (question("wish"),), {"wish": said}) == "判令被告拆除砖墙。"
    assert cell("具体要求：{wish}", (question("wish"),), {"wish": said}) == f"具体要求：{said}"


def test_every_option_has_a_box_behind_it() -> None:
    assert cell("性别：{sex:boxes}", (SEX,), {"sex": "女"}) == "性别：男□ 女☑"
    assert cell("性别：{sex:boxes}", (SEX,), {}) == "性别：男□ 女□"


def test_several_boxes_may_be_ticked() -> None:
    assert cell("{paid_by:boxes}", (PAID_BY,), {"paid_by": ("现金", "其他")}) == "现金☑ 转账□ 其他☑"


def test_yes_and_no_have_boxes_too() -> None:
    assert cell("{claimed:boxes}", (CLAIMED,), {"claimed": False}) == "是□ 否☑"
    assert cell("是{claimed:box 是}　否{claimed:box 否}", (CLAIMED,), {"claimed": True}) == "是☑　否□"


def test_where_the_form_says_so_boxes_stand_before_their_words() -> None:
    assert cell("{sex:boxes}", (SEX,), {"sex": "男"}, boxes_first=True) == "☑男 □女"


def test_a_box_alone_stands_where_the_page_puts_it() -> None:
    text = "提供方式：现金{paid_by:box 现金} 其他{paid_by:box 其他}：　"
    assert cell(text, (PAID_BY,), {"paid_by": ("现金",)}) == "提供方式：现金☑ 其他□：　"


def test_an_option_the_page_names_itself_is_never_parted_from_its_box() -> None:
    made = filing((PAID_BY,), {"paid_by": ("现金",)}, page(table(行="方式：现金{paid_by:box 现金}")))
    assert made.page.blocks[0].rows[0].lines[0].parts == (Letters("方式："), Box(True, "现金"))


def test_a_box_in_the_words_of_a_form_is_a_box_like_every_other() -> None:
    made = filing((), {}, page(table(行="原件□")))
    assert made.page.blocks[0].rows[0].lines[0].parts == (Letters("原件"), Box(False))


def test_room_in_the_words_of_a_form_is_room_to_write() -> None:
    made = filing((), {}, page(table(行="　　共　　　份，　无")))
    assert made.page.blocks[0].rows[0].lines[0].parts == (Letters("　　共"), Blank("　　　"), Letters("份，　无"))


def test_spaces_between_two_answers_only_part_them() -> None:
    made = filing((SEX, CLAIMED), {"sex": "男", "claimed": True}, page(table(行="{sex}　　{claimed}")))
    assert made.page.blocks[0].rows[0].lines[0].parts == (Letters("男"), Letters("　　"), Letters("是"))


def test_spaces_in_an_answer_are_no_room_to_write() -> None:
    made = filing((question("story"),), {"story": "甲　　乙"}, page(table(行="{story}")))
    assert made.page.blocks[0].rows[0].lines[0].parts == (Letters("甲　　乙"),)


def test_an_amount_is_written_in_capitals() -> None:
    assert cell("大写：{owed:words}", (OWED,), {"owed": Decimal(50000)}) == "大写：人民币伍万元整"


@pytest.mark.parametrize("owed", [None, Decimal("-1.00")])
def test_an_amount_without_capitals_leaves_room_for_them(owed: Decimal | None) -> None:
    answers = {} if owed is None else {"owed": owed}
    assert cell("大写：{owed:words}", (OWED,), answers) == f"大写：{KINDS['money'].blank}"


def test_the_day_of_the_visit() -> None:
    assert cell("日期：{today}", (), {}) == "日期：2026年11月24日"


def test_an_answer_of_several_lines_has_lines_of_its_own() -> None:
    text = "经过：{story}以上。 | 完"
    assert (
        cell(text, (question("story", "long_text"),), {"story": "借了钱。\n没有还。"})
        == "经过：借了钱。\n没有还。以上。\n完"
    )


def test_a_story_that_was_put_off_gets_room_of_its_own() -> None:
    story = question("story", "long_text")
    made = filing((story,), {}, page(table(行="{story}")))
    assert made.page.blocks[0].rows[0].lines[0].parts == (Blank(story.kind.blank, 3),)


def test_a_story_nobody_is_asked_for_gets_none() -> None:
    story = question("story", "long_text", when=Comparison("claimed", Operator.IS, True))
    made = filing((CLAIMED, story), {"claimed": False}, page(table(行="{story}")))
    assert made.page.blocks[0].rows[0].lines[0].parts == (Blank(story.kind.blank, 1),)


def fee_filing(result: Result | None, answers: dict[str, Any]) -> Filing:
    fee = question("fee", "money", compute=Computation("fee_of", {"amount": Reference("owed")}))
    functions = {"fee_of": Function(lambda amount: result if amount is not None else None)}
    return filing((OWED, fee), answers, page(table(费="{fee} 元 | {fee:steps}")), functions=functions)


def test_arithmetic_is_printed_step_by_step_with_its_source_and_caution() -> None:
    result = Result(
        Decimal("50.00"), ("不超过 10,000 元的：50 元", "合计：50 元"), "《诉讼费用交纳办法》", "以法院通知为准。"
    )
    made = fee_filing(result, {"owed": Decimal(8000)})
    assert made.cells["费"] == (
        "50.00 元\n不超过 10,000 元的：50 元\n合计：50 元\n依据：《诉讼费用交纳办法》\n注意：以法院通知为准。"
    )


def test_a_copy_shows_the_arithmetic_of_what_it_copies() -> None:
    one = question("one", "money", compute=Computation("fee_of", {"amount": Reference("owed")}))
    fee = question("fee", "money", compute=Computation("copy_of", {"answer": (Reference("other"), Reference("one"))}))
    functions = {
        "fee_of": Function(lambda amount: Result(Decimal("50.00"), ("50 元",))),
        "copy_of": Function(lambda answer: Result(next(each for each in answer if each is not None), (), "照前面的")),
    }
    questions = (OWED, question("other", "money"), one, fee)
    made = filing(questions, {"owed": Decimal(8000)}, page(table(费="{fee} 元 | {fee:steps}")), functions=functions)
    assert made.cells["费"] == "50.00 元\n50 元"


def test_what_is_worked_out_is_printed_whatever_was_answered_before() -> None:
    made = fee_filing(Result(Decimal("50.00"), ("50 元",)), {"owed": Decimal(8000), "fee": Decimal("60.00")})
    assert made.cells["费"] == "50.00 元\n50 元"


def test_what_cannot_be_worked_out_leaves_room() -> None:
    assert fee_filing(None, {}).cells["费"] == f"{KINDS['money'].blank} 元\n"


def test_paragraphs_are_cells_by_their_heading_or_their_place() -> None:
    claims = Paragraphs((line("请判令还款 {owed} 元。"), line("诉讼费由被告负担。")), "诉讼请求", numbered=True)
    made = filing(
        (OWED,), {"owed": Decimal(8000)}, page(Paragraphs((line("原告：甲"),)), claims, Paragraphs((line("附：一份"),)))
    )
    assert made.cells == {
        "段落 1": "原告：甲",
        "诉讼请求": "1. 请判令还款 8,000.00 元。\n2. 诉讼费由被告负担。",
        "段落 2": "附：一份",
    }


def test_a_document_the_filing_does_not_have() -> None:
    made = filing((), {}, page())
    with pytest.raises(LookupError, match="defence"):
        cells(made.template, made.reached, "defence")


@settings(deadline=None)
@given(
    answers=st.fixed_dictionaries(
        {},
        optional={
            "sex": st.sampled_from(["男", "女"]),
            "paid_by": st.sampled_from([("现金",), ("现金", "其他")]),
            "claimed": st.booleans(),
            "owed": st.decimals(0, 10**9, places=2),
        },
    )
)
def test_every_row_is_printed_whatever_is_answered(answers: dict[str, Any]) -> None:
    form = table(一="{sex:boxes}", 二="{paid_by:boxes}", 三="{claimed:box 是}", 四="{owed}（{owed:words}）")
    made = filing((SEX, PAID_BY, CLAIMED, OWED), answers, page(form))
    assert list(made.cells) == ["一", "二", "三", "四"]
    assert made.cells["一"].count("☑") == ("sex" in answers)
    assert cells(made.template, made.reached, "complaint") == made.cells
