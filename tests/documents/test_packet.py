"""The packet: which documents, how many copies, one file of all and one of each."""

import re
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from documents.paper import (
    Filing,
    Function,
    Result,
    filing,
    group,
    line,
    page,
    question,
    table,
    tool,
    with_document,
    words_of,
)

from kiosk.documents import Fonts, Stopped, UnprintableCharacters, make_packet, preview
from kiosk.model.condition import Comparison, Operator
from kiosk.model.page import Paragraphs, Row, Table
from kiosk.model.template import Computation, Copies, DocumentTemplate, Reference

AGENT = question("agent", "yes_no")
OWED = question("owed", "money")
DEFENDANTS = group("defendants", "被告", question("defendants.name", "person_name"))
DOCUMENTS = (
    DocumentTemplate("complaint", "民事起诉状", page(table(本金="{owed} 元")), Copies(1, ("defendants",), 1)),
    DocumentTemplate(
        "power_of_attorney",
        "授权委托书",
        page(Paragraphs((line("委托。"),)), id="power_of_attorney", title="授权委托书", subtitle=""),
        Copies(1, (), 1),
        Comparison("agent", Operator.IS, True),
    ),
    DocumentTemplate(
        "story",
        "事实经过",
        page(Table("经过", (Row("", (line("很长的经过。" * 600),)),)), id="story", title="事实经过", subtitle=""),
        Copies(0, (), 1),
    ),
)
TWO_DEFENDANTS = {"defendants.0.name": "李志强", "defendants.0.more": True, "defendants.1.name": "王建平"}


def sample(*, functions: dict[str, Function] | None = None, fee: bool = False, **answers: object) -> Filing:
    computed = question("court_fee", "money", name="诉讼费", compute=Computation("fee", {"amount": Reference("owed")}))
    items = (AGENT, OWED, DEFENDANTS, *((computed,) if fee else ()))
    given = {"owed": Decimal(40000), **TWO_DEFENDANTS, **answers}
    return filing(
        items, given, functions=functions, documents=DOCUMENTS, unsure=("agent",) if "agent" not in answers else ()
    )


def test_the_documents_the_answers_call_for_in_their_order(fonts: Fonts) -> None:
    without = sample(agent=False).packet(fonts)
    assert [document.key for document in without.documents] == ["complaint", "story"]
    assert [document.title for document in sample(agent=True).packet(fonts).documents] == [
        "民事起诉状",
        "授权委托书",
        "事实经过",
    ]


def test_copies_for_the_court_for_each_opponent_and_one_to_keep(fonts: Fonts) -> None:
    assert [document.copies for document in sample(agent=True).packet(fonts).documents] == [4, 2, 1]


def test_one_file_of_all_and_one_of_each(fonts: Fonts, tmp_path: Path) -> None:
    packet = sample(agent=True).packet(fonts)
    assert [document.first_page for document in packet.documents] == [1, 2, 3]
    assert packet.pages == sum(document.pages for document in packet.documents) == 2 + packet.documents[2].pages
    for pdf, pages in ((packet.pdf, packet.pages), *((document.pdf, document.pages) for document in packet.documents)):
        assert "No syntax" in tool("qpdf", "--check", pdf=pdf, folder=tmp_path)
        assert tool("qpdf", "--show-npages", pdf=pdf, folder=tmp_path).strip() == str(pages)
    whole = words_of(packet.pdf, tmp_path)
    assert whole == "".join(words_of(document.pdf, tmp_path) for document in packet.documents)


def test_pages_are_counted_within_each_document(fonts: Fonts, tmp_path: Path) -> None:
    packet = sample(agent=True).packet(fonts)
    tool("pdftotext", pdf=packet.documents[2].pdf, folder=tmp_path)
    said = re.sub(r"\s", "", (tmp_path / "paper.txt").read_text(encoding="utf-8"))
    assert re.findall(r"第\d页共\d页", said) == ["第1页共3页", "第2页共3页", "第3页共3页"]


def test_the_file_of_all_holds_each_font_once(fonts: Fonts, tmp_path: Path) -> None:
    fonts_of = tool("pdffonts", pdf=sample(agent=True).packet(fonts).pdf, folder=tmp_path).splitlines()[2:]
    names = [each.split()[0].partition("+")[2] for each in fonts_of]
    assert len(names) == len(set(names))


def test_a_document_alone_is_the_one_of_the_packet(fonts: Fonts, tmp_path: Path) -> None:
    made = sample(agent=True)
    alone = preview(made.template, made.reached, fonts, "story")
    assert words_of(alone, tmp_path) == words_of(made.packet(fonts).documents[2].pdf, tmp_path)


def test_a_document_alone_may_be_one_the_packet_leaves_out(fonts: Fonts, tmp_path: Path) -> None:
    made = sample(agent=False)
    assert "委托。" in words_of(preview(made.template, made.reached, fonts, "power_of_attorney"), tmp_path)


def test_a_document_the_filing_does_not_have(fonts: Fonts) -> None:
    made = sample()
    with pytest.raises(LookupError, match="defence"):
        preview(made.template, made.reached, fonts, "defence")


def test_the_same_answers_give_the_same_packet(fonts: Fonts) -> None:
    assert sample(agent=True).packet(fonts).fingerprint == sample(agent=True).packet(fonts).fingerprint


def test_it_tells_how_far_it_is(fonts: Fonts) -> None:
    made, told = sample(agent=True), []
    make_packet(made.template, made.reached, fonts, lambda done, total: told.append((done, total)), Event())
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("after", [0, 1, 3])
def test_it_stops_between_documents(after: int, fonts: Fonts) -> None:
    made, stop = sample(agent=True), Event()

    def progress(done: int, _total: int) -> None:
        if done == after:
            stop.set()

    with pytest.raises(Stopped):
        make_packet(made.template, made.reached, fonts, progress, stop)


def fee_of(value: object, caution: str = "") -> dict[str, Function]:
    return {"fee": Function(lambda amount: Result(value, ("800 元",), "《诉讼费用交纳办法》", caution))}


def test_the_fee_is_the_one_worked_out(fonts: Fonts) -> None:
    assert sample(fee=True, functions=fee_of(Decimal("800.00"))).packet(fonts).fee == Decimal("800.00")


@pytest.mark.parametrize("value", [None, "50 元至 300 元"])
def test_a_fee_that_is_not_one_amount_is_none(value: object, fonts: Fonts) -> None:
    assert sample(fee=True, functions=fee_of(value, "由法院确定。")).packet(fonts).fee is None
    assert sample().packet(fonts).fee is None


def test_cautions_of_what_was_worked_out_are_named_once(fonts: Fonts) -> None:
    packet = sample(fee=True, agent=True, functions=fee_of(Decimal(800), "以法院通知为准。")).packet(fonts)
    assert packet.warnings == ("诉讼费：以法院通知为准。",)


def test_the_caution_of_what_is_worked_out_is_named_whatever_was_answered_before(fonts: Fonts) -> None:
    functions = fee_of(Decimal(800), "以法院通知为准。")
    packet = sample(fee=True, agent=True, court_fee=Decimal(900), functions=functions).packet(fonts)
    assert packet.warnings == ("诉讼费：以法院通知为准。",)


def test_what_was_put_off_is_counted(fonts: Fonts) -> None:
    assert sample().packet(fonts).warnings == ("有 1 处记不清，纸上留了空。想起来可以用笔补上。",)


def test_a_form_with_a_character_no_font_has_is_refused(fonts: Fonts) -> None:
    made = with_document(sample(), page=page(table(行="好😀")))
    with pytest.raises(UnprintableCharacters):
        made.packet(fonts)
