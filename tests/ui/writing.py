"""Engines with a short memory, behind the contract of the real ones: for what the keyboards do with whatever engine there is."""

from collections.abc import Sequence
from typing import ClassVar

from kiosk.model.handinput import Composition, InputMethods, PinyinLayout, Stroke
from kiosk.ui.aids import Aids

WORDS = {"qisu": ("起诉", "起"), "zhang": ("张", "章", "长"), "su": ("诉", "苏"), "7478": ("起诉",)}


class ListedReader:
    """Reads by the number of strokes; what it was given is remembered."""

    BY_STROKES: ClassVar[dict[int, tuple[str, ...]]] = {
        1: tuple("一乙丨丶了几九七八入"),
        2: tuple("二十人入七八九几力又"),
        3: tuple("三口工土上下大小女子"),
        11: tuple("章竟意暲童"),
    }

    def __init__(self) -> None:
        self.seen: list[tuple[Stroke, ...]] = []

    def read(self, strokes: Sequence[Stroke], most: int = 10) -> tuple[str, ...]:
        """As many strokes as a character has."""
        self.seen.append(tuple(strokes))
        return self.BY_STROKES.get(len(strokes), ())[:most]


class ListedPinyin:
    """Knows a few words."""

    def __init__(self) -> None:
        self.typed = ""
        self.begun: list[tuple[PinyinLayout, bool]] = []

    def begin(self, layout: PinyinLayout, fuzzy: bool) -> None:
        """Forget."""
        self.begun.append((layout, fuzzy))
        self.typed = ""

    def key(self, sign: str) -> Composition:
        """One more."""
        self.typed += sign
        return self._now()

    def erase(self) -> Composition:
        """One less."""
        self.typed = self.typed[:-1]
        return self._now()

    def choose(self, number: int) -> Composition:
        """起 of 起诉 leaves su."""
        text = self._now().candidates[number]
        rest = "su" if text == "起" else ""
        self.typed = rest
        now = self._now()
        return Composition(now.preedit, now.candidates, text)

    def clear(self) -> Composition:
        """Forget."""
        self.typed = ""
        return self._now()

    def _now(self) -> Composition:
        return Composition(self.typed, WORDS.get(self.typed, ()))


class ListedStrokes:
    """Finds a few."""

    def find(self, strokes: str, most: int = 30) -> tuple[str, ...]:
        """By how they begin."""
        if strokes == "nnnn":
            return ()
        return tuple("章童竟音意立辛亲" * 4)[:most]


class ListedCharacters:
    """Knows 民 and 张."""

    def after(self, text: str, most: int = 10) -> tuple[str, ...]:
        """After 民."""
        return ("间", "事", "间借贷")[:most] if text.endswith("民") else ()

    def same_sound(self, character: str, most: int = 30) -> tuple[str, ...]:
        """Like 张."""
        return ("章", "彰")[:most] if character == "张" else ()

    def put_together(self, parts: str, most: int = 10) -> tuple[str, ...]:
        """金 and 宏."""
        return ("𬭎",)[:most] if parts == "金宏" else ()

    def told_apart(self, character: str) -> str:
        """章 and 张."""
        return {"章": "章，立早章", "张": "张，弓长张"}.get(character, character)


def listed_methods() -> InputMethods:
    """All ways to write, none of them real."""
    return InputMethods(ListedReader(), ListedPinyin(), ListedStrokes(), ListedCharacters())


def writing_aids() -> Aids:
    """Aids without places, the pen read at once."""
    methods = listed_methods()
    return Aids(writing=lambda: methods, pause=0.001)
