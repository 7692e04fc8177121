"""The engines to write with, opened when they are first wanted; one that is missing leaves the others alone."""

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.app.guarded_engines import GuardedReader, GuardedWriter
from kiosk.model.handinput import Characters, HandwritingReader, InputMethods, PinyinWriter, StrokeFinder
from kiosk.model.status import DeviceReport
from kiosk.session.log import EventLog, Fault, Happening, LogEvent
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.handinput.pinyin import RimeWriter, Sources

Opened = TypeVar("Opened")


class OpenInputMethods:
    """The ways to write on this kiosk.

    The engines take as long to import as everything the welcome screen needs, so they are imported where they are opened.

    Args:
        settings: Where their data stand, and what an installer chose.
        log: Where faults of an engine go.
    """

    def __init__(self, settings: Settings, log: EventLog) -> None:
        self._settings = settings
        self._log = log
        self._rime: RimeWriter | None = None

    @cached_property
    def methods(self) -> InputMethods:
        """Every engine that can be opened."""
        return InputMethods(self._handwriting, self._pinyin(), self._strokes, self._characters)

    def warm_up(self) -> None:
        """Open them now, so that the first page with words does not wait for them."""
        _opened = self.methods

    def close(self) -> None:
        """Let go of the pinyin engine, of which a process can have one; asked again, it is opened again."""
        self._close_rime()
        self.__dict__.pop("methods", None)

    def reports(self) -> Iterator[DeviceReport]:
        """How each way to write does, for `kiosk doctor`."""
        from kiosk.handinput import characters, components, strokes
        from kiosk.handinput.handwriting import reader
        from kiosk.handinput.pinyin import report

        self.close()
        yield reader.report(self._assets("handwriting"))
        yield report(self._sources(), self._settings.cache, self._settings.scratch)
        yield strokes.report(self._assets("strokes"))
        yield components.report(self._assets("strokes"))
        yield characters.report(self._assets("characters"))

    @cached_property
    def _handwriting(self) -> HandwritingReader | None:
        from kiosk.handinput.handwriting.reader import HandwritingProblem, NetworkReader

        folder = self._assets("handwriting")
        return _or_none(lambda: GuardedReader(lambda: NetworkReader(folder), self._tell), HandwritingProblem)

    def _pinyin(self) -> PinyinWriter | None:
        from kiosk.handinput.pinyin import PinyinProblem

        return _or_none(lambda: GuardedWriter(self._open_rime, self._tell), PinyinProblem)

    @cached_property
    def _strokes(self) -> StrokeFinder | None:
        from kiosk.handinput.data_problem import DataProblem
        from kiosk.handinput.strokes import Strokes

        return _or_none(lambda: Strokes.open(self._assets("strokes")), DataProblem)

    @cached_property
    def _characters(self) -> Characters | None:
        from kiosk.handinput.characters import KnownCharacters
        from kiosk.handinput.components import Components
        from kiosk.handinput.data_problem import DataProblem

        components = _or_none(lambda: Components.open(self._assets("strokes")), DataProblem)
        return _or_none(lambda: KnownCharacters.open(self._assets("characters"), components), DataProblem)

    def _open_rime(self) -> PinyinWriter:
        from kiosk.handinput.pinyin import open_pinyin

        self._close_rime()
        self._rime = open_pinyin(self._sources(), self._settings.cache, self._settings.scratch)
        return self._rime

    def _close_rime(self) -> None:
        # Forgotten first: whatever closing does, it is not closed twice.
        rime, self._rime = self._rime, None
        if rime is not None:
            rime.close()

    def _sources(self) -> "Sources":
        from kiosk.handinput.pinyin import Sources

        return Sources(self._settings.assets, self._settings.fuzzy_sounds)

    def _assets(self, name: str) -> Path:
        return self._settings.assets / name

    def _tell(self, error: BaseException) -> None:
        self._log(LogEvent(Happening.FAULT, fault=Fault.of(error)))


def _or_none(open_engine: Callable[[], Opened], problem: type[Exception]) -> Opened | None:
    """An engine, or None where it says that it cannot be had; `kiosk doctor` says why."""
    try:
        return open_engine()
    except problem:
        return None
