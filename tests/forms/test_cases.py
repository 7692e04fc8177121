"""Every worked example: the questions asked, every cell of the official table as printed, copies, fee and remarks."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest

from kiosk.app.heart import Heart
from kiosk.app.rehearsal import gaps
from kiosk.catalogue import Case
from kiosk.documents import cells
from kiosk.interview import Interview
from kiosk.model.packet import Packet
from kiosk.model.reached import Reached
from kiosk.model.template import Severity, Template

FORMS = Path(__file__).parents[2] / "forms"
CASES = sorted(
    (file.parents[1].name, file.stem)
    for file in FORMS.glob("*/cases/*.yaml")
    if not file.parents[1].name.startswith("_")
)
NOT_TEXT = re.compile(r"[\s☑□]")


@dataclass(frozen=True)
class Worked:
    """A worked example with what its answers amount to."""

    template: Template
    case: Case
    reached: Reached
    interview: Interview


# One example after the other, so that each is worked out and printed once for all its tests.
@pytest.fixture(scope="module", params=CASES, ids=lambda pair: "-".join(pair))
def worked(request: pytest.FixtureRequest, heart: Heart) -> Worked:
    form, name = request.param
    template, case = heart.catalogue.templates[form], heart.catalogue.cases(form)[name]
    interview = Interview(template, heart.functions)
    return Worked(template, case, interview.reach(case.answers, case.today), interview)


@pytest.fixture(scope="module")
def packet(worked: Worked, heart: Heart) -> Packet:
    return heart.printery.packet(worked.template, worked.reached, lambda _done, _total: None, Event())


def test_nothing_required_is_missing_and_no_check_refuses(worked: Worked) -> None:
    assert [place.path for place in worked.reached.missing] == []
    assert [remark.says for remark in worked.reached.remarks if remark.severity is Severity.BLOCK] == []


def test_every_answer_of_the_example_is_asked_for(worked: Worked) -> None:
    within_reach = {place.path for place in worked.reached.places}
    assert sorted(set(worked.case.answers.values) - within_reach) == []


def test_every_question_asked_is_answered_or_put_off(worked: Worked) -> None:
    answered = set(worked.reached.values) | worked.reached.unsure
    left = [place.path for place in worked.reached.asked if place.path not in answered]
    assert [path for path in left if worked.template.questions[_of(path)].required] == []


def test_every_answer_is_one_its_question_allows(worked: Worked) -> None:
    for place in worked.reached.places:
        if place.path in worked.case.answers.values:
            limits = worked.interview.limits(place.question, worked.case.today)
            assert place.question.kind.check(worked.reached.values[place.path], limits) is None, place.path


def test_the_questions_come_in_the_order_the_example_says(worked: Worked) -> None:
    order = [place.path for place in worked.reached.asked]
    assert not worked.case.asked or order == list(worked.case.asked)


def test_each_filing_has_an_example_that_fixes_the_order(heart: Heart) -> None:
    for form in heart.catalogue.templates:
        assert any(case.asked for case in heart.catalogue.cases(form).values()), form


def test_every_cell_reads_as_the_example_says(worked: Worked) -> None:
    for document, rows in worked.case.prints.items():
        printed = cells(worked.template, worked.reached, document)
        for label, text in rows.items():
            assert label in printed, f"{document}: {label}; there are {list(printed)}"
            assert printed[label].strip() == text.strip(), f"{document}: {label}"


def test_the_example_gives_every_cell_of_the_official_table(worked: Worked) -> None:
    main = worked.template.documents[0].id
    assert set(cells(worked.template, worked.reached, main)) == set(worked.case.prints[main])


def test_every_cell_stands_on_the_paper(worked: Worked, packet: Packet, tmp_path: Path) -> None:
    for document in packet.documents:
        file = tmp_path / f"{document.key}.pdf"
        file.write_bytes(document.pdf)
        subprocess.run(["qpdf", "--check", str(file)], check=True, capture_output=True)
        command = ["pdftotext", "-raw", "-nopgbrk", str(file), "-"]
        paper = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        paper = _only_text("\n".join(line for line in paper.splitlines() if not re.match(r".*第\s*\d+\s*页", line)))
        rows = cells(worked.template, worked.reached, document.key)
        for label in sorted(rows, key=len, reverse=True):
            # The name of a row that goes on over the page stands among the words of another that is cut by the page's end.
            paper = paper.replace(_only_text(f"{label.partition('#')[0]}（续）"), "")
        for label, cell in rows.items():
            for line in cell.splitlines():
                assert _only_text(line) in paper, f"{document.key}: {label}: {line}"


def test_copies_are_for_the_court_each_opponent_and_the_resident(worked: Worked, packet: Packet) -> None:
    printed = {document.key: document.copies for document in packet.documents}
    for document, copies in worked.case.copies.items():
        assert printed[document] == copies, document


def test_the_fee_is_the_one_worked_out_by_hand(worked: Worked, packet: Packet) -> None:
    assert packet.fee == worked.case.fee


def test_the_remarks_are_the_ones_expected(worked: Worked) -> None:
    assert worked.case.warnings is not None
    assert sorted(remark.says for remark in worked.reached.remarks) == sorted(worked.case.warnings)


def test_the_remarks_of_each_variant_are_the_ones_expected(worked: Worked) -> None:
    for variant in worked.case.variants:
        reached = worked.interview.reach(variant.answers, variant.today)
        assert sorted(remark.says for remark in reached.remarks) == sorted(variant.warnings), variant.title


def test_every_branch_is_taken_by_some_example(heart: Heart) -> None:
    assert [str(gap) for gap in gaps(heart)] == []


def _only_text(text: str) -> str:
    return NOT_TEXT.sub("", text)


def _of(path: str) -> str:
    parts = path.split(".")
    return parts[0] if len(parts) == 1 else f"{parts[0]}.{parts[-1]}"
