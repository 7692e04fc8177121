"""How characters are read, and which simplified one a traditional one is: the two tables in `data/` (see SOURCE.md there)."""

from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("data")


@lru_cache(maxsize=1)
def readings() -> dict[str, tuple[str, ...]]:
    """Each character's readings without tones, the usual one first; ü is written u, as many people type it."""
    found: dict[str, tuple[str, ...]] = {}
    lines = [line.split(" ") for line in (_FOLDER / "readings.txt").read_text(encoding="utf-8").splitlines()]
    for reading, _place, characters in sorted(lines, key=lambda line: line[1]):
        plain = reading.replace("v", "u")
        for character in characters:
            known = found.get(character, ())
            if plain not in known:
                found[character] = (*known, plain)
    return found


@lru_cache(maxsize=1)
def syllables() -> frozenset[str]:
    """Every syllable there is."""
    return frozenset(reading for each in readings().values() for reading in each)


@lru_cache(maxsize=1)
def simplified() -> dict[int, int]:
    """Code of a traditional character -> code of its simplified form, for `str.translate`."""
    old, new = (_FOLDER / "simplified.txt").read_text(encoding="utf-8").splitlines()
    return dict(zip(map(ord, old), map(ord, new), strict=True))
