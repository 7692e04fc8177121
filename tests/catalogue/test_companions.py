"""Papers that go along with a filing: offered in one section, printed before the ones that are not for the court."""

from pathlib import Path

import pytest
from catalogue.shelf import changed, good_forms, opened, sample, with_companion


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    forms = good_forms(tmp_path)
    with_companion(forms)
    return forms


def test_they_are_offered_in_a_section_of_their_own_after_the_others(forms: Path) -> None:
    section = sample(forms).sections[-1]
    assert (section.id, section.title, section.icon) == ("companions", "还可以一起办的", "files")
    assert [item.id for item in section.items] == ["receipt", "receipt_for"]


def test_their_section_stands_before_the_one_of_the_fee(forms: Path) -> None:
    changed(forms, "sample/interview.yaml", "id: loan", "id: fee")
    changed(forms, "_shared/companions/receipt.yaml", ", when: {question: lent, more_than: 0}", "")
    assert [section.id for section in sample(forms).sections] == ["people", "companions", "fee"]


def test_their_papers_are_printed_before_the_ones_that_are_not_for_the_court(forms: Path) -> None:
    assert [document.id for document in sample(forms).documents] == ["application", "receipt", "next_steps"]


def test_what_to_bring_for_them_is_added_to_the_guide(forms: Path) -> None:
    assert [material.name for material in sample(forms).guide.materials] == ["身份证复印件", "收据"]


def test_a_form_with_companions_has_no_mistake(forms: Path) -> None:
    assert opened(forms).check() == ()


def test_a_form_without_companions_is_left_as_it_is(tmp_path: Path) -> None:
    assert [section.id for section in sample(good_forms(tmp_path)).sections] == ["people", "loan"]


def test_a_change_to_a_companion_is_seen_at_once(forms: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert opened(forms, cache).check() == ()
    changed(forms, "_shared/companions/receipt.yaml", "question: lent,", "question: lend,")
    assert [(mistake.file.name, mistake.line) for mistake in opened(forms, cache).check()] == [
        ("receipt.yaml", 2),
        ("form.yaml", 8),
    ]
