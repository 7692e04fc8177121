"""The private folder of one visit: in memory where there is room, readable by the kiosk alone, gone at the end."""

import fcntl
import os
import secrets
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

PREFIX = "visit-"
LOCK_SUFFIX = ".lock"
STAND_IN_PREFIX = "kiosk-scratch-"
IN_MEMORY = frozenset({"tmpfs", "ramfs"})


class Scratch:
    """One visit's folder; whoever made it owns it until `wipe` or until its process is gone.

    Files are deleted, not overwritten: on tmpfs and on flash memory overwriting promises nothing. What must not be
    read afterwards is sealed by whoever writes it (the journal) or kept out of folders that are not in memory.
    """

    def __init__(self, folder: Path, lock: int) -> None:
        self.folder = folder
        self._lock = lock

    @classmethod
    def make(cls, root: Path) -> "Scratch":
        """A fresh folder with a name nobody can guess.

        Args:
            root: Where visits' folders stand, best in memory. Where it is unusable or belongs to somebody else, a
                new folder of the system's temporary files takes its place.

        Raises:
            OSError: No folder can be made anywhere.
        """
        root = _private_root(root)
        name = PREFIX + secrets.token_hex(16)
        # Locked before the folder exists, so that nobody who clears up takes it for a stale one.
        lock = os.open(root / (name + LOCK_SUFFIX), os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600)
        folder = root / name
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            folder.mkdir(mode=0o700)
        except OSError:
            os.close(lock)
            raise
        return cls(folder, lock)

    @property
    def in_memory(self) -> bool:
        """Whether the folder stands in memory and never reaches a disk."""
        return is_in_memory(self.folder)

    def wipe(self) -> bool:
        """Remove the folder with everything in it.

        Returns:
            True when nothing is left; False when something resists (call again later). Never raises.
        """
        _remove(self.folder)
        if self.folder.exists():
            return False
        if self._lock >= 0:
            _remove(_lock_of(self.folder))
            os.close(self._lock)
            self._lock = -1
            _remove_stand_in(self.folder.parent)
        return True


def remove_stale(root: Path) -> int:
    """Remove what crashed runs left behind; folders whose owner still lives stay. Never raises.

    Returns:
        How many folders were removed.
    """
    removed = 0
    for place in (root, *_stand_ins()):
        removed += sum(_remove_if_stale(folder) for folder in _visit_folders(place))
        _remove_stand_in(place)
    return removed


def remove_orphaned(folder: Path) -> None:
    """Remove one visit's folder whose owner is known to be gone. Never raises."""
    _remove(folder)
    _remove(_lock_of(folder))
    _remove_stand_in(folder.parent)


def is_in_memory(path: Path) -> bool:
    """Whether a path lies in a file system that lives in memory; False where that cannot be told."""
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
        path = path.resolve()
    except OSError:
        return False
    best, kind = -1, ""
    for line in mounts:
        fields = line.split()
        if len(fields) > 2 and path.is_relative_to(fields[1]) and len(fields[1]) >= best:
            best, kind = len(fields[1]), fields[2]
    return kind in IN_MEMORY


def _private_root(root: Path) -> Path:
    """The root when it is ours alone, else a new one: in a folder that all may write to, the name may be taken."""
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = root.lstat()
        if stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid():
            if stat.S_IMODE(status.st_mode) != 0o700:
                root.chmod(0o700)
            if os.access(root, os.W_OK | os.X_OK):
                return root
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix=STAND_IN_PREFIX))


def _stand_ins() -> list[Path]:
    """The roots that took another's place in this or an earlier run, ours only."""
    try:
        return [
            folder
            for folder in Path(tempfile.gettempdir()).glob(STAND_IN_PREFIX + "*")
            if stat.S_ISDIR(folder.lstat().st_mode) and folder.lstat().st_uid == os.geteuid()
        ]
    except OSError:
        return []


def _remove_stand_in(root: Path) -> None:
    if root.name.startswith(STAND_IN_PREFIX):
        # Only an empty one goes; another visit may still stand in it.
        with suppress(OSError):
            root.rmdir()


def _visit_folders(root: Path) -> set[Path]:
    try:
        return {entry.with_suffix("") for entry in root.iterdir() if entry.name.startswith(PREFIX)}
    except OSError:
        return set()


def _lock_of(folder: Path) -> Path:
    return folder.with_name(folder.name + LOCK_SUFFIX)


def _remove_if_stale(folder: Path) -> bool:
    lock_file = _lock_of(folder)
    try:
        lock = os.open(lock_file, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    else:
        _remove(folder)
        if folder.exists():
            return False
        _remove(lock_file)
        return True
    finally:
        os.close(lock)


def _remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            _open_up(path)
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return


def _open_up(folder: Path) -> None:
    """A folder made read-only keeps its entries; links are left alone, what they lead to is not ours."""
    folder.chmod(0o700)
    for here, names, _files in os.walk(folder):
        for name in names:
            inner = Path(here, name)
            if not inner.is_symlink():
                inner.chmod(0o700)
