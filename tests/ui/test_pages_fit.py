"""Every page of a whole journey fits its screen: two orientations, a small screen, the largest text, another language."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from ui.page_audit import findings

from kiosk.app.heart import Heart, open_heart
from kiosk.app.tour import play
from kiosk.app.window import Window
from kiosk.i18n import use_language
from kiosk.model.access import AccessSettings, Panel
from kiosk.settings import Settings
from kiosk.ui.theme import Theme

PORTRAIT, LANDSCAPE, SMALL = Panel(), Panel(1920, 1080), Panel(1366, 768, 0.252)
LOOKS = {
    "portrait": (PORTRAIT, AccessSettings()),
    "portrait-extra-large-high-contrast": (PORTRAIT, AccessSettings("extra_large", "high_contrast")),
    "landscape-large": (LANDSCAPE, AccessSettings("large")),
    "landscape-extra-large": (LANDSCAPE, AccessSettings("extra_large")),
    "small-standard": (SMALL, AccessSettings()),
    "portrait-english": (PORTRAIT, AccessSettings(language="en")),
}


@pytest.fixture(scope="module")
def heart(tmp_path_factory: pytest.TempPathFactory) -> Heart:
    return open_heart(Settings(cache=tmp_path_factory.mktemp("cache")))


@pytest.mark.parametrize("name", LOOKS)
def test_every_page_fits(name: str, heart: Heart, tmp_path: Path, qapp: object) -> None:
    panel, access = LOOKS[name]
    theme = Theme(access, panel, heart.settings.assets / "icons")
    wrong: dict[str, list[str]] = {}

    def look(page: str, window: Window) -> None:
        if found := findings(window.shell, theme):
            wrong[page] = found

    answers = heart.catalogue.cases("private_lending")["plain"].answers
    try:
        play(heart, "private_lending", answers, panel, access, tmp_path, look)
    finally:
        use_language("zh_CN", heart.settings.locales)
    assert wrong == {}


class _Watch(QObject):
    """Notes every window that is shown, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.add(type(watched).__name__)
        return False


def test_nothing_but_the_one_window_is_ever_shown(heart: Heart, tmp_path: Path, qapp: QApplication) -> None:
    watch = _Watch()
    qapp.installEventFilter(watch)
    answers = heart.catalogue.cases("private_lending")["plain"].answers
    try:
        play(heart, "private_lending", answers, PORTRAIT, AccessSettings(), tmp_path, lambda _page, _window: None)
    finally:
        qapp.removeEventFilter(watch)
    assert watch.shown == {"Shell"}
