"""A row, a line, a place to sign for each plaintiff and each loan; once blank where there is none."""

from decimal import Decimal
from typing import Any

import pytest
from documents.paper import Filing, filing, group, line, page, question, table

from kiosk.documents.filling.filled import FilledGrid, FilledSignature
from kiosk.model.condition import Comparison, Operator
from kiosk.model.page import Block, Column, Grid, Paragraphs, Repeat, Row, Signature, Table

PARTY_TYPE = question("plaintiffs.party_type", "one_of", options=("自然人", "法人"))
PLAINTIFFS = group("plaintiffs", "原告", PARTY_TYPE, question("plaintiffs.name", "person_name"))
LOANS = group("loans", "借款", question("loans.amount", "money"))
IS_PERSON = Comparison("plaintiffs.party_type", Operator.IS, "自然人")
IS_ORGANISATION = Comparison("plaintiffs.party_type", Operator.IS, "法人")

TWO_PEOPLE_AND_A_COMPANY = {
    "plaintiffs.0.party_type": "自然人",
    "plaintiffs.0.name": "陈桂香",
    "plaintiffs.0.more": True,
    "plaintiffs.1.party_type": "法人",
    "plaintiffs.1.name": "某某公司",
    "plaintiffs.1.more": True,
    "plaintiffs.2.party_type": "自然人",
    "plaintiffs.2.name": "李志强",
}
PARTIES = Table(
    "当事人信息",
    (
        Row("原告（自然人）", (line("{index}. 姓名：{plaintiffs.name}"),), "plaintiffs", IS_PERSON),
        Row("原告（法人）", (line("名称：{plaintiffs.name}"),), "plaintiffs", IS_ORGANISATION),
    ),
)


def made(answers: dict[str, Any], *blocks: Block) -> Filing:
    return filing((PLAINTIFFS, LOANS), answers, page(*blocks))


def test_each_instance_of_the_row_s_kind_has_a_row() -> None:
    assert made(TWO_PEOPLE_AND_A_COMPANY, PARTIES).cells == {
        "原告（自然人）": "1. 姓名：陈桂香",
        "原告（自然人）#2": "2. 姓名：李志强",
        "原告（法人）": "名称：某某公司",
    }


def test_a_row_for_which_there_is_nobody_is_printed_blank() -> None:
    one = {"plaintiffs.0.party_type": "自然人", "plaintiffs.0.name": "陈桂香"}
    assert made(one, PARTIES).cells["原告（法人）"] == "名称：　　　　"
    assert list(made({}, PARTIES).cells) == ["原告（自然人）", "原告（法人）"]


def test_nothing_is_answered_in_a_blank_row() -> None:
    rows = Row("行", (line("{plaintiffs.party_type:boxes}"),), "plaintiffs", IS_ORGANISATION)
    one = {"plaintiffs.0.party_type": "自然人"}
    assert made(one, Table("", (rows,))).cells["行"] == "自然人□ 法人□"


def test_lines_repeat_within_a_cell() -> None:
    answers = {"loans.0.amount": Decimal(1), "loans.0.more": True, "loans.1.amount": Decimal(2)}
    cell = Row("借款", (Repeat("loans", (line("{index}) {loans.amount} 元"),)), line("共两笔")))
    assert made(answers, Table("", (cell,))).cells["借款"] == "1) 1.00 元\n2) 2.00 元\n共两笔"


def test_lines_of_an_empty_group_are_printed_once_blank_unless_the_form_says_otherwise() -> None:
    def cell(always: bool) -> str:
        repeat = Repeat(
            "loans", (line("{loans.amount} 元"),), Comparison("loans.amount", Operator.ANSWERED, True), always
        )
        return made({}, Table("", (Row("借款", (repeat,)),))).cells["借款"]

    assert cell(always=True) == "　　　　　　 元"
    assert cell(always=False) == ""


