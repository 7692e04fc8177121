"""How well handwriting is read, seven ways of writing, beside zinnia and dinkit; how long it takes and how much it keeps.

The writing is synthetic: middle lines of print shaken by the noise model of facts/input.md (tools/handwriting/noise.py), with
seeds the training never saw. Nobody's real handwriting was to hand.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.figure import Figure
from kiosk.handinput.handwriting.reader import NetworkReader
from kiosk.model.handinput import Stroke
from kiosk.settings import data_folder
from tools.handwriting.noise import CONDITIONS, Corpus, written

SEED = 20261125
EACH, OF_STANDARD = 500, 1500
BARS = {"moderate": 2.0, "joined": 5.0, "random order": 10.0}
"""The most, in per cent of GB 2312 level 1, that may not be among the first ten."""
PEERS = ("zinnia", "dinkit")

Written = tuple[str, tuple[Stroke, ...]]


def figures() -> Iterator[Figure]:
    """The reader's figures and its peers'."""
    begun = time.perf_counter()
    reader = NetworkReader(data_folder("assets") / "handwriting")
    yield Figure("handwriting: opening the reader", 1000 * (time.perf_counter() - begun), "ms")
    corpus = Corpus()
    level_one = _level_one()
    sample = "".join(np.random.default_rng(SEED).permutation(list(level_one))[:EACH])
    taken: list[float] = []
    for name in CONDITIONS:
        whole = name in BARS
        shaken = _written(corpus, level_one if whole else sample, name)
        best = [_timed(reader, strokes, taken) for _character, strokes in shaken]
        yield from _misses(name, shaken, best, BARS.get(name), "GB 2312 level 1")
        peers = shaken if not whole else [each for each in shaken if each[0] in sample]
        for peer in PEERS:
            yield from _peer(peer, name, peers)
    standard = np.random.default_rng(SEED).permutation(list(corpus.characters[: corpus.standard]))[:OF_STANDARD]
    shaken = _written(corpus, "".join(standard), "moderate")
    best = [reader.read(strokes) for _character, strokes in shaken]
    yield from _misses("moderate", shaken, best, None, "通用规范汉字表, one in five")
    yield Figure("handwriting: one character read, p95", float(np.percentile(taken, 95)), "ms", 30.0)


def _level_one() -> str:
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return "".join(row.decode("gb2312", "ignore") for row in rows)


def _written(corpus: Corpus, characters: str, condition: str) -> list[Written]:
    random = np.random.default_rng([SEED, *condition.encode()])
    return [(character, written(corpus, character, CONDITIONS[condition], random)) for character in characters]


def _timed(reader: NetworkReader, strokes: Sequence[Stroke], taken: list[float]) -> tuple[str, ...]:
    begun = time.perf_counter()
    best = reader.read(strokes)
    taken.append(1000 * (time.perf_counter() - begun))
    return best


def _misses(
    name: str, shaken: list[Written], best: Sequence[Sequence[str]], bar: float | None, of: str
) -> Iterator[Figure]:
    first = sum(character != found[0] for (character, _strokes), found in zip(shaken, best, strict=True) if found)
    first += sum(not found for found in best)
    ten = sum(character not in found for (character, _strokes), found in zip(shaken, best, strict=True))
    note = f"not first {100 * first / len(shaken):.1f} %; {len(shaken)} characters of {of}"
    yield Figure(f"handwriting {name}: not among the first ten", 100 * ten / len(shaken), "%", bar, note)


def _peer(peer: str, name: str, shaken: list[Written]) -> Iterator[Figure]:
    told = "\n".join(json.dumps(strokes) for _character, strokes in shaken)
    command = [sys.executable, "-m", "benchmarks.handwriting_peers", peer]
    ran = subprocess.run(command, input=told, capture_output=True, text=True, check=False)
    *lines, taken = ran.stdout.split("\n")[:-1] or [""]
    if len(lines) != len(shaken):
        yield Figure(f"  {peer} {name}", None, "%", note="not installed here (make bench installs it)")
        return
    first = sum(character != found[:1] for (character, _strokes), found in zip(shaken, lines, strict=True))
    ten = sum(character not in found for (character, _strokes), found in zip(shaken, lines, strict=True))
    note = f"not first {100 * first / len(shaken):.1f} %; {len(shaken)} of these characters, {float(taken):.1f} ms each"
    yield Figure(f"  {peer} {name}: not among the first ten", 100 * ten / len(shaken), "%", note=note)
