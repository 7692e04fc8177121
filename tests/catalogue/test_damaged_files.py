"""A damaged file spoils its own form only, and says what to do; a missing folder says so once."""

import re
from pathlib import Path

import pytest
from catalogue.shelf import good_forms, opened
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalogue.source_file import LARGEST_BYTES

FILES = ("form.yaml", "interview.yaml", "packet.yaml", "guide.yaml")
DAMAGE = {
    "empty": (b"", 1, "这个文件是空的。"),
    "only_blanks": (b"\n\n  \n", 1, "这个文件是空的。"),
    "only_a_remark": (b"# nothing\n", 1, "这个文件里没有内容。"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00", 1, "这一行不是 UTF-8 编码。"),
    "null_bytes": (b"title: a\nsubtitle: \x00\n", 2, "这一行有看不见的字符（U+0000）。"),
    "another_encoding": ("title: a\nsubtitle: 起诉状\n".encode("gbk"), 2, "这一行不是 UTF-8 编码。"),
    "too_large": (b"a" * (LARGEST_BYTES + 1), 1, f"文件太大，最多 {LARGEST_BYTES // 1000} KB。"),
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_spoils_its_own_form_only(file: str, damage: str, tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    content, line, says = DAMAGE[damage]
    spoilt = forms / "spoilt"
    (forms / "sample").rename(forms / "spoilt")
    good_forms(tmp_path / "again")
    (tmp_path / "again" / "forms" / "sample").rename(forms / "sample")
    (spoilt / file).write_bytes(content)
    catalogue = opened(forms)
    assert list(catalogue.templates) == ["sample"]
    ((folder, mistakes),) = catalogue.unavailable
    assert folder == "spoilt"
    assert [(mistake.file, mistake.line, mistake.says) for mistake in mistakes] == [(spoilt / file, line, says)]
    assert all(mistake.mend for mistake in mistakes)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_named(file: str, tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    (forms / "sample" / file).unlink()
    ((_folder, (mistake,)),) = opened(forms).unavailable
    assert (mistake.file, mistake.says) == (forms / "sample" / file, "没有这个文件。")


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    (forms / "sample" / "guide.yaml").unlink()
    (forms / "sample" / "guide.yaml").mkdir()
    ((_folder, (mistake,)),) = opened(forms).unavailable
    assert (mistake.file, mistake.says) == (forms / "sample" / "guide.yaml", "这个文件打不开。")


def test_a_missing_forms_folder_is_one_mistake(tmp_path: Path) -> None:
    catalogue = opened(tmp_path / "nowhere")
    assert catalogue.templates == {}
    (mistake,) = catalogue.check()
    assert (mistake.file, mistake.says) == (tmp_path / "nowhere", "没有这个文件夹，或者打不开。")


def test_an_empty_forms_folder_has_nothing_and_no_mistake(tmp_path: Path) -> None:
    catalogue = opened(tmp_path)
    assert (catalogue.templates, catalogue.check()) == ({}, ())


def test_a_damaged_shared_file_is_named_where_it_is_used(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    (forms / "_shared" / "blocks" / "person.yaml").write_bytes(b"\xff")
    ((_folder, (mistake,)),) = opened(forms).unavailable
    assert (mistake.file.name, mistake.line) == ("person.yaml", 1)


def test_a_damaged_example_leaves_the_form_and_the_other_examples(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    (forms / "sample" / "cases" / "broken.yaml").write_bytes(b"\xff")
    catalogue = opened(forms)
    assert list(catalogue.cases("sample")) == ["plain"]
    assert [mistake.file.name for mistake in catalogue.check()] == ["broken.yaml"]


CHANGED = (
    *(
        "sample/form.yaml",
        "sample/interview.yaml",
        "sample/packet.yaml",
        "sample/guide.yaml",
        "sample/cases/plain.yaml",
    ),
    *("sample/pages/application.yaml", "_shared/blocks/person.yaml", "_shared/pages/person_rows.yaml"),
)
NAMED_VALUE = re.compile(r"(\w+): *[^,}\n]*")


@pytest.mark.parametrize("file", CHANGED)
@pytest.mark.parametrize("value", ["", '""', "[[a]]"])
def test_whichever_value_is_taken_away_reading_never_fails(file: str, value: str, tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    text = (forms / file).read_text(encoding="utf-8")
    for found in NAMED_VALUE.finditer(text):
        (forms / file).write_text(
            text[: found.start()] + f"{found[1]}: {value}" + text[found.end() :], encoding="utf-8"
        )
        catalogue = opened(forms, tmp_path / "cache")
        catalogue.check()
        assert len(catalogue.templates) + len(catalogue.unavailable) == 1


WORDS = (
    *("", "null", "- ", "[]", "{}", "[{", "is: 是", "group: people", "question: lent", "use: person", "kind: rate"),
    *("when: {question: lent, is: 1}", "{name}", "$role", "compute: {function: total_of}", '"', "今天", "0", "  "),
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Good forms for all examples of one test; each puts back what it changed."""
    return good_forms(tmp_path_factory.mktemp("shelf"))


@settings(max_examples=120, deadline=None)
@given(
    file=st.sampled_from(CHANGED),
    cut=st.tuples(st.integers(0, 2000), st.integers(0, 60)),
    word=st.sampled_from(WORDS),
)
def test_whatever_is_cut_or_put_in_reading_never_fails(file: str, cut: tuple[int, int], word: str, shelf: Path) -> None:
    good = (shelf / file).read_text(encoding="utf-8")
    start = cut[0] % len(good)
    (shelf / file).write_text(good[:start] + word + good[start + cut[1] :], encoding="utf-8")
    try:
        catalogue = opened(shelf, shelf.parent / "cache")
        mistakes = catalogue.check()
    finally:
        (shelf / file).write_text(good, encoding="utf-8")
    assert set(catalogue.templates) | {folder for folder, _mistakes in catalogue.unavailable} == {"sample"}
    assert all(mistake.line >= 1 and mistake.says and mistake.file.is_relative_to(shelf) for mistake in mistakes)
    assert bool(catalogue.templates) or mistakes
