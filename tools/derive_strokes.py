"""Stroke codes of characters that no table has, from the codes of their parts.

The parts are written one after the other; where one encloses the other, how the strokes of the two are put together is
learnt from the characters whose code and structure are both known (辶 is written last, 囗 is closed last, 戈 takes its part
in after the first stroke). So are the strokes of parts that are no characters, and which of several codes of a part is usual.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import product

from character_sources import Tree

MOST_CODES = 3
MOST_OF_A_PART = 4
MAINLAND = 20
"""How many votes a character of mainland China has."""
LEAST_SHARE = 0.1
"""A code of a part is tried where it has this share of the votes of the part's usual one."""
_ONE_AFTER_THE_OTHER = frozenset("⿰⿱⿲⿳")
_OF_TWO = {"⿲": "⿰", "⿳": "⿱"}
_AFTER = -1
"""The whole enclosure first, then what is within it."""

Place = tuple[str, int]
"""The operator a part stands under, and the how manieth it is there: 竹 is written otherwise at the top."""

ALONE: Place = ("", 0)

UNKNOWN = "?"
"""A stroke of a part of which only the number of strokes is known (① to ⑳)."""

DRAWN = {
    "コ": ["zh"],
    "ユ": ["zh"],
    "サ": ["hss"],
    "ス": ["zn"],
    "り": ["sp"],
    "い": ["zn"],
    "⺆": ["pz"],
    "⺄": ["z"],
    "⺀": ["nn"],
    "㇓": ["p"],
    "㇌": ["z"],
    "㇇": ["z"],
    "㇉": ["z"],
    "〢": ["ss"],
    "⺊": ["sh"],
    "⺌": ["snp"],
}
"""Parts that are drawn with a sign of their shape."""


class Derivation:
    """Learns from some characters, derives the codes of others.

    Args:
        strokes: The codes known.
        structures: The structure of each character.
        totals: How many strokes a character has, where that is known.
        learn_from: The characters to learn from.
        mainland: Those of them that are written so in mainland China; they count more.
    """

    def __init__(
        self,
        strokes: dict[str, list[str]],
        structures: dict[str, Tree],
        totals: dict[str, set[int]],
        learn_from: Iterable[str],
        mainland: Container[str] = (),
    ) -> None:
        self._known = {**strokes, **DRAWN, **{chr(ord("①") + at): [UNKNOWN * (at + 1)] for at in range(20)}}
        self._structures = structures
        self._totals = totals
        self._votes: dict[tuple[str, str, int], Counter[str]] = defaultdict(Counter)
        self._ways: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        self._memory: dict[tuple[str, str, int], list[str]] = {}
        self._mainland = mainland
        for character in learn_from:
            if character in structures:
                self._learn(character, strokes[character])

    def codes(self, character: str) -> list[str]:
        """Codes of a character that has none, the likeliest first; none where a part is unknown."""
        tree = self._structures.get(character)
        found = self._of_part(character, (character,), ALONE) if tree is None else self._of_tree(tree, (character,))
        totals = self._totals.get(character, set())
        right = [code for code in found if len(code) in totals]
        return list(dict.fromkeys([*found[:1], *right]))[:MOST_CODES]

    def _of_tree(self, tree: Tree, within: tuple[str, ...], place: Place = ALONE) -> list[str]:
        if isinstance(tree, str):
            return self._of_part(tree, within, place)
        operator, *parts = tree
        choices = [self._of_tree(part, within, _place(str(operator), at)) for at, part in enumerate(parts)]
        found = [self._joined(str(operator), parts[0], codes) for codes in product(*choices)]
        return list(dict.fromkeys(found))[: MOST_OF_A_PART * MOST_OF_A_PART]

    def _of_part(self, part: str, within: tuple[str, ...], place: Place) -> list[str]:
        key = (part, *place)
        if key not in self._memory:
            votes = self._votes[key] or self._votes[(part, *ALONE)]
            known = dict.fromkeys([*votes, *self._known.get(part, ())])
            if known:
                least = LEAST_SHARE * max(votes.values(), default=0)
                found = sorted((code for code in known if votes[code] >= least), key=lambda code: -votes[code])
            else:
                found = [] if part in within else self._derived(part, within)
            self._memory[key] = found[:MOST_OF_A_PART]
        return self._memory[key]

    def _derived(self, part: str, within: tuple[str, ...]) -> list[str]:
        tree = self._structures.get(part)
        return [] if tree is None else self._of_tree(tree, (*within, part))

    def _joined(self, operator: str, first: Tree, codes: tuple[str, ...]) -> str:
        if operator in _ONE_AFTER_THE_OTHER or not isinstance(first, str):
            return "".join(codes)
        return _put_together(codes[0], codes[1], self._way(operator, first))

    def _way(self, operator: str, enclosure: str) -> int:
        """At which stroke of an enclosure its content is written."""
        ways = self._ways.get((operator, enclosure))
        if ways:
            return ways.most_common(1)[0][0]
        return {"⿶": 0, "⿷": 1}.get(operator, _AFTER)

    def _learn(self, character: str, codes: list[str]) -> None:
        """How the parts of an example are written, and how they are put together."""
        tree = self._structures[character]
        if isinstance(tree, str):
            return
        operator, *parts = tree
        names = [part if isinstance(part, str) else "" for part in parts]
        choices = [self._known.get(name, []) for name in names]
        if operator in ("⿰", "⿱"):
            # What is left of the whole without one part is the other part, as it is written in this place.
            for at, name in enumerate(names):
                if name and UNKNOWN not in "".join(choices[at]):
                    counts = MAINLAND if character in self._mainland else 1
                    rests = dict.fromkeys(_rests(codes, choices[1 - at], at == 0), counts)
                    self._votes[(name, *_place(str(operator), at))].update(rests)
                    self._votes[(name, *ALONE)].update(rests)
        elif operator not in _ONE_AFTER_THE_OTHER:
            for enclosure, content in product(*choices):
                ways = [
                    way for way in (*range(len(enclosure)), _AFTER) if _put_together(enclosure, content, way) in codes
                ]
                self._ways[(str(operator), names[0])].update(ways[:1])


def _place(operator: str, at: int) -> Place:
    """Where a part stands; of three in a row, the ends are written as those of two."""
    if operator in ("⿲", "⿳"):
        return (_OF_TWO[operator], {0: 0, 2: 1}[at]) if at != 1 else ALONE
    return (operator, at)


def _put_together(enclosure: str, content: str, way: int) -> str:
    return enclosure + content if way == _AFTER else enclosure[:way] + content + enclosure[way:]


def _rests(codes: list[str], others: Iterable[str], is_first: bool) -> Iterator[str]:
    for code, other in product(codes, others):
        rest = code.removesuffix(other) if is_first else code.removeprefix(other)
        if rest and rest != code:
            yield rest
