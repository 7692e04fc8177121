"""How long a key of pinyin takes, what it finds and what it costs, beside the same engine with the distribution's dictionary alone."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.figure import Figure
from kiosk.handinput.pinyin import RimeWriter, Sources, open_pinyin
from kiosk.model.handinput import PinyinLayout

ROOT = Path(__file__).parents[1]
PHRASES = ROOT / "tests" / "handinput" / "pinyin" / "phrases.yaml"
WAYS: tuple[tuple[str, str, PinyinLayout], ...] = (
    ("26 keys", "pinyin", "letters"),
    ("nine keys", "nine", "nine"),
    ("initials", "initials", "letters"),
)
OPENING = """
import sys, time
from pathlib import Path
import kiosk.settings, kiosk.model.places, tempfile, shutil
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20
before, begun = resident(), time.perf_counter()
from kiosk.handinput.pinyin import Sources, open_pinyin
writer = open_pinyin(Sources(Path(sys.argv[1])), Path(sys.argv[2]))
writer.key("q")
opened = (time.perf_counter() - begun) * 1000
for layout in ("letters", "nine"):
    for fuzzy in (False, True):
        writer.begin(layout, fuzzy)
        for sign in "qisuzhuang" if layout == "letters" else "7478948264":
            writer.key(sign)
print(opened, resident() - before)
writer.close()
"""


def figures() -> Iterator[Figure]:
    """The figures of writing by sound and its peer's."""
    phrases: list[dict[str, Any]] = yaml.safe_load(PHRASES.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder, "own")
        begun = time.perf_counter()
        writer = open_pinyin(Sources(ROOT / "assets"), cache)
        deploying = time.perf_counter() - begun
        try:
            yield from _typing(writer, phrases, 10.0)
        finally:
            writer.close()
        opened, memory = _opening(cache)
        yield Figure("pinyin opened, first key shown", opened, "ms", 100.0, "in a process of its own, compiled before")
        yield Figure("pinyin, memory of all four schemas", memory, "MB", 60.0)
        yield Figure("pinyin compiled, once on a machine", deploying, "s", 20.0)
        peer = open_pinyin(Sources(ROOT / "assets", own_words=False), Path(folder, "peer"))
        try:
            yield from _typing(peer, phrases, None)
        finally:
            peer.close()


def _typing(writer: RimeWriter, phrases: list[dict[str, Any]], bar: float | None) -> Iterator[Figure]:
    name = "pinyin" if bar else "  librime with pinyin_simp alone"
    for way, key, layout in WAYS:
        for fuzzy in (False, True):
            taken: list[float] = []
            first, ten = 0, 0
            for row in phrases:
                candidates: tuple[str, ...] = ()
                writer.begin(layout, fuzzy)
                for sign in row[key]:
                    begun = time.perf_counter()
                    candidates = writer.key(sign).candidates
                    taken.append((time.perf_counter() - begun) * 1000)
                first += candidates[:1] == (row["phrase"],)
                ten += row["phrase"] in candidates[:10]
            p95 = sorted(taken)[round(0.95 * (len(taken) - 1))]
            note = f"of {len(phrases)} phrases {first} first, {ten} among ten; slowest key {max(taken):.0f} ms"
            yield Figure(f"{name}, {way}{', fuzzy' * fuzzy}, a key, p95", p95, "ms", bar, note)


def _opening(cache: Path) -> tuple[float, float]:
    command = [sys.executable, "-c", OPENING, str(ROOT / "assets"), str(cache)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(5)]
    return sorted(float(opened) for opened, _memory in runs)[2], max(float(memory) for _opened, memory in runs)
