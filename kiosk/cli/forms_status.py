"""`kiosk forms status`: every official document and every companion, with the filing that writes it, its state and source."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.app.heart import open_heart
from kiosk.cli.answer import Json, answer
from kiosk.model.cover import Cover
from kiosk.settings import load_settings

DOCUMENTS = Path("_official") / "documents.csv"


def status(as_json: Json = False) -> None:
    """What of the official documents can be written here, as the table of docs/FORMS-STATUS.md."""
    heart = open_heart(load_settings()[0])
    covers = list(heart.catalogue.covers.values())
    rows = [*_official(heart.catalogue.folder / DOCUMENTS, covers), *_others(covers)]
    answer(rows, markdown(rows), as_json)


def markdown(rows: Iterable[Mapping[str, Any]]) -> str:
    """The table as it stands in docs/FORMS-STATUS.md."""
    listed = list(rows)
    official = [row for row in listed if row["number"]]
    others = [row for row in listed if not row["number"]]
    written = sum(bool(row["forms"]) for row in official)
    return "\n".join(
        (
            "# Which filings there are",
            "",
            "Made by `kiosk forms status`; a test holds it to the forms. “to be checked”: how many points of the filing and",
            "its guide nobody has compared with the official file yet; `kiosk forms list --unverified --json` names them,",
            "SOURCE.md of each filing says where they come from.",
            "",
            f"## The documents of 法〔2025〕82号: {written} of {len(official)}",
            "",
            *_table(official, ("number", "area", "name", "documents")),
            "",
            f"## Plain pleadings, applications and companions: {len(others)}",
            "",
            *_table(others, ("name", "area")),
        )
    )


def _table(rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} | state | filing | source | to be checked |"
    yield f"|{'---|' * (len(columns) + 4)}"
    for row in rows:
        state = "written" if row["forms"] else "not here: plain complaint or the court's window"
        filings = ", ".join(f"`{form}`" for form in row["forms"]) or "—"
        unverified = str(row["unverified"]) if row["forms"] else "—"
        cells = [*(str(row[column]) for column in columns), state, filings, row["source"] or "—", unverified]
        yield f"| {' | '.join(cells)} |"


def _official(file: Path, covers: Iterable[Cover]) -> Iterator[dict[str, Any]]:
    by_number: dict[str, list[Cover]] = {}
    for cover in covers:
        by_number.setdefault(cover.official.number, []).append(cover)
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found = sorted(
                by_number.get(row["number"], []), key=lambda cover: (cover.id.startswith("answer_"), cover.id)
            )
            yield {**row, **_state(found)}


def _others(covers: Iterable[Cover]) -> Iterator[dict[str, Any]]:
    for cover in sorted(covers, key=lambda cover: (cover.area, cover.id)):
        if not cover.official.number:
            name = f"{cover.title}{cover.subtitle}"
            yield {"number": "", "area": cover.area, "name": name, "documents": cover.title, **_state([cover])}


def _state(covers: list[Cover]) -> dict[str, Any]:
    sources = dict.fromkeys(cover.official.source for cover in covers)
    return {
        "forms": [cover.id for cover in covers],
        "source": "；".join(sources),
        "unverified": sum(len(cover.unverified) for cover in covers),
    }
