"""Schemas and dictionary, compiled once and kept in the cache.

A deployment is known by the content of everything it rests on. It is made in a folder of its own and put in place whole,
by one process at a time; what a killed process left half-made is removed by the next that makes one. One that was damaged
since is made again.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EPERM
from os import strerror
from pathlib import Path

from kiosk.handinput.pinyin.librime import COMPILED, Librime
from kiosk.handinput.pinyin.problem import PinyinProblem
from kiosk.handinput.pinyin.schema_names import SCHEMAS
from kiosk.handinput.pinyin.seal import is_sealed, seal
from kiosk.handinput.pinyin.sources import Sources, unreadable
from kiosk.i18n import _

FOLDER = "pinyin"
"""The folder of all this within the cache."""

_UNFINISHED = "unfinished-"


def deployed(librime: Librime, sources: Sources, cache: Path, spare: Path | None = None) -> Path:
    """The folder of the deployment, made now where it is not there yet.

    Args:
        librime: The library, not started.
        sources: What it is made from.
        cache: The folder of the cache.
        spare: Another folder, ours alone, for when the cache cannot be written.

    Raises:
        PinyinProblem: A file is missing or damaged, or there is nowhere to write.
    """
    try:
        stamp = sources.stamp(librime.version)
    except OSError as error:
        raise unreadable(Path(str(error.filename))) from error
    places = [folder / FOLDER for folder in (cache, spare) if folder is not None]
    for place in places:
        if is_sealed(place / stamp) and _is_ours(place):
            return place / stamp
    reason = ""
    for place in places:
        try:
            with _alone(place):
                if not _is_ours(place):
                    raise PermissionError(EPERM, strerror(EPERM))
                if not is_sealed(place / stamp):
                    _deploy(librime, sources, place, stamp)
                return place / stamp
        except OSError as error:
            reason = reason or error.strerror or ""
    raise PinyinProblem(
        _("拼音的词库没有地方存：{folder}（{reason}）。").format(folder=places[0], reason=reason),
        _("请让运行本软件的用户能写这个文件夹，或在设置的 [folders] 里把 cache 换成能写的文件夹。"),
    )


def _is_ours(place: Path) -> bool:
    """Whether nobody but the system's owner and this user has put anything there."""
    return place.stat().st_uid in (0, os.geteuid())


def _deploy(librime: Librime, sources: Sources, place: Path, stamp: str) -> None:
    # Only compiling needs the reader of YAML; opening what is compiled is quick without.
    from kiosk.handinput.pinyin.recipe import recipe

    for other in place.iterdir():
        if other.is_dir():
            shutil.rmtree(other, ignore_errors=True)
    unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=place))
    try:
        for name, text in recipe(sources):
            (unfinished / name).write_text(text, encoding="utf-8")
        done = librime.deploy(unfinished, sources.rime_data, SCHEMAS)
        compiled = unfinished / COMPILED
        if not done or not all((compiled / f"{schema}.prism.bin").is_file() for schema in SCHEMAS):
            raise PinyinProblem(
                _("拼音的词库没有做成。"), _("请看看磁盘是不是满了，再试一次；还不行就重新安装本软件。")
            )
        for file in unfinished.glob("*.yaml"):
            file.unlink()
        seal(unfinished)
        # Whoever installs may be another user than the one the kiosk runs as.
        unfinished.chmod(0o755)
        unfinished.rename(place / stamp)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Nobody else deploys in this folder meanwhile; a process that dies lets go."""
    place.mkdir(parents=True, exist_ok=True)
    lock = os.open(place / "lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
