"""A box that stands in the name of a row (行政), a name over both columns, a cell beside several names."""

from documents.paper import filing, line, page, question

from kiosk.documents import Fonts
from kiosk.documents.setting import set_document
from kiosk.documents.setting.marks import BoxMark, RuleMark
from kiosk.documents.setting.measures import LEFT, TEXT_RIGHT
from kiosk.model.page import Fill, Row, Table, Writing

CLAIMS = question("claims", "several_of", options=("撤销", "变更", "赔偿"))
NAMES = {"撤销": "1. □撤销", "变更": "2. □变更", "赔偿": "3. □赔偿"}
ANSWERS = {"claims": ("变更",)}


def row(option: str, *words: str, joined: bool = False) -> Row:
    tick = Fill("claims", Writing.BOX, option)
    return Row(NAMES[option], tuple(map(line, words)), tick=tick, joined=joined)


def test_an_example_reads_the_box_before_the_cell() -> None:
    rows = (row("撤销"), row("变更", "变更为：警告"), row("赔偿", joined=True))
    cells = filing((CLAIMS,), ANSWERS, page(Table("诉讼请求", rows), boxes_first=True)).cells
    assert cells == {"1. □撤销": "□", "2. □变更": "☑\n变更为：警告", "3. □赔偿": "□"}


def test_the_box_is_ticked_on_paper_where_the_name_has_it(fonts: Fonts) -> None:
    rows = (row("撤销"), row("变更", "变更为：警告"))
    made = set_document(filing((CLAIMS,), ANSWERS, page(Table("诉讼请求", rows), boxes_first=True)).page, "行政", fonts)
    marks = [mark for _top, marks in made.pages[0] for mark in marks]
    assert [mark.ticked for mark in marks if isinstance(mark, BoxMark)] == [False, True]


def test_under_a_cell_that_goes_on_there_is_a_rule_under_the_name_only(fonts: Fonts) -> None:
    rows = (row("撤销", "具体内容：无"), row("变更", joined=True), row("赔偿"))
    made = set_document(filing((CLAIMS,), ANSWERS, page(Table("诉讼请求", rows), boxes_first=True)).page, "行政", fonts)
    marks = [mark for _top, marks in made.pages[0] for mark in marks]
    level = [mark for mark in marks if isinstance(mark, RuleMark) and mark.y == mark.to_y and mark.x == LEFT]
    assert sum(mark.to_x < TEXT_RIGHT for mark in level) == 1
