"""`kiosk forms`: which filings there are, one of them in full, and whether all are in order."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.app.heart import open_heart
from kiosk.app.rehearsal import gaps
from kiosk.catalogue.mistake import Mistake
from kiosk.cli.answer import Json, answer, refuse
from kiosk.cli.example import example
from kiosk.cli.forms_status import status
from kiosk.law.freshness import RunOut, run_out
from kiosk.model.cover import Cover, cover_of
from kiosk.model.template import Group, Item, Question
from kiosk.settings import load_settings

app = typer.Typer(no_args_is_help=True)
app.command("example")(example)
app.command("status")(status)


@app.command("list")
def list_forms(
    unverified: Annotated[bool, typer.Option("--unverified", help="Only those with unverified parts.")] = False,
    as_json: Json = False,
) -> None:
    """The filings on this kiosk."""
    heart = open_heart(load_settings()[0])
    rows = [_row(cover) for cover in heart.catalogue.covers.values()]
    if unverified:
        rows = [row for row in rows if row["unverified"]]
    lines = [f"{row['id']:<24}{row['title']}{row['subtitle']}  {row['source']}" for row in rows]
    answer(rows, "\n".join(lines), as_json)


@app.command("show")
def show(form: str, as_json: Json = False) -> None:
    """One filing: its questions in order and its documents."""
    heart = open_heart(load_settings()[0])
    template = heart.catalogue.templates.get(form)
    if template is None:
        known = "、".join(heart.catalogue.templates)
        raise refuse(
            {"error": f"没有这个文书：{form}", "forms": list(heart.catalogue.templates)},
            [f"没有这个文书：{form}。现有：{known}"],
            as_json,
            2,
        )
    sections = [
        {
            "title": section.title,
            "questions": [
                {"id": question.id, "kind": question.kind.name, "ask": question.ask, "required": question.required}
                for item in section.items
                for question in _questions(item)
            ],
        }
        for section in template.sections
    ]
    data = {
        **_row(cover_of(template)),
        "sections": sections,
        "documents": [{"id": document.id, "title": document.title} for document in template.documents],
    }
    lines = [f"{template.title}{template.subtitle}"]
    for section in template.sections:
        lines.append(f"  {section.title}")
        lines += [f"    {question.id:<32}{question.ask}" for item in section.items for question in _questions(item)]
    lines += [f"  打印：{document.title}" for document in template.documents]
    answer(data, "\n".join(lines), as_json)


@app.command("check")
def check(
    folder: Annotated[Path | None, typer.Argument(help="The forms folder; this kiosk's own without it.")] = None,
    today: Annotated[str | None, typer.Option("--today", help="The day the data is needed for, YYYY-MM-DD.")] = None,
    as_json: Json = False,
) -> None:
    """Whether every form is in order, and every branch taken by a worked example; exit 1 when not.

    Every mistake comes with file, line and cure. Data of the law that has run out is named too; the forms still work.
    """
    heart = open_heart(load_settings()[0], forms=folder)
    try:
        day = date.fromisoformat(today) if today else heart.clock.now().date()
    except ValueError:
        raise refuse([], [f"--today“{today}”不是日期。请写成 2026-11-24 这样。"], as_json, 2) from None
    mistakes = (*heart.catalogue.check(), *gaps(heart))
    heart.catalogue.save()
    cautions = run_out(day)
    data = [_told(each, "mistake") for each in mistakes] + [_told(each, "caution") for each in cautions]
    notes = [f"注意 {each.file}:{each.line}: {each.says}{each.mend}" for each in cautions]
    if mistakes:
        raise refuse(data, [*map(str, mistakes), *notes], as_json, 1)
    count = len(heart.catalogue.covers)
    answer(data, "\n".join((f"{count} 个文书都没有问题。", *notes)), as_json)


def _told(each: Mistake | RunOut, severity: str) -> dict[str, Any]:
    return {"file": str(each.file), "line": each.line, "says": each.says, "mend": each.mend, "severity": severity}


@app.command("functions")
def functions(as_json: Json = False) -> None:
    """The calculations a form may name."""
    heart = open_heart(load_settings()[0])
    rows = {name: function.returns for name, function in heart.functions.items()}
    answer(rows, "\n".join(f"{name:<32}{returns}" for name, returns in rows.items()), as_json)


def _questions(item: Item) -> tuple[Question, ...]:
    return item.questions if isinstance(item, Group) else (item,)


def _row(cover: Cover) -> dict[str, Any]:
    official = cover.official
    return {
        "id": cover.id,
        "title": cover.title,
        "subtitle": cover.subtitle,
        "area": cover.area,
        "plain_names": list(cover.plain_names),
        "source": f"{official.source} {official.number}".strip(),
        "as_of": official.as_of,
        "unverified": list(cover.unverified),
    }
