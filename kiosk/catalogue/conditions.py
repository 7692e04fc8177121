"""`when:` and the conditions of checks: from a form's words into the closed vocabulary of `kiosk.model.condition`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.catalogue.literal import read_literal, read_yes_no
from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.names import Named, Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import read_parts, read_text
from kiosk.model.condition import All, AnyOf, Comparison, Condition, Not, Operator, OtherAnswer, Today

LARGEST_COUNT = 100

WORDS = frozenset({"text", "long_text", "one_of", "person_name", "address", "case_number"})
_NUMBERS = frozenset({"money", "whole_number"})
_BEYOND = (Operator.MORE_THAN, Operator.LESS_THAN)
_BOUNDS = (Operator.AT_LEAST, Operator.AT_MOST)
_TIMES = (Operator.BEFORE, Operator.AFTER)
_EQUALS = (Operator.IS, Operator.IS_NOT, Operator.IS_ONE_OF)
_OPERATORS = tuple(operator for operator in Operator if operator is not Operator.COUNT_AT_LEAST)
_SHAPE = "写成 {question: 问题, is: 值}，或 {all: [..]}、{any: [..]}、{not: ..}、{group: 组, count_at_least: 2}。"


@dataclass(frozen=True)
class SeatedCondition:
    """A condition and where it stands.

    Attributes:
        group: The group whose instances it is judged in, or "".
        file, line: Where it is written.
    """

    condition: Condition
    group: str
    file: Path
    line: int


class Conditions:
    """Reads the conditions of one form.

    Attributes:
        read_so_far: Every whole condition of the form.
    """

    def __init__(self, names: Names, mistakes: Mistakes) -> None:
        self._names = names
        self._mistakes = mistakes
        self.read_so_far: list[SeatedCondition] = []

    def read(self, node: Node, *groups: str) -> Condition | None:
        """The condition, as seen from within the groups (nearest first); None, with its mistakes noted, where it has any."""
        condition = self._read(node, *groups)
        if condition is not None:
            self.read_so_far.append(SeatedCondition(condition, groups[0] if groups else "", node.file, node.line))
        return condition

    def _read(self, node: Node, *groups: str) -> Condition | None:
        entries = node.entries
        if entries is None:
            self._mistakes.add(node, "条件看不懂。", _SHAPE)
            return None
        if "question" in entries:
            return self._comparison(node, entries, groups)
        if "group" in entries:
            return self._count(node, entries)
        if len(entries) != 1 or not (name := next(iter(entries))) or name not in ("all", "any", "not"):
            word = next((name for name in entries if name not in ("all", "any", "not")), "")
            cure = allowed(word, ("question", "group", "all", "any", "not")) if word else _SHAPE
            self._mistakes.add(node, f"条件看不懂{f'：“{word}”' if word else ''}。", cure)
            return None
        if name == "not":
            inner = self._read(entries[name], *groups)
            return None if inner is None else Not(inner)
        parts = [self._read(part, *groups) for part in read_parts(entries[name], self._mistakes, f"“{name}”")]
        good = tuple(part for part in parts if part is not None)
        if len(good) < len(parts) or entries[name].parts is None:
            return None
        if not good:
            self._mistakes.add(node, f"“{name}”里没有条件。", _SHAPE)
            return None
        return All(good) if name == "all" else AnyOf(good)

    def _count(self, node: Node, entries: Any) -> Condition | None:
        group = self._names.group(entries["group"], self._mistakes)
        for name in entries:
            if name not in ("group", "count_at_least"):
                self._mistakes.add(entries[name], f"条件里没有“{name}”。", allowed(name, ("group", "count_at_least")))
        least = entries.get("count_at_least")
        text = (least.text or "") if least else ""
        if not text.isascii() or not text.isdigit() or not 1 <= int(text[:4]) <= LARGEST_COUNT:
            mend = "请写成 {group: 组, count_at_least: 2}。"
            self._mistakes.add(least or node, f"count_at_least 要是 1 到 {LARGEST_COUNT} 的整数。", mend)
            return None
        return Comparison(group, Operator.COUNT_AT_LEAST, int(text)) if group else None

    def _comparison(self, node: Node, entries: Any, groups: tuple[str, ...]) -> Condition | None:
        question = self._names.question(entries["question"], self._mistakes, *groups)
        others = [name for name in entries if name != "question"]
        unknown = [name for name in others if name not in _OPERATORS]
        for name in unknown:
            self._mistakes.add(entries[name], f"条件里没有“{name}”这种比法。", allowed(name, _OPERATORS))
        if unknown:
            return None
        if len(others) != 1:
            says = "一个条件只能有一种比法。" if others else "条件里没有写怎么比。"
            self._mistakes.add(node, says, f"可以写：{'、'.join(_OPERATORS)}；几个条件用 all 或 any 合起来。")
            return None
        if question is None or question.kind is None:
            return None
        operator = Operator(others[0])
        operand_node = entries[others[0]]
        if not self._fits(operator, question, operand_node):
            return None
        operand = self._operand(operator, operand_node, question, groups)
        return None if operand is None else Comparison(question.id, operator, operand)

    def _fits(self, operator: Operator, question: Named, node: Node) -> bool:
        """Whether answers of this kind can be compared so."""
        kind = question.kind
        assert kind is not None
        says = f"“{question.id}”（{kind.name}）不能用“{operator}”比。"
        mend = ""
        if operator in _TIMES and kind.name != "date":
            mend = "before、after 只比日期；数目请用 more_than、less_than。"
        elif operator in _BEYOND and kind.name == "date":
            mend = "日期请用 before 或 after。"
        elif operator in (*_BEYOND, *_BOUNDS) and not kind.ordered:
            mend = "more_than、at_least 等只比金额、数目、利率和日期。"
        elif operator in _EQUALS and kind.name == "several_of":
            mend = "多选题请用 has。"
        elif operator is Operator.HAS and kind.name != "several_of":
            mend = "has 只用于多选题；这里请用 is。"
        elif operator is Operator.CONTAINS_WORD and kind.name not in WORDS:
            mend = "contains_word 只用于文字。"
        if mend:
            self._mistakes.add(node, says, mend)
        return not mend

    def _operand(self, operator: Operator, node: Node, question: Named, groups: tuple[str, ...]) -> Any:
        if operator is Operator.ANSWERED:
            return read_yes_no(node, self._mistakes)
        if operator is Operator.CONTAINS_WORD:
            words = node.parts if node.parts is not None else (node,)
            found = tuple(text for word in words if (text := read_text(word, self._mistakes, "contains_word 的词")))
            if not found:
                self._mistakes.add(node, "contains_word 里没有词。", "请写成 contains_word: [甲, 乙]。")
            return found or None
        if operator is Operator.IS_ONE_OF:
            parts = read_parts(node, self._mistakes, "is_one_of ")
            values = tuple(read_literal(part, question, self._mistakes) for part in parts)
            if any(isinstance(value, Today) for value in values):
                self._mistakes.add(node, "is_one_of 里不能写“今天”。", "请用 any 把几个条件合起来。")
                return None
            return None if not values or None in values else values
        if node.entries is not None:
            return self._other_answer(node, question, groups)
        return read_literal(node, question, self._mistakes)

    def _other_answer(self, node: Node, question: Named, groups: tuple[str, ...]) -> OtherAnswer | None:
        entries = node.entries or {}
        if set(entries) != {"question"}:
            self._mistakes.add(node, "要比的值看不懂。", "写一个值，或写成 {question: 另一个问题}。")
            return None
        other = self._names.question(entries["question"], self._mistakes, *groups)
        if other is None or other.kind is None or question.kind is None:
            return None
        if not comparable(question.kind.name, other.kind.name):
            says = f"“{question.id}”（{question.kind.name}）和“{other.id}”（{other.kind.name}）不能比。"
            self._mistakes.add(node, says, "请比同一类的两个回答。")
            return None
        return OtherAnswer(other.id)


def comparable(kind: str, other: str) -> bool:
    """Whether answers of two kinds can be compared with each other."""
    return kind == other or {kind, other} <= WORDS or {kind, other} <= _NUMBERS
