"""The caption bar shows whole sentences, in the order they are spoken, and never half a line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.model.access import AccessSettings, Panel
from kiosk.ui.components.caption_bar import CaptionBar
from kiosk.ui.theme import Theme, register_fonts

ASSETS = Path(__file__).parents[2] / "assets"
WIDTH = 900

Say = Callable[[str], str]


@pytest.fixture
def say(qtbot: QtBot, qapp: QApplication) -> Say:
    """Says words to a bar of one line and gives back what it shows."""
    register_fonts(ASSETS / "fonts")
    bar = CaptionBar(Theme(AccessSettings(), Panel(), ASSETS / "icons"), lines=1)
    qtbot.addWidget(bar)
    bar.resize(WIDTH, bar.height())

    def shown(words: str) -> str:
        bar.say(words)
        return bar.shown()

    return shown


@pytest.mark.parametrize(
    "words", ["请点数字。", "您叫什么名字？请照身份证写。", "Step 2 of 11. Please choose one.", "It costs 1.5 yuan", ""]
)
def test_what_fits_is_shown_as_it_is_spoken(words: str, say: Say) -> None:
    assert say(words) == words


@pytest.mark.parametrize("first", ["第2步，共11步。", "Step 2 of 11."])
def test_a_sentence_that_does_not_fit_is_left_to_the_ear(first: str, say: Say) -> None:
    long = "well " * 60 if first.endswith(".") else "很" * 200
    assert say(f"{first} {long}.") == first


@pytest.mark.parametrize("long", ["很" * 200, "very " * 60])
def test_of_a_first_sentence_too_long_the_beginning_is_shown(long: str, say: Say) -> None:
    shown = say(long)
    assert shown.endswith("…")
    assert long.startswith(shown[:-1])
    assert len(shown) > 10


def test_lines_of_a_warning_stand_in_a_row(say: Say) -> None:
    assert say("很久没有人动了。\n点一下屏幕。") == "很久没有人动了。点一下屏幕。"
    assert say("Nobody is here.\nTouch it.") == "Nobody is here. Touch it."
