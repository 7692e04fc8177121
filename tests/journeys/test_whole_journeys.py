"""Filings from the welcome screen to the paper, in both orientations, as the worked examples tell them."""

from pathlib import Path

import pytest

from kiosk.app.heart import Heart
from kiosk.app.tour import play
from kiosk.app.window import Window
from kiosk.model.access import AccessSettings, Panel

PORTRAIT, LANDSCAPE, SMALL = Panel(), Panel(1920, 1080), Panel(1366, 768, 0.252)


def only_pass(name: str, window: Window) -> None:
    """No pictures: only the way through matters here."""


@pytest.mark.parametrize("form", ["private_lending", "divorce", "labour"])
@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_a_resident_takes_the_packet_home(form: str, panel: Panel, heart: Heart, tmp_path: Path, qapp: object) -> None:
    example = heart.catalogue.cases(form)["plain"]
    tour = play(heart, form, example.answers, panel, AccessSettings(), tmp_path, only_pass)
    saved = sorted(file.name for file in (tmp_path / "packet").iterdir())
    template = heart.catalogue.templates[form]
    assert "packet.pdf" in saved
    assert len(saved) > len([document for document in template.documents if document.when is None])
    assert any("办好了，请慢走" in text for text in tour.said)


@pytest.mark.parametrize(
    "form",
    [
        "traffic",
        "parental_support",
        "answer_property_service",
        "administrative_penalty",
        "enforcement",
        "labour_arbitration",
    ],
)
def test_filings_of_every_make_end_on_paper(form: str, heart: Heart, tmp_path: Path, qapp: object) -> None:
    example = heart.catalogue.cases(form)["plain"]
    tour = play(heart, form, example.answers, PORTRAIT, AccessSettings(), tmp_path, only_pass)
    assert (tmp_path / "packet" / "packet.pdf").read_bytes().startswith(b"%PDF")
    assert any("办好了，请慢走" in text for text in tour.said)


@pytest.mark.parametrize("size", ["standard", "extra_large"])
def test_the_longest_example_plays_on_a_small_screen(size: str, heart: Heart, tmp_path: Path, qapp: object) -> None:
    example = heart.catalogue.cases("private_lending")["every_branch"]
    access = AccessSettings(text_size=size)  # type: ignore[arg-type]
    play(heart, "private_lending", example.answers, SMALL, access, tmp_path, only_pass)
    assert (tmp_path / "packet" / "packet.pdf").read_bytes().startswith(b"%PDF")


def test_every_screen_is_spoken_and_no_identity_number_is(heart: Heart, tmp_path: Path, qapp: object) -> None:
    example = heart.catalogue.cases("private_lending")["plain"]
    tour = play(heart, "private_lending", example.answers, PORTRAIT, AccessSettings(), tmp_path, only_pass)
    assert all(text.strip() for text in tour.said)
    asked = heart.catalogue.templates["private_lending"].questions["principal_owed"].ask
    assert any(asked in text for text in tour.said)
    assert not [text for text in tour.said if "440106195502030022" in text]
