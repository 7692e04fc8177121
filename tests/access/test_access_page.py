"""The page of all access modes: it fits, and what it offers can be borne by every page."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from journeys.resident import Resident
from PySide6.QtCore import Qt
from ui.page_audit import findings

from kiosk.model.access import OFFERED_SIZES, AccessSettings, Panel, TextSize
from kiosk.ui.screens.access import GROUPS
from kiosk.ui.screens.review import ReviewScreen
from kiosk.ui.theme import Theme

SitDown = Callable[..., Resident]


@pytest.mark.parametrize("size", OFFERED_SIZES)
@pytest.mark.parametrize("panel", [Panel(), Panel(1920, 1080)], ids=["portrait", "landscape"])
def test_every_group_fits(panel: Panel, size: TextSize, sit_down: SitDown) -> None:
    resident = sit_down(panel=panel)
    journey = resident.window.journey
    assert journey is not None
    journey.adjust(replace(journey.access, text_size=size))
    resident.press(Qt.Key.Key_F3)
    theme = Theme(journey.access, panel, resident.heart.settings.assets / "icons")
    for group in GROUPS:
        resident.tap(group)
        assert findings(resident.window.shell, theme) == [], group


def test_everything_is_reset_at_once(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.press(Qt.Key.Key_F3)
    resident.tap("特大")
    resident.tap("黑底白字")
    resident.tap("全部还原")
    assert resident.window.journey is not None
    assert resident.window.journey.access == AccessSettings()


def test_large_text_goes_round_on_the_review(sit_down: SitDown) -> None:
    resident = sit_down("review")
    for _press in OFFERED_SIZES:
        resident.tap("大字")
        assert isinstance(resident.screen, ReviewScreen)
    assert resident.window.journey is not None
    assert resident.window.journey.access.text_size == "standard"
