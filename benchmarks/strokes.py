"""How long a stroke takes, how many strokes a character needs, and what single characters cost in time and memory.

Each character is typed as Debian's table writes it, stroke by stroke; with wildcards, one to four of its strokes are not known.
"""

import random
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks.figure import Figure, milliseconds
from kiosk.handinput.characters import KnownCharacters
from kiosk.handinput.components import Components
from kiosk.handinput.strokes import ANY, Strokes
from kiosk.settings import Settings

TABLE = Path("/usr/share/rime-data/stroke.dict.yaml")
STRAY = "szhhhshspnhszs"
"""Stands in the table for thousands of characters and is right for none (assets/strokes/SOURCE.md)."""

COMMON, RARE = 500, 300
RARE_FROM = 8_105
TOP = 10
PARTS = ("金宏", "立早", "木子", "弓长", "女生", "口口", "耳东", "言午", "日月", "草黄", "水", "木木木")


def figures() -> Iterator[Figure]:
    """The figures of stroke input, of components and of what is known of characters."""
    assets = Settings().assets
    finder = Strokes.open(assets / "strokes")
    common, rare = _sample(finder)
    if not common:
        yield Figure("a stroke, p95", None, "ms", 5.0, f"{TABLE} is missing: install rime-data-stroke")
    else:
        # Each row of strokes is unpacked once, within the first characters typed.
        _ = [finder.find(code) for codes in common.values() for code in codes]
        for name, sample in ((f"{COMMON} common characters", common), (f"{RARE} rare ones", rare)):
            yield Figure(f"a stroke, {name}, p95", _p95(finder.find, _typed(sample.values())), "ms", 5.0)
            blurred = [_blurred(codes) for codes in sample.values()]
            yield Figure(
                f"  with one to four unknown strokes, {name}, p95", _p95(finder.find, _typed(blurred)), "ms", 5.0
            )
            needed = [_strokes_needed(finder, character, codes) for character, codes in sample.items()]
            yield Figure(f"  strokes until it is in the top ten, {name}, mean", sum(needed) / len(needed), "")
        yield Figure(
            "a stroke, nothing but unknown ones, the slowest", max(_taken(finder.find, _only_wild())), "ms", 5.0
        )
    yield Figure("strokes loaded", milliseconds(lambda: Strokes.open(assets / "strokes"), 9), "ms", 50.0)
    yield Figure("  in memory, after typing", _megabytes(lambda: _used_strokes(assets)), "MB", 15.0)

    components = Components.open(assets / "strokes")
    components.find_by_components(PARTS[0])
    slowest = max(_taken(components.find_by_components, PARTS))
    yield Figure("a character by its parts, the slowest of twelve", slowest, "ms", note="not typed: asked once")

    known = KnownCharacters.open(assets / "characters", components)
    characters = tuple(common) or tuple("民间借贷法院")
    for use in (known.after, known.same_sound, known.told_apart):
        use("民")
    yield Figure("next words after a character, p95", _p95(known.after, characters), "ms", 5.0)
    yield Figure("characters of the same sound, p95", _p95(known.same_sound, characters), "ms", 5.0)
    yield Figure("how a character is told apart, p95", _p95(known.told_apart, characters), "ms", 5.0)
    yield Figure("characters loaded and first used", milliseconds(lambda: _used_characters(assets), 5), "ms", 60.0)
    yield Figure("  in memory, with the components", _megabytes(lambda: _used_characters(assets)), "MB", 15.0)


def _sample(finder: Strokes) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Some characters and their codes: the commonest there are, and rare ones at random but always the same."""
    codes: dict[str, list[str]] = defaultdict(list)
    lines = TABLE.read_text(encoding="utf-8").splitlines() if TABLE.exists() else []
    for row in (line.split("\t") for line in lines):
        if len(row) > 1 and row[1] != STRAY:
            codes[row[0]].append(row[1])
    every = [character for character in finder.find(ANY, most=90_000) if character in codes]
    # Those of one stroke come first there, though they are as rare as any.
    order = [character for character in every if min(map(len, codes[character])) > 1]
    rare = random.Random(2026).sample(order[RARE_FROM:], RARE) if order else []
    return {at: codes[at] for at in order[:COMMON]}, {at: codes[at] for at in rare}


def _typed(samples: Iterable[list[str]]) -> list[str]:
    """What has been typed after each stroke."""
    return [code[:end] for codes in samples for code in codes for end in range(1, len(code) + 1)]


def _blurred(codes: list[str]) -> list[str]:
    """The first code of a character with some strokes unknown."""
    chance = random.Random(codes[0])
    strokes = list(codes[0])
    for place in chance.sample(range(len(strokes)), min(len(strokes), chance.randint(1, 4))):
        strokes[place] = ANY
    return ["".join(strokes)]


def _only_wild() -> list[str]:
    return [ANY * length for length in range(1, 30)]


def _strokes_needed(finder: Strokes, character: str, codes: list[str]) -> int:
    """After how many strokes a character is in the top ten, in the way that is quickest; all of them where it is never."""
    needed = []
    for code in codes:
        ends = (end for end in range(1, len(code) + 1) if character in finder.find(code[:end], most=TOP))
        needed.append(next(ends, len(code)))
    return min(needed)


def _taken(find: Callable[[str], object], keys: Iterable[str]) -> list[float]:
    taken = []
    for key in keys:
        begun = time.perf_counter()
        find(key)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _p95(find: Callable[[str], object], keys: Iterable[str]) -> float:
    taken = sorted(_taken(find, keys))
    return taken[round(0.95 * (len(taken) - 1))]


def _used_strokes(assets: Path) -> Strokes:
    finder = Strokes.open(assets / "strokes")
    for length in range(1, 25):
        finder.find("hspnz"[length % 5] + ANY * length)
    return finder


def _used_characters(assets: Path) -> KnownCharacters:
    known = KnownCharacters.open(assets / "characters", Components.open(assets / "strokes"))
    for use in (known.after, known.same_sound, known.told_apart):
        for character in "民𬭎":
            use(character)
    return known


def _megabytes(make: Callable[[], object]) -> float:
    """What something holds while it lives."""
    tracemalloc.start()
    made = make()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del made
    return held / 2**20
