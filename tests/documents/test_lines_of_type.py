"""How a line of a cell becomes lines of type: spaces kept, blanks kept, options whole, letters in the font that has them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents import Fonts, UnprintableCharacters
from kiosk.documents.filling.filled import Blank, Box, FilledLine, Letters, Part
from kiosk.documents.fonts import Weight
from kiosk.documents.setting.composing import Composer, SetLine
from kiosk.documents.setting.marks import BoxMark, RuleMark, TextMark

SIZE = 10.0


def composed(fonts: Fonts, *parts: Part, measure: float = 100, **attributes: bool) -> tuple[SetLine, ...]:
    ruled = attributes.pop("ruled", False)
    return Composer(fonts).paragraph(FilledLine(parts, **attributes), SIZE, measure, ruled=ruled)


def words(line: SetLine) -> str:
    return "".join(
        mark.words if isinstance(mark, TextMark) else "■" for mark in line.at(0, 0) if not isinstance(mark, RuleMark)
    )


def test_ideographic_spaces_are_kept(fonts: Fonts) -> None:
    (line,) = composed(fonts, Letters("　　甲　乙"), ruled=True)
    assert words(line) == "　　甲　乙"
    assert line.width == pytest.approx(5 * SIZE)


def test_room_to_write_is_ruled_in_one_piece(fonts: Fonts) -> None:
    (line,) = composed(fonts, Letters("共"), Blank("　　　"), Letters("份"), ruled=True)
    (rule,) = [mark for mark in line.at(7, 20) if isinstance(mark, RuleMark)]
    assert (rule.x, rule.to_x) == (7 + SIZE, 7 + 4 * SIZE)
    assert rule.y == rule.to_y > 20


def test_in_a_table_room_to_write_has_no_rule(fonts: Fonts) -> None:
    (line,) = composed(fonts, Letters("截至 "), Blank("　　　年　　月　　日"), measure=200)
    assert words(line) == "截至 年月日"
    assert not [mark for mark in line.at(0, 0) if isinstance(mark, RuleMark)]


def test_room_that_does_not_fit_goes_to_the_next_line_whole(fonts: Fonts) -> None:
    lines = composed(fonts, Letters("甲乙丙丁戊己庚"), Blank("　　　年"), Letters("止"))
    assert [words(line) for line in lines] == ["甲乙丙丁戊己庚", "年止"]
    assert lines[1].width == pytest.approx(5 * SIZE)


def test_room_at_the_end_needs_no_line_of_its_own_where_enough_is_left(fonts: Fonts) -> None:
    assert len(composed(fonts, Letters("地址："), Blank("　" * 12), measure=120)) == 1
    assert len(composed(fonts, Letters("甲乙丙丁戊己庚辛："), Blank("　" * 4), measure=120)) == 2


def test_room_for_a_story_has_lines(fonts: Fonts) -> None:
    assert len(composed(fonts, Blank("　　　　", lines=3))) == 3


def test_an_option_stays_with_its_box(fonts: Fonts) -> None:
    boxes = (Box(False, "有限责任公司"), Letters(" "), Box(True, "上市公司"))
    lines = composed(fonts, *boxes, measure=11 * SIZE)
    assert [words(line) for line in lines] == ["有限责任公司■", "上市公司■"]


def test_an_option_longer_than_a_line_is_broken_but_not_before_its_box(fonts: Fonts) -> None:
    lines = composed(fonts, Box(True, "不具有法人资格"), measure=5 * SIZE)
    assert [words(line) for line in lines] == ["不具有法人", "资格■"]


def test_a_box_before_its_words_stays_with_them(fonts: Fonts) -> None:
    lines = composed(fonts, Letters("甲乙丙丁"), Box(True, first=True), Letters("是"), measure=5.5 * SIZE)
    assert [words(line) for line in lines] == ["甲乙丙丁", "■是"]


def test_a_box_says_whether_it_is_ticked(fonts: Fonts) -> None:
    (line,) = composed(fonts, Box(True, "男"), Letters(" "), Box(False, "女"))
    assert [mark.ticked for mark in line.at(0, 0) if isinstance(mark, BoxMark)] == [True, False]


def test_a_rare_character_comes_from_the_font_that_has_it(fonts: Fonts) -> None:
    (line,) = composed(fonts, Letters("陈\U0002a6d0香"))
    marks = [mark for mark in line.at(0, 0) if isinstance(mark, TextMark)]
    assert [mark.words for mark in marks] == ["陈", "\U0002a6d0", "香"]
    assert [mark.typeface.file.name for mark in marks] == [
        "NotoSerifSC-Regular.ttf",
        "HanaMinB.ttf",
        "NotoSerifSC-Regular.ttf",
    ]
    assert [round(mark.x, 1) for mark in marks] == [0, 10, 20]


def test_bold_words_are_set_in_bold(fonts: Fonts) -> None:
    (line,) = composed(fonts, Letters("甲", bold=True), Letters("乙"))
    assert [mark.typeface.file.stem[-4:] for mark in line.at(0, 0) if isinstance(mark, TextMark)] == ["Bold", "ular"]
    (line,) = composed(fonts, Letters("甲"), bold=True)
    assert [mark.typeface for mark in line.at(0, 0) if isinstance(mark, TextMark)] == [fonts.typeface(Weight.BOLD)]


def test_a_character_no_font_has_is_refused(fonts: Fonts) -> None:
    with pytest.raises(UnprintableCharacters, match=r"U\+1F600") as raised:
        composed(fonts, Letters("好😀"))
    assert raised.value.characters == "😀"


def test_lines_but_the_last_end_below_each_other(fonts: Fonts) -> None:
    lines = composed(fonts, Letters("甲乙丙丁戊己庚辛壬癸" * 3), measure=100.5)
    assert [round(line.width, 2) for line in lines] == [100.5, 100.5, 100]


def test_a_line_that_would_look_torn_is_left_ragged(fonts: Fonts) -> None:
    first, _second = composed(fonts, Letters("甲乙丙丁戊 11010519491231002X"), measure=100)
    assert first.width == pytest.approx(5 * SIZE)


@settings(deadline=None)
@given(
    parts=st.lists(
        st.one_of(
            st.builds(Letters, st.text("甲乙，。（）12 ab　", max_size=12), st.booleans()),
            st.builds(Box, st.booleans(), st.sampled_from(["", "男", "有限责任公司"]), st.booleans()),
            st.just(Blank("　　　年　　月　　日")),
        ),
        max_size=8,
    ),
    measure=st.floats(40, 200),
)
def test_nothing_is_lost_and_no_line_is_too_long(fonts: Fonts, parts: list[Part], measure: float) -> None:
    lines = composed(fonts, *parts, measure=measure)
    letters = "".join(part.words if not isinstance(part, Box) else part.text for part in parts)
    kept = "".join(words(line) for line in lines)
    assert kept.replace("■", "").translate({32: None, 0x3000: None}) == letters.translate(
        {32: None, 0x3000: None, ord("☑"): None, ord("□"): None}
    )
    assert kept.count("■") == sum(isinstance(part, Box) for part in parts)
    assert all(line.width <= measure + 0.1 for line in lines)
