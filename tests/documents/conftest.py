"""The fonts of paper, opened once."""

from pathlib import Path

import pytest

from kiosk.documents import Fonts

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return Fonts.open(FONTS)
