"""Services, sayings and triage: read whole, and a mistake in one takes nothing else away."""

import shutil
from pathlib import Path

import pytest
from catalogue.shelf import changed, good_forms, opened, with_search

from kiosk.model.finding import Sayings
from kiosk.model.triage import TriageChoice, TriageQuestion

OFFICE, ALIASES, TRIAGE = "_services/office.yaml", "_search/aliases.yaml", "_search/triage.yaml"
SECOND = """  - id: pension_query
    title: 养老金查询
    plain_names: [查养老金]
    icon: magnifying-glass
    who: 领养老金的人。
    materials: []
    where: [银行]
    steps: [{title: 刷身份证, text: 核对身份。}]
    time: [当场]
    fee: [不收费]
    more_phones: [12345 政务服务热线]
    more_unverified: [银行能不能查没有核实。]
    source: 银行的告示
"""


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """Good forms with a service, sayings and triage."""
    folder = good_forms(tmp_path)
    with_search(folder)
    return folder


def test_the_good_ones_have_no_mistake(forms: Path) -> None:
    assert opened(forms).check() == ()


def test_a_service_takes_what_its_file_says_once_for_all_and_adds_its_own(forms: Path) -> None:
    file = forms / OFFICE
    file.write_text(file.read_text(encoding="utf-8") + SECOND, encoding="utf-8")
    catalogue = opened(forms)
    assert catalogue.check() == ()
    check, query = catalogue.services
    assert (check.where, check.phones, check.source) == (("社保所",), ("12333 人社服务热线",), "本项目整理")
    assert (query.where, query.source) == (("银行",), "银行的告示")
    assert query.phones == ("12333 人社服务热线", "12345 政务服务热线")
    assert query.unverified == ("以当地指南为准。", "银行能不能查没有核实。")
    assert query.guide.where == query.where
    assert query.guide.unverified == query.unverified


def test_a_service_with_a_mistake_is_left_out_and_nothing_else_is(forms: Path) -> None:
    file = forms / OFFICE
    file.write_text(file.read_text(encoding="utf-8") + SECOND.replace("who:", "wo:"), encoding="utf-8")
    changed(forms, TRIAGE, "[pension_check]", "[pension_query, pension_check]")
    changed(forms, ALIASES, "  sample:", "  pension_query: [查一查]\n  sample:")
    catalogue = opened(forms)
    assert [mistake.file.name for mistake in catalogue.check()] == ["office.yaml"]
    assert [service.id for service in catalogue.services] == ["pension_check"]
    assert set(catalogue.sayings.aliases) == {"sample", "pension_check"}
    assert catalogue.triage is not None
    assert "pension_query" not in set(catalogue.triage.leaves())


def test_an_answer_that_leads_only_to_damaged_services_is_left_out(forms: Path) -> None:
    changed(forms, OFFICE, "area:", "\tarea:")
    catalogue = opened(forms)
    assert [mistake.file.name for mistake in catalogue.check()] == ["office.yaml"]
    assert catalogue.services == ()
    assert catalogue.triage is not None
    assert set(catalogue.triage.leaves()) == {"sample"}


def test_without_the_files_there_is_nothing_and_no_mistake(tmp_path: Path) -> None:
    catalogue = opened(good_forms(tmp_path))
    assert (catalogue.services, catalogue.sayings, catalogue.triage) == ((), Sayings(), None)
    assert catalogue.check() == ()


def test_a_triage_with_a_mistake_is_not_shown(forms: Path) -> None:
    changed(forms, TRIAGE, "ask: 您要办什么？", "ask: ''")
    assert opened(forms).triage is None


def test_triage_says_how_deep_it_is_and_where_it_leads(forms: Path) -> None:
    triage = opened(forms).triage
    assert triage is not None
    assert triage.depth == 2
    assert list(triage.leaves()) == ["sample", "pension_check", "sample"]
    last = TriageChoice("也想写申请书", "file-text", leads_to=("sample",))
    assert triage.choices[1].then == TriageQuestion(
        "是哪一样？", "", (TriageChoice("养老金", "coins", leads_to=("pension_check",)), last)
    )


def test_a_form_that_no_answer_leads_to_is_named_and_costs_nobody_the_questions(forms: Path) -> None:
    shutil.copytree(forms / "sample", forms / "another")
    catalogue = opened(forms)
    assert catalogue.triage is not None
    assert any("another" in mistake.says for mistake in catalogue.check())
