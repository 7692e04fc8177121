"""What every test lives by: no screen needed, no warning and no unexpected log line passes."""

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(autouse=True)
def _no_unexpected_log_lines(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or error in the log fails the test, unless the test is marked `expects_log`."""
    with caplog.at_level(logging.WARNING):
        yield
    if request.node.get_closest_marker("expects_log"):
        return
    lines = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not lines, f"unexpected log lines: {lines}"
