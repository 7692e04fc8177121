"""How the resident wants the kiosk, and how large the screen is: two frozen values, known without a screen."""

from dataclasses import dataclass
from typing import Literal, get_args

TextSize = Literal["standard", "large", "extra_large", "largest"]
ThemeName = Literal["light", "high_contrast", "yellow_on_black", "colour_safe"]
SpokenLanguage = Literal["zh_CN", "yue", "en"]
Verbosity = Literal["brief", "normal", "full"]
Scanning = Literal["off", "one_switch", "two_switches"]

TEXT_SIZES: tuple[TextSize, ...] = get_args(TextSize)
OFFERED_SIZES: tuple[TextSize, ...] = ("standard", "large", "extra_large")
"""The pages have room for these; they are not laid out for the largest one."""
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
SPOKEN_LANGUAGES: tuple[SpokenLanguage, ...] = get_args(SpokenLanguage)
VERBOSITIES: tuple[Verbosity, ...] = get_args(Verbosity)
SCANNINGS: tuple[Scanning, ...] = get_args(Scanning)
POINTER_SIZES = (1, 2, 4, 8)
DWELL_SECONDS = (0.0, 0.8, 1.5, 3.0)
SCAN_SECONDS = (0.5, 1.0, 1.5, 2.5, 5.0)
DEBOUNCE_SECONDS = (0.0, 0.3, 0.5, 1.0)
SPEECH_RATES = (0.5, 0.75, 1.0, 1.5, 2.0)
VOLUMES = (20, 40, 60, 80, 100)


@dataclass(frozen=True)
class AccessSettings:
    """The access modes of one visit; all reset when it ends.

    Attributes:
        text_size: standard (capital letters 4.85 mm at 500 mm), large (6.2), extra_large (9.1) or largest (14.55).
        theme: light, high_contrast (white on black), yellow_on_black or colour_safe.
        read_aloud: 读屏: every move is spoken, and a finger may look for things before it does anything.
        language: Of the screen: zh_CN, zh_HK or en.
        spoken_language: Of the voice: zh_CN, yue or en; None for that of the screen.
        verbosity: How much the read-out says of each thing.
        speech_rate: 1.0 is the engine's own pace.
        volume: Of the voice, 0 to 100.
        large_captions: 大字幕: two lines, sentence by sentence, the phrase being spoken marked.
        pointer_size: 1 is the pointer of the system, 8 one of eight times its height.
        dwell_seconds: A pointer that rests for so long clicks; 0 for never.
        scanning: Whether one switch or two work everything.
        scan_seconds: How long each thing is offered.
        debounce_seconds: A second touch or key within this time is not meant.
        low_reach: 降低屏幕: everything that is pressed stands in the lower part.
        simple: 简明模式: fewer words, a picture, one idea a page.
        reduced_motion: Nothing moves by itself.
    """

    text_size: TextSize = "standard"
    theme: ThemeName = "light"
    read_aloud: bool = False
    language: str = "zh_CN"
    reduced_motion: bool = False
    spoken_language: SpokenLanguage | None = None
    verbosity: Verbosity = "normal"
    speech_rate: float = 1.0
    volume: int = 60
    large_captions: bool = False
    pointer_size: int = 1
    dwell_seconds: float = 0.0
    scanning: Scanning = "off"
    scan_seconds: float = 1.5
    debounce_seconds: float = 0.0
    low_reach: bool = False
    simple: bool = False


@dataclass(frozen=True)
class Panel:
    """The screen.

    Attributes:
        width_px, height_px: Its resolution.
        mm_per_px: Size of a pixel; 0.248 on a 21.5 inch 1920 x 1080 screen.
        viewing_mm: How far away a resident's eyes are; type is set for this distance.
    """

    width_px: int = 1080
    height_px: int = 1920
    mm_per_px: float = 0.248
    viewing_mm: int = 500

    @property
    def portrait(self) -> bool:
        """Higher than wide."""
        return self.height_px > self.width_px
