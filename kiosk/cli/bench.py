"""`kiosk bench`: every figure beside its peers; lives in the source tree, not in the installed product."""

import importlib
import sys
from pathlib import Path

import typer

from kiosk.cli.answer import Json


def bench(as_json: Json = False) -> None:
    """Measure. Exit 2 where the benchmarks are not installed."""
    root = Path(__file__).resolve().parents[2]
    if not (root / "benchmarks" / "__main__.py").is_file():
        typer.echo("这里没有基准测试；请在源代码目录里运行 make bench。", err=True)
        raise typer.Exit(2)
    sys.path.insert(0, str(root))
    importlib.import_module("benchmarks.__main__").main(as_json)
