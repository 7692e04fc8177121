"""The clocks: the machine's goes forward, the test's stands still until told."""

from datetime import UTC, datetime

import pytest

from kiosk.session.clock import ManualClock, SystemClock


def test_the_machine_s_clock_has_a_time_zone_and_goes_forward() -> None:
    clock = SystemClock()
    before = clock.monotonic()
    assert clock.now().tzinfo is not None
    assert clock.monotonic() >= before


def test_the_manual_clock_moves_both_hands_together() -> None:
    clock = ManualClock(datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC))
    clock.advance(2)
    assert clock.now() == datetime(2027, 1, 1, 0, 0, 1, tzinfo=UTC)
    assert clock.monotonic() == 2


def test_the_manual_clock_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="back"):
        ManualClock().advance(-1)
    with pytest.raises(ValueError, match="time zone"):
        ManualClock(datetime(2026, 1, 1))  # noqa: DTZ001
