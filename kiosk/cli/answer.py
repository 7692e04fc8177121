"""How commands answer: as JSON for programs, as plain lines for people."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def answer(data: Any, text: str, as_json: bool) -> None:
    """Print `data` as JSON, or `text`."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, default=plain) if as_json else text)


def plain(value: Any) -> Any:
    """A value as JSON can carry it: Decimal and dates as text, dataclasses as objects.

    Raises:
        TypeError: The value has no plain form.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Decimal | date | Path):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple | set | frozenset):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no plain form")


def refuse(data: Any, lines: list[str], as_json: bool, status: int) -> typer.Exit:
    """Print what is wrong (JSON on standard output, lines on standard error) and give the exit to raise."""
    if as_json:
        answer(data, "", True)
    else:
        typer.echo("\n".join(lines), err=True)
    return typer.Exit(status)
