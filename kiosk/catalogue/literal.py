"""Values written in a form as a resident would write them: read by the kind of the question they belong to."""

from datetime import date
from typing import Any

from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.names import Named
from kiosk.catalogue.node import Node
from kiosk.model.condition import Today
from kiosk.model.kinds.base import Limits, Problem

TODAY_WORDS = frozenset({"today", "今天"})

# A form's value may not depend on the day it is read: two days far apart must give the same.
_ONE_DAY, _ANOTHER_DAY = date(2001, 2, 3), date(2030, 10, 21)


def read_literal(node: Node, question: Named, mistakes: Mistakes) -> Any:
    """The value of a question's kind that a word of the form means; None, with a mistake noted, where it means none.

    `today` and 今天 mean `Today()` where the question asks for a date.
    """
    kind = question.kind
    if kind is None:
        return None
    text = node.text
    if text is None or node.is_nothing:
        mistakes.add(node, "这里要写一个值。", f"写“{question.id}”的回答，像居民填写的那样。")
        return None
    text = text.strip()
    if kind.name == "date" and text in TODAY_WORDS:
        return Today()
    if kind.name in ("one_of", "several_of"):
        values = [option.value for option in question.options]
        if not values:
            return None
        if text not in values:
            mistakes.add(node, f"“{question.id}”没有“{text}”这个选项。", allowed(text, values))
            return None
        return text
    value = kind.parse(text, Limits(_ONE_DAY))
    if isinstance(value, Problem):
        mistakes.add(node, f"“{text}”不能回答“{question.id}”。", value.says)
        return None
    if value != kind.parse(text, Limits(_ANOTHER_DAY)):
        mistakes.add(node, f"“{text}”每天的意思都不一样。", "请写定的日子，例如 2026年1月1日，或写“今天”。")
        return None
    return value


def read_yes_no(node: Node, mistakes: Mistakes) -> bool | None:
    """是 or 否."""
    if node.text not in ("是", "否"):
        mistakes.add(node, f"这里写的是“{node.text or '……'}”。", "只能写“是”或“否”。")
        return None
    return node.text == "是"
