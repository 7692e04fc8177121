"""The order in which questions must be judged so that each finds its conditions already judged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from kiosk.model.template import Group, Item, Question, Template


class CircularTemplate(ValueError):
    """Questions whose conditions wait for each other.

    Attributes:
        questions: The circle, first question repeated at the end.
    """

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__(" -> ".join(questions))
        self.questions = tuple(questions)


def needs_of(question: Question) -> Iterator[str]:
    """The questions and groups that decide whether a question is reached and what it is worked out to be."""
    if question.when is not None:
        yield from question.when.questions()
    if question.compute is not None:
        yield from question.compute.questions()


def items_in_order(template: Template) -> tuple[Item, ...]:
    """The template's items, each after those it depends on; otherwise in the order asked.

    Raises:
        CircularTemplate: Items depend on each other in a circle.
    """
    items = {item.id: item for section in template.sections for item in section.items}
    owner = {question.id: item_id for item_id, item in items.items() for question in _questions(item)} | {
        group: group for group in template.groups
    }

    def item_needs(item: Item) -> Iterator[str]:
        if isinstance(item, Group) and item.when is not None:
            yield from item.when.questions()
        for question in _questions(item):
            yield from needs_of(question)

    needs = {
        item_id: [owner[need] for need in item_needs(item) if owner.get(need, item_id) != item_id]
        for item_id, item in items.items()
    }
    return tuple(items[item_id] for item_id in _sorted(needs))


def questions_in_order(group: Group) -> tuple[Question, ...]:
    """The questions of one instance, each after those of the same instance it depends on.

    Raises:
        CircularTemplate: Questions depend on each other in a circle.
    """
    questions = {question.id: question for question in group.questions}
    needs = {question.id: [need for need in needs_of(question) if need in questions] for question in questions.values()}
    return tuple(questions[question_id] for question_id in _sorted(needs))


def _questions(item: Item) -> Iterable[Question]:
    return item.questions if isinstance(item, Group) else (item,)


def _sorted(needs: Mapping[str, list[str]]) -> list[str]:
    """Keeps the given order wherever the needs allow it, which `TopologicalSorter.static_order` does not promise."""
    sorter = TopologicalSorter(needs)
    try:
        sorter.prepare()
    except CycleError as error:
        raise CircularTemplate(error.args[1]) from error
    position = {name: number for number, name in enumerate(needs)}
    ready: list[str] = []
    order: list[str] = []
    while sorter.is_active():
        ready = sorted([*ready, *sorter.get_ready()], key=position.__getitem__)
        order.append(ready.pop(0))
        sorter.done(order[-1])
    return order
