"""An engine that raises is opened again unseen; where that does not help the keyboard stays, and says nothing was read."""

from collections.abc import Callable, Sequence

import pytest
from ui.writing import ListedPinyin, ListedReader

from kiosk.app.guarded_engines import GuardedReader, GuardedWriter
from kiosk.model.handinput import Composition, Stroke

LINE: tuple[Stroke, ...] = (((0.1, 0.5), (0.9, 0.5)),)


class BrittleReader(ListedReader):
    """Raises the first time each of so many engines is asked."""

    def __init__(self, breaks: bool) -> None:
        super().__init__()
        self.breaks = breaks

    def read(self, strokes: Sequence[Stroke], most: int = 10) -> tuple[str, ...]:
        if self.breaks:
            raise RuntimeError("broken")
        return super().read(strokes, most)


class BrittlePinyin(ListedPinyin):
    """Raises at the letter x."""

    def key(self, sign: str) -> Composition:
        if sign == "x":
            raise RuntimeError("broken")
        return super().key(sign)


def opening(breaks: Sequence[bool]) -> Callable[[], BrittleReader]:
    """Opens readers one after the other, some of them broken."""
    coming = iter(breaks)
    return lambda: BrittleReader(next(coming))


def test_a_reader_that_fails_is_opened_again_and_asked_once_more() -> None:
    told: list[BaseException] = []
    reader = GuardedReader(opening([True, False]), told.append)
    assert reader.read(LINE)[0] == "一"
    assert [str(error) for error in told] == ["broken"]


def test_a_reader_that_fails_again_reads_nothing_and_may_recover_later() -> None:
    told: list[BaseException] = []
    reader = GuardedReader(opening([True, True, False]), told.append)
    assert reader.read(LINE) == ()
    assert len(told) == 2
    assert reader.read(LINE)[0] == "一"


def test_a_reader_that_cannot_be_opened_again_reads_nothing() -> None:
    told: list[BaseException] = []
    reader = GuardedReader(opening([True]), told.append)
    assert reader.read(LINE) == ()
    assert [type(error) for error in told] == [RuntimeError, StopIteration]


def test_a_reader_that_cannot_be_opened_at_all_is_none_of_the_guards_business() -> None:
    with pytest.raises(StopIteration):
        GuardedReader(opening([]), lambda _error: None)


def test_what_was_being_composed_is_gone_with_its_engine_and_the_layout_stays() -> None:
    opened: list[BrittlePinyin] = []

    def open_one() -> BrittlePinyin:
        opened.append(BrittlePinyin())
        return opened[-1]

    writer = GuardedWriter(open_one, lambda _error: None)
    writer.begin("nine", True)
    assert writer.key("s").preedit == "s"
    assert writer.key("x") == Composition()
    assert opened[-1].begun == [("nine", True)]
    assert writer.key("s").preedit == "s"
    assert writer.choose(99) == Composition()
    assert writer.erase() == writer.clear() == Composition()
