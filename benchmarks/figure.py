"""One measured figure and the bar it is held to."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured.

    Attributes:
        name: What it is.
        value: The measurement; None where it could not be taken.
        unit: ms, MB, x …
        bar: The most it may be, in the same unit; None for a peer.
        note: Why it was missed or not measured.
    """

    name: str
    value: float | None
    unit: str
    bar: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """`ok`, `missed`, `peer` or `not measured`."""
        if self.value is None:
            return "not measured"
        if self.bar is None:
            return "peer"
        return "ok" if self.value <= self.bar else "missed"


def milliseconds(work: Callable[[], object], repeats: int, percentile: float = 0.5, warm: int = 1) -> float:
    """How long `work` takes, at a percentile of `repeats` runs after `warm` unmeasured ones."""
    for _ in range(warm):
        work()
    taken = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    if percentile == 0.5:
        return statistics.median(taken)
    return sorted(taken)[min(len(taken) - 1, round(percentile * (len(taken) - 1)))]
