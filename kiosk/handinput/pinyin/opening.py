"""The pinyin writer opened, and whether it could be."""

from pathlib import Path

from kiosk.handinput.pinyin.deployment import deployed
from kiosk.handinput.pinyin.librime import Librime
from kiosk.handinput.pinyin.problem import PinyinProblem
from kiosk.handinput.pinyin.sources import Sources
from kiosk.handinput.pinyin.writer import RimeWriter
from kiosk.i18n import _
from kiosk.model.status import DeviceReport


def open_pinyin(sources: Sources, cache: Path, spare: Path | None = None) -> RimeWriter:
    """Writing by sound; the first time it takes some seconds, afterwards some milliseconds.

    Args:
        sources: What the dictionary is made from, and which sounds are taken for each other.
        cache: The folder of the cache.
        spare: Another folder, ours alone, for when the cache cannot be written.

    Raises:
        PinyinProblem: librime, the dictionary or a folder to write to is missing, or a writer is open already.
    """
    librime = Librime()
    if librime.is_running:
        raise PinyinProblem(_("拼音已经打开了。"), _("先关掉正在用的，再打开。"))
    librime.start(deployed(librime, sources, cache, spare))
    return RimeWriter(librime)


def report(sources: Sources, cache: Path, spare: Path | None = None) -> DeviceReport:
    """Whether the kiosk can write by sound; what has to be compiled is compiled here, so that the first visit need not wait."""
    name = _("拼音")
    try:
        open_pinyin(sources, cache, spare).close()
    except PinyinProblem as problem:
        return DeviceReport(name, False, str(problem), problem.mend)
    return DeviceReport(name, True, _("拼音可以用。"), "")
