"""What is known of single characters: what follows them, what sounds like them, how people tell them apart."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain, islice
from pathlib import Path

from kiosk.handinput.components import Components
from kiosk.handinput.data_problem import DataProblem
from kiosk.handinput.described import described
from kiosk.handinput.packed import Packed
from kiosk.i18n import _
from kiosk.model.status import DeviceReport

FILE = "characters.bin"
LONGEST_CONTEXT = 4
ENOUGH = 3
"""With so many next words from a longer context, a shorter one is not asked: after 广东 the words after 东 mislead."""


class KnownCharacters:
    """What is known of characters; a `kiosk.model.handinput.Characters`.

    Opening reads the file; what is in it is unpacked when it is first asked.

    Args:
        packed: Next words, sounds and ways to tell apart.
        components: How characters are put together; None where that is not known.
    """

    def __init__(self, packed: Packed, components: Components | None = None) -> None:
        self._packed = packed
        self._components = components

    @classmethod
    def open(cls, folder: Path, components: Components | None = None) -> "KnownCharacters":
        """What a folder's characters.bin knows (see SOURCE.md there).

        Args:
            folder: With characters.bin.
            components: For finding by parts, and for telling apart what no common word has; without it, by its sound.

        Raises:
            DataProblem: The file is missing or damaged.
        """
        return cls(Packed.open(folder / FILE), components)

    def after(self, text: str, most: int = 10) -> tuple[str, ...]:
        """What people write next after a text, best first: one character or some. () where nothing is known."""
        found: dict[str, None] = {}
        for length in range(min(LONGEST_CONTEXT, len(text)), 0, -1):
            if len(found) >= ENOUGH:
                break
            found |= dict.fromkeys(self._after.get(text[-length:], "").split())
        return tuple(islice(found, most))

    def same_sound(self, character: str, most: int = 30) -> tuple[str, ...]:
        """Others that sound the same, best first: those in use with the same tone, with another tone, then the rare ones."""
        readings = self._sounds_of(character)
        return tuple(
            islice(dict.fromkeys(one for one in self._sounding(readings) if one not in (character, "|")), most)
        )

    def put_together(self, parts: str, most: int = 10) -> tuple[str, ...]:
        """Characters that have all of these in them, best first: 金宏 -> 𬭎; () where there is none or parts are not known."""
        return () if self._components is None else self._components.find_by_components(parts, most)

    def told_apart(self, character: str) -> str:
        """How it is told from its like, else itself alone.

        Returns:
            By a common word or in the customary way (香，香水的香; 章，立早章), by its parts (𬭎，左边金字旁，右边宏观的宏),
            by a rare word, or by one that sounds the same (㛃，读音同洁白的洁): the first of these that is known.
        """
        ways = (self._told.get, self._put_together, self._phrases.get, self._sounded)
        words = next((words for way in ways if (words := way(character))), "")
        return f"{character}，{words}" if words else character

    @cached_property
    def _after(self) -> dict[str, str]:
        """Each beginning, and how it goes on."""
        lines = (line.partition(" ") for line in self._packed.text("after").split("\n"))
        return {beginning: rest for beginning, _space, rest in lines}

    @cached_property
    def _sounds(self) -> dict[str, str]:
        """Each syllable with its tone, and the characters read so: those in use, "|", the rare ones."""
        lines = (line.partition(" ") for line in self._packed.text("sounds").split("\n"))
        return {sound: characters for sound, _space, characters in lines}

    @cached_property
    def _told(self) -> dict[str, str]:
        return {line[0]: line[1:] for line in self._packed.text("told").split("\n")}

    @cached_property
    def _phrases(self) -> dict[str, str]:
        """Rare words, for characters that no common one has."""
        return {line[0]: line[1:] for line in self._packed.text("phrases").split("\n")}

    def _sounds_of(self, character: str) -> list[str]:
        """How it is read, the usual reading first: in that line it is among the first."""
        if len(character) != 1 or character == "|":
            return []
        readings = [sound for sound, characters in self._sounds.items() if character in characters]
        return sorted(readings, key=lambda sound: self._sounds[sound].index(character))

    def _sounding(self, readings: list[str]) -> Iterator[str]:
        """The characters that sound so, best first."""
        others = [f"{sound.rstrip('12345')}{tone}" for sound in readings for tone in "12345"]
        lines = [self._sounds.get(sound, "|").partition("|") for sound in (*readings, *others)]
        return chain.from_iterable((*(used for used, _bar, _rare in lines), *(rare for _used, _bar, rare in lines)))

    def _put_together(self, character: str) -> str:
        if self._components is None or len(character) != 1:
            return ""
        return described(self._components.structure(character), self._called)

    def _sounded(self, character: str) -> str:
        """By the commonest character that sounds just the same, if its sound is known."""
        for sound in self._sounds_of(character)[:1]:
            for other in self._sounds[sound].partition("|")[0]:
                if other != character and other in self._told:
                    return f"读音同{self._told[other]}"
        return ""

    def _called(self, part: str) -> str:
        """A part as it is said aloud: 宏伟的宏; "" for one that itself would have to be told apart."""
        return self._told.get(part, "")


def report(folder: Path) -> DeviceReport:
    """Whether next words, same sounds and ways to tell characters apart are known."""
    name = _("联想和同音字")
    try:
        KnownCharacters.open(folder)
    except DataProblem as problem:
        return DeviceReport(name, False, str(problem), problem.mend)
    return DeviceReport(name, True, _("联想词、同音字和读字说明可以用。"), "")
