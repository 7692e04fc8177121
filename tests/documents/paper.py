"""Small filings on paper, made by hand, and what the tools of Debian read in their PDF files."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

from interview.sample import make_template

from kiosk.documents import Fonts, make_packet
from kiosk.documents.filling import cells_of, fill_page
from kiosk.documents.filling.filled import FilledPage
from kiosk.interview import Interview
from kiosk.model.kinds import KINDS
from kiosk.model.kinds.base import Option
from kiosk.model.packet import Packet
from kiosk.model.page import Block, Fill, Line, Page, Part, Row, Table, Words, Writing
from kiosk.model.reached import Answers, Reached
from kiosk.model.template import (
    Copies,
    DocumentTemplate,
    Group,
    Guide,
    Item,
    Question,
    Template,
)

TODAY = date(2026, 11, 24)
NO_GUIDE = Guide("", (), (), (), (), (), ())


@dataclass(frozen=True)
class Result:
    """What a law function gives back."""

    value: Any
    steps: tuple[str, ...] = ()
    source: str = ""
    caution: str = ""


@dataclass(frozen=True)
class Function:
    """A law function."""

    call: Any


def question(id: str, kind: str = "text", **attributes: Any) -> Question:
    """A question with the words left out; `options` as plain words."""
    options = tuple(Option(words) for words in attributes.pop("options", ()))
    return Question(id=id, kind=KINDS[kind], options=options, **{"ask": f"{id}?", "name": id, **attributes})


def group(id: str, noun: str, *questions: Question, **attributes: Any) -> Group:
    """A group with its last question, as the loader makes it."""
    return Group(id, noun, (*questions, question(f"{id}.more", "yes_no")), **attributes)


def line(text: str, **attributes: Any) -> Line:
    """A line as a form's author writes it: 截至 {day} 止, {sex:boxes}, {paid_by:box 现金}."""
    parts: list[Part] = []
    for number, piece in enumerate(re.split(r"\{([^}]*)\}", text)):
        if number % 2:
            name, _colon, how = piece.partition(":")
            writing, _space, option = how.partition(" ")
            parts.append(Fill(name, Writing(writing or "written"), option))
        elif piece:
            parts.append(Words(piece))
    return Line(tuple(parts), **attributes)


def table(**rows: str) -> Table:
    """A table with a row for each name, its lines parted by " | "."""
    return Table("当事人信息", tuple(Row(label, tuple(map(line, text.split(" | ")))) for label, text in rows.items()))


def page(*blocks: Block, **attributes: Any) -> Page:
    """A page of a complaint."""
    return Page(
        **{"id": "complaint", "title": "民事起诉状", "subtitle": "（民间借贷纠纷）", "blocks": blocks, **attributes}
    )


@dataclass(frozen=True)
class Filing:
    """A template with answers."""

    template: Template
    reached: Reached

    @property
    def page(self) -> FilledPage:
        """Its first document's page with the answers in place."""
        return fill_page(self.template.documents[0].page, self.template, self.reached)

    @property
    def cells(self) -> Mapping[str, str]:
        """What the cells of its first document read."""
        return cells_of(self.page)

    def packet(self, fonts: Fonts) -> Packet:
        """All of it."""
        return make_packet(self.template, self.reached, fonts, lambda _done, _total: None, Event())


def filing(
    items: Iterable[Item],
    answers: Mapping[str, Any],
    *pages: Page,
    functions: Mapping[str, Function] | None = None,
    guide: Guide = NO_GUIDE,
    unsure: Iterable[str] = (),
    documents: tuple[DocumentTemplate, ...] | None = None,
) -> Filing:
    """A filing that asks these items and prints these pages, with answers as the interview sees them."""
    if documents is None:
        documents = tuple(DocumentTemplate(each.id, each.title, each, Copies()) for each in pages)
    template = replace(
        make_template(tuple(items)),
        subtitle="（民间借贷纠纷）",
        cause="民间借贷纠纷",
        documents=documents,
        guide=guide,
    )
    reached = Interview(template, functions or {}).reach(Answers(answers, frozenset(unsure)), TODAY)
    return Filing(template, reached)


def with_document(made: Filing, **attributes: Any) -> Filing:
    """The filing with its first document changed."""
    first, *others = made.template.documents
    return replace(made, template=replace(made.template, documents=(replace(first, **attributes), *others)))


def tool(*command: str, pdf: bytes, folder: Path) -> str:
    """What a command line tool says of a PDF file; it fails the test where the tool does."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    name, *arguments = command
    return subprocess.run([name, *arguments, str(file)], check=True, capture_output=True, text=True).stdout


def words_of(pdf: bytes, folder: Path) -> str:
    """The text of a PDF file in its own order, without line ends, spaces and the feet of pages."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    command = ["pdftotext", "-raw", "-nopgbrk", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [each for each in text.splitlines() if not re.search(r"第\s*\d+\s*页\s*共\s*\d+\s*页$", each)]
    return re.sub(r"\s", "", "".join(lines))
