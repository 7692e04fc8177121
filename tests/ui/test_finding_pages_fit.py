"""The pages on which something is found fit every screen too: nothing cut, nothing too small to touch."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from ui.page_audit import findings
from ui.test_pages_fit import LOOKS

from kiosk.app.heart import Heart, open_heart
from kiosk.app.tour import NoDiary
from kiosk.app.window import Window, application
from kiosk.devices import NullOutput
from kiosk.i18n import use_language
from kiosk.session.clock import ManualClock
from kiosk.settings import Settings
from kiosk.ui.screens.finding.choosing import options_screen, service_areas_screen, shelves_screen, triage_screen
from kiosk.ui.screens.finding.search import SearchScreen
from kiosk.ui.screens.guide_sheet import GuideSheetScreen
from kiosk.ui.screens.screen import Screen, Stand
from kiosk.ui.theme import Theme
from kiosk.voice.engines.silent import SilentEngine


@pytest.fixture(scope="module")
def heart(tmp_path_factory: pytest.TempPathFactory) -> Heart:
    return open_heart(Settings(cache=tmp_path_factory.mktemp("cache")))


def settle() -> None:
    for _time in range(3):
        application().processEvents()
        application().sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("name", LOOKS)
def test_every_page_of_finding_fits(name: str, heart: Heart, tmp_path: Path, qapp: object) -> None:
    panel, access = LOOKS[name]
    theme = Theme(access, panel, heart.settings.assets / "icons")
    window = Window(heart, panel, NullOutput(), SilentEngine([]), ManualClock(), access)
    wrong: dict[str, list[str]] = {}

    def look(page: str) -> None:
        settle()
        if found := findings(window.shell, theme):
            wrong[page] = found

    def show(page: str, make: Callable[[Stand], Screen]) -> None:
        assert window.journey is not None
        window.journey._open(make)
        look(page)

    try:
        window.begin(NoDiary(), (), lambda _reason: None)
        window.show(windowed=True)
        look("welcome")
        show("search", SearchScreen)
        screen = window.shell.current
        assert isinstance(screen, SearchScreen)
        screen.put_back("lihun")
        look("search with results")
        screen.put_back("&&&&")
        look("search without results")
        show("shelves", shelves_screen)
        show("areas", service_areas_screen)
        longest = sorted(heart.library.covers, key=lambda form: len(heart.library.covers[form].plain_names[0]))[-9:]
        show("filings", lambda stand: options_screen(stand, "我要告人", "选最像的一件。", longest))
        services = sorted(heart.library.services, key=lambda each: len(heart.library.services[each].title))[-9:]
        show("services", lambda stand: options_screen(stand, "别的办事", "选一个部门。", services))
        question = heart.library.triage
        assert question is not None
        show("questions", lambda stand: triage_screen(stand, question))
        assert window.visit is not None
        assert window.journey is not None
        window.visit.choose("private_lending")
        window.journey._go_on()
        show("guide of a filing", GuideSheetScreen)
        window.visit.choose(services[-1])
        window.journey._go_on()
        look("guide of a service")
    finally:
        window.close()
        use_language("zh_CN", heart.settings.locales)
    assert wrong == {}