def test_a_group_within_a_group_sees_both() -> None:
    answers = {**TWO_PEOPLE_AND_A_COMPANY, "loans.0.amount": Decimal(5)}
    lines = (Repeat("loans", (line("{plaintiffs.name}借出 {loans.amount} 元"),)),)
    cells = made(answers, Table("", (Row("出借", lines, "plaintiffs", IS_ORGANISATION),))).cells
    assert cells["出借"] == "某某公司借出 5.00 元"


def test_a_condition_within_a_group_within_a_group_sees_both() -> None:
    answers = {**TWO_PEOPLE_AND_A_COMPANY, "loans.0.amount": Decimal(5)}
    lines = (Repeat("loans", (line("{plaintiffs.name}"),), IS_PERSON, always=False),)
    cells = made(answers, Table("", (Row("出借", lines, "plaintiffs"),))).cells
    assert list(cells.values()) == ["陈桂香", "", "李志强"]


def test_a_condition_on_another_group_is_true_when_it_is_true_of_any_instance() -> None:
    big = Comparison("loans.amount", Operator.MORE_THAN, Decimal(3))
    block = Paragraphs((line("有大额借款", when=big), line("无")))
    answers = {"loans.0.amount": Decimal(1), "loans.0.more": True, "loans.1.amount": Decimal(5)}
    (paragraphs,) = made(answers, block).page.blocks
    assert [item.lines[0].text for item in paragraphs.items] == ["有大额借款", "无"]
    (paragraphs,) = made({"loans.0.amount": Decimal(1)}, block).page.blocks
    assert [item.lines[0].text for item in paragraphs.items] == ["无"]


def test_outside_its_group_a_place_holds_the_answers_of_all_instances() -> None:
    assert made(TWO_PEOPLE_AND_A_COMPANY, table(行="{plaintiffs.name}")).cells["行"] == "陈桂香、某某公司、李志强"
    assert made({}, table(行="{plaintiffs.name}")).cells["行"] == "　　　　"


def grid_of(answers: dict[str, Any], **attributes: Any) -> tuple[FilledGrid, ...]:
    columns = (Column("序号", 20, line("{index}")), Column("姓名", 80, line("{plaintiffs.name}")))
    return made(answers, Grid("plaintiffs", columns, **attributes)).page.blocks


def test_a_list_has_a_row_for_each_instance_and_empty_rows_after_them() -> None:
    (grid,) = grid_of(TWO_PEOPLE_AND_A_COMPANY, spare=2)
    assert [[cell[0].text for cell in row] for row in grid.rows] == [
        ["1", "陈桂香"],
        ["2", "某某公司"],
        ["3", "李志强"],
    ]
    assert (grid.spare, grid.widths) == (2, (20, 80))


def test_a_list_that_does_not_apply_is_left_out() -> None:
    assert grid_of({}, when=Comparison("plaintiffs", Operator.COUNT_AT_LEAST, 2)) == ()


@pytest.mark.parametrize(
    ("answers", "signers"),
    [
        ({"plaintiffs.0.name": "陈桂香"}, [""]),
        ({"plaintiffs.0.more": True}, ["原告 1", "原告 2"]),
        (TWO_PEOPLE_AND_A_COMPANY, ["原告 1：陈桂香", "原告 2：某某公司", "原告 3：李志强"]),
    ],
)
def test_every_plaintiff_has_a_place_to_sign_named_where_there_are_several(
    answers: dict[str, Any], signers: list[str]
) -> None:
    blocks = made(answers, Signature("具状人（签字、盖章）：", group="plaintiffs")).page.blocks
    assert [block.signer for block in blocks if isinstance(block, FilledSignature)] == signers


def test_paragraphs_of_each_instance_are_numbered_through() -> None:
    block = Paragraphs((Repeat("plaintiffs", (line("{plaintiffs.name}"),)), line("完")), "甲", numbered=True)
    (paragraphs,) = made(TWO_PEOPLE_AND_A_COMPANY, block).page.blocks
    assert [(item.marker.text, item.lines[0].text) for item in paragraphs.items] == [
        ("1.", "陈桂香"),
        ("2.", "某某公司"),
        ("3.", "李志强"),
        ("4.", "完"),
    ]
