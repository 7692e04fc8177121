"""The real process of a visit under the real supervisor: warm, shown, killed and brought back, ended without a trace."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from journeys.terminal import Terminal

from kiosk.session.log import Happening
from kiosk.supervisor import Outcome


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    running = Terminal(tmp_path)
    yield running
    running.stop()


def test_a_killed_window_is_back_at_once_and_nothing_is_left_in_the_end(terminal: Terminal) -> None:
    terminal.await_event(Happening.VISIT_SHOWN)
    terminal.await_event(Happening.VISIT_WARM)
    (folder,) = (entry for entry in terminal.scratch.iterdir() if entry.is_dir())
    os.kill(terminal.shown, signal.SIGKILL)
    terminal.await_event(Happening.VISIT_CRASHED)
    terminal.await_event(Happening.VISIT_RESTORED)
    terminal.await_event(Happening.VISIT_SHOWN)
    assert folder.is_dir(), "the same visit goes on, with its journal"
    terminal.stop()
    assert terminal.outcome is Outcome.STOPPED
    assert list(terminal.scratch.iterdir()) == []
