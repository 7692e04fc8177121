"""Where pages end: no heading and no line alone, long cells cut with their rules closed, nobody signs an empty page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from documents.paper import filing, group, line, page, question
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents import Fonts
from kiosk.documents.setting import SetDocument, set_document
from kiosk.documents.setting.marks import REPEATED, FrameMark, Mark, RuleMark, Strip, TextMark
from kiosk.documents.setting.measures import BOTTOM, LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, TEXT_HEIGHT, TEXT_RIGHT, TOP
from kiosk.documents.setting.paging import paged
from kiosk.documents.setting.signature import SHORTEST_LINE, THUMB_SIDE
from kiosk.model.page import Block, Column, Grid, Notice, Paragraphs, Row, Signature, Table

STORY = question("story", "long_text")


def document(fonts: Fonts, *blocks: Block, story: str = "", **attributes: object) -> SetDocument:
    made = filing((STORY,), {"story": story} if story else {}, page(*blocks, **attributes))
    return set_document(made.page, "民事起诉状", fonts)


def marks_on(document: SetDocument, number: int) -> Iterator[tuple[float, Mark]]:
    """The marks of a page with their distance from the paper's upper edge."""
    for top, marks in document.pages[number]:
        for mark in marks:
            yield top + mark.y, mark


def words_on(document: SetDocument, number: int) -> list[str]:
    """What stands on a page, line by line as it was put there."""
    return [mark.words for _y, mark in marks_on(document, number) if isinstance(mark, TextMark)]


def body_on(document: SetDocument, number: int) -> list[str]:
    """As `words_on`, without the foot and what is repeated."""
    return [
        mark.words
        for _y, mark in marks_on(document, number)
        if isinstance(mark, TextMark) and mark.tag not in (None, REPEATED)
    ]


def rows(count: int, text: str = "无") -> Table:
    return Table("事实与理由", tuple(Row(f"{number}. 行", (line(text),)) for number in range(1, count + 1)))


@pytest.mark.parametrize("count", range(20, 30))
def test_a_section_heading_is_never_the_last_thing_on_a_page(count: int, fonts: Fonts) -> None:
    made = document(fonts, rows(count), Table("对纠纷解决方式的意愿", rows(3).rows))
    for number in range(len(made.pages)):
        assert body_on(made, number)[-1] != "对纠纷解决方式的意愿"


@pytest.mark.parametrize("count", range(20, 30))
def test_lines_to_be_filled_in_by_hand_stay_together(count: int, fonts: Fonts) -> None:
    receipt = Paragraphs((line("今收到证据共　　　份。"), line("收件人：　　　　日期：　　　　")), "收据")
    made = document(fonts, rows(count), receipt)
    last = "".join(body_on(made, -1))
    assert "今收到证据共" in last
    assert "收件人" in last


@pytest.mark.parametrize("count", range(20, 30))
def test_a_cell_beside_several_names_is_never_parted_from_them(count: int, fonts: Fonts) -> None:
    claims = (Row("1. 撤销", (line("具体内容：无"),)), Row("2. 变更", (), joined=True), Row("3. 赔偿", (), joined=True))
    made = document(fonts, rows(count), Table("诉讼请求", claims))
    last = "".join(body_on(made, -1))
    assert all(words in last for words in ("1. 撤销", "具体内容：无", "2. 变更", "3. 赔偿"))


@pytest.mark.parametrize("lines", range(2, 7))
def test_a_short_cell_is_never_cut(lines: int, fonts: Fonts) -> None:
    for before in range(18, 28):
        made = document(fonts, rows(before), Table("", (Row("行", tuple([line("短的一行。")] * lines)),)))
        counts = [body_on(made, number).count("短的一行。") for number in range(len(made.pages))]
        assert sorted(counts)[-1] == lines


def test_a_long_cell_goes_on_over_pages_and_nothing_of_it_is_lost(fonts: Fonts) -> None:
    story = "".join(f"第{number}次催他还钱，他说没有钱。" for number in range(2500))
    made = document(fonts, Table("事实与理由", (Row("1. 经过", (line("{story}"),)),)), story=story)
    assert len(made.pages) > 40
    said = "".join("".join(body_on(made, number)) for number in range(len(made.pages)))
    assert story in said


def test_where_a_page_cuts_a_cell_the_rules_close_and_the_row_is_named_again(fonts: Fonts) -> None:
    made = document(fonts, Table("事实与理由", (Row("1. 经过", (line("{story}"),)),)), story="他没有还钱。" * 400)
    first = [mark for _y, mark in marks_on(made, 0) if isinstance(mark, RuleMark)]
    second = [mark for _y, mark in marks_on(made, 1) if isinstance(mark, RuleMark)]
    for rules in (first, second):
        assert len([rule for rule in rules if rule.x == rule.to_x]) >= 3
    lowest = max(y for y, mark in marks_on(made, 0) if isinstance(mark, TextMark) and mark.tag)
    assert any(y > lowest for y, mark in marks_on(made, 0) if isinstance(mark, RuleMark) and mark.to_x - mark.x > 400)
    highest = min(y for y, mark in marks_on(made, 1) if isinstance(mark, TextMark))
    assert any(y < highest for y, mark in marks_on(made, 1) if isinstance(mark, RuleMark) and mark.to_x - mark.x > 400)
    assert "1. 经过（续）" in words_on(made, 1)


