"""Engines to write with that may fail: opened again unseen, and if that does not help, nothing is read and the screen lives."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from kiosk.model.handinput import Composition, HandwritingReader, PinyinLayout, PinyinWriter, Stroke

Engine = TypeVar("Engine")
Answer = TypeVar("Answer")
Told = Callable[[BaseException], None]


class _Guarded(Generic[Engine]):
    """One engine and the way to open another like it.

    Args:
        open_engine: Opens it.
        told: Is told of every fault.
    """

    def __init__(self, open_engine: Callable[[], Engine], told: Told) -> None:
        self._open = open_engine
        self._told = told
        self._engine = open_engine()

    def _ask(self, question: Callable[[Engine], Answer], instead: Answer) -> Answer:
        # Whatever a foreign engine raises must not end the visit: other keyboards stand beside it.
        try:
            return question(self._engine)
        except Exception as error:
            self._told(error)
        try:
            self._engine = self._open()
            return question(self._engine)
        except Exception as error:
            self._told(error)
            return instead


class GuardedReader(_Guarded[HandwritingReader]):
    """A `HandwritingReader` that reads nothing where its engine fails twice."""

    def read(self, strokes: Sequence[Stroke], most: int = 10) -> tuple[str, ...]:
        """Characters, best first."""
        return self._ask(lambda engine: engine.read(strokes, most), ())


class GuardedWriter(_Guarded[PinyinWriter]):
    """A `PinyinWriter` that forgets what was being composed where its engine fails."""

    def __init__(self, open_engine: Callable[[], PinyinWriter], told: Told) -> None:
        super().__init__(open_engine, told)
        self._begun: tuple[PinyinLayout, bool] = ("letters", False)

    def begin(self, layout: PinyinLayout, fuzzy: bool) -> None:
        """Forget what was typed; from now on by this layout."""
        self._begun = (layout, fuzzy)
        self._ask(lambda engine: engine.begin(layout, fuzzy), None)

    def key(self, sign: str) -> Composition:
        """One more key."""
        return self._compose(lambda engine: engine.key(sign))

    def erase(self) -> Composition:
        """Take back the last key."""
        return self._compose(lambda engine: engine.erase())

    def choose(self, number: int) -> Composition:
        """Take a candidate."""
        return self._compose(lambda engine: engine.choose(number))

    def clear(self) -> Composition:
        """Forget what was typed."""
        return self._compose(lambda engine: engine.clear())

    def _compose(self, question: Callable[[PinyinWriter], Composition]) -> Composition:
        engine = self._engine
        composed = self._ask(question, Composition())
        if self._engine is not engine:
            # The new engine knows nothing of what was typed before: what it answered to one key alone is worth nothing.
            self.begin(*self._begun)
            return Composition()
        return composed
