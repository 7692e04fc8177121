"""How long a key takes in the search over ten thousand entries, beside rapidfuzz and SQLite on the same titles and texts."""

import itertools
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from benchmarks.figure import Figure, milliseconds
from benchmarks.worked_example import heart
from kiosk.model.finding import Entry
from kiosk.search import Index, entries

ENTRIES = 10_000
SENTENCES = Path(__file__).parents[1] / "tests" / "search" / "sentences.yaml"
TYPED = (
    "lihun",
    "lh",
    "lihum",
    "jiaotongshigu",
    "jtsg",
    "gongshangrending",
    "shanyangfei",
    "li婚",
    "離婚",
    "立婚",
    "欠薪",
)
PLACES = tuple("梅松丙雁白畲水南程城石大隆桃源平蕉埔丰五兴龙和连紫东")
DAYS = tuple("春夏秋冬闰")


def figures() -> Iterator[Figure]:
    """The search's figures and its peers'."""
    own, words = _library()
    many = tuple(itertools.islice(_multiplied(own), ENTRIES))
    keys = tuple(_keys())
    index = Index(many, words)
    begun = time.perf_counter()
    index.warm_up()
    note = f"index built in {time.perf_counter() - begun:.1f} s"
    yield Figure(f"a key in the search, {ENTRIES:,} entries, p95", _p95(index.find, keys), "ms", 10.0, note)
    titles = [entry.title for entry in many]

    def fuzzy(text: str) -> object:
        return process.extract(text, titles, scorer=fuzz.partial_ratio, limit=8)

    yield Figure("  rapidfuzz over the titles only, p95", _p95(fuzzy, keys), "ms", note="no aliases, no pinyin")
    yield Figure(
        "  SQLite FTS5 trigram, p95", _p95(_sqlite(many), keys), "ms", note="nothing for two characters, no pinyin"
    )
    for what, text in (("", "离婚"), (" to letters", "lihun")):
        first = milliseconds(lambda text=text: Index(own, words).find(text), 9)
        name = f"the first answer{what}, {len(own)} entries of this kiosk, index built"
        yield Figure(name, first, "ms", note="done while the window warms up")
    own_index = Index(own, words)
    yield Figure("a key in the search of this kiosk, p95", _p95(own_index.find, keys), "ms", 10.0)


def _library() -> tuple[tuple[Entry, ...], dict[str, tuple[str, ...]]]:
    catalogue = heart().catalogue
    sayings = catalogue.sayings
    return entries(catalogue.covers.values(), catalogue.services, sayings), dict(sayings.words)


def _multiplied(own: tuple[Entry, ...]) -> Iterator[Entry]:
    """The same entries again and again, each time for another place and occasion."""
    for round_, (place, day) in enumerate(itertools.product(PLACES, DAYS)):
        for entry in own:
            aliases = tuple(
                f"{place}{alias}" if number % 2 else f"{alias}{day}" for number, alias in enumerate(entry.aliases)
            )
            yield Entry(f"{entry.id}_{round_}", entry.kind, f"{place}{day}{entry.title}", aliases, entry.text)


def _keys() -> Iterator[str]:
    """What stands in the search box after each key."""
    says = [
        line.split("says: ")[1].split(", right:")[0]
        for line in SENTENCES.read_text("utf-8").splitlines()
        if "says: " in line
    ]
    for text in (*says, *TYPED):
        for end in range(1, len(text) + 1):
            yield text[:end]


def _p95(find: Callable[[str], object], keys: tuple[str, ...]) -> float:
    taken = []
    for key in keys:
        begun = time.perf_counter()
        find(key)
        taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken)[round(0.95 * (len(taken) - 1))]


def _sqlite(many: tuple[Entry, ...]) -> Callable[[str], object]:
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table entry using fts5(title, aliases, text, tokenize='trigram')")
    base.executemany(
        "insert into entry values (?, ?, ?)", ((each.title, " ".join(each.aliases), each.text) for each in many)
    )

    def find(text: str) -> object:
        threes = {text[start : start + 3] for start in range(len(text) - 2)}
        query = " OR ".join(f'"{three}"' for three in sorted(threes) if '"' not in three)
        if not query:
            return ()
        return base.execute(
            "select rowid from entry where entry match ? order by bm25(entry) limit 8", (query,)
        ).fetchall()

    return find
