"""`kiosk doctor`: what works, what is missing, how to mend it."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.checkup import check_up
from kiosk.app.heart import open_heart
from kiosk.cli.answer import Json, answer
from kiosk.settings import load_settings


def doctor(
    settings: Annotated[Path | None, typer.Option("--settings", help="The settings file.")] = None,
    as_json: Json = False,
) -> None:
    """Look at every part of this terminal. Always exits 0: a terminal without a printer still serves."""
    chosen, problems = load_settings(settings)
    reports = list(check_up(open_heart(chosen), problems))
    lines = []
    for report in reports:
        lines.append(f"{'✔' if report.works else '✘'} {report.name}：{report.says}")
        if report.mend:
            lines.append(f"    → {report.mend}")
    answer(reports, "\n".join(lines), as_json)
