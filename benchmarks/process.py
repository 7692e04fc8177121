"""Runs one measurement of `benchmarks.child` in a fresh process."""

import json
import os
import subprocess
import sys
import time
from typing import Any

from benchmarks.worked_example import repository


def fresh(name: str) -> tuple[float, dict[str, Any]]:
    """Start the child and wait for it.

    Returns:
        When it was started (seconds since the epoch), and what it printed.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begun = time.time()
    command = [sys.executable, "-m", "benchmarks.child", name]
    ran = subprocess.run(command, cwd=repository(), env=environment, capture_output=True, text=True, check=True)
    return begun, json.loads(ran.stdout.strip().splitlines()[-1])
