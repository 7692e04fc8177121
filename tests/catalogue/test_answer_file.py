"""A statement of defence is made from the rows of the complaint it answers, and from nothing twice."""

from pathlib import Path

import pytest
from catalogue.shelf import changed, good_forms, opened, with_answer

from kiosk.documents import cells
from kiosk.interview import Interview
from kiosk.law.functions import FUNCTIONS
from kiosk.model.page import Table
from kiosk.model.template import Template

ANSWER = "reply/answer.yaml"
COMPLAINT = "sample/pages/application.yaml"
ROWS = "_shared/answers/rows.yaml"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = good_forms(tmp_path)
    with_answer(folder)
    return folder


def reply(forms: Path) -> Template:
    catalogue = opened(forms)
    assert catalogue.unavailable == ()
    return catalogue.templates["reply"]


def labels(template: Template) -> dict[str, list[str]]:
    tables = [block for block in template.documents[0].page.blocks if isinstance(block, Table)]
    return {table.heading: [row.label for row in table.rows] for table in tables}


def says(forms: Path) -> list[str]:
    return [str(mistake).replace(f"{forms}/", "") for mistake in opened(forms).check()]


def test_the_good_answer_has_no_mistake(forms: Path) -> None:
    assert says(forms) == []


def test_its_rows_are_those_of_the_complaint_and_the_ones_added(forms: Path) -> None:
    assert labels(reply(forms)) == {
        "当事人": ["答辩人"],
        "答辩事项": ["", "1. 对欠款有无异议", "2. 其他"],
        "事实与理由": ["", "1. 对申请人有无异议"],
    }


def test_a_row_new_in_the_complaint_is_answered_at_once(forms: Path) -> None:
    changed(
        forms,
        COMPLAINT,
        "  - table: 钱\n    rows:\n",
        '  - table: 钱\n    rows:\n      - {label: 1. 是否主张利息, lines: [""]}\n',
    )
    template = reply(forms)
    assert labels(template)["答辩事项"][1:3] == ["1. 对利息有无异议", "2. 对欠款有无异议"]
    assert template.questions["claim_1"].ask == "对方说的“利息”，您有不同意见吗？"


def test_numbers_and_brackets_are_no_part_of_a_name(forms: Path) -> None:
    changed(forms, COMPLAINT, "label: 欠款", "label: 8. 欠款（人民币）")
    assert labels(reply(forms))["答辩事项"][1] == "1. 对欠款有无异议"


def test_rows_that_close_the_complaint_are_not_answered(forms: Path) -> None:
    changed(
        forms,
        COMPLAINT,
        "  - table: 钱\n    rows:\n",
        '  - table: 钱\n    rows:\n      - {label: 说明（可另附页）, lines: [""]}\n',
    )
    assert labels(reply(forms))["答辩事项"][1:] == ["1. 对欠款有无异议", "2. 其他"]


def test_rows_of_one_name_are_told_apart_by_their_numbers(forms: Path) -> None:
    rows = '      - {label: 1. 利息, lines: [""]}\n      - {label: 2. 利息, lines: [""]}\n'
    changed(forms, COMPLAINT, "  - table: 钱\n    rows:\n", f"  - table: 钱\n    rows:\n{rows}")
    changed(forms, ANSWER, "欠款: {called: 欠的钱}", "利息: {called: 利息}")
    assert says(forms) == [f"{ANSWER}:8: 起诉状里有 2 行都叫“利息”。请连编号一起写：1. 利息、2. 利息。"]
    changed(forms, ANSWER, "利息: {called: 利息}", "2. 利息: {label: 对第二笔利息有无异议}")
    assert labels(reply(forms))["答辩事项"][1:4] == [
        "1. 对利息有无异议",
        "2. 对第二笔利息有无异议",
        "3. 对欠款有无异议",
    ]


def test_a_name_written_in_full_is_meant_before_one_without_its_brackets(forms: Path) -> None:
    rows = '      - {label: 利息（到期前）, lines: [""]}\n      - {label: 利息, lines: [""]}\n'
    changed(forms, COMPLAINT, "  - table: 钱\n    rows:\n", f"  - table: 钱\n    rows:\n{rows}")
    changed(forms, ANSWER, "欠款: {called: 欠的钱}", "利息: {label: 对后来的利息有无异议}")
    assert labels(reply(forms))["答辩事项"][1:3] == ["1. 对利息有无异议", "2. 对后来的利息有无异议"]


def test_a_row_can_be_moved_left_out_and_called_otherwise(forms: Path) -> None:
    rows = '      - {label: 本金, lines: [""]}\n      - {label: 利息, lines: [""]}\n'
    changed(forms, COMPLAINT, "  - table: 钱\n    rows:\n", f"  - table: 钱\n    rows:\n{rows}")
    changed(
        forms,
        ANSWER,
        "  change:\n    欠款: {called: 欠的钱}\n",
        "  leave_out: [利息]\n  change:\n    本金: {after: 欠款, label: 对借的钱有无异议}\n",
    )
    assert labels(reply(forms))["答辩事项"][1:] == ["1. 对欠款有无异议", "2. 对借的钱有无异议", "3. 其他"]


def test_without_the_second_list_its_section_is_gone(forms: Path) -> None:
    changed(forms, ANSWER, "facts:\n  of: 人\n  ask_first: [人]\n", "facts: 无\n")
    template = reply(forms)
    assert list(labels(template)) == ["当事人", "答辩事项"]
    assert [section.id for section in template.sections] == ["all"]


