"""A filing as data: what is asked, in which order, and what is printed. Made by the catalogue, checked before use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from kiosk.model.condition import Condition
from kiosk.model.kinds.base import Kind, Limits, Option
from kiosk.model.page import Page


class Severity(StrEnum):
    """How much a check weighs: `block` keeps the packet from being made, `warn` and `inform` only speak."""

    BLOCK = "block"
    WARN = "warn"
    INFORM = "inform"


@dataclass(frozen=True)
class Check:
    """A rule between answers: when `when` holds, `says` is shown at the question and again in the review."""

    when: Condition
    says: str
    severity: Severity


@dataclass(frozen=True)
class Reference:
    """An argument of a computation that is the answer of a question (a tuple of answers for one of a group)."""

    question: str


@dataclass(frozen=True)
class Computation:
    """An answer that a function of `kiosk.law.functions` works out from other answers.

    Attributes:
        function: The function's name in the closed list.
        arguments: By parameter name: a Reference, a tuple of References, `Today`, or a plain value.
    """

    function: str
    arguments: Mapping[str, Any]

    def questions(self) -> Iterator[str]:
        """The questions the computation depends on."""
        for argument in self.arguments.values():
            for each in argument if isinstance(argument, tuple) else (argument,):
                if isinstance(each, Reference):
                    yield each.question


@dataclass(frozen=True)
class Question:
    """One question, asked on one page.

    Attributes:
        id: "principal_owed", or "plaintiffs.name" for a question of the group "plaintiffs".
        kind: The kind of its answer.
        ask: The question in plain words. Empty: never asked, only computed.
        name: What the answer is called in the review ("尚欠本金").
        legal: The legal term, shown small below the question.
        help: One or two sentences on what to answer.
        why: Why it is asked.
        example: A worked example.
        spoken: Read aloud instead of ask + help, where the ear needs other words.
        simple: Shorter words for the simple mode.
        required: Without it the packet is marked as missing it (the law requires it).
        options: The choices, for one_of and several_of.
        at_least, at_most, longest, past_only, future_only: Limits of the answer.
        when: Asked only when this holds.
        checks: Rules between this and other answers.
        compute: Worked out; asked only where it cannot be worked out.
        suggest: Worked out and offered, the resident decides.
        default: Offered as the answer: a value of the kind, or `Today` for the day of the visit.
    """

    id: str
    kind: Kind
    ask: str = ""
    name: str = ""
    legal: str = ""
    help: str = ""
    why: str = ""
    example: str = ""
    spoken: str = ""
    simple: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    at_least: Any = None
    at_most: Any = None
    longest: int | None = None
    past_only: bool = False
    future_only: bool = False
    when: Condition | None = None
    checks: tuple[Check, ...] = ()
    compute: Computation | None = None
    suggest: Computation | None = None
    default: Any = None

    @property
    def key(self) -> str:
        """The last part of the id."""
        return self.id.rpartition(".")[2]

    @property
    def group(self) -> str:
        """The group the question belongs to, or ""."""
        return self.id.rpartition(".")[0]

    def limits(self, today: date) -> Limits:
        """What the question allows of its kind on a day."""
        return Limits(
            today=today,
            options=self.options,
            at_least=self.at_least,
            at_most=self.at_most,
            longest=self.longest,
            past_only=self.past_only,
            future_only=self.future_only,
        )


@dataclass(frozen=True)
class Group:
    """Questions that are asked once for every plaintiff, loan, child ...

    The last question of an instance, `<id>.more` (yes_no, put there by the loader), asks for another one. Where `least`
    is 0 the loader puts a yes_no question `<id>_any` before the group, which asks whether there is one at all.

    Attributes:
        id: "plaintiffs".
        noun: What one is called ("原告").
        questions: Asked in this order for each instance; ids start with the group's id. The loader puts `more` last
            unless `most` is 1.
        least: 0 or 1. most: Largest number of instances.
        when: Asked only when this holds.
    """

    id: str
    noun: str
    questions: tuple[Question, ...]
    least: int = 1
    most: int = 100
    when: Condition | None = None


Item = Question | Group


@dataclass(frozen=True)
class Section:
    """A step of the journey ("对方的信息"), shown as progress."""

    id: str
    title: str
    icon: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Copies:
    """How many copies of a document are printed: for the court, for each opponent, and the resident's own.

    Source: 民事诉讼法第123条 (副本按被告人数).
    """

    court: int = 1
    for_each: tuple[str, ...] = ()
    own: int = 1


@dataclass(frozen=True)
class DocumentTemplate:
    """One document of the packet: which page prints it, how often, and when."""

    id: str
    title: str
    page: Page
    copies: Copies
    when: Condition | None = None


@dataclass(frozen=True)
class Official:
    """Where a filing's text comes from.

    Attributes:
        number: Number among the official forms ("09"), "" where there is none.
        source: "法〔2025〕82号".
        as_of: Date of the source, ISO.
        verified: Compared word by word with the official file by a person.
        unverified: What has not been verified, one sentence each.
    """

    number: str
    source: str
    as_of: str
    verified: bool
    unverified: tuple[str, ...] = ()


@dataclass(frozen=True)
class GuideStep:
    """One step of what happens next."""

    title: str
    text: str


@dataclass(frozen=True)
class Material:
    """One thing to bring."""

    name: str
    copies: str = ""
    original: str = ""
    when: Condition | None = None
    required: bool = True


@dataclass(frozen=True)
class Guide:
    """诉讼指引: shown before the questions, printed as the next-steps sheet."""

    summary: str
    materials: tuple[Material, ...]
    where: tuple[str, ...]
    steps: tuple[GuideStep, ...]
    fees: tuple[str, ...]
    time_limits: tuple[str, ...]
    phones: tuple[str, ...]
    unverified: tuple[str, ...] = ()


@dataclass(frozen=True)
class Template:
    """A filing: everything the interview, the documents and the catalogue need to know of it.

    Attributes:
        id: The folder's name ("private_lending").
        title: "民事起诉状". subtitle: "（民间借贷纠纷）". cause: "民间借贷纠纷". area: "民事".
        plain_names: What people say ("有人欠我钱不还"); the first one is shown on the tile.
        icon: Phosphor icon name. minutes: How long it takes. bring: What to have at hand.
        sections: What is asked.
        documents: What is printed, in print order.
        words: Language -> text -> the same in that language, for the screen.
    """

    id: str
    title: str
    subtitle: str
    cause: str
    area: str
    plain_names: tuple[str, ...]
    icon: str
    minutes: int
    bring: tuple[str, ...]
    cost: str
    official: Official
    sections: tuple[Section, ...]
    documents: tuple[DocumentTemplate, ...]
    guide: Guide
    folder: Path = field(default_factory=Path)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by its id, in the order asked."""
        return {question.id: question for section in self.sections for item in section.items for question in _of(item)}

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """Every group by its id."""
        return {item.id: item for section in self.sections for item in section.items if isinstance(item, Group)}


def _of(item: Item) -> tuple[Question, ...]:
    return item.questions if isinstance(item, Group) else (item,)
