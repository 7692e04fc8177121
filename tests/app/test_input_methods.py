"""The engines of this kiosk: all there, opened late, one missing leaves the others; doctor tells which and why."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.input_methods import OpenInputMethods
from kiosk.session.clock import ManualClock
from kiosk.session.log import EventLog
from kiosk.settings import Settings

PARTS = ("handwriting", "pinyin", "strokes", "characters")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Assets of which parts can be taken away."""
    assets = tmp_path / "assets"
    assets.mkdir()
    for part in PARTS:
        shutil.copytree(Settings().assets / part, assets / part)
    (assets / "places").symlink_to(Settings().assets / "places")
    return replace(Settings(), assets=assets, cache=tmp_path / "cache", scratch=tmp_path / "scratch")


@pytest.fixture
def writing(settings: Settings) -> Iterator[OpenInputMethods]:
    opened = OpenInputMethods(settings, EventLog(None, ManualClock().now))
    yield opened
    opened.close()


def test_every_way_to_write_is_there(writing: OpenInputMethods) -> None:
    methods = writing.methods
    assert methods.handwriting is not None
    assert methods.pinyin is not None
    assert methods.strokes is not None
    assert methods.characters is not None
    assert len(methods.handwriting.read((((0.1, 0.5), (0.9, 0.5)),))) == 10
    methods.pinyin.begin("letters", fuzzy=True)
    assert methods.pinyin.key("q").candidates
    assert "十" in methods.strokes.find("hs")
    assert "张" in methods.characters.put_together("弓长")


@pytest.mark.parametrize("part", PARTS)
def test_one_that_is_missing_leaves_the_others(part: str, writing: OpenInputMethods, settings: Settings) -> None:
    shutil.rmtree(settings.assets / part)
    there = {name for name in PARTS if getattr(writing.methods, name) is not None}
    assert there == set(PARTS) - {part}
    failed = [report for report in writing.reports() if not report.works]
    assert failed
    assert all(report.says and report.mend for report in failed)


def test_doctor_finds_everything_in_order(writing: OpenInputMethods) -> None:
    assert [report.name for report in writing.reports() if not report.works] == []


def test_after_closing_they_are_opened_again_when_wanted(writing: OpenInputMethods) -> None:
    first = writing.methods
    writing.close()
    assert writing.methods is not first
    assert writing.methods.pinyin is not None
