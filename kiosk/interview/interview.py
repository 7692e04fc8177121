"""One template's interview: from the answers so far to what is reached, what comes next and what an edit would change.

Answers are never thrown away. Each time, the template is walked once with the answers so far and only what is reachable
counts ("pruned at use"), so changing an answer back restores everything that hung on it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from kiosk.i18n import in_source_language
from kiosk.model.condition import Condition, Today
from kiosk.model.kinds.base import Limits
from kiosk.model.order import items_in_order, questions_in_order
from kiosk.model.reached import Answers, Place, Reached, Remark, WorkedOut
from kiosk.model.template import Computation, Group, Item, Question, Reference, Section, Template


class LawComputation(Protocol):
    """What a function of the law room gives back."""

    @property
    def value(self) -> Any: ...
    @property
    def steps(self) -> tuple[str, ...]: ...
    @property
    def source(self) -> str: ...
    @property
    def caution(self) -> str: ...


class LawFunction(Protocol):
    """One function a form may name."""

    @property
    def call(self) -> Callable[..., LawComputation | None]: ...


LawFunctions = Mapping[str, LawFunction]


@dataclass(frozen=True)
class Progress:
    """Where the resident stands: step `number` (from 1) of `total`, called `title`."""

    number: int
    total: int
    title: str


class _Walk:
    """The answers seen while walking the template; the `Lookup` of every condition."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.values: dict[str, Any] = {}
        self.worked_out: dict[str, WorkedOut] = {}
        self.counts: dict[str, int] = {}
        self.places: dict[str, Place] = {}
        self.unsure: set[str] = set()
        self.group = ""
        self.index = 0

    def value(self, question: str) -> Any:
        group, dot, key = question.rpartition(".")
        if not dot:
            return self.values.get(question)
        if group == self.group:
            return self.values.get(f"{group}.{self.index}.{key}")
        return tuple(self.values.get(f"{group}.{index}.{key}") for index in range(self.counts.get(group, 0)))

    def count(self, group: str) -> int:
        return self.counts.get(group, 0)

    def holds(self, condition: Condition | None) -> bool:
        return condition is None or condition.holds(self)


