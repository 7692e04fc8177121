"""Whether a folder still holds what was put into it. librime ends the process over some damaged files, so it is given none."""

from hashlib import sha256
from pathlib import Path

SEAL = "seal.txt"


def seal(folder: Path) -> None:
    """Note what the folder holds.

    Raises:
        OSError: The folder cannot be read or written.
    """
    (folder / SEAL).write_text(_content(folder), encoding="utf-8")


def is_sealed(folder: Path) -> bool:
    """Whether it holds just what was noted. Never raises."""
    try:
        return (folder / SEAL).read_text("utf-8") == _content(folder)
    except (OSError, ValueError):
        return False


def _content(folder: Path) -> str:
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != SEAL)
    return "".join(f"{file.relative_to(folder)} {sha256(file.read_bytes()).hexdigest()}\n" for file in files)
