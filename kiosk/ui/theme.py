"""One look from one table: sizes in mm, colours by role, for the access settings and the panel of the moment.

Source of every token: docs in ../shared/design (section 1); contrast of each pair is checked in tests/ui/test_theme.py.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.model.access import AccessSettings, Panel, TextSize, ThemeName

Role = Literal["note", "body", "lead", "title", "head", "display"]

FAMILY = "Noto Sans SC"
CAP_OF_EM = 0.733
"""Height of a capital letter of Noto Sans SC, as part of the font size."""

CAP_MM: Mapping[TextSize, float] = MappingProxyType(
    {"standard": 4.85, "large": 6.2, "extra_large": 9.1, "largest": 14.55}
)
"""Height of a capital letter, read from 500 mm."""
GROWTH: Mapping[Role, float] = MappingProxyType(
    {"note": 1.0, "body": 1.12, "lead": 1.33, "title": 1.6, "head": 2.0, "display": 2.4}
)
DAMPING: Mapping[TextSize, float] = MappingProxyType(
    {"standard": 1.0, "large": 0.8, "extra_large": 0.42, "largest": 0.12}
)
TOUCH_MM, KEY_MM, GAP_MM = 20.0, 15.0, 3.0
RADIUS_MM, CARD_RADIUS_MM = 2.5, 4.0

COLOURS: Mapping[ThemeName, Mapping[str, str]] = MappingProxyType(
    {
        "light": MappingProxyType(
            {
                "canvas": "#F3F1EA",
                "surface": "#FFFFFF",
                "sunken": "#E6ECEC",
                "ink": "#14201F",
                "ink2": "#37474A",
                "primary": "#16425B",
                "on_primary": "#FFFFFF",
                "primary_edge": "#0A2A3C",
                "primary_press": "#0D3146",
                "tint": "#DFEAF0",
                "on_tint": "#0F3449",
                "rail": "#16323F",
                "on_rail": "#FFFFFF",
                "rail_on": "#FFFFFF",
                "on_rail_on": "#10303F",
                "rail_line": "#5F7C8A",
                "line": "#6B7A7D",
                "hair": "#D3D6CF",
                "edge": "#B4BCBA",
                "seal": "#94200F",
                "on_seal": "#FFFFFF",
                "ok": "#155238",
                "on_ok": "#FFFFFF",
                "warn_bg": "#FBEFD0",
                "on_warn": "#4A3200",
                "cap_bg": "#10201F",
                "cap_ink": "#FFFFFF",
                "word": "#FFD66B",
                "on_word": "#14201F",
                "focus": "#B8410B",
                "rail_focus": "#FFD66B",
                "track": "#C9D2D2",
                "paper": "#FFFFFF",
            }
        ),
        "high_contrast": MappingProxyType(
            {
                "canvas": "#000000",
                "surface": "#000000",
                "sunken": "#101416",
                "ink": "#FFFFFF",
                "ink2": "#FFFFFF",
                "primary": "#FFDC52",
                "on_primary": "#000000",
                "primary_edge": "#FFFFFF",
                "primary_press": "#FFFFFF",
                "tint": "#101416",
                "on_tint": "#FFFFFF",
                "rail": "#000000",
                "on_rail": "#FFFFFF",
                "rail_on": "#FFDC52",
                "on_rail_on": "#000000",
                "rail_line": "#FFFFFF",
                "line": "#FFFFFF",
                "hair": "#FFFFFF",
                "edge": "#FFFFFF",
                "seal": "#FFD2C9",
                "on_seal": "#000000",
                "ok": "#B8F5CF",
                "on_ok": "#000000",
                "warn_bg": "#000000",
                "on_warn": "#FFDC52",
                "cap_bg": "#000000",
                "cap_ink": "#FFFFFF",
                "word": "#FFDC52",
                "on_word": "#000000",
                "focus": "#8CEBFF",
                "rail_focus": "#8CEBFF",
                "track": "#3A4245",
                "paper": "#FFFFFF",
            }
        ),
        "yellow_on_black": MappingProxyType(
            {
                "canvas": "#000000",
                "surface": "#000000",
                "sunken": "#101416",
                "ink": "#FFE94A",
                "ink2": "#FFE94A",
                "primary": "#FFE94A",
                "on_primary": "#000000",
                "primary_edge": "#FFE94A",
                "primary_press": "#FFFFFF",
                "tint": "#101416",
                "on_tint": "#FFE94A",
                "rail": "#000000",
                "on_rail": "#FFE94A",
                "rail_on": "#FFE94A",
                "on_rail_on": "#000000",
                "rail_line": "#FFE94A",
                "line": "#FFE94A",
                "hair": "#FFE94A",
                "edge": "#FFE94A",
                "seal": "#FFD2C9",
                "on_seal": "#000000",
                "ok": "#B8F5CF",
                "on_ok": "#000000",
                "warn_bg": "#000000",
                "on_warn": "#FFE94A",
                "cap_bg": "#000000",
                "cap_ink": "#FFE94A",
                "word": "#FFFFFF",
                "on_word": "#000000",
                "focus": "#8CEBFF",
                "rail_focus": "#8CEBFF",
                "track": "#3A4245",
                "paper": "#FFFFFF",
            }
        ),
        "colour_safe": MappingProxyType(
            {
                "canvas": "#F3F1EA",
                "surface": "#FFFFFF",
                "sunken": "#E6ECEC",
                "ink": "#14201F",
                "ink2": "#37474A",
                "primary": "#003B73",
                "on_primary": "#FFFFFF",
                "primary_edge": "#00244A",
                "primary_press": "#002B57",
                "tint": "#DCE9F7",
                "on_tint": "#00305E",
                "rail": "#00305E",
                "on_rail": "#FFFFFF",
                "rail_on": "#FFFFFF",
                "on_rail_on": "#00305E",
                "rail_line": "#7F9DBB",
                "line": "#6B7A7D",
                "hair": "#D3D6CF",
                "edge": "#B4BCBA",
                "seal": "#7A3E00",
                "on_seal": "#FFFFFF",
                "ok": "#00456B",
                "on_ok": "#FFFFFF",
                "warn_bg": "#FFF1D6",
                "on_warn": "#5A3000",
                "cap_bg": "#0B1B2B",
                "cap_ink": "#FFFFFF",
                "word": "#FFD66B",
                "on_word": "#0B1B2B",
                "focus": "#A34700",
                "rail_focus": "#FFD66B",
                "track": "#C9D2D2",
                "paper": "#FFFFFF",
            }
        ),
    }
)


def register_fonts(folder: Path) -> tuple[Path, ...]:
    """Make the screen's fonts known to Qt.

    Returns:
        The files that are missing or that Qt cannot read. Qt then takes another font of the system that has Chinese.
    """
    files = (folder / "NotoSansSC-Regular.ttf", folder / "NotoSansSC-Bold.ttf")
    return tuple(file for file in files if QFontDatabase.addApplicationFont(str(file)) == -1)


class Theme:
    """Colours and sizes for one setting on one panel.

    Args:
        access: What the resident wants.
        panel: The screen's size.
        icons: The folder of icons.
    """

    def __init__(self, access: AccessSettings, panel: Panel, icons: Path) -> None:
        self.access = access
        self.panel = panel
        self._icons = icons
        self._colours = COLOURS[access.theme]
        # A page asks for fonts thousands of times while it is laid out.
        self._px = {role: self._px_of(role) for role in GROWTH}
        self._fonts = {(role, bold): self._font_of(role, bold) for role in GROWTH for bold in (False, True)}

    def mm(self, millimetres: float) -> int:
        """Millimetres in px on this panel."""
        return round(millimetres / self.panel.mm_per_px)

    def px(self, role: Role) -> int:
        """The font size of a role in px; small text grows fully with the text size, headings less."""
        return self._px[role]

    def font(self, role: Role, bold: bool = False) -> QFont:
        """The font of a role; not to be changed by whoever gets it."""
        return self._fonts[role, bold]

    def _px_of(self, role: Role) -> int:
        size = self.access.text_size
        base = CAP_MM[size] / self.panel.mm_per_px / CAP_OF_EM
        return round(base * (1 + (GROWTH[role] - 1) * DAMPING[size]))

    def _font_of(self, role: Role, bold: bool) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(self._px[role])
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def colour(self, role: str) -> QColor:
        """The colour of a role. Raises KeyError for a role that does not exist."""
        return QColor(self._colours[role])

    @property
    def high_contrast(self) -> bool:
        """White or yellow on black; every surface has a visible border."""
        return self.access.theme in ("high_contrast", "yellow_on_black")

    @property
    def extra_large(self) -> bool:
        """The two largest texts: what is not needed at once moves behind a button."""
        return self.access.text_size in ("extra_large", "largest")

    @property
    def border(self) -> int:
        """Width of borders in px."""
        return 3 if self.high_contrast else 2

    def icon(self, name: str, px: int, role: str) -> QPixmap:
        """An icon in a colour role, px wide and high; an empty picture where the icon does not exist."""
        return _icon(self._icons / f"{name}.svg", px, self._colours[role])

    def apply(self, application: QApplication) -> None:
        """Set the whole application in this look."""
        palette = QPalette()
        for part, role in (
            (QPalette.ColorRole.Window, "canvas"),
            (QPalette.ColorRole.Base, "surface"),
            (QPalette.ColorRole.WindowText, "ink"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.Highlight, "primary"),
            (QPalette.ColorRole.HighlightedText, "on_primary"),
        ):
            palette.setColor(part, self.colour(role))
        application.setPalette(palette)
        application.setFont(self.font("body"))

    def ink(self, widget: QWidget, role: str) -> None:
        """Write a widget's words in a colour role."""
        palette = widget.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self.colour(role))
        widget.setPalette(palette)

    def ground(self, widget: QWidget, role: str) -> None:
        """Fill a widget's ground with a colour role. Palettes, not style sheets: those cost 0.4 ms for every widget."""
        palette = widget.palette()
        palette.setColor(QPalette.ColorRole.Window, self.colour(role))
        widget.setPalette(palette)
        widget.setAutoFillBackground(True)


@lru_cache(maxsize=512)
def _icon(file: Path, px: int, colour: str) -> QPixmap:
    picture = QPixmap(px, px)
    picture.fill(Qt.GlobalColor.transparent)
    if not file.is_file():
        return picture
    drawing = QSvgRenderer(QByteArray(file.read_text(encoding="utf-8").replace("currentColor", colour).encode()))
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, px, px))
    painter.end()
    return picture