class Interview:
    """The interview of one template.

    Args:
        template: A checked template.
        functions: The closed list of law functions, by name.

    Raises:
        CircularTemplate: The template's conditions wait for each other.
    """

    def __init__(self, template: Template, functions: LawFunctions) -> None:
        self.template = template
        self._functions = functions
        section_of = {item.id: section for section in template.sections for item in section.items}
        self._order: tuple[tuple[Question | Group, Section, tuple[Question, ...]], ...] = tuple(
            (item, section_of[item.id], questions_in_order(item) if isinstance(item, Group) else ())
            for item in items_in_order(template)
        )
        self._places: dict[tuple[str, bool], Place] = {}
        """By path, and whether it is asked: made once, for every answer walks over all of them."""
        self._position = {
            question_id: number
            for number, question_id in enumerate(
                name
                for section in template.sections
                for item in section.items
                for name in ([question.id for question in item.questions] if isinstance(item, Group) else [item.id])
            )
        }
        self._item_position = {
            item.id: number
            for number, item in enumerate(item for section in template.sections for item in section.items)
        }

    def reach(self, answers: Answers, today: date) -> Reached:
        """What the answers amount to now; what is worked out is said in the source language, for it goes on paper.

        Args:
            answers: Everything answered so far, in reach or not.
            today: The day of the visit.
        """
        walk = _Walk(today)
        with in_source_language():
            for item, section, questions in self._order:
                if isinstance(item, Group):
                    self._walk_group(walk, answers, item, section, questions)
                else:
                    self._walk_question(walk, answers, item, item.id, section, None, None)
        places = tuple(self._in_order_asked(walk))
        return Reached(
            template=self.template,
            places=places,
            values=walk.values,
            worked_out=walk.worked_out,
            unsure=frozenset(walk.unsure),
            counts=walk.counts,
            remarks=tuple(self._remarks(walk, places)),
            today=today,
        )

    def suggestion(self, reached: Reached, place: Place) -> WorkedOut | None:
        """What may be offered as the answer at a place: worked out from other answers, or the form's default.

        The arithmetic comes in the language of the screen; the value may be words, and words for paper stay in the
        source language.
        """
        if place.question.suggest is not None:
            scope = reached.lookup(place.question.group, place.index)
            with in_source_language():
                on_paper = self._work_out(place.question.suggest, scope.value, reached.today)
            on_screen = self._work_out(place.question.suggest, scope.value, reached.today)
            return None if on_paper is None or on_screen is None else replace(on_screen, value=on_paper.value)
        default = place.question.default
        if default is not None:
            return WorkedOut(reached.today if isinstance(default, Today) else default)
        return None

    def limits(self, question: Question, today: date) -> Limits:
        """What the question allows of its kind."""
        return question.limits(today)

    def following(self, reached: Reached, path: str | None) -> Place | None:
        """The question asked after the one at `path` (the first, for None); None after the last."""
        asked = reached.asked
        if path is None:
            return asked[0] if asked else None
        here = self._path_position(path)
        return next((place for place in asked if self._place_position(place) > here), None)

    def preceding(self, reached: Reached, path: str) -> Place | None:
        """The question asked before the one at `path`; None before the first."""
        here = self._path_position(path)
        return next((place for place in reversed(reached.asked) if self._place_position(place) < here), None)

    def open_place(self, reached: Reached) -> Place | None:
        """The first question neither answered nor put off; None when all are."""
        return next(
            (place for place in reached.asked if place.path not in reached.values and place.path not in reached.unsure),
            None,
        )

    def progress(self, reached: Reached, path: str) -> Progress:
        """Which step of how many a question belongs to; steps without questions now are not counted."""
        sections: list[Section] = []
        here = 0
        for place in reached.asked:
            if not sections or sections[-1] is not place.section:
                sections.append(place.section)
            if place.path == path:
                here = len(sections)
        return Progress(here or 1, max(len(sections), 1), sections[here - 1].title if here else "")

    def made_void(self, before: Reached, answers: Answers) -> tuple[Place, ...]:
        """The answered questions reached before that would fall out of reach with other answers."""
        staying = {place.path for place in self.reach(answers, before.today).places}
        return tuple(place for place in before.asked if place.path in before.values and place.path not in staying)

    def without_instance(self, answers: Answers, group_id: str, index: int, today: date) -> Answers:
        """The answers with one instance of a group taken out and the later ones moved up."""
        group = self.template.groups[group_id]
        count = self.reach(answers, today).counts.get(group_id, 0)
        kept = [number for number in range(count) if number != index]
        if not kept:
            return answers
        prefix = f"{group_id}."
        values = {path: value for path, value in answers.values.items() if not path.startswith(prefix)}
        unsure = {path for path in answers.unsure if not path.startswith(prefix)}
        for new, old in enumerate(kept):
            for question in group.questions:
                old_path, new_path = f"{group_id}.{old}.{question.key}", f"{group_id}.{new}.{question.key}"
                if old_path in answers.values:
                    values[new_path] = answers.values[old_path]
                if old_path in answers.unsure:
                    unsure.add(new_path)
        last = f"{group_id}.{len(kept) - 1}.more"
        if last in values:
            values[last] = False
        return Answers(values, frozenset(unsure))

    def _walk_group(
        self, walk: _Walk, answers: Answers, group: Group, section: Section, questions: tuple[Question, ...]
    ) -> None:
        if not walk.holds(group.when):
            return
        walk.group = group.id
        for index in range(group.most):
            walk.index = index
            walk.counts[group.id] = index + 1
            for question in questions:
                if question.key == "more" and index + 1 == group.most:
                    continue
                path = f"{group.id}.{index}.{question.key}"
                self._walk_question(walk, answers, question, path, section, group, index)
            if walk.values.get(f"{group.id}.{index}.more") is not True:
                break
        walk.group = ""

    def _walk_question(
        self,
        walk: _Walk,
        answers: Answers,
        question: Question,
        path: str,
        section: Section,
        group: Group | None,
        index: int | None,
    ) -> None:
        if not walk.holds(question.when):
            return
        asked = True
        given = answers.values.get(path)
        if question.compute is not None:
            worked_out = self._work_out(question.compute, walk.value, walk.today)
            value = None if worked_out is None else worked_out.value
            asked = bool(question.ask) and value is None
            if worked_out is not None:
                walk.worked_out[path] = worked_out
            if not asked:
                # Whatever was answered before: a sex that was tapped must not contradict the number entered later.
                given = value
        if given is not None:
            walk.values[path] = given
        elif path in answers.unsure:
            walk.unsure.add(path)
        place = self._places.get((path, asked))
        if place is None:
            place = self._places[path, asked] = Place(path, question, section, group, index, asked)
        walk.places[path] = place

    def _in_order_asked(self, walk: _Walk) -> Iterator[Place]:
        for section in self.template.sections:
            for item in section.items:
                for path in _paths(item, walk.counts.get(item.id, 0)):
                    if path in walk.places:
                        yield walk.places[path]

    def _work_out(self, computation: Computation, value: Callable[[str], Any], today: date) -> WorkedOut | None:
        def argument(of: Any) -> Any:
            if isinstance(of, Reference):
                return value(of.question)
            if isinstance(of, Today):
                return today
            if isinstance(of, tuple):
                return tuple(_flattened(argument(each) for each in of))
            return of

        function = self._functions[computation.function].call
        result = function(**{name: argument(of) for name, of in computation.arguments.items()})
        if result is None:
            return None
        return WorkedOut(result.value, result.steps, result.source, result.caution)

    def _remarks(self, walk: _Walk, places: Iterable[Place]) -> Iterable[Remark]:
        for place in places:
            if place.question.checks and place.path in walk.values:
                walk.group, walk.index = place.question.group, place.index or 0
                for check in place.question.checks:
                    if check.when.holds(walk):
                        yield Remark(place.path, check.says, check.severity)
        walk.group = ""

    def _place_position(self, place: Place) -> tuple[int, int, int]:
        item = place.group.id if place.group else place.question.id
        return self._item_position[item], place.index or 0, self._position[place.question.id]

    def _path_position(self, path: str) -> tuple[int, int, int]:
        parts = path.split(".")
        if len(parts) == 1:
            return self._item_position[path], 0, self._position[path]
        group, index, key = parts
        return self._item_position[group], int(index), self._position[f"{group}.{key}"]


def _paths(item: Item, count: int) -> Iterable[str]:
    """Every path an item may have, in the order asked; `count` instances, where it is a group."""
    if isinstance(item, Group):
        return [f"{item.id}.{index}.{question.key}" for index in range(count) for question in item.questions]
    return (item.id,)


def _flattened(values: Iterable[Any]) -> Iterable[Any]:
    for value in values:
        if isinstance(value, tuple):
            yield from value
        else:
            yield value
