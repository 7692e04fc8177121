"""What every kind of answer is made of: four pure functions, and the way into and out of the journal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

type_of_json = str | int | float | bool | None | list[Any] | dict[str, Any]


@dataclass(frozen=True)
class Problem:
    """Why a text is not an answer, in plain words with the mend; shown at the question and spoken."""

    says: str


@dataclass(frozen=True)
class Option:
    """One choice of a question.

    Attributes:
        value: The official wording, printed on the form and kept as the answer.
        plain: What the resident reads instead; empty means the value itself is plain enough.
        note: A second, smaller line that explains the choice.
        alone: Chosen together with nothing else ("无此问题").
    """

    value: str
    plain: str = ""
    note: str = ""
    alone: bool = False


@dataclass(frozen=True)
class Limits:
    """What one question allows of its kind.

    Attributes:
        today: The day of the visit; dates are judged against it.
        options: The choices, for one_of and several_of.
        at_least: Smallest value allowed (Decimal yuan, int, date or percent), None for the kind's own limit.
        at_most: Largest value allowed, None for the kind's own limit.
        longest: Most characters allowed, None for the kind's own limit.
        past_only: A date after today is refused.
        future_only: A date before today is refused.
    """

    today: date
    options: tuple[Option, ...] = ()
    at_least: Any = None
    at_most: Any = None
    longest: int | None = None
    past_only: bool = False
    future_only: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of answer: how it is read, judged, written and said. All functions are pure.

    Attributes:
        name: As `kind:` names it in interview.yaml.
        parse: (what was typed or said, limits) -> value, or the Problem with it. Accepts its own `write` again.
        check: (value, limits) -> Problem or None. `parse` does not have to have run before.
        write: value -> the words on paper.
        say: value -> the words spoken aloud.
        dump: value -> plain JSON for the journal and the answers file.
        load: JSON -> value; raises ValueError when the JSON is not of this kind.
        blank: What stands on paper where there is no answer (room to write by hand).
        private: Spoken only on the private channel; aloud it is "已填写".
        ordered: Values can be compared by size or time.
    """

    name: str
    parse: Callable[[str, Limits], Any]
    check: Callable[[Any, Limits], Problem | None]
    write: Callable[[Any], str]
    say: Callable[[Any], str]
    dump: Callable[[Any], type_of_json]
    load: Callable[[Any], Any]
    blank: str = "　　　　"
    private: bool = False
    ordered: bool = False
