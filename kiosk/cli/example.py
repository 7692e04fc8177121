"""`kiosk forms example`: what a worked example amounts to, as the YAML of its own file, to be read against the law."""

import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from threading import Event
from typing import Annotated, Any

import typer

from kiosk.app.heart import Heart, open_heart
from kiosk.catalogue.cases import Case, read_case
from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.source_file import Unreadable, read_bytes
from kiosk.cli.answer import refuse
from kiosk.documents import cells
from kiosk.interview import Interview
from kiosk.model.template import Template
from kiosk.settings import load_settings

COMMON_DOCUMENTS = frozenset(
    {"evidence_list", "address_confirmation", "power_of_attorney", "fee_estimate", "next_steps"}
)
"""Shared pages that one example gives in full for all; named with --document they are shown all the same."""

_WORKED_OUT = re.compile(r"^(asked|prints|copies|fee|warnings):", re.MULTILINE)


def example(
    form: Annotated[str, typer.Argument(help="The filing's id.")],
    name: Annotated[str, typer.Argument(help="The example: a file in its cases folder, without .yaml.")],
    document: Annotated[list[str] | None, typer.Option("--document", help="Also this document's cells.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Put it into the example's file.")] = False,
    forms: Annotated[Path | None, typer.Option("--forms", help="Another forms folder.")] = None,
) -> None:
    """What the example's answers amount to: the questions asked, every cell, copies, fee and remarks.

    It is a draft: an example is a promise only once somebody has read it against the official wording.
    """
    heart = open_heart(load_settings()[0], forms=forms)
    template = heart.catalogue.templates.get(form)
    if template is None:
        raise refuse(None, [f"没有这个文书，或者它有错：{form}。请先运行 kiosk forms check。"], False, 2)
    file = template.folder / "cases" / f"{name}.yaml"
    text = _text(file)
    case = _case(text[: _end_of_story(text)], file, template)
    drafted = _yaml(_worked_out(heart, template, case, frozenset(document or ())))
    if write:
        file.write_text(text[: _end_of_story(text)].rstrip() + "\n" + drafted, encoding="utf-8")
    else:
        typer.echo(drafted)
    interview = Interview(template, heart.functions)
    for variant in case.variants:
        says = [remark.says for remark in interview.reach(variant.answers, variant.today).remarks]
        typer.echo(f"# {variant.title}\n#   warnings: {says}", err=True)


def _text(file: Path) -> str:
    try:
        return read_bytes(file).decode("utf-8")
    except Unreadable as error:
        raise refuse(None, [str(mistake) for mistake in error.mistakes], False, 2) from None


def _end_of_story(text: str) -> int:
    found = _WORKED_OUT.search(text)
    return len(text) if found is None else found.start()


def _case(text: str, file: Path, template: Template) -> Case:
    from kiosk.catalogue.yaml_file import parse

    mistakes = Mistakes()
    try:
        case = read_case(parse(text.encode("utf-8"), file), file.stem, template, mistakes)
    except Unreadable as error:
        mistakes.extend(error.mistakes)
        case = None
    if case is None:
        raise refuse(None, [str(mistake) for mistake in mistakes], False, 1)
    return case


def _worked_out(heart: Heart, template: Template, case: Case, named: frozenset[str]) -> dict[str, Any]:
    reached = Interview(template, heart.functions).reach(case.answers, case.today)
    missing = [f"{place.question.name}（{place.path}）还没填。" for place in reached.missing]
    if missing:
        typer.echo("\n".join(missing), err=True)
    packet = heart.printery.packet(template, reached, lambda _done, _total: None, Event())
    first = packet.documents[0].key
    prints = {
        document.key: dict(cells(template, reached, document.key))
        for document in packet.documents
        if document.key == first or document.key in named or document.key not in COMMON_DOCUMENTS
    }
    worked_out: dict[str, Any] = {
        "asked": [place.path for place in reached.asked],
        "prints": {document: rows for document, rows in prints.items() if rows},
        "copies": {document.key: document.copies for document in packet.documents},
    }
    if packet.fee is not None:
        worked_out["fee"] = f"{packet.fee:.2f}"
    worked_out["warnings"] = [remark.says for remark in reached.remarks]
    return worked_out


def _yaml(data: Mapping[str, Any]) -> str:
    from ruamel.yaml import YAML
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    def dressed(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: dressed(each) for key, each in value.items()}
        if isinstance(value, list):
            return [dressed(each) for each in value]
        if isinstance(value, str) and "\n" in value:
            return LiteralScalarString(value)
        return DoubleQuotedScalarString(value) if isinstance(value, str) and value[:1].isdigit() else value

    writer = YAML()
    writer.width = 10_000
    writer.indent(mapping=2, sequence=4, offset=2)
    out = StringIO()
    writer.dump(dressed(dict(data)), out)
    return out.getvalue()
