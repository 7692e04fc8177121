"""`kiosk search`: what people say in, the filings and services that help out, best first."""

from typing import Annotated

import typer

from kiosk.app.heart import open_heart
from kiosk.cli.answer import Json, answer
from kiosk.settings import load_settings


def search(
    text: Annotated[str, typer.Argument(help="A sentence, a word, pinyin or initials.")],
    most: Annotated[int, typer.Option("--most", min=1, max=100, help="How many at most.")] = 8,
    as_json: Json = False,
) -> None:
    """Look for filings and services. Always exits 0: finding nothing is an answer too."""
    found = open_heart(load_settings()[0]).library.find(text, most)
    rows = [{"id": hit.id, "title": hit.title, "kind": hit.kind.value, "score": hit.score} for hit in found]
    lines = [f"{hit.id:<32}{hit.title}" for hit in found]
    answer(rows, "\n".join(lines) or f"没有找到“{text}”。请换一个说法，或者用 kiosk forms list 看全部文书。", as_json)