def test_the_head_of_a_list_is_repeated(fonts: Fonts) -> None:
    made = document(fonts, Grid("none", (Column("证据名称", 100, line("")),), spare=60))
    assert len(made.pages) > 1
    assert all("证据名称" in words_on(made, number) for number in range(len(made.pages)))


def test_the_end_of_the_text_goes_with_the_place_to_sign(fonts: Fonts) -> None:
    for count in range(15, 30):
        made = document(fonts, rows(count), Signature("具状人（签字、盖章）："))
        (where,) = [number for number in range(len(made.pages)) if "具状人（签字、盖章）：" in words_on(made, number)]
        assert f"{count}. 行" in words_on(made, where)


def test_the_place_to_sign_is_unmistakable(fonts: Fonts) -> None:
    made = document(
        fonts,
        Signature("具状人（签字、盖章）："),
        Signature("在这一行写很长很长的话，长到签名的横线放不下的人（签名、盖章或者捺印）："),
    )
    lines = [mark for _y, mark in marks_on(made, 0) if isinstance(mark, RuleMark) and mark.width > 0.5]
    assert len(lines) == 2
    assert all(mark.to_x - mark.x >= SHORTEST_LINE for mark in lines)
    frames = [mark for _y, mark in marks_on(made, 0) if isinstance(mark, FrameMark)]
    assert [(frame.width, frame.height) for frame in frames] == [(THUMB_SIDE, THUMB_SIDE)] * 2
    assert (SHORTEST_LINE, THUMB_SIDE) == (25 * MM, 30 * MM)
    assert words_on(made, 0).count("按手印") == 2


def test_words_that_leave_no_room_beside_them_have_the_line_below_them(fonts: Fonts) -> None:
    made = document(fonts, Signature("在" * 26))
    (rule,) = [mark for _y, mark in marks_on(made, 0) if isinstance(mark, RuleMark) and mark.width > 0.5]
    assert rule.x == pytest.approx(LEFT)


def test_where_several_sign_each_is_named_beside_the_frame_however_long_the_name(fonts: Fonts) -> None:
    long = "梅州市梅县区某某镇某某村股份经济合作联合社"
    parties = group("plaintiffs", "原告", question("plaintiffs.name"))
    answers = {"plaintiffs.0.name": "陈桂香", "plaintiffs.0.more": True, "plaintiffs.1.name": long}
    made = filing((parties,), answers, page(Signature("具状人（签字、盖章）：", group="plaintiffs")))
    composed = set_document(made.page, "民事起诉状", fonts)
    assert {"（原告 1：陈桂香）", f"（原告 2：{long}）"} <= set(words_on(composed, 0))
    (signer,) = [mark for _y, mark in marks_on(composed, 0) if isinstance(mark, TextMark) and long in mark.words]
    frame = next(mark for _y, mark in marks_on(composed, 0) if isinstance(mark, FrameMark))
    assert LEFT <= signer.x < frame.x - 10 * len(long)


def test_a_note_stands_below_the_heading_of_its_table(fonts: Fonts) -> None:
    made = document(fonts, Table("诉讼请求", rows(1).rows, note="（可另附页）"))
    assert body_on(made, 0)[2:5] == ["诉讼请求", "（可另附页）", "1. 行"]


def test_a_long_name_is_not_repeated_only_that_the_row_goes_on(fonts: Fonts) -> None:
    label = "是否了解调解作为非诉讼纠纷解决方式，能及时、高效、低成本、不伤和气地解决纠纷"
    made = document(fonts, Table("", (Row(label, (line("{story}"),)),)), story="他没有还钱。" * 400)
    assert "（续）" in words_on(made, 1)


def test_a_place_to_sign_without_a_thumb_print(fonts: Fonts) -> None:
    made = document(fonts, Signature("申请人（盖章）：", thumb=False))
    assert "按手印" not in words_on(made, 0)
    assert not [mark for _y, mark in marks_on(made, 0) if isinstance(mark, FrameMark)]


def test_every_page_says_which_it_is(fonts: Fonts) -> None:
    made = document(fonts, rows(60), foot="本页由自助终端生成，内容由当事人确认")
    count = len(made.pages)
    for number in range(count):
        assert words_on(made, number)[-2:] == [
            "本页由自助终端生成，内容由当事人确认",
            f"民事起诉状　第 {number + 1} 页 共 {count} 页",
        ]


