"""Ways to write without a keyboard of one's own: by hand, by sound, by stroke. What a keyboard asks of an engine.

Engines live in `kiosk.handinput`; the keyboards of `kiosk.ui.keyboards` know only what stands here. An engine that is missing
is None, and its keyboard is not offered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Point = tuple[float, float]
"""A place in the writing box: right and down, 0 to 1; a shaky hand may leave the box a little."""

Stroke = tuple[Point, ...]
"""From pen down to pen up, one point at least."""

PinyinLayout = Literal["letters", "nine"]
"""26 keys, or the nine keys of a telephone (2 abc … 9 wxyz)."""


@dataclass(frozen=True)
class Composition:
    """What has been typed by sound and not yet become characters.

    Attributes:
        preedit: It, as it is shown: syllables apart ("qi su zhuang"), characters already chosen in front.
        candidates: What it may mean, best first.
        committed: Characters that are final now and go into the field; "" while there are none.
    """

    preedit: str = ""
    candidates: tuple[str, ...] = ()
    committed: str = ""


class HandwritingReader(Protocol):
    """Reads one character written by hand, in whatever order its strokes came."""

    def read(self, strokes: Sequence[Stroke], most: int = 10) -> tuple[str, ...]:
        """Characters, best first; () for what is no writing at all. Never raises on what a hand can do."""


class PinyinWriter(Protocol):
    """From the sounds of a whole phrase to its characters; remembers nothing of what anybody chose."""

    def begin(self, layout: PinyinLayout, fuzzy: bool) -> None:
        """Forget what was typed; from now on by this layout, with or without the sounds Cantonese speakers mix up."""

    def key(self, sign: str) -> Composition:
        """One more key: a to z, ' between syllables; 2 to 9 where the layout has nine keys."""

    def erase(self) -> Composition:
        """Take back the last key, or the last choice."""

    def choose(self, number: int) -> Composition:
        """Take a candidate, counted from 0; what it does not cover is asked for next."""

    def clear(self) -> Composition:
        """Forget what was typed."""


class StrokeFinder(Protocol):
    """Finds characters by how they begin: h 横, s 竖, p 撇, n 点 (also 捺), z 折, ? any of them."""

    def find(self, strokes: str, most: int = 30) -> tuple[str, ...]:
        """Characters whose strokes begin so, best first."""


class Characters(Protocol):
    """What is known of single characters: what follows them, what sounds like them, how to tell them apart."""

    def after(self, text: str, most: int = 10) -> tuple[str, ...]:
        """What people write next after a text, best first."""

    def same_sound(self, character: str, most: int = 30) -> tuple[str, ...]:
        """Others that sound the same, best first; () where nothing is known."""

    def put_together(self, parts: str, most: int = 10) -> tuple[str, ...]:
        """Characters that have all of these in them, best first: 金宏 -> 𬭎, 弓长 -> 张; () where there is none."""

    def told_apart(self, character: str) -> str:
        """How it is told from its like: "香，香水的香", "章，立早章"; the character alone where nothing is known."""


@dataclass(frozen=True)
class InputMethods:
    """The engines this kiosk has; None for one that is missing.

    Attributes:
        handwriting: 手写.
        pinyin: 拼音.
        strokes: 笔画.
        characters: Next words, same sounds, ways to tell characters apart.
    """

    handwriting: HandwritingReader | None = None
    pinyin: PinyinWriter | None = None
    strokes: StrokeFinder | None = None
    characters: Characters | None = None
