"""The idle clock warns, counts down, ends; any sign of life extends; speaking and printing stop it."""

from collections.abc import Callable
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.clock import ManualClock
from kiosk.session.idle_clock import IdleClock, IdleState

WARNING, COUNTDOWN = 120, 60
WHOLE = WARNING + COUNTDOWN


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def idle(clock: ManualClock) -> IdleClock:
    return IdleClock(clock, WARNING, COUNTDOWN)


def test_a_warning_after_two_minutes_and_the_end_a_minute_later(clock: ManualClock, idle: IdleClock) -> None:
    seen = {}
    for second in range(1, WHOLE + 2):
        clock.advance(1)
        seen[second] = (idle.tick(), idle.seconds_left)
    assert seen[119] == (IdleState.ACTIVE, 61)
    assert seen[120] == (IdleState.WARNED, 60)
    assert seen[179] == (IdleState.WARNED, 1)
    assert seen[180] == (IdleState.ENDED, 0)
    assert seen[181] == (IdleState.ENDED, 0)


def test_the_warning_can_be_answered_as_often_as_it_comes(clock: ManualClock, idle: IdleClock) -> None:
    for _time in range(50):
        clock.advance(WHOLE - 0.5)
        assert idle.tick() is IdleState.WARNED
        assert idle.activity() is IdleState.ACTIVE
        assert idle.seconds_left == WHOLE


def test_a_touch_after_the_end_is_somebody_else_s(clock: ManualClock, idle: IdleClock) -> None:
    clock.advance(WHOLE)
    assert idle.activity() is IdleState.ENDED
    assert idle.tick() is IdleState.ENDED


def test_time_does_not_count_while_the_kiosk_speaks(clock: ManualClock, idle: IdleClock) -> None:
    clock.advance(100)
    with idle.held():
        clock.advance(300)
        assert idle.tick() is IdleState.ACTIVE
    clock.advance(19)
    assert idle.tick() is IdleState.ACTIVE
    clock.advance(1)
    assert idle.tick() is IdleState.WARNED


def test_the_countdown_stands_still_while_it_is_read_aloud(clock: ManualClock, idle: IdleClock) -> None:
    clock.advance(WARNING + 10)
    with idle.held():
        clock.advance(8)
        assert (idle.tick(), idle.seconds_left) == (IdleState.WARNED, 50)
    assert idle.seconds_left == 50


def test_holds_nest_and_overlap(clock: ManualClock, idle: IdleClock) -> None:
    idle.hold()
    with idle.held():
        clock.advance(200)
    idle.release()
    assert idle.seconds_left == WHOLE


def test_a_hold_is_taken_back_when_what_it_waits_for_fails(clock: ManualClock, idle: IdleClock) -> None:
    with pytest.raises(OSError, match="printer"), idle.held():
        raise OSError("printer")
    clock.advance(WHOLE)
    assert idle.tick() is IdleState.ENDED


def test_an_engine_that_never_comes_back_does_not_keep_the_answers_on_the_glass(clock: ManualClock) -> None:
    idle = IdleClock(clock, WARNING, COUNTDOWN, longest_hold=900)
    idle.hold()
    clock.advance(900 + WHOLE - 1)
    assert idle.tick() is IdleState.WARNED
    clock.advance(1)
    assert idle.tick() is IdleState.ENDED


def test_a_hold_never_taken_cannot_be_released(idle: IdleClock) -> None:
    with pytest.raises(RuntimeError):
        idle.release()


def test_times_that_would_end_every_visit_at_once_are_refused(clock: ManualClock) -> None:
    with pytest.raises(ValueError, match="longer than nothing"):
        IdleClock(clock, 0, 60)


def test_holds_of_other_threads_are_all_counted(clock: ManualClock, idle: IdleClock) -> None:
    def work() -> None:
        for _time in range(500):
            with idle.held():
                idle.hold()
                idle.release()

    threads = [Thread(target=work) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    clock.advance(WHOLE)
    assert idle.tick() is IdleState.ENDED


class Model:
    """The plain rule, second by second: a second counts unless something holds."""

    def __init__(self) -> None:
        self.idle = 0
        self.holds = 0
        self.ended = False

    def second(self) -> None:
        self.idle += 0 if self.holds else 1
        self.ended = self.ended or self.idle >= WHOLE

    def state(self) -> IdleState:
        if self.ended:
            return IdleState.ENDED
        return IdleState.WARNED if self.idle >= WARNING else IdleState.ACTIVE


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(1, 200)),
        st.tuples(st.sampled_from(["touch", "hold", "release", "tick"]), st.just(0)),
    ),
    max_size=60,
)


@given(STEPS)
def test_whatever_happens_the_clock_agrees_with_the_plain_rule(steps: list[tuple[str, int]]) -> None:
    clock, model = ManualClock(), Model()
    idle = IdleClock(clock, WARNING, COUNTDOWN, longest_hold=10**9)
    for step, seconds in steps:
        if step == "wait":
            clock.advance(seconds)
            for _second in range(seconds):
                model.second()
        elif step == "touch":
            idle.activity()
            model.idle = model.idle if model.ended else 0
        elif step == "hold":
            idle.hold()
            model.holds += 1
        elif step == "release" and model.holds:
            idle.release()
            model.holds -= 1
        assert idle.tick() is model.state()
        assert idle.seconds_left == (0 if model.ended else WHOLE - model.idle)


@given(st.floats(0.01, WHOLE - 0.01), st.lists(st.floats(0.001, WARNING - 0.001), max_size=30))
def test_nobody_who_touches_in_time_is_ever_thrown_out(first: float, pauses: list[float]) -> None:
    clock = ManualClock()
    idle = IdleClock(clock, WARNING, COUNTDOWN)
    live: Callable[[], IdleState] = idle.activity
    for pause in (first, *pauses):
        clock.advance(pause)
        assert idle.tick() is not IdleState.ENDED
        assert live() is IdleState.ACTIVE
