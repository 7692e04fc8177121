"""Run every benchmark; a table for people, JSON for programs (`python -m benchmarks --json`)."""

import dataclasses
import json
import platform
import sys
from collections.abc import Callable, Iterator

from benchmarks import documents, forms, handwriting, interview, keyboards, pinyin, screen, search, strokes
from benchmarks.figure import Figure

ROOMS: tuple[Callable[[], Iterator[Figure]], ...] = (
    interview.figures,
    documents.figures,
    screen.figures,
    search.figures,
    forms.figures,
    keyboards.figures,
    pinyin.figures,
    strokes.figures,
    handwriting.figures,
)


def main(as_json: bool) -> None:
    """Measure and print."""
    measured = []
    for room in ROOMS:
        for figure in room():
            measured.append(figure)
            if not as_json:
                value = "-" if figure.value is None else f"{figure.value:,.1f}"
                bar = "" if figure.bar is None else f"<= {figure.bar:,.1f}"
                print(
                    f"{figure.name:<64}{value:>10} {figure.unit:<4}{bar:>12}  {figure.verdict:<13}{figure.note}",
                    flush=True,
                )
    if as_json:
        rows = [{**dataclasses.asdict(figure), "verdict": figure.verdict} for figure in measured]
        print(json.dumps({"machine": platform.platform(), "figures": rows}, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main("--json" in sys.argv)
