"""The closed vocabulary of conditions: `when:` and checks as data, never as code."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol


class Operator(StrEnum):
    """What can be asked of an answer. An unanswered question satisfies none but `answered: 否` and `is_not`."""

    IS = "is"
    IS_NOT = "is_not"
    IS_ONE_OF = "is_one_of"
    HAS = "has"
    CONTAINS_WORD = "contains_word"
    ANSWERED = "answered"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BEFORE = "before"
    AFTER = "after"
    COUNT_AT_LEAST = "count_at_least"


class Lookup(Protocol):
    """Where a condition finds answers: only those reachable now, within the instance of the group it stands in."""

    @property
    def today(self) -> date:
        """The day of the visit."""

    def value(self, question: str) -> Any:
        """The answer, or None; for a question of another group, a tuple with the answers of all its instances."""

    def count(self, group: str) -> int:
        """How many instances of the group there are now."""


@dataclass(frozen=True)
class OtherAnswer:
    """An operand that is the answer of another question."""

    question: str


@dataclass(frozen=True)
class Today:
    """An operand that is the day of the visit."""


@dataclass(frozen=True)
class Comparison:
    """One question (or, for count_at_least, one group) compared with an operand."""

    question: str
    operator: Operator
    operand: Any

    def holds(self, lookup: Lookup) -> bool:
        """Whether the comparison is true of the answers now."""
        if self.operator is Operator.COUNT_AT_LEAST:
            return bool(lookup.count(self.question) >= self.operand)
        operand = self.operand
        if isinstance(operand, OtherAnswer):
            operand = lookup.value(operand.question)
            if operand is None:
                return False
        elif isinstance(operand, Today):
            operand = lookup.today
        value = lookup.value(self.question)
        test = self._test
        if isinstance(value, tuple) and self.operator is not Operator.HAS:
            return any(test(each, operand) for each in value)
        return test(value, operand)

    @cached_property
    def _test(self) -> Callable[[Any, Any], bool]:
        return _TESTS[self.operator]

    def questions(self) -> Iterator[str]:
        """The questions (and groups) the comparison depends on."""
        yield self.question
        if isinstance(self.operand, OtherAnswer):
            yield self.operand.question


@dataclass(frozen=True)
class All:
    """True when every part is."""

    parts: tuple["Condition", ...]

    def holds(self, lookup: Lookup) -> bool:
        """Whether every part holds."""
        return all(part.holds(lookup) for part in self.parts)

    def questions(self) -> Iterator[str]:
        """The questions the parts depend on."""
        for part in self.parts:
            yield from part.questions()


@dataclass(frozen=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple["Condition", ...]

    def holds(self, lookup: Lookup) -> bool:
        """Whether some part holds."""
        return any(part.holds(lookup) for part in self.parts)

    def questions(self) -> Iterator[str]:
        """The questions the parts depend on."""
        for part in self.parts:
            yield from part.questions()


@dataclass(frozen=True)
class Not:
    """True when its part is not."""

    part: "Condition"

    def holds(self, lookup: Lookup) -> bool:
        """Whether the part does not hold."""
        return not self.part.holds(lookup)

    def questions(self) -> Iterator[str]:
        """The questions the part depends on."""
        yield from self.part.questions()


Condition = Comparison | All | AnyOf | Not


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _same_order(value: Any, operand: Any) -> bool:
    numbers = (int, Decimal)
    if isinstance(value, numbers) and isinstance(operand, numbers):
        return True
    return value is not None and type(value) is type(operand)


_TESTS: Mapping[Operator, Callable[[Any, Any], bool]] = {
    Operator.IS: lambda value, operand: value is not None and bool(value == operand),
    Operator.IS_NOT: lambda value, operand: value is None or bool(value != operand),
    Operator.IS_ONE_OF: lambda value, operand: value in operand,
    Operator.HAS: lambda value, operand: operand in _several(value),
    Operator.CONTAINS_WORD: lambda value, operand: value is not None and any(word in str(value) for word in operand),
    Operator.ANSWERED: lambda value, operand: (value is not None) is operand,
    Operator.MORE_THAN: lambda value, operand: _same_order(value, operand) and value > operand,
    Operator.LESS_THAN: lambda value, operand: _same_order(value, operand) and value < operand,
    Operator.AT_LEAST: lambda value, operand: _same_order(value, operand) and value >= operand,
    Operator.AT_MOST: lambda value, operand: _same_order(value, operand) and value <= operand,
    Operator.BEFORE: lambda value, operand: _same_order(value, operand) and value < operand,
    Operator.AFTER: lambda value, operand: _same_order(value, operand) and value > operand,
}
