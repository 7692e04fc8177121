"""One deployment for all tests of this folder; a writer for each test, closed when it is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.handinput.pinyin import RimeWriter, Sources, open_pinyin

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(scope="session")
def pinyin_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which everything is deployed."""
    cache = tmp_path_factory.mktemp("pinyin")
    open_pinyin(Sources(ASSETS), cache).close()
    return cache


@pytest.fixture
def writer(pinyin_cache: Path) -> Iterator[RimeWriter]:
    """The kiosk's pinyin writer."""
    opened = open_pinyin(Sources(ASSETS), pinyin_cache)
    yield opened
    opened.close()
