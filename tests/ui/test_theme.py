"""The look holds what it promises: contrast of every pair, sizes in millimetres at every panel and text size."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from kiosk.model.access import AccessSettings, Panel
from kiosk.ui.theme import CAP_OF_EM, COLOURS, Theme

ICONS = Path(__file__).parents[2] / "assets" / "icons"
PANELS = (Panel(), Panel(1920, 1080), Panel(1366, 768, 0.252), Panel(1920, 1080, 0.18), Panel(1920, 1080, 0.369))
TEXT = (
    ("ink", "canvas"), ("ink", "surface"), ("ink", "sunken"), ("ink2", "canvas"), ("ink2", "surface"), ("ink2", "sunken"),
    ("primary", "canvas"), ("primary", "surface"), ("on_primary", "primary"), ("on_primary", "primary_press"),
    ("on_tint", "tint"), ("on_rail", "rail"), ("on_rail_on", "rail_on"), ("seal", "surface"), ("seal", "canvas"),
    ("on_seal", "seal"), ("ok", "surface"), ("on_ok", "ok"), ("on_warn", "warn_bg"), ("cap_ink", "cap_bg"),
    ("on_word", "word"),
)  # fmt: skip
SHAPES = (
    ("line", "canvas"), ("line", "surface"), ("focus", "canvas"), ("focus", "surface"), ("primary", "canvas"),
    ("primary", "track"), ("rail_line", "rail"), ("rail_focus", "rail"),
)  # fmt: skip


def contrast(front: str, back: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""
    lighter, darker = sorted((_luminance(QColor(front)), _luminance(QColor(back))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("pair", TEXT, ids="-on-".join)
def test_words_stand_out(pair: tuple[str, str]) -> None:
    front, back = pair
    for name, colours in COLOURS.items():
        theme = Theme(AccessSettings(theme=name), Panel(), ICONS)
        assert contrast(colours[front], colours[back]) >= (15 if theme.high_contrast else 7), name


@pytest.mark.parametrize("pair", SHAPES, ids="-on-".join)
def test_shapes_stand_out(pair: tuple[str, str]) -> None:
    front, back = pair
    for colours in COLOURS.values():
        assert contrast(colours[front], colours[back]) >= 3


def test_every_theme_has_the_same_roles() -> None:
    assert {frozenset(colours) for colours in COLOURS.values()} == {frozenset(COLOURS["light"])}


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: f"{panel.width_px}x{panel.height_px}@{panel.mm_per_px}")
def test_capitals_are_as_high_as_the_standards_ask_on_every_panel(panel: Panel) -> None:
    for size, least in (("standard", 4.8), ("large", 6.1), ("extra_large", 9.0)):
        theme = Theme(AccessSettings(text_size=size), panel, ICONS)
        smallest = min(theme.px(role) for role in ("note", "body", "lead", "title", "head", "display"))
        assert smallest * CAP_OF_EM * panel.mm_per_px >= least


def test_text_grows_with_its_role_and_with_its_size() -> None:
    sizes, roles = ("standard", "large", "extra_large"), ("note", "body", "lead", "title", "head", "display")
    px = {(s, r): Theme(AccessSettings(text_size=s), Panel(), ICONS).px(r) for s, r in product(sizes, roles)}
    for size in sizes:
        assert [px[size, role] for role in roles] == sorted(px[size, role] for role in roles)
    for role in roles:
        assert [px[size, role] for size in sizes] == sorted(px[size, role] for size in sizes)


def test_an_icon_is_drawn_in_its_colour_and_a_missing_one_leaves_room(qapp: object) -> None:
    theme = Theme(AccessSettings(), Panel(), ICONS)
    drawn = theme.icon("scales", 64, "primary").toImage()
    colours = {
        drawn.pixelColor(x, y).name() for x, y in product(range(64), range(64)) if drawn.pixelColor(x, y).alpha() == 255
    }
    assert QColor(COLOURS["light"]["primary"]).name() in colours
    assert theme.icon("no-such-icon", 64, "primary").width() == 64
