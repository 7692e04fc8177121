"""Characters by what they are made of: 立 and 早 make 章, 金 and 宏 make 𬭎; and how a character is put together."""

from array import array
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import accumulate, chain, islice
from pathlib import Path

from kiosk.handinput.data_problem import DataProblem
from kiosk.handinput.packed import Packed
from kiosk.i18n import _
from kiosk.model.status import DeviceReport

FILE = "components.bin"
OPERATORS = frozenset("⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻")
"""How the parts after them stand to each other. Source: Unicode, Ideographic Description Characters."""

MOST_LOOKED_AT = 3000
"""So many of the commonest are taken apart to see whether they are made of just the parts asked for."""

SAME = (
    "金钅釒",
    "水氵氺",
    "人亻",
    "手扌龵",
    "草艹艸",
    "心忄⺗㣺",
    "火灬",
    "刀刂⺈",
    "犬犭",
    "衣衤",
    "示礻",
    "竹⺮",
    "言讠訁",
    "食饣飠",
    "丝纟糸糹",
    "肉月⺼",
    "阜阝",
    "邑阝",
    "耳阝",
    "足𧾷",
    "玉王𤣩",
    "走辶⻌⻍",
    "门門",
    "马馬",
    "鸟鳥",
    "鱼魚",
    "车車",
    "贝貝",
    "见見",
    "页頁",
    "风風",
    "长長镸",
    "老耂",
    "羊⺶",
    "爪爫",
    "网罒",
    "攴攵",
    "病疒",
    "雨⻗",
    "牛牜",
    "小⺌",
    "西覀襾",
    "易昜𠃓",
    "佳隹",
)
"""Parts that people call by one name, whatever form they take."""

_ALIKE = {sign: frozenset(chain(*(forms for forms in SAME if sign in forms))) for forms in SAME for sign in forms}


class Components:
    """Finds characters by their parts. Opening reads the file; what is in it is unpacked when it is first asked.

    Args:
        packed: The structures of the characters, and the characters that each part stands in.
    """

    def __init__(self, packed: Packed) -> None:
        self._packed = packed

    @classmethod
    def open(cls, folder: Path) -> "Components":
        """The components of a folder's components.bin (see SOURCE.md there).

        Raises:
            DataProblem: The file is missing or damaged.
        """
        return cls(Packed.open(folder / FILE))

    def find_by_components(self, components: str, most: int = 30) -> tuple[str, ...]:
        """Characters with all these parts in them: those made of just them first, then the common ones.

        Args:
            components: Characters or their forms as radicals (金 is 钅), in any order, each as often as it is meant.
            most: How many at most.
        """
        wanted = Counter(components)
        found = sorted(self._with_all(wanted), key=self._rank)
        looked_at = found[:MOST_LOOKED_AT] if wanted.total() > 1 else ()
        exact = dict.fromkeys(one for one in looked_at if self._is_made_of(one, wanted))
        others = (one for one in found if one not in exact and self._has_enough(one, wanted))
        return tuple(islice(chain(exact, others), most))

    def structure(self, character: str) -> str:
        """How it is put together, as an ideographic description sequence (⿰钅宏); "" where that is not known."""
        place = self._place(character)
        if place is None:
            return ""
        return self._sequences[self._ends[place - 1] if place else 0 : self._ends[place]]

    @cached_property
    def _characters(self) -> str:
        """Every character, in the order of their codes."""
        return self._packed.text("characters")

    @cached_property
    def _sequences(self) -> str:
        """The structures of all of them, one behind the other."""
        return self._packed.text("structures")

    @cached_property
    def _ends(self) -> "array[int]":
        """Where the structure of each ends."""
        return array("I", accumulate(self._packed.part("lengths")))

    @cached_property
    def _ranks(self) -> "memoryview[int]":
        """The place of each among all, the commonest first."""
        return memoryview(self._packed.part("ranks")).cast("I")

    @cached_property
    def _within(self) -> dict[str, str]:
        """Each part, and the characters it stands in without another between."""
        return {line[0]: line[1:] for line in self._packed.text("within").split("\n")}

    def _place(self, character: str) -> int | None:
        place = bisect_left(self._characters, character)
        return place if self._characters[place : place + 1] == character else None

    def _rank(self, character: str) -> int:
        place = self._place(character)
        return len(self._ranks) if place is None else self._ranks[place]

    def _with_all(self, wanted: Counter[str]) -> frozenset[str]:
        """The characters that have each part anywhere in them."""
        every = [self._with(part) for part in wanted]
        return frozenset.intersection(*every).difference(wanted) if every else frozenset()

    def _with(self, part: str) -> frozenset[str]:
        """The characters that have a part, or what goes by its name, anywhere in them."""
        found: set[str] = set()
        new = set(_forms(part))
        while new:
            found |= new
            new = set(chain.from_iterable(self._within.get(one, "") for one in new)) - found
        return frozenset(found)

    def _is_made_of(self, character: str, wanted: Counter[str]) -> bool:
        """Whether it comes apart into just these parts."""
        left = wanted.copy()
        parts = self._parts(character)
        while parts:
            part = parts.pop()
            name = next((name for name in wanted if part in _forms(name)), "")
            if name:
                left[name] -= 1
                if left[name] < 0:
                    return False
            elif within := self._parts(part):
                parts += within
            else:
                return False
        return not any(left.values())

    def _has_enough(self, character: str, wanted: Counter[str]) -> bool:
        """Whether it has each part as often as it is meant; that it has each at all is known."""
        return all(count == 1 or self._count(character, _forms(name), count) >= count for name, count in wanted.items())

    def _count(self, character: str, forms: frozenset[str], enough: int) -> int:
        """How often a part stands anywhere in a character; once it is enough, nobody counts on."""
        if character in forms:
            return 1
        counted = 0
        for part in self._parts(character):
            counted += self._count(part, forms, enough - counted)
            if counted >= enough:
                break
        return counted

    def _parts(self, character: str) -> list[str]:
        return [sign for sign in self.structure(character) if sign not in OPERATORS]


def _forms(part: str) -> frozenset[str]:
    """A part and what goes by its name."""
    return _ALIKE.get(part, frozenset(part))


def report(folder: Path) -> DeviceReport:
    """Whether characters can be found by their parts."""
    name = _("部件")
    try:
        Components.open(folder)
    except DataProblem as problem:
        return DeviceReport(name, False, str(problem), problem.mend)
    return DeviceReport(name, True, _("可以按部件找字。"), "")
