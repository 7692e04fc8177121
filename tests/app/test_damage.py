"""A damaged form, font, journal or settings file: the kiosk still opens, and says what it cannot do today."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.app.checkup import check_up
from kiosk.app.heart import open_heart
from kiosk.app.tour import NoDiary
from kiosk.app.window import Window
from kiosk.devices import NullOutput
from kiosk.model.access import Panel
from kiosk.model.status import Outcome
from kiosk.session.clock import ManualClock
from kiosk.session.visit import Stage
from kiosk.settings import Settings, load_settings
from kiosk.ui.components import Text
from kiosk.voice.engines.silent import SilentEngine

OWN = Settings()
OpenWindow = Callable[..., Window]


@pytest.fixture
def open_window(qapp: object, tmp_path: Path) -> Iterator[OpenWindow]:
    opened: list[Window] = []

    def open_with(settings: Settings, notice: Outcome | None = None, notices: tuple[Outcome, ...] = ()) -> Window:
        clock = ManualClock()
        window = Window(open_heart(settings), Panel(), NullOutput(), SilentEngine(), clock, notices=notices)
        window.warm_up()
        window.begin(NoDiary(), (), lambda _reason: None, notice)
        window.show(windowed=True)
        opened.append(window)
        return window

    yield open_with
    for window in opened:
        window.close()


def seen(window: Window) -> str:
    return "\n".join(text.text() for text in window.shell.findChildren(Text) if text.isVisible())


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A copy of two of the kiosk's forms, to be damaged."""
    for name in ("_shared", "private_lending", "divorce"):
        shutil.copytree(OWN.forms / name, tmp_path / "forms" / name)
    return tmp_path / "forms"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """A copy of the kiosk's assets, to be damaged."""
    copy = tmp_path / "assets"
    shutil.copytree(OWN.assets / "icons", copy / "icons")
    shutil.copytree(OWN.assets / "places", copy / "places")
    (copy / "fonts").mkdir()
    for font in (OWN.assets / "fonts").glob("*.ttf"):
        (copy / "fonts" / font.name).symlink_to(font)
    return copy


@pytest.mark.parametrize("damage", [b"", b"\x00\xff\x80\x81", b"sections: [", "sections: 空".encode("gbk")])
def test_a_damaged_form_is_left_out_and_named(
    damage: bytes, forms: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    (forms / "divorce" / "interview.yaml").write_bytes(damage)
    settings = Settings(forms=forms, cache=tmp_path / "cache")
    window = open_window(settings)
    assert "有 1 个文书今天办不了" in seen(window)
    assert "divorce" not in window.heart.catalogue.templates
    assert "private_lending" in window.heart.catalogue.templates
    reports = [report for report in check_up(window.heart, ()) if not report.works]
    assert any("divorce/interview.yaml" in report.says for report in reports)


def test_no_forms_at_all_still_opens(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    window = open_window(Settings(forms=tmp_path / "empty", cache=tmp_path / "cache"))
    assert "今天这台机器写不了材料，请找工作人员。" in seen(window)


def test_a_missing_font_of_paper_is_said_before_the_first_question(
    assets: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    (assets / "fonts" / "NotoSerifSC-Regular.ttf").unlink()
    window = open_window(Settings(assets=assets, cache=tmp_path / "cache"))
    assert "今天这台机器写不了材料，请找工作人员。" in seen(window)
    assert window.visit is not None
    assert not window.visit.choose("private_lending")
    reports = {report.name: report for report in check_up(window.heart, ())}
    assert "NotoSerifSC-Regular.ttf" in reports["字体"].says


def test_a_damaged_font_of_the_screen_is_said_and_the_visit_goes_on(
    assets: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    bold = assets / "fonts" / "NotoSansSC-Bold.ttf"
    bold.unlink()
    bold.write_bytes(b"not a font")
    window = open_window(Settings(assets=assets, cache=tmp_path / "cache"))
    assert "屏幕的字体坏了" in seen(window)
    assert window.visit is not None
    assert window.visit.choose("private_lending")


def test_missing_place_data_leaves_addresses_to_be_typed(assets: Path, open_window: OpenWindow, tmp_path: Path) -> None:
    shutil.rmtree(assets / "places")
    window = open_window(Settings(assets=assets, cache=tmp_path / "cache"))
    assert window.aids.places is None
    assert window.visit is not None
    assert window.visit.stage is Stage.WELCOME


def test_a_damaged_journal_is_told_to_the_resident(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(Settings(cache=tmp_path / "cache"), notice=Outcome.JOURNAL_DAMAGED)
    assert Outcome.JOURNAL_DAMAGED.screen in seen(window)


def test_damaged_settings_fall_back_and_are_told(open_window: OpenWindow, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[panel]\nwidth_px = 很多\n", encoding="utf-8")
    settings, problems = load_settings(file)
    assert settings.panel == Panel()
    window = open_window(settings, notices=(Outcome.SETTINGS_DAMAGED,))
    assert Outcome.SETTINGS_DAMAGED.screen in seen(window)
    assert any(str(file) in report.says for report in check_up(window.heart, problems) if not report.works)
