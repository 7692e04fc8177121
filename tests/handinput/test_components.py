"""Finding a character by its parts, and how it is put together."""

from pathlib import Path

import pytest

from kiosk.handinput.components import Components

COMPONENTS = Components.open(Path(__file__).parents[2] / "assets" / "strokes")


@pytest.mark.parametrize(
    ("parts", "character"),
    [
        ("金宏", "𬭎"),
        ("钅宏", "𬭎"),
        ("宏金", "𬭎"),
        ("立早", "章"),
        ("木子", "李"),
        ("弓长", "张"),
        ("女生", "姓"),
        ("言午", "许"),
        ("水工", "江"),
        ("口口口", "品"),
        ("木木木", "森"),
        ("火火", "炎"),
    ],
)
def test_the_parts_make_the_character(parts: str, character: str) -> None:
    assert COMPONENTS.find_by_components(parts)[0] == character


@pytest.mark.parametrize(
    ("parts", "character"),
    [("耳东", "陈"), ("草", "花"), ("手", "打"), ("心", "情"), ("人", "你"), ("立早", "障"), ("宀", "𬭎")],
)
def test_a_part_is_found_however_deep_and_in_whatever_form(parts: str, character: str) -> None:
    assert character in COMPONENTS.find_by_components(parts, most=3000)


def test_a_part_is_asked_as_often_as_it_is_meant() -> None:
    assert "吕" in COMPONENTS.find_by_components("口口")
    assert "吐" not in COMPONENTS.find_by_components("口口", most=5000)
    assert "林" not in COMPONENTS.find_by_components("木木木", most=5000)


def test_common_characters_come_first() -> None:
    found = COMPONENTS.find_by_components("立早")
    assert found.index("障") < found.index("嫜")


def test_no_character_is_its_own_part() -> None:
    assert "章" not in COMPONENTS.find_by_components("章")


@pytest.mark.parametrize("parts", ["", "x", "𰻝", "木x", " "])
def test_what_is_no_part_finds_nothing(parts: str) -> None:
    assert COMPONENTS.find_by_components(parts) == ()


def test_only_so_many_are_shown() -> None:
    assert len(COMPONENTS.find_by_components("木", most=5)) == 5


def test_how_a_character_is_put_together() -> None:
    assert COMPONENTS.structure("𬭎") == "⿰钅宏"
    assert COMPONENTS.structure("章") == "⿱立早"
    assert COMPONENTS.structure("x") == ""
