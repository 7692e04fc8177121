"""The fonts of paper, and which of them prints a character."""

from enum import StrEnum
from functools import cached_property
from pathlib import Path

from kiosk.documents.fonts.font_problem import FontProblem
from kiosk.documents.fonts.typeface import Typeface


class Weight(StrEnum):
    """The three weights of Noto Serif SC that paper uses."""

    REGULAR = "Regular"
    BOLD = "Bold"
    BLACK = "Black"
    """Titles, where an official file has 小标宋."""


HANAZONO = Path("/usr/share/fonts/truetype/hanazono")
"""Where Debian's fonts-hanazono lies: the last resort for rare characters of names and places."""

_RARE_FILES = ("HanaMinA.ttf", "HanaMinB.ttf")
_IDEOGRAPHS = (
    range(0x2E80, 0x3008),
    range(0x31C0, 0x31F0),
    range(0x3400, 0xA000),
    range(0xF900, 0xFB00),
    range(0x20000, 0x40000),
)
"""What the last resort is asked for. It has emoji and ticks too, which have no place in a court's papers."""

_SOFT_HYPHEN = "\u00ad"
"""The fonts have a glyph for it, but nobody can see whether it is there."""


class Fonts:
    """Finds the font of each character. Opening reads the files' heads only; the last resort is opened when needed."""

    def __init__(self, typefaces: dict[Weight, Typeface], rare_folder: Path) -> None:
        self._typefaces = typefaces
        self._rare_folder = rare_folder
        self._letters: dict[tuple[str, Weight], tuple[Typeface, float] | None] = {}

    @classmethod
    def open(cls, folder: Path, rare_folder: Path = HANAZONO) -> "Fonts":
        """The fonts of a folder.

        Args:
            folder: With NotoSerifSC-Regular.ttf, -Bold.ttf and -Black.ttf.
            rare_folder: With HanaMinA.ttf and HanaMinB.ttf, or without: then rare characters are fewer.

        Raises:
            FontProblem: A font of the folder is missing or damaged; it names the file and the cure.
        """
        return cls({weight: Typeface(folder / f"NotoSerifSC-{weight}.ttf") for weight in Weight}, rare_folder)

    def typeface(self, weight: Weight) -> Typeface:
        """The font of a weight."""
        return self._typefaces[weight]

    def typeface_of(self, character: str, weight: Weight) -> Typeface | None:
        """The font that prints a character: the weight's own, else the last resort; None where no font has it."""
        own = self._typefaces[weight]
        if character == _SOFT_HYPHEN:
            return None
        if own.has(character):
            return own
        if not any(ord(character) in block for block in _IDEOGRAPHS):
            return None
        return next((typeface for typeface in self._rare if typeface.has(character)), None)

    def letter(self, character: str, weight: Weight) -> tuple[Typeface, float] | None:
        """The font that prints a character and the character's width in thousandths of the type size; remembered."""
        key = (character, weight)
        if key not in self._letters:
            typeface = self.typeface_of(character, weight)
            self._letters[key] = None if typeface is None else (typeface, typeface.width(typeface.glyph(character)))
        return self._letters[key]

    def missing_characters(self, text: str) -> str:
        """The characters of a text that cannot be printed, each once, in their order; "" where all can.

        The end of a line is no character.
        """
        return "".join(
            character
            for character in dict.fromkeys(text)
            if character != "\n" and self.typeface_of(character, Weight.REGULAR) is None
        )

    @cached_property
    def _rare(self) -> tuple[Typeface, ...]:
        """What there is of the last resort: a kiosk without it, or with a damaged one, still prints everything else."""
        found = []
        for name in _RARE_FILES:
            try:
                found.append(Typeface(self._rare_folder / name))
            except FontProblem:
                continue
        return tuple(found)
