"""The real kiosk on a real X display under a window manager: it covers the screen, and no key closes it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from journeys.terminal import Terminal

from kiosk.session.log import Happening
from kiosk.ui.theme import COLOURS

WIDTH, HEIGHT = 1080, 1920
LOOK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
expected, points = sys.argv[1], [(5, 300), (1075, 300), (5, 1915), (1075, 1915)]
def look():
    picture = application.primaryScreen().grabWindow(0).toImage()
    seen = [picture.pixelColor(x, y).name() for x, y in points]
    if seen == expected.split(","):
        application.exit(0)
timer = QTimer(); timer.timeout.connect(look); timer.start(50)
QTimer.singleShot(20000, lambda: application.exit(1))
sys.exit(application.exec())
"""


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An X server with openbox, found by everything the test starts."""
    reader, writer = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader, "rb") as numbers:
        number = numbers.readline().decode().strip()
    monkeypatch.setenv("DISPLAY", f":{number}")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    yield
    for process in (manager, server):
        process.terminate()
        process.wait()


@pytest.mark.usefixtures("display")
def test_the_welcome_screen_covers_the_display(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, windowed=False)
    try:
        terminal.await_event(Happening.VISIT_SHOWN)
        light = COLOURS["light"]
        corners = ",".join(light[role].lower() for role in ("canvas", "canvas", "rail", "rail"))
        assert subprocess.run([sys.executable, "-c", LOOK, corners], check=False).returncode == 0
    finally:
        terminal.stop()
    assert list(terminal.scratch.iterdir()) == []
