"""cases/NAME.yaml: worked examples of a filing, which the tests play and the tour shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from kiosk.catalogue.answers_file import answers_of
from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.catalogue.paths import question_at
from kiosk.catalogue.record import Record, read_text
from kiosk.model.page import WITHOUT_HEADING, GuidePart, Page, Paragraphs, Table
from kiosk.model.reached import Answers
from kiosk.model.template import Template

LONGEST_STORY = 2000
LONGEST_CELL = 5000
MOST_COPIES = 1000
_NAMES = (
    *("title", "story", "today", "answers", "unsure"),
    *("asked", "prints", "copies", "fee", "warnings", "variants"),
)


@dataclass(frozen=True)
class Variant:
    """A worked example with a few answers changed, to show what the checks say and which branch is taken.

    Attributes:
        title: What is different.
        today: The day of the visit.
        answers: All answers, the changed ones among them.
        warnings: What the checks say, those that refuse among them.
    """

    title: str
    today: date
    answers: Answers
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A worked example.

    Attributes:
        name: The file's name without .yaml.
        title, story: What happened, in a few words and in some more.
        today: The day of the visit.
        answers: What the resident answers.
        asked: The whole order of questions, as paths; empty where the example does not say.
        prints: Document id -> row label (or `label#2` for its second instance) -> the cell's text, line by line.
        copies: Document id -> how many are printed.
        fee: The court fee in yuan; None where the example does not say.
        warnings: What the checks say; None where the example does not say.
        variants: The example with a few answers changed.
    """

    name: str
    title: str
    story: str
    today: date
    answers: Answers
    asked: tuple[str, ...] = ()
    prints: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    copies: Mapping[str, int] = field(default_factory=dict)
    fee: Decimal | None = None
    warnings: tuple[str, ...] | None = None
    variants: tuple[Variant, ...] = ()


def read_case(root: Node, name: str, template: Template, mistakes: Mistakes) -> Case | None:
    """The example; None, with its mistakes noted, where it cannot be played."""
    record = Record(root, mistakes, "例子", _NAMES)
    before = len(mistakes)
    title, story = record.text("title", 60, needed=True), record.text("story", LONGEST_STORY, needed=True)
    today = _today(record, mistakes)
    record.needed("answers")
    if today is None or record.is_broken:
        return None
    shown = {key: entry for key, entry in record.entries.items() if key in ("answers", "unsure")}
    answers = answers_of(Node(root.file, root.line, shown), template, today, mistakes)
    documents = {document.id: document.page for document in template.documents}
    prints = record.get("prints")
    case = Case(
        name=name,
        title=title,
        story=story,
        today=today,
        answers=answers,
        asked=_asked(record, template, mistakes),
        prints={} if prints is None else _prints(prints, documents, mistakes),
        copies=_copies(record, documents, mistakes),
        fee=_fee(record, mistakes),
        warnings=record.texts("warnings") if "warnings" in record else None,
        variants=tuple(_variant(part, answers, today, template, mistakes) for part in record.parts("variants")),
    )
    return case if len(mistakes) == before else None


def _variant(node: Node, answers: Answers, today: date, template: Template, mistakes: Mistakes) -> Variant:
    record = Record(node, mistakes, "变化", ("title", "today", "answers", "without", "warnings"))
    title = record.text("title", 60, needed=True)
    record.needed("warnings", "请写检查会说的话，没有就写 warnings: []。")
    if "today" in record:
        today = _date(record.entries["today"], mistakes) or today
    without = {part.text or "" for part in record.parts("without")}
    for part in record.parts("without"):
        question_at(part.text or "", part, template, mistakes)
    given = {key: entry for key, entry in record.entries.items() if key == "answers"}
    if not given and not without:
        mistakes.add(node, "这个变化里没有改动。", "请写 answers: {问题: 回答}，或 without: [问题]。")
    changed = answers_of(Node(node.file, node.line, given), template, today, mistakes) if given else Answers()
    # A changed answer of the first plaintiff does not mean that there is no second one any more.
    more = {path: True for path, value in answers.values.items() if path.endswith(".more") and value is True}
    values = {**answers.values, **changed.values, **more}
    kept = {path: value for path, value in values.items() if path not in without}
    unsure = frozenset(path for path in answers.unsure | changed.unsure if path not in kept)
    return Variant(title, today, Answers(kept, unsure), record.texts("warnings"))


def _today(record: Record, mistakes: Mistakes) -> date | None:
    node = record.needed("today", "请写例子里的今天，例如 today: 2026-11-24。")
    return None if node is None else _date(node, mistakes)


def _date(node: Node, mistakes: Mistakes) -> date | None:
    try:
        return date.fromisoformat(node.text or "")
    except ValueError:
        mistakes.add(node, f"“today”写的是“{node.text or '……'}”。", "请写成 2026-11-24 这样。")
        return None


def _asked(record: Record, template: Template, mistakes: Mistakes) -> tuple[str, ...]:
    parts = record.parts("asked")
    for part in parts:
        question_at(part.text or "", part, template, mistakes)
    return tuple(part.text or "" for part in parts)


def _prints(node: Node, documents: Mapping[str, Page], mistakes: Mistakes) -> dict[str, dict[str, str]]:
    record = Record(node, mistakes, "prints", documents)
    prints: dict[str, dict[str, str]] = {}
    for document, entry in record.entries.items():
        if document not in documents:
            continue
        if entry.entries is None:
            mistakes.add(entry, "prints 里每份文书要写成“行名: 内容”。", "例如 1. 本金: ……。")
            continue
        labels = dict.fromkeys(_labels(documents[document]))
        cells = prints.setdefault(document, {})
        for label, cell in entry.entries.items():
            if label.rpartition("#")[0] not in labels and label not in labels:
                mistakes.add(cell, f"“{document}”里没有“{label}”这一行。", allowed(label, labels))
            cells[label] = read_text(cell, mistakes, "这一格", LONGEST_CELL)
    return prints


def _labels(page: Page) -> Iterable[str]:
    unnamed = 0
    for block in page.blocks:
        if isinstance(block, Table):
            yield from (row.label for row in block.rows)
        elif isinstance(block, Paragraphs | GuidePart):
            unnamed += not block.heading
            yield block.heading or f"{WITHOUT_HEADING} {unnamed}"


def _copies(record: Record, documents: Iterable[str], mistakes: Mistakes) -> dict[str, int]:
    node = record.get("copies")
    if node is None:
        return {}
    copies = Record(node, mistakes, "copies", documents)
    return {name: copies.whole(name, 1, 0, MOST_COPIES) for name in copies.entries}


def _fee(record: Record, mistakes: Mistakes) -> Decimal | None:
    text = record.text("fee", 20)
    if not text:
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        mistakes.add(record.entries["fee"], f"“fee”写的是“{text}”。", '请写金额，例如 fee: "1050.00"。')
        return None
