"""Outside official tables only what applies is printed: paragraphs, lines, parts of the guide."""

from typing import Any

from documents.paper import filing, line, page, question

from kiosk.documents.filling.filled import FilledParagraphs
from kiosk.model.condition import Comparison, Operator
from kiosk.model.page import Block, GuidePart, Notice, Paragraphs
from kiosk.model.template import Guide, GuideStep, Material

AGENT = question("agent", "yes_no")
HAS_AGENT = Comparison("agent", Operator.IS, True)
GUIDE = Guide(
    summary="",
    materials=(
        Material("身份证复印件", "1 份", "带原件核对"),
        Material("聊天记录", required=False),
        Material("授权委托书", "1 份", when=HAS_AGENT),
    ),
    where=("对方住的地方的基层人民法院。",),
    steps=(GuideStep("交材料", "交到立案窗口。"), GuideStep("立案", "7 天内决定。")),
    fees=("一般先交一半左右。",),
    time_limits=(),
    phones=("12368 诉讼服务热线",),
)


def printed(answers: dict[str, Any], *blocks: Block) -> tuple[Any, ...]:
    return filing((AGENT,), answers, page(*blocks), guide=GUIDE).page.blocks


def lines_of(block: FilledParagraphs) -> list[str]:
    return [
        (f"{item.marker.text} " if item.marker else "") + "\n".join(each.text for each in item.lines)
        for item in block.items
    ]


def test_paragraphs_that_do_not_apply_are_left_out_with_their_heading() -> None:
    block = Paragraphs((line("有代理人。"),), "代理人", when=HAS_AGENT)
    assert printed({"agent": False}, block) == ()
    assert lines_of(*printed({"agent": True}, block)) == ["有代理人。"]


def test_numbers_run_on_over_a_line_that_does_not_apply() -> None:
    block = Paragraphs((line("一"), line("二", when=HAS_AGENT), line("三")), numbered=True)
    assert lines_of(*printed({}, block)) == ["1. 一", "2. 三"]
    assert lines_of(*printed({"agent": True}, block)) == ["1. 一", "2. 二", "3. 三"]


def test_a_heading_over_nothing_is_left_out() -> None:
    assert printed({}, Paragraphs((line("有代理人。", when=HAS_AGENT),), "代理人")) == ()


def test_a_line_in_bold_stays_bold() -> None:
    (block,) = printed({}, Paragraphs((line("800 元", bold=True),)))
    assert block.items[0].lines[0].bold


def test_the_official_explanation_is_printed_as_it_is() -> None:
    (notice,) = printed({}, Notice(("说明：", "1. 请如实填写。"), "★特别提示★"))
    assert (notice.lines, notice.warning) == (("说明：", "1. 请如实填写。"), "★特别提示★")


def test_what_to_bring_is_a_list_to_tick_off_of_what_applies() -> None:
    (block,) = printed({}, GuidePart("materials", "要带的材料"))
    assert lines_of(block) == ["□ 身份证复印件：1 份；带原件核对", "□ 聊天记录（有就带）"]
    (block,) = printed({"agent": True}, GuidePart("materials", "要带的材料"))
    assert lines_of(block)[-1] == "□ 授权委托书：1 份"


def test_the_steps_are_numbered() -> None:
    (block,) = printed({}, GuidePart("steps", "接下来会怎样"))
    assert lines_of(block) == ["1. 交材料：交到立案窗口。", "2. 立案：7 天内决定。"]


def test_the_other_parts_are_plain_lists() -> None:
    said = {part: printed({}, GuidePart(part, part)) for part in ("where", "fees", "phones")}
    assert {part: lines_of(*blocks) for part, blocks in said.items()} == {
        "where": ["• 对方住的地方的基层人民法院。"],
        "fees": ["• 一般先交一半左右。"],
        "phones": ["• 12368 诉讼服务热线"],
    }


def test_a_part_the_guide_does_not_have_is_left_out() -> None:
    assert printed({}, GuidePart("time_limits", "要记住的日子")) == ()
