"""What was parsed is kept for the next time: never out of date, never trusted, never needed."""

import json
from pathlib import Path

import pytest
from catalogue.shelf import changed, good_forms, opened

from kiosk.catalogue import yaml_file
from kiosk.catalogue.node import Node


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were parsed, in order."""
    names: list[str] = []
    parse = yaml_file.parse

    def watched(content: bytes, file: Path) -> Node:
        names.append(file.name)
        return parse(content, file)

    monkeypatch.setattr(yaml_file, "parse", watched)
    return names


def kept_in(cache: Path, name: str = "sample") -> Path:
    """The cache file of one folder of the forms."""
    (folder,) = cache.iterdir()
    return folder / f"{name}.json"


def forget_verdicts(cache: Path) -> None:
    """The forms are judged anew, so that their files are read."""
    for file in cache.glob("*/_verdicts.json"):
        file.unlink()


def test_the_second_time_nothing_is_parsed_and_all_is_the_same(tmp_path: Path, parsed: list[str]) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    first = opened(forms, cache)
    first.check()
    assert parsed
    parsed.clear()
    second = opened(forms, cache)
    assert second.check() == ()
    assert parsed == []
    assert second.templates == first.templates
    assert second.cases("sample") == first.cases("sample")


def test_only_a_changed_file_is_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    opened(forms, cache).check()
    changed(forms, "sample/form.yaml", "title: 申请书", "title: 起诉状")
    parsed.clear()
    catalogue = opened(forms, cache)
    assert catalogue.templates["sample"].title == "起诉状"
    assert parsed == ["form.yaml"]
    parsed.clear()
    opened(forms, cache).check()
    assert parsed == []


def test_a_mistake_is_found_again_the_second_time(tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    changed(forms, "sample/form.yaml", "minutes: 5", "minuts: 5")
    changed(forms, "sample/guide.yaml", "summary:", "\tsummary:")
    assert opened(forms, cache).check() == opened(forms, cache).check() != ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"reader": "another", "trees": {}}',
        b'{"trees": []}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_cache_is_as_good_as_none_and_is_mended(content: bytes, tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    good = opened(forms, cache)
    assert good.templates["sample"]
    kept_in(cache).write_bytes(content)
    forget_verdicts(cache)
    assert opened(forms, cache).templates == good.templates
    assert json.loads(kept_in(cache).read_text(encoding="utf-8"))["trees"]


@pytest.mark.parametrize("tree", [None, 5, [1], [1, {"title": "x"}], ["1", "a"]])
def test_a_damaged_entry_is_parsed_again(tree: object, tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    good = opened(forms, cache)
    data = json.loads(kept_in(cache).read_text(encoding="utf-8"))
    data["trees"]["form.yaml"][1] = tree
    data["trees"]["guide.yaml"] = tree
    kept_in(cache).write_text(json.dumps(data), encoding="utf-8")
    assert opened(forms, cache).templates == good.templates


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    (tmp_path / "cache").write_text("a file, no folder", encoding="utf-8")
    assert opened(forms, tmp_path / "cache").check() == ()


def test_each_forms_folder_has_a_cache_of_its_own(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    opened(good_forms(tmp_path / "one"), cache)
    opened(good_forms(tmp_path / "other"), cache)
    assert len(list(cache.iterdir())) == 2


def test_files_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    opened(forms, cache).check()
    (forms / "sample" / "cases" / "plain.yaml").unlink()
    changed(forms, "sample/form.yaml", "title: 申请书", "title: 起诉状")
    opened(forms, cache)
    assert "cases/plain.yaml" not in json.loads(kept_in(cache).read_text(encoding="utf-8"))["trees"]
