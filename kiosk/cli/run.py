"""`kiosk run`: the kiosk on this screen, one process per visit under a supervisor."""

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.devices import OutputProblem, choose_output
from kiosk.session.clock import SystemClock
from kiosk.session.log import EventLog, Happening, LogEvent
from kiosk.settings import load_settings
from kiosk.supervisor import Outcome, Supervisor


def run(
    windowed: Annotated[bool, typer.Option("--windowed", help="In a window, not over the whole screen.")] = False,
    size: Annotated[str | None, typer.Option("--size", help="Resolution, for example 1080x1920.")] = None,
    out: Annotated[str | None, typer.Option("--out", help="folder:DIR, cups:QUEUE or none.")] = None,
    settings: Annotated[Path | None, typer.Option("--settings", help="The settings file.")] = None,
) -> None:
    """Open the kiosk and keep it open until it is stopped (Ctrl-C or SIGTERM)."""
    chosen, problems = load_settings(settings)
    for problem in problems:
        typer.echo(str(problem), err=True)
    if size is not None and not re.fullmatch(r"[1-9]\d{2,4}x[1-9]\d{2,4}", size):
        typer.echo(f"--size“{size}”请写成 1080x1920 这样。", err=True)
        raise typer.Exit(2)
    try:
        choose_output(out or chosen.output).close()
    except OutputProblem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(2) from None
    command = [sys.executable, "-m", "kiosk", "visit"]
    command += ["--windowed"] if windowed else []
    command += ["--size", size] if size else []
    command += ["--out", out] if out else []
    command += ["--settings", str(settings)] if settings else []
    log = EventLog(chosen.log, SystemClock().now)
    if problems:
        log(LogEvent(Happening.SETTINGS_DAMAGED, count=len(problems)))
    if Supervisor(command, chosen.scratch, log).run() is Outcome.CANNOT_START:
        typer.echo("kiosk 打不开窗口。请运行 kiosk doctor 看看缺什么。", err=True)
        raise typer.Exit(1)
