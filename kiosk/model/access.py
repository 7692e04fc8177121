"""How the resident wants the kiosk, and how large the screen is: two frozen values, known without a screen."""

from dataclasses import dataclass
from typing import Literal

TextSize = Literal["standard", "large", "extra_large"]
ThemeName = Literal["light", "high_contrast"]


@dataclass(frozen=True)
class AccessSettings:
    """The access modes of one visit; all reset when it ends.

    Attributes:
        text_size: standard (capital letters 4.85 mm), large (6.2 mm) or extra_large (9.1 mm).
        theme: light or high_contrast.
        read_aloud: Everything is spoken.
        language: Of the screen: zh_CN, zh_HK or en.
        reduced_motion: Nothing moves by itself.
    """

    text_size: TextSize = "standard"
    theme: ThemeName = "light"
    read_aloud: bool = False
    language: str = "zh_CN"
    reduced_motion: bool = False


@dataclass(frozen=True)
class Panel:
    """The screen.

    Attributes:
        width_px, height_px: Its resolution.
        mm_per_px: Size of a pixel; 0.248 on a 21.5 inch 1920 x 1080 screen.
    """

    width_px: int = 1080
    height_px: int = 1920
    mm_per_px: float = 0.248

    @property
    def portrait(self) -> bool:
        """Higher than wide."""
        return self.height_px > self.width_px
