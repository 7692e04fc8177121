"""Whether every question can be asked: none waits for itself, for one that waits for it, or for one asked later."""

from collections.abc import Callable, Iterator
from functools import partial

from kiosk.catalogue.interview_file import DraftGroup, DraftSection
from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.names import Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record
from kiosk.model.order import CircularTemplate, items_in_order, needs_of, questions_in_order
from kiosk.model.template import Group, Question, Template


class AskingOrder:
    """Judges the order of one form.

    Args:
        names: The form's questions.
        drafts: Where they stand in its files.
        mistakes: Where mistakes are noted.
    """

    def __init__(self, names: Names, drafts: tuple[DraftSection, ...], mistakes: Mistakes) -> None:
        self._names = names
        self._mistakes = mistakes
        self._records = dict(_records(drafts))

    def judge(self, template: Template) -> None:
        """Note every question that cannot be asked in its turn."""
        for section in template.sections:
            for item in section.items:
                if isinstance(item, Group):
                    self._judge_group(item)
                for question in item.questions if isinstance(item, Group) else (item,):
                    self._judge_question(question)
        orders: list[Callable[[], object]] = [partial(items_in_order, template)]
        orders += [partial(questions_in_order, group) for group in template.groups.values()]
        for order in orders:
            try:
                order()
            except CircularTemplate as error:
                self._note_circle(error.questions)

    def _judge_group(self, group: Group) -> None:
        own = {question.id for question in group.questions} | {group.id}
        for needed in () if group.when is None else group.when.questions():
            if needed in own:
                self._mistakes.add(self._spot(group.id), f"“{group.id}”这一组要看它自己的回答。", "请看组外的问题。")
            elif group.questions:
                self._judge_later(group.id, needed, self._names.questions[group.questions[0].id].position)

    def _judge_question(self, question: Question) -> None:
        if question.id in needs_of(question):
            self._mistakes.add(self._spot(question.id), f"“{question.id}”要看它自己的回答。", "请看别的问题。")
        if question.when is not None and question.ask:
            position = self._names.questions[question.id].position
            for needed in question.when.questions():
                self._judge_later(question.id, needed, position)

    def _judge_later(self, question: str, needed: str, position: int) -> None:
        other = self._names.questions.get(needed)
        if other is not None and other.asked and not other.computed and other.position > position:
            says = f"“{question}”要看后面才问的“{needed}”。"
            self._mistakes.add(self._spot(question), says, f"请把“{needed}”移到它前面。")

    def _note_circle(self, questions: tuple[str, ...]) -> None:
        if len(set(questions)) > 1:
            says = f"这些问题互相等着：{' → '.join(questions)}。"
            self._mistakes.add(self._spot(questions[0]), says, "请改其中一个的 when 或 compute，不要绕成圈。")

    def _spot(self, name: str) -> Node:
        record = self._records[name]
        return record.get("when") or record.get("compute") or record.node


def _records(drafts: tuple[DraftSection, ...]) -> Iterator[tuple[str, Record]]:
    for section in drafts:
        for item in section.items:
            if isinstance(item, DraftGroup):
                yield item.id, item.record
                yield from ((draft.named.id, draft.record) for draft in item.questions)
            else:
                yield item.named.id, item.record
