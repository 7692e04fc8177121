"""Whether files are still the ones that were read: their names, sizes and times, without opening them."""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from kiosk import __version__

_ROOT = Path(__file__).parents[1]
_CODE = ("catalogue", "interview", "model", "model/kinds", "law", "law/data")
"""What decides whether a form is in order, what it looks like, and how its examples come out."""


def stamp_of(folders: Iterable[Path]) -> str:
    """A stamp that changes when any file below the folders does."""
    digest = sha256()
    for folder in folders:
        for line in _lines(folder):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def stamp_of_code() -> str:
    """A stamp of the code that reads forms: another version may judge the same form differently.

    The package's version is not enough, for it stays the same while the code is worked on.
    """
    digest = sha256(__version__.encode())
    for name in _CODE:
        for line in _entries(_ROOT / name):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _lines(folder: Path) -> Iterator[str]:
    yield from _entries(folder)
    try:
        with os.scandir(folder) as found:
            folders = sorted(entry.path for entry in found if entry.is_dir(follow_symlinks=False))
    except OSError:
        return
    for each in folders:
        yield from _lines(Path(each))


def _entries(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry for entry in found if entry.is_file()), key=lambda entry: entry.name)
            for entry in entries:
                if not entry.name.endswith(".pyc"):
                    stat = entry.stat()
                    yield f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\n"
    except OSError:
        yield f"{folder}\0unreadable\n"
