"""`kiosk fill`: answers file in, packet out. The same heart as the screen, without one."""

import json
from datetime import date
from pathlib import Path
from threading import Event
from typing import Annotated, Any

import typer

from kiosk.app.heart import open_heart
from kiosk.catalogue.answers_file import BadAnswers, read_answers
from kiosk.cli.answer import Json, answer, refuse
from kiosk.interview import Interview
from kiosk.model.packet import Packet
from kiosk.model.reached import Reached
from kiosk.model.template import Severity, Template
from kiosk.settings import load_settings


def fill(
    form: Annotated[str, typer.Argument(help="The filing's id, see `kiosk forms list`.")],
    answers: Annotated[Path, typer.Option("--answers", help="The answers, YAML or JSON (docs/FORMS.md).")],
    out: Annotated[Path, typer.Option("--out", help="Where the packet goes.")],
    today: Annotated[str | None, typer.Option("--today", help="The day of the visit, YYYY-MM-DD.")] = None,
    as_json: Json = False,
) -> None:
    """Make a packet from a file of answers.

    Writes packet.pdf, each document, and answers.json. Exit 2 with every problem, naming its question, when the answers are
    not good; nothing is written then.
    """
    heart = open_heart(load_settings()[0])
    template = heart.catalogue.templates.get(form)
    if template is None:
        raise _refuse([f"没有这个文书：{form}。现有：{'、'.join(heart.catalogue.templates)}"], as_json)
    try:
        day = date.fromisoformat(today) if today else heart.clock.now().date()
    except ValueError:
        raise _refuse([f"--today“{today}”不是日期。请写成 2026-11-24 这样。"], as_json) from None
    if not answers.is_file():
        raise _refuse([f"找不到答案文件：{answers}。"], as_json)
    try:
        given = read_answers(answers, template, day)
    except BadAnswers as error:
        raise _refuse([str(problem) for problem in error.problems], as_json) from None
    reached = Interview(template, heart.functions).reach(given, day)
    problems = _problems(reached, heart.printery.missing_characters)
    if problems:
        raise _refuse(problems, as_json)
    packet = heart.printery.packet(template, reached, lambda _done, _total: None, Event())
    out.mkdir(parents=True, exist_ok=True)
    written = _write(packet, template, reached, out)
    summary = _summary(packet, reached, written)
    lines = [f"{item['title']}：{item['pages']} 页，{item['copies']} 份" for item in summary["documents"]]
    lines += [f"诉讼费约 {summary['fee']} 元" if summary["fee"] else "", *summary["warnings"], str(out / "packet.pdf")]
    answer(summary, "\n".join(line for line in lines if line), as_json)


def _refuse(problems: list[str], as_json: bool) -> typer.Exit:
    return refuse({"problems": problems}, problems, as_json, 2)


def _problems(reached: Reached, missing_characters: Any) -> list[str]:
    """What keeps the packet from being made: required answers, blocking checks, characters no font has."""
    problems = [f"{_name(place.question.name, place.path)}：还没填。" for place in reached.missing]
    names = {place.path: place.question.name for place in reached.places}
    problems += [
        f"{_name(names.get(remark.path, ''), remark.path)}：{remark.says}"
        for remark in reached.remarks
        if remark.severity is Severity.BLOCK
    ]
    for place in reached.places:
        if place.path in reached.values:
            unprintable = missing_characters(place.question.kind.write(reached.values[place.path]))
            if unprintable:
                characters = "、".join(unprintable)
                problems.append(f"{_name(place.question.name, place.path)}：这个字印不出来：{characters}。")
    return problems


def _name(name: str, path: str) -> str:
    return f"{name}（{path}）" if name else path


def _write(packet: Packet, template: Template, reached: Reached, out: Path) -> list[str]:
    (out / "packet.pdf").write_bytes(packet.pdf)
    names = []
    for number, document in enumerate(packet.documents, 1):
        names.append(f"{number:02}-{document.key}.pdf")
        (out / names[-1]).write_bytes(document.pdf)
    echoed = {
        place.path: {
            "name": place.question.name,
            "value": place.question.kind.dump(reached.values[place.path]),
            "written": place.question.kind.write(reached.values[place.path]),
        }
        for place in reached.places
        if place.path in reached.values
    }
    data = {"form": template.id, "today": reached.today.isoformat(), "answers": echoed}
    (out / "answers.json").write_text(json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8")
    return names


def _summary(packet: Packet, reached: Reached, files: list[str]) -> dict[str, Any]:
    return {
        "packet": "packet.pdf",
        "pages": packet.pages,
        "documents": [
            {
                "id": document.key,
                "title": document.title,
                "file": file,
                "pages": document.pages,
                "copies": document.copies,
            }
            for document, file in zip(packet.documents, files, strict=True)
        ],
        "fee": None if packet.fee is None else str(packet.fee),
        "warnings": [remark.says for remark in reached.remarks] + list(packet.warnings),
    }
