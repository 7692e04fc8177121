"""Files read once: parsing YAML is slow, so what was parsed is kept as JSON, known by the hash of the file's content.

The cache holds only what stands in the files; each entry is used only while its file is byte for byte the same. It is
JSON, so nothing in it can run. Missing, damaged or not writable, it costs time and nothing else.
"""

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.catalogue.node import Node, from_json, to_json
from kiosk.catalogue.source_file import Unreadable, read_bytes

_READERS = ("node.py", "yaml_file.py")
LARGEST_CACHE_BYTES = 50_000_000


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

    Args:
        folder: The forms folder.
        cache: The folder of the cache; None for none.
    """

    def __init__(self, folder: Path, cache: Path | None) -> None:
        self._folder = folder
        name = sha256(str(folder.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._cache = None if cache is None else cache / f"forms-{name}.json"
        self._kept = self._load()
        self._read: dict[Path, Node] = {}
        self._refused: dict[Path, Unreadable] = {}
        self._is_new = False

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
        if self._cache is None or not self._is_new:
            return
        trees = {name: entry for name, entry in self._kept.items() if (self._folder / name).is_file()}
        text = json.dumps({"reader": reader(), "trees": trees}, ensure_ascii=False, separators=(",", ":"))
        unfinished = self._cache.with_name(f"{self._cache.name}.{os.getpid()}")
        try:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(text, encoding="utf-8")
            unfinished.replace(self._cache)
            self._is_new = False
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _parsed(self, file: Path) -> Node:
        content = read_bytes(file)
        digest = sha256(content).hexdigest()
        name = file.relative_to(self._folder).as_posix()
        kept = self._kept.get(name)
        if isinstance(kept, list) and len(kept) == 2 and kept[0] == digest:
            with suppress(ValueError, RecursionError):
                return from_json(kept[1], file)
        # The parser costs a start of the kiosk 25 ms, and is needed only where a form has changed.
        from kiosk.catalogue.yaml_file import parse

        node = parse(content, file)
        self._kept[name] = [digest, to_json(node)]
        self._is_new = True
        return node

    def _load(self) -> dict[str, Any]:
        if self._cache is None:
            return {}
        try:
            if self._cache.stat().st_size > LARGEST_CACHE_BYTES:
                return {}
            data = json.loads(self._cache.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(data, dict) or data.get("reader") != reader() or not isinstance(data.get("trees"), dict):
            return {}
        return dict(data["trees"])
