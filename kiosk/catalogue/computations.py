"""`compute:` and `suggest:`: a function of the closed list, its arguments, and whether its result can be the answer."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kiosk.catalogue.functions import TEXTS, Argument, Functions, Signature, signature_of
from kiosk.catalogue.literal import TODAY_WORDS
from kiosk.catalogue.mistake import Mistakes, allowed, closest
from kiosk.catalogue.names import Named, Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record
from kiosk.model.condition import Today
from kiosk.model.template import Computation, Reference

_FLAGS = {"是": True, "否": False, "true": True, "false": False}


class Computations:
    """Reads the computations of one form."""

    def __init__(self, names: Names, functions: Functions, mistakes: Mistakes) -> None:
        self._names = names
        self._functions = functions
        self._mistakes = mistakes

    def read(self, node: Node, question: Named) -> Computation | None:
        """The computation whose result answers the question; None, with its mistakes noted, where it has any."""
        record = Record(node, self._mistakes, "计算", ("function", "from"))
        named, given = record.needed("function"), record.get("from")
        if named is None:
            return None
        function = self._functions.get(named.text or "")
        if function is None:
            says = f"没有“{named.text or '……'}”这个计算。"
            self._mistakes.add(named, says, allowed(named.text or "", self._functions))
            return None
        if given is None:
            given = Node(node.file, node.line, {})
        if given.entries is None:
            mend = "请写成 from: {名称: {question: 问题}}。"
            self._mistakes.add(given, "from 要写成一项一项的“名称: 内容”。", mend)
            return None
        before = len(self._mistakes)
        name = named.text or ""
        signature = signature_of(function)
        self._judge_names(name, given, signature)
        arguments = {
            each: self._argument(each, part, signature.arguments[each], question.group)
            for each, part in given.entries.items()
            if each in signature.arguments
        }
        if len(self._mistakes) > before:
            return None
        self._judge_result(node, name, function.returns, question, arguments)
        return Computation(name, arguments)

    def _judge_names(self, function: str, given: Node, signature: Signature) -> None:
        known = tuple(signature.arguments)
        entries = given.entries or {}
        for name, part in entries.items():
            if name not in known:
                self._mistakes.add(part, f"“{function}”不用“{name}”。", allowed(name, known))
        meant = {closest(name, known) for name in entries if name not in known}
        for name in signature.required:
            if name not in entries and name not in meant:
                says = f"“{function}”缺“{name}”。"
                self._mistakes.add(given, says, f"要写的有：{'、'.join(signature.required)}。")

    def _argument(self, name: str, node: Node, takes: Argument, group: str) -> Any:
        if node.parts is not None:
            if not takes.several:
                self._mistakes.add(node, f"“{name}”只能放一个，这里写了几个。", "请写成 {question: 问题}。")
            return tuple(self._one(name, part, takes, group) for part in node.parts)
        value = self._one(name, node, takes, group)
        many = isinstance(value, Reference) and self._is_many(value, group)
        if isinstance(value, Reference) and many is not takes.several:
            says = f"“{value.question}”是一组里的，有几个回答，“{name}”只能放一个。"
            cure = "请先用 total_of 加起来，或用 copy_of 取第一个，再放进来。"
            if takes.several:
                says, cure = f"“{name}”要放几个回答。", "请写成列表，例如 [{question: 甲}, {question: 乙}]。"
            self._mistakes.add(node, says, cure)
        return value

    def _is_many(self, reference: Reference, group: str) -> bool:
        """Whether the answer, seen from the group, is one of each instance."""
        other = self._names.questions[reference.question].group
        return bool(other) and other != group

    def _one(self, name: str, node: Node, takes: Argument, group: str) -> Any:
        if node.text is not None:
            return self._plain(name, node, takes)
        if set(node.entries or {}) != {"question"}:
            self._mistakes.add(node, f"“{name}”这一项看不懂。", "写成 {question: 问题}、几个问题的列表，或一个值。")
            return None
        found = self._names.question((node.entries or {})["question"], self._mistakes, group)
        if found is None:
            return None
        if takes.kinds and found.kind is not None and found.kind.name not in takes.kinds:
            says = f"“{name}”不能用“{found.id}”（{found.kind.name}）来算。"
            self._mistakes.add(node, says, f"它要的是 {'、'.join(sorted(takes.kinds))}。")
        return Reference(found.id)

    def _plain(self, name: str, node: Node, takes: Argument) -> Any:
        text = (node.text or "").strip()
        if takes.choices and text not in takes.choices:
            self._mistakes.add(node, f"“{name}”没有“{text or '……'}”这一种。", allowed(text, takes.choices))
            return None
        if text in TODAY_WORDS and ("date" in takes.kinds or not takes.kinds):
            return Today()
        for kind, reader in _PLAIN.items():
            if kind in takes.kinds or not takes.kinds:
                try:
                    return reader(text)
                except (ValueError, KeyError, InvalidOperation):
                    continue
        if not takes.kinds or takes.kinds & TEXTS:
            return text
        mend = f"它要的是 {'、'.join(sorted(takes.kinds))}；别的问题的回答写成 {{question: 问题}}。"
        self._mistakes.add(node, f"“{name}”不能是“{text or '……'}”。", mend)
        return None

    def _judge_result(self, node: Node, name: str, returns: str, question: Named, arguments: Mapping[str, Any]) -> None:
        if question.kind is None:
            return
        kind = question.kind.name
        for found in self._results(returns, arguments):
            if kind != found and not (kind in TEXTS and found in TEXTS):
                says = f"“{name}”算出来的是 {found}，不能回答“{question.id}”（{kind}）。"
                self._mistakes.add(node, says, f"请把 kind 改成 {found}，或换一个计算。")
                return

    def _results(self, returns: str, arguments: Mapping[str, Any]) -> list[str]:
        """The kinds the result may be of; `same`: those of the answers that go in."""
        if returns != "same":
            return [returns]
        kinds = []
        for argument in arguments.values():
            for each in argument if isinstance(argument, tuple) else (argument,):
                if isinstance(each, Reference) and (kind := self._names.questions[each.question].kind):
                    kinds.append(kind.name)
        return kinds


def _whole(text: str) -> int:
    if not re.fullmatch(r"-?\d{1,9}", text):
        raise ValueError(text)
    return int(text)


def _amount(text: str) -> Decimal:
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", text):
        raise ValueError(text)
    return Decimal(text)


_PLAIN: Mapping[str, Callable[[str], Any]] = {
    "whole_number": _whole,
    "money": _amount,
    "date": date.fromisoformat,
    "yes_no": _FLAGS.__getitem__,
}
