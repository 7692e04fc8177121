"""Where on the page a line stands: in which instance of which groups, and what the answers are from there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from kiosk.model.condition import Condition
from kiosk.model.reached import Reached, WorkedOut
from kiosk.model.template import Question, Template


@dataclass(frozen=True)
class Standpoint:
    """The answers as seen from one instance of some groups; the `Lookup` of every condition on the page.

    Attributes:
        boxes_first: Tick boxes stand before their words.
        instances: group -> number of the instance from 0, or None in a blank instance, where nothing is answered.
        index: What `{index}` prints: 1, 2, … among the instances printed.
    """

    template: Template
    reached: Reached
    boxes_first: bool = False
    instances: Mapping[str, int | None] = field(default_factory=dict)
    index: int = 1

    def each(self, group: str, where: Condition | None) -> Iterator["Standpoint"]:
        """A standpoint in every instance of a group that satisfies `where`."""
        printed = 0
        for number in range(self.count(group)):
            inside = replace(self, instances={**self.instances, group: number}, index=printed + 1)
            if inside.holds(where):
                printed += 1
                yield inside

    def each_or_blank(self, group: str, where: Condition | None) -> tuple["Standpoint", ...]:
        """As `each`, and one blank standpoint where there is no such instance."""
        blank = replace(self, instances={**self.instances, group: None}, index=1)
        return tuple(self.each(group, where)) or (blank,)

    def holds(self, condition: Condition | None) -> bool:
        """Whether a condition is true here; no condition always is."""
        return condition is None or condition.holds(self)

    @property
    def today(self) -> date:
        """The day of the visit."""
        return self.reached.today

    def value(self, question_id: str) -> Any:
        """The answer seen from here, None without one; of a group this is not in, a tuple with one for each instance."""
        group, dot, _key = question_id.rpartition(".")
        if dot and group not in self.instances:
            return tuple(self.reached.all_values(question_id))
        return next(iter(self.values(question_id)), None)

    def count(self, group: str) -> int:
        """How many instances the group has."""
        return self.reached.counts.get(group, 0)

    def question(self, question_id: str) -> Question:
        """The question itself."""
        return self.template.questions[question_id]

    def values(self, question_id: str) -> tuple[Any, ...]:
        """The answers meant here, without the unanswered ones; several only of a group this is not in."""
        found = (self.reached.values.get(path) for path in self._paths(question_id))
        return tuple(value for value in found if value is not None)

    def workings(self, question_id: str) -> tuple[WorkedOut, ...]:
        """The arithmetic behind the answers meant here; none behind an answer the resident gave himself."""
        found = (
            (self.reached.values.get(path), self.reached.worked_out.get(path)) for path in self._paths(question_id)
        )
        return tuple(made for value, made in found if made is not None and value in (None, made.value))

    def is_open(self, question_id: str) -> bool:
        """Whether the question applies here but has no answer, so that somebody may want to write one by hand."""
        return any(path in self._reachable and path not in self.reached.values for path in self._paths(question_id))

    @cached_property
    def _reachable(self) -> frozenset[str]:
        return frozenset(place.path for place in self.reached.places)

    def _paths(self, question_id: str) -> tuple[str, ...]:
        group, dot, key = question_id.rpartition(".")
        if not dot:
            return (question_id,)
        if group in self.instances:
            number = self.instances[group]
            return () if number is None else (f"{group}.{number}.{key}",)
        return tuple(f"{group}.{number}.{key}" for number in range(self.count(group)))
