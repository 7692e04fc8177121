"""The kiosk's own forms, read once for all tests of their content."""

from pathlib import Path

import pytest

from kiosk.app.heart import Heart, open_heart
from kiosk.settings import Settings


@pytest.fixture(scope="session")
def heart(tmp_path_factory: pytest.TempPathFactory) -> Heart:
    """The kiosk without a screen, with its own forms."""
    cache: Path = tmp_path_factory.mktemp("cache")
    return open_heart(Settings(cache=cache))
