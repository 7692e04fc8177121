"""Files read once: parsing YAML is slow, so what was parsed is kept as JSON, known by the hash of the file's content.

The cache holds only what stands in the files; each entry is used only while its file is byte for byte the same. It is
JSON, so nothing in it can run. Missing, damaged or not writable, it costs time and nothing else.
"""

import json
import os
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.catalogue.node import Node, from_json, to_json
from kiosk.catalogue.source_file import Unreadable, read_bytes

_READERS = ("node.py", "quick_yaml.py", "yaml_file.py")
LARGEST_CACHE_BYTES = 50_000_000


@lru_cache(maxsize=1)
def reader() -> str:
    """Which code does the parsing: another version may read another tree out of the same file.

    The package's version is not enough, for it stays the same while the code is worked on.
    """
    digest = sha256(__version__.encode())
    for name in _READERS:
        with suppress(OSError):
            digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()


class ParsedFiles:
    """The YAML files of one forms folder.

    Each folder in it has a cache file of its own, so that opening one form reads only what it needs.

    Args:
        folder: The forms folder.
        cache: The folder of the cache; None for none.
    """

    def __init__(self, folder: Path, cache: Path | None) -> None:
        self._folder = folder
        self._cache = None if cache is None else cache / cache_name(folder)
        self._kept: dict[str, dict[str, Any]] = {}
        self._read: dict[Path, Node] = {}
        self._refused: dict[Path, Unreadable] = {}
        self._changed: set[str] = set()

    def read(self, file: Path) -> Node:
        """What stands in a file.

        Raises:
            Unreadable: The file cannot be read.
        """
        if file in self._refused:
            raise self._refused[file]
        if file not in self._read:
            try:
                self._read[file] = self._parsed(file)
            except Unreadable as error:
                self._refused[file] = error
                raise
        return self._read[file]

    def save(self) -> None:
        """Keep what was parsed for the next time, where that is possible."""
        if self._cache is None:
            return
        for top in sorted(self._changed):
            folder = self._folder / top
            trees = {name: entry for name, entry in self._kept[top].items() if (folder / name).is_file()}
            write_cache(self._cache / f"{top}.json", {"reader": reader(), "trees": trees})
        self._changed.clear()

    def forget(self) -> None:
        """Let go of what was read; it is read again, from the cache, when it is needed."""
        self._kept.clear()
        self._read.clear()
        self._refused.clear()

    def _parsed(self, file: Path) -> Node:
        content = read_bytes(file)
        digest = sha256(content).hexdigest()
        top, *rest = file.relative_to(self._folder).parts
        name = "/".join(rest)
        if top not in self._kept:
            self._kept[top] = self._load(top)
        trees = self._kept[top]
        kept = trees.get(name)
        if isinstance(kept, list) and len(kept) == 2 and kept[0] == digest:
            with suppress(ValueError, RecursionError):
                return from_json(kept[1], file)
        # The parser costs a start of the kiosk 25 ms, and is needed only where a form has changed.
        from kiosk.catalogue.yaml_file import parse

        node = parse(content, file)
        trees[name] = [digest, to_json(node)]
        self._changed.add(top)
        return node

    def _load(self, top: str) -> dict[str, Any]:
        data = None if self._cache is None else read_cache(self._cache / f"{top}.json")
        if not isinstance(data, dict) or data.get("reader") != reader() or not isinstance(data.get("trees"), dict):
            return {}
        return dict(data["trees"])


def cache_name(folder: Path) -> str:
    """What a forms folder is called in the cache."""
    return f"forms-{sha256(str(folder.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def read_cache(file: Path) -> Any:
    """What stands in a cache file; None where it is missing, damaged or far too large."""
    try:
        if file.stat().st_size > LARGEST_CACHE_BYTES:
            return None
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_cache(file: Path, data: Any) -> None:
    """Put a cache file in place whole, or not at all."""
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        unfinished.replace(file)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
