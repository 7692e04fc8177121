"""The answers that count now: what is reachable, in the order asked, with everything worked out (by the interview)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kiosk.model.template import Group, Question, Section, Severity, Template


@dataclass(frozen=True)
class Answers:
    """Every answer ever given in the visit, by path ("principal_owed", "plaintiffs.0.name"); kept when out of reach.

    Attributes:
        values: path -> value of the question's kind.
        unsure: Paths the resident could not answer ("记不清").
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()

    def with_answer(self, path: str, value: Any) -> "Answers":
        """The same answers with one more (or another)."""
        return Answers({**self.values, path: value}, self.unsure - {path})

    def with_unsure(self, path: str) -> "Answers":
        """The same answers with one question put off."""
        return Answers({key: value for key, value in self.values.items() if key != path}, self.unsure | {path})

    def without(self, path: str) -> "Answers":
        """The same answers as if the question had never been answered."""
        return Answers({key: value for key, value in self.values.items() if key != path}, self.unsure - {path})


@dataclass(frozen=True)
class Place:
    """One question of one instance, where the resident can stand.

    Attributes:
        path: "principal_owed" or "plaintiffs.0.name".
        index: Number of the instance from 0, None outside groups.
        asked: False where the answer is worked out: nothing is asked, and what may have been answered before does not
            count. It is still listed in the review.
    """

    path: str
    question: Question
    section: Section
    group: Group | None = None
    index: int | None = None
    asked: bool = True


@dataclass(frozen=True)
class WorkedOut:
    """A computed answer with its arithmetic in plain words.

    Attributes:
        caution: What to be careful about ("数据截至 2025-05-20"), or "".
    """

    value: Any
    steps: tuple[str, ...] = ()
    source: str = ""
    caution: str = ""


@dataclass(frozen=True)
class Remark:
    """A check that speaks now, at its question ("" for the whole form)."""

    path: str
    says: str
    severity: Severity


@dataclass(frozen=True)
class Reached:
    """What the answers amount to now.

    Attributes:
        places: Every question within reach now, in the order asked.
        values: path -> value, given or worked out, of reachable questions only.
        worked_out: path -> the computation behind a computed value.
        unsure: Reachable paths that were put off.
        counts: group id -> number of instances.
        remarks: Checks that speak now.
        today: Day of the visit.
    """

    template: Template
    places: tuple[Place, ...]
    values: Mapping[str, Any]
    worked_out: Mapping[str, WorkedOut]
    unsure: frozenset[str]
    counts: Mapping[str, int]
    remarks: tuple[Remark, ...]
    today: date

    def value(self, question: str, index: int | None = None) -> Any:
        """The value of a question, for instance `index` of its group; None where there is none."""
        if index is None:
            return self.values.get(question)
        group, _, key = question.rpartition(".")
        return self.values.get(f"{group}.{index}.{key}")

    def all_values(self, question: str) -> Iterator[Any]:
        """The values of a group's question over all instances, None where unanswered."""
        group, _, _ = question.rpartition(".")
        for index in range(self.counts.get(group, 0)):
            yield self.value(question, index)

    def lookup(self, group: str = "", index: int | None = None) -> "Scope":
        """Where conditions look up answers, standing in one instance of a group or outside all groups."""
        return Scope(self, group, index)

    @property
    def asked(self) -> tuple[Place, ...]:
        """The questions that are asked now, in order."""
        return tuple(place for place in self.places if place.asked)

    @property
    def missing(self) -> tuple[Place, ...]:
        """Required questions without an answer, in the order asked."""
        return tuple(
            place for place in self.places if place.asked and place.question.required and place.path not in self.values
        )


@dataclass(frozen=True)
class Scope:
    """A `Lookup` for conditions on reached answers."""

    reached: Reached
    group: str
    index: int | None

    @property
    def today(self) -> date:
        """The day of the visit."""
        return self.reached.today

    def value(self, question: str) -> Any:
        """The answer seen from here."""
        group, _, _ = question.rpartition(".")
        if not group:
            return self.reached.value(question)
        if group == self.group and self.index is not None:
            return self.reached.value(question, self.index)
        return tuple(self.reached.all_values(question))

    def count(self, group: str) -> int:
        """How many instances the group has."""
        return self.reached.counts.get(group, 0)
