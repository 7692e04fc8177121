"""`kiosk visit`: one resident's process. The supervisor starts it and talks to it over its standard streams."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.settings import load_settings


def visit(
    settings: Annotated[Path | None, typer.Option("--settings")] = None,
    windowed: Annotated[bool, typer.Option("--windowed")] = False,
    size: Annotated[str | None, typer.Option("--size")] = None,
    out: Annotated[str | None, typer.Option("--out")] = None,
) -> None:
    """Serve one visit."""
    from dataclasses import replace

    from kiosk.app.visit_process import VisitProcess, panel_of
    from kiosk.app.window import application

    chosen, problems = load_settings(settings)
    if out is not None:
        chosen = replace(chosen, output=out)
    application()
    raise typer.Exit(VisitProcess(chosen, panel_of(chosen, size), windowed, bool(problems)).run())
