"""One question of a form: first what it is called and which kind it is, then, when all names are known, the whole of it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kiosk.catalogue.computations import Computations
from kiosk.catalogue.conditions import Conditions
from kiosk.catalogue.literal import read_literal
from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.names import Named
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record, read_text
from kiosk.model.condition import All, Comparison, Condition, Operator, Today
from kiosk.model.kinds import KINDS
from kiosk.model.kinds.base import Option
from kiosk.model.template import Check, Question, Severity

LONGEST_ANSWER = 10_000

_NAMES = (
    *("question", "kind", "ask", "name", "legal", "help", "why", "example", "spoken", "simple", "required"),
    *("at_least", "at_most", "longest", "past_only", "future_only", "when", "checks", "suggest", "compute"),
    *("default", "options"),
)
_WORDS: Mapping[str, int] = {
    "ask": 40,
    "name": 60,
    "legal": 200,
    "help": 120,
    "why": 80,
    "example": 200,
    "spoken": 300,
    "simple": 40,
}
_CHOICES = ("one_of", "several_of")
_SIZED = ("money", "whole_number", "rate", "date")
_MEASURED = ("text", "long_text", "person_name", "address", "case_number", "bank_account")
_DATED = ("date", "date_range")


@dataclass(frozen=True)
class Draft:
    """A question before its conditions are read.

    Attributes:
        whens: Conditions from outside it (of the `use:` that brought it in).
    """

    record: Record
    named: Named
    whens: tuple[Node, ...] = ()


def draft(
    node: Node, group: str, position: int, mistakes: Mistakes, whens: tuple[Node, ...] = (), fixed_id: str = ""
) -> Draft | None:
    """What a question is called and which kind it is; None where it has no name.

    Args:
        node: As written in the form.
        group: The group it belongs to, or "".
        position: Its place in the order asked.
        mistakes: Where mistakes are noted.
        whens: Conditions added from outside.
        fixed_id: For the questions made by the catalogue, which are yes_no and have no `question:` or `kind:`.
    """
    if fixed_id:
        hidden = ("question", "kind", "options", "compute", "suggest", "checks")
        record = Record(node, mistakes, "问题", [name for name in _NAMES if name not in hidden])
        asked = record.needed("ask") is not None
        return Draft(record, Named(fixed_id, KINDS["yes_no"], position=position, asked=asked), whens)
    record = Record(node, mistakes, "问题", _NAMES)
    key = record.name("question")
    kind_name = record.one_of("kind", KINDS)
    if not key:
        return None
    options = _options(record, kind_name, mistakes)
    named = Named(
        f"{group}.{key}" if group else key,
        KINDS.get(kind_name),
        options,
        position,
        asked="ask" in record,
        computed="compute" in record,
    )
    return Draft(record, named, whens)


def _options(record: Record, kind_name: str, mistakes: Mistakes) -> tuple[Option, ...]:
    node = record.get("options")
    if kind_name and kind_name not in _CHOICES:
        if node is not None:
            mistakes.add(node, f"“{kind_name}”没有选项。", "请删去 options，或把 kind 改成 one_of、several_of。")
        return ()
    if kind_name and node is None:
        mistakes.add(record.node, "选择题缺 options。", "请加一行 options: [甲, 乙]。")
    options: list[Option] = []
    for part in record.parts("options"):
        option = _option(part, mistakes)
        if any(option.value == other.value for other in options):
            mistakes.add(part, f"选项“{option.value}”写了两次。", "请删去一个。")
        elif option.value:
            options.append(option)
    if node is not None and node.parts is not None and len(node.parts) < 2:
        mistakes.add(node, "选择题至少要有两个选项。", "请再加一个，或换一种 kind。")
    return tuple(options)


def _option(node: Node, mistakes: Mistakes) -> Option:
    if node.text is not None:
        return Option(read_text(node, mistakes, "选项", 100))
    record = Record(node, mistakes, "选项", ("value", "plain", "note", "alone"))
    return Option(
        record.text("value", 100, needed=True), record.text("plain", 60), record.text("note", 60), record.flag("alone")
    )


class Questions:
    """Reads the questions of one form, all names being known."""

    def __init__(self, conditions: Conditions, computations: Computations, mistakes: Mistakes) -> None:
        self._conditions = conditions
        self._computations = computations
        self._mistakes = mistakes

    def read(self, draft: Draft) -> Question | None:
        """The whole question; what is wrong with it is noted. None where its kind is not known."""
        record, named = draft.record, draft.named
        self._judge_words(record)
        condition = self._when(draft)
        checks = tuple(check for part in record.parts("checks") if (check := self._check(part, named.group)))
        compute, suggest = record.get("compute"), record.get("suggest")
        computation = None if compute is None else self._computations.read(compute, named)
        suggestion = None if suggest is None else self._computations.read(suggest, named)
        if named.kind is None:
            return None
        question = Question(
            id=named.id,
            kind=named.kind,
            ask=record.text("ask", 40),
            name=record.text("name", 60),
            legal=record.text("legal", 200),
            help=record.text("help", 120),
            why=record.text("why", 80),
            example=record.text("example", 200),
            spoken=record.text("spoken", 300),
            simple=record.text("simple", 40),
            required=record.flag("required"),
            options=named.options,
            **self._limits(record, named),
            when=condition,
            checks=checks,
            compute=computation,
            suggest=suggestion,
            default=self._default(record, named),
        )
        self._judge_default(question, record)
        return question

    def _judge_words(self, record: Record) -> None:
        if "ask" not in record and "compute" not in record and not record.is_broken:
            self._mistakes.add(record.node, "这一问没有写怎么问。", "请加一行“ask: ……”，或者加 compute 让它算出来。")
        if "ask" in record and "name" not in record:
            self._mistakes.add(record.node, "这一问缺“name”。", "请加一行“name: ……”，核对页上这样叫它。")
        if "ask" not in record and record.flag("required"):
            self._mistakes.add(record.entries["required"], "不问的问题不能写 required。", "请加 ask，或删去 required。")
        if "suggest" in record and "compute" in record:
            self._mistakes.add(record.entries["suggest"], "compute 和 suggest 只能写一个。", "请删去一个。")

    def _when(self, draft: Draft) -> Condition | None:
        nodes = [*draft.whens, *([draft.record.entries["when"]] if "when" in draft.record else [])]
        conditions = [self._conditions.read(node, draft.named.group) for node in nodes]
        good = tuple(condition for condition in conditions if condition is not None)
        return None if not good else good[0] if len(good) == 1 else All(good)

    def _check(self, node: Node, group: str) -> Check | None:
        record = Record(node, self._mistakes, "检查", ("when", "severity", "says"))
        when = record.needed("when")
        says = record.text("says", 160, needed=True)
        severity = record.one_of("severity", tuple(Severity))
        condition = None if when is None else self._conditions.read(when, group)
        return None if condition is None or not severity else Check(condition, says, Severity(severity))

    def _limits(self, record: Record, named: Named) -> dict[str, Any]:
        kind = named.kind
        assert kind is not None
        for names, kinds, what in (
            (("at_least", "at_most"), _SIZED, "金额、整数、利率和日期"),
            (("longest",), _MEASURED, "文字"),
            (("past_only", "future_only"), _DATED, "日期"),
        ):
            for name in names:
                if name in record and kind.name not in kinds:
                    says = f"“{kind.name}”不能写“{name}”。"
                    self._mistakes.add(record.entries[name], says, f"它只用于{what}，请删去。")
        least, most = (self._bound(record.get(name), named) for name in ("at_least", "at_most"))
        if least is not None and most is not None and type(least) is type(most) and least > most:
            self._mistakes.add(record.entries["at_least"], "at_least 比 at_most 还大。", "请看看是不是写反了。")
        if record.flag("past_only") and record.flag("future_only"):
            self._mistakes.add(record.entries["future_only"], "past_only 和 future_only 不能都写。", "请删去一个。")
        return {
            "at_least": least,
            "at_most": most,
            "longest": record.whole("longest", 0, 1, LONGEST_ANSWER) or None,
            "past_only": record.flag("past_only"),
            "future_only": record.flag("future_only"),
        }

    def _bound(self, node: Node | None, named: Named) -> Any:
        if node is None or named.kind is None or named.kind.name not in _SIZED:
            return None
        if named.kind.name == "rate":
            # A bare number is percent a year; a rate as a resident would write it will do as well.
            with suppress(InvalidOperation):
                return Decimal(node.text or "")
        value = read_literal(node, named, self._mistakes)
        if isinstance(value, Today):
            self._mistakes.add(node, "范围里不能写“今天”。", "请用 past_only 或 future_only。")
            return None
        return value

    def _default(self, record: Record, named: Named) -> Any:
        node = record.get("default")
        if node is None or named.kind is None:
            return None
        if named.kind.name == "several_of":
            parts = node.parts if node.parts is not None else (node,)
            values = [read_literal(part, named, self._mistakes) for part in parts]
            if None in values:
                return None
            return tuple(option.value for option in named.options if option.value in values)
        return read_literal(node, named, self._mistakes)

    def _judge_default(self, question: Question, record: Record) -> None:
        if question.default is None or isinstance(question.default, Today):
            return
        # Whether a day is past is judged on the day of the visit, not here.
        limits = replace(question.limits(date(2001, 1, 1)), past_only=False, future_only=False)
        problem = question.kind.check(question.default, limits)
        if problem is not None:
            self._mistakes.add(record.entries["default"], "default 不合这一问自己的要求。", problem.says)


def yes(question: str) -> Comparison:
    """The condition that a yes_no question is answered 是."""
    return Comparison(question, Operator.IS, True)
