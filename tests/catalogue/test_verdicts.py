"""Whether a form is in order is kept for the next time: never out of date, never trusted, never needed."""

import json
from pathlib import Path
from typing import Any

import pytest
from catalogue.shelf import changed, good_forms, opened

from kiosk.catalogue import form_folder
from kiosk.catalogue.form_folder import FormReader, ReadForm


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The forms that were read, in order."""
    names: list[str] = []
    read = FormReader.read

    def watched(self: FormReader, folder: Path) -> ReadForm:
        names.append(folder.name)
        return read(self, folder)

    monkeypatch.setattr(form_folder.FormReader, "read", watched)
    return names


def verdicts_in(cache: Path) -> Path:
    (file,) = cache.glob("*/_verdicts.json")
    return file


def test_the_second_time_no_form_is_read_until_it_is_opened(tmp_path: Path, judged: list[str]) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    first = opened(forms, cache)
    judged.clear()
    second = opened(forms, cache)
    assert second.covers == first.covers
    assert judged == []
    assert second.templates["sample"] == first.templates["sample"]
    assert judged == ["sample"]


def test_a_check_known_to_be_good_reads_nothing(tmp_path: Path, judged: list[str]) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    opened(forms, cache).check()
    judged.clear()
    assert opened(forms, cache).check() == ()
    assert judged == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sample/form.yaml", "title: 申请书", "title: 起诉状"),
        ("sample/cases/plain.yaml", "story:", "story:  "),
        ("_shared/blocks/person.yaml", "ask:", "ask:  "),
    ],
)
def test_a_changed_file_is_judged_again(file: str, old: str, new: str, tmp_path: Path, judged: list[str]) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    opened(forms, cache)
    changed(forms, file, old, new)
    judged.clear()
    opened(forms, cache)
    assert judged == ["sample"]


def test_mistakes_are_told_again_with_file_and_line(tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    changed(forms, "sample/form.yaml", "minutes: 5", "minuts: 5")
    assert opened(forms, cache).unavailable == opened(forms, cache).unavailable != ()


@pytest.mark.parametrize("change", [{"cover": 5}, {"cover": {}}, {"mistakes": [[1]]}, {"leans_on": None}, {"stamp": 1}])
def test_a_damaged_verdict_is_given_anew(change: dict[str, Any], tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    covers = opened(forms, cache).covers
    data = json.loads(verdicts_in(cache).read_text(encoding="utf-8"))
    data["forms"]["sample"].update(change)
    verdicts_in(cache).write_text(json.dumps(data), encoding="utf-8")
    assert opened(forms, cache).covers == covers


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"common": 1, "forms": 2}', b"\xff"])
def test_a_damaged_cache_is_as_good_as_none(content: bytes, tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    covers = opened(forms, cache).covers
    verdicts_in(cache).write_bytes(content)
    assert opened(forms, cache).covers == covers


def test_a_form_damaged_while_the_kiosk_runs_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    forms, cache = good_forms(tmp_path), tmp_path / "cache"
    opened(forms, cache)
    catalogue = opened(forms, cache)
    (forms / "sample" / "interview.yaml").unlink()
    assert catalogue.templates.get("sample") is None