def test_a_list_may_have_rows_of_its_own_only(forms: Path) -> None:
    changed(
        forms,
        ANSWER,
        "  of: 钱\n  change:\n    欠款: {called: 欠的钱}\n  add: [其他说明]",
        "  of: 无\n  add: [{label: 对事故有无异议, called: 事故}]",
    )
    template = reply(forms)
    assert labels(template)["答辩事项"] == ["", "1. 对事故有无异议"]
    assert template.questions["claim_1"].legal == "对事故有无异议"


def test_a_ready_row_may_be_called_otherwise(forms: Path) -> None:
    changed(forms, ANSWER, "[其他说明]", "[{ready: 其他说明, label: 其他事由}]")
    template = reply(forms)
    assert labels(template)["答辩事项"][-1] == "2. 其他事由"
    assert template.questions["other"].name == "其他要说的"


@pytest.mark.parametrize(
    ("who", "answers", "line"),
    [
        ("自然人", ["name: 李志强"], "姓名：李志强"),
        ("法人", ["org_name: 某某公司"], "名称：某某公司"),
        ("两者", ["name: 李志强", "org_name: 某某公司"], "姓名：李志强\n名称：某某公司"),
    ],
)
def test_what_is_for_others_is_left_out(who: str, answers: list[str], line: str, forms: Path) -> None:
    changed(forms, ANSWER, "answered_by: 自然人", f"answered_by: {who}")
    changed(forms, "reply/cases/plain.yaml", "  name: 李志强\n", "".join(f"  {answer}\n" for answer in answers))
    catalogue = opened(forms)
    assert catalogue.check() == ()
    template, case = catalogue.templates["reply"], catalogue.cases("reply")["plain"]
    reached = Interview(template, FUNCTIONS).reach(case.answers, case.today)
    assert cells(template, reached, "answer")["答辩人"] == line


def test_whoever_agrees_to_all_is_not_asked_row_by_row(forms: Path) -> None:
    changed(
        forms,
        "reply/cases/plain.yaml",
        "claims_disputed: 是\n  claim_1: 有\n  claim_1_reason: 只欠 3 万元。",
        "claims_disputed: 否",
    )
    template, case = reply(forms), opened(forms).cases("reply")["plain"]
    reached = Interview(template, FUNCTIONS).reach(case.answers, case.today)
    assert "claim_1" not in [place.path for place in reached.asked]
    assert cells(template, reached, "answer")["1. 对欠款有无异议"] == "无☑\n有□　异议内容：　　　　"


def test_rows_nobody_told_of_are_not_asked_about(forms: Path) -> None:
    changed(
        forms,
        "reply/cases/plain.yaml",
        "people_told: 是\n  fact_1: 有\n  fact_1_reason: 不是他借的。",
        "people_told: 否",
    )
    template, case = reply(forms), opened(forms).cases("reply")["plain"]
    reached = Interview(template, FUNCTIONS).reach(case.answers, case.today)
    assert [place.path for place in reached.asked][-1] == "people_told"
    assert cells(template, reached, "answer")["1. 对申请人有无异议"] == "无□\n有□　事实与理由：　　　　"


def test_the_cause_and_the_example_are_the_forms_own(forms: Path) -> None:
    changed(forms, ANSWER, "  of: 钱\n", "  of: 钱\n  example: 我只欠 3 万元。\n")
    template = reply(forms)
    assert template.documents[0].page.subtitle == "（试一试纠纷）"
    assert template.questions["told"].example == "我只欠 3 万元。"


def test_a_question_knows_the_line_it_comes_from(forms: Path) -> None:
    changed(forms, ROWS, "kind: one_of", "kind: one_off")
    places = {mistake.partition(": ")[0] for mistake in says(forms)}
    assert places == {f"{ANSWER}:8", "_shared/pages/person_rows.yaml:2"}


def test_the_guide_goes_on_where_the_shared_one_ends(forms: Path) -> None:
    guide = reply(forms).guide
    assert (guide.summary, [material.name for material in guide.materials]) == (
        "写好答辩状，交到法院。",
        ["答辩状", "收条"],
    )


def test_it_may_have_a_packet_of_its_own(forms: Path) -> None:
    packet = "documents:\n  - {id: answer, title: 答辩状, page: answer, copies: {court: 2}}\n"
    (forms / "reply" / "packet.yaml").write_text(packet, encoding="utf-8")
    assert reply(forms).documents[0].copies.court == 2


def test_it_is_read_anew_when_the_complaint_changes(forms: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert "reply" in opened(forms, cache).templates
    changed(forms, COMPLAINT, "label: 欠款", "label: 尚欠的钱")
    assert dict(opened(forms, cache).unavailable)["reply"][0].says == "起诉状里没有“欠款”这一行。"


@pytest.mark.parametrize("name", ["rows", "interview", "packet", "guide"])
def test_a_missing_shared_file_is_named(name: str, forms: Path) -> None:
    (forms / "_shared" / "answers" / f"{name}.yaml").unlink()
    assert any(f"_shared/answers 里没有“{name}”。" in mistake for mistake in says(forms))


def test_an_unreadable_answer_closes_only_its_own_form(forms: Path) -> None:
    (forms / ANSWER).write_text("complaint: [", encoding="utf-8")
    catalogue = opened(forms)
    assert list(catalogue.templates) == ["sample"]
    assert [name for name, _ in catalogue.unavailable] == ["reply"]