def test_the_number_of_pages_can_be_printed_in_the_text(fonts: Fonts) -> None:
    made = document(fonts, Paragraphs((line("共 {pages} 页。"),)), rows(60))
    assert f"共 {len(made.pages)} 页。" in words_on(made, 0)


def test_the_next_steps_sheet_is_in_large_type(fonts: Fonts) -> None:
    sizes = {
        large: max(
            mark.size
            for _y, mark in marks_on(document(fonts, Paragraphs((line("甲"),)), large=large), 0)
            if isinstance(mark, TextMark) and mark.words == "甲"
        )
        for large in (True, False)
    }
    assert sizes == {True: 16, False: 12}


def test_nothing_stands_in_the_margins(fonts: Fonts) -> None:
    made = document(
        fonts,
        Notice(("说明：" * 60,), "★特别提示★" * 30),
        rows(40, "很长的一格。" * 12),
        Signature("具状人（签字、盖章）："),
        foot="本页由自助终端生成",
    )
    for number in range(len(made.pages)):
        for y, mark in marks_on(made, number):
            assert LEFT - 1 <= mark.x <= PAGE_WIDTH
            if isinstance(mark, TextMark) and mark.tag:
                assert TOP < y < PAGE_HEIGHT - BOTTOM
                width = sum(mark.typeface.width(mark.typeface.glyph(each)) for each in mark.words) * mark.size / 1000
                assert mark.x + width + mark.spacing * (len(mark.words) - 1) <= TEXT_RIGHT + 0.1


STRIPS = st.lists(
    st.builds(
        Strip, st.floats(1, 120), gap=st.floats(0, 20), keep=st.booleans(), repeated=st.sampled_from([(), (Strip(30),)])
    ),
    max_size=60,
)


@settings(deadline=None)
@given(STRIPS)
def test_pages_hold_every_strip_once_in_order_and_none_overflows(strips: Sequence[Strip]) -> None:
    pages = paged(strips)
    heads = {id(head) for strip in strips for head in strip.repeated}
    assert [placed.strip for each in pages for placed in each if id(placed.strip) not in heads] == list(strips)
    for each in pages:
        for placed in each:
            assert placed.y + placed.strip.height <= TEXT_HEIGHT + 0.01
        for upper, lower in pairwise(each):
            assert lower.y >= upper.y + upper.strip.height - 0.01


@settings(deadline=None)
@given(STRIPS)
def test_strips_that_belong_together_stay_together_where_a_page_can_hold_them(strips: Sequence[Strip]) -> None:
    page_of = {id(placed.strip): number for number, each in enumerate(paged(strips)) for placed in each}
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            if sum(each.height + each.gap for each in group) + 30 <= TEXT_HEIGHT:
                assert len({page_of[id(each)] for each in group}) == 1
            group = []


@pytest.mark.parametrize("before", range(6))
def test_a_box_stays_with_what_it_answers(before: int, fonts: Fonts) -> None:
    known = question("known", "one_of", options=["了解", "不了解"])
    statement = "调解达成的协议具有法律效力，可以依照法律规定申请司法确认，具有强制执行效力。"
    lines = [
        *(line("先说几句。") for _time in range(before)),
        *(line(text) for _time in range(30) for text in (statement, "{known:boxes}")),
    ]
    made = filing((known,), {"known": "了解"}, page(Table("意愿", (Row("好处", tuple(lines)),))))
    set_in_type = set_document(made.page, "民事起诉状", fonts)
    assert len(set_in_type.pages) > 1
    for number in range(1, len(set_in_type.pages)):
        assert not body_on(set_in_type, number)[0].startswith("了解")


def test_a_guide_is_set_in_the_largest_type_that_keeps_it_on_one_page(fonts: Fonts) -> None:
    sizes = []
    for count in (5, 45, 90):
        lines = tuple(line("收到交费通知第二天起 7 天内交。") for _time in range(count))
        made = document(fonts, Paragraphs(lines), one_sheet=True)
        sizes.append(
            max(mark.size for _y, mark in marks_on(made, 0) if isinstance(mark, TextMark) and "交费" in mark.words)
        )
        assert len(made.pages) == 1 or count == 90
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 12


@pytest.mark.parametrize("count", range(24, 40))
def test_the_words_to_the_court_do_not_leave_the_text_for_the_place_to_sign(count: int, fonts: Fonts) -> None:
    text = Paragraphs(tuple(line(f"第{number}句。") for number in range(count)))
    court = Paragraphs((line("梅州市梅县区人民法院"),), "此致")
    made = document(fonts, text, court, Paragraphs((line("附：副本 2 份"),)), Signature("起诉人："))
    last = body_on(made, len(made.pages) - 1)
    assert any(words.startswith("第") and words.endswith("句。") for words in last)
