"""`compute:` and `suggest:`: a function of the closed list, its arguments, and whether its result can be the answer."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from kiosk.catalogue.conditions import WORDS
from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.names import Named, Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record
from kiosk.model.template import Computation, Reference

_TEXTS = WORDS | {"id_number", "organisation_code", "phone", "bank_account"}
_FLAGS = {"是": True, "否": False, "true": True, "false": False}


class Function(Protocol):
    """What the catalogue has to know of a function a form may name."""

    @property
    def required(self) -> tuple[str, ...]: ...
    @property
    def optional(self) -> tuple[str, ...]: ...
    @property
    def returns(self) -> str: ...


Functions = Mapping[str, Function]


class Computations:
    """Reads the computations of one form."""

    def __init__(self, names: Names, functions: Functions, mistakes: Mistakes) -> None:
        self._names = names
        self._functions = functions
        self._mistakes = mistakes

    def read(self, node: Node, question: Named) -> Computation | None:
        """The computation whose result answers the question; None, with its mistakes noted, where it has any."""
        record = Record(node, self._mistakes, "计算", ("function", "from"))
        named, given = record.needed("function"), record.needed("from")
        if named is None or given is None:
            return None
        function = self._functions.get(named.text or "")
        if function is None:
            says = f"没有“{named.text or '……'}”这个计算。"
            self._mistakes.add(named, says, allowed(named.text or "", self._functions))
            return None
        if given.entries is None:
            mend = "请写成 from: {名称: {question: 问题}}。"
            self._mistakes.add(given, "from 要写成一项一项的“名称: 内容”。", mend)
            return None
        self._judge_names(named, given, function)
        arguments = {name: self._argument(part, question.group) for name, part in given.entries.items()}
        self._judge_result(node, named.text or "", function, question, arguments)
        return Computation(named.text or "", arguments)

    def _judge_names(self, named: Node, given: Node, function: Function) -> None:
        known = (*function.required, *function.optional)
        entries = given.entries or {}
        for name, part in entries.items():
            if name not in known:
                self._mistakes.add(part, f"“{named.text}”不用“{name}”。", allowed(name, known))
        for name in function.required:
            if name not in entries:
                says = f"“{named.text}”缺“{name}”。"
                self._mistakes.add(given, says, f"要写的有：{'、'.join(function.required)}。")

    def _argument(self, node: Node, group: str) -> Any:
        if node.parts is not None:
            return tuple(self._argument(part, group) for part in node.parts)
        if node.text is not None:
            return plain_value(node)
        if set(node.entries or {}) != {"question"}:
            self._mistakes.add(node, "这一项看不懂。", "写成 {question: 问题}、几个问题的列表，或一个值。")
            return None
        found = self._names.question((node.entries or {})["question"], self._mistakes, group)
        return None if found is None else Reference(found.id)

    def _judge_result(
        self, node: Node, name: str, function: Function, question: Named, arguments: Mapping[str, Any]
    ) -> None:
        if question.kind is None:
            return
        kind = question.kind.name
        for found in self._results(function, arguments):
            fits = kind in _TEXTS if found in _TEXTS else kind == found
            if not fits:
                says = f"“{name}”算出来的是 {found}，不能回答“{question.id}”（{kind}）。"
                cure = f"请把 kind 改成 {found}，或换一个计算。"
                self._mistakes.add(node, says, cure)
                return

    def _results(self, function: Function, arguments: Mapping[str, Any]) -> list[str]:
        """The kinds the result may be of; `same`: those of the answers that go in."""
        if function.returns != "same":
            return [function.returns]
        kinds = []
        for argument in arguments.values():
            for each in argument if isinstance(argument, tuple) else (argument,):
                if isinstance(each, Reference) and (kind := self._names.questions[each.question].kind):
                    kinds.append(kind.name)
        return kinds


def plain_value(node: Node) -> Any:
    """A value written in a computation: a number, a day as 2026-01-01, yes or no, or else words."""
    text = (node.text or "").strip()
    if node.quoted:
        return text
    if text in _FLAGS:
        return _FLAGS[text]
    if re.fullmatch(r"-?\d{1,12}", text):
        return int(text)
    if re.fullmatch(r"-?\d{1,12}\.\d{1,6}", text):
        return Decimal(text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
