"""One line on paper: fixed words, and `{places}` where answers are filled in."""

import re

from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.names import Named, Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import read_text
from kiosk.model.page import Fill, Line, Part, Words, Writing

LONGEST_LINE = 1000
_PLACE = re.compile(r"\{([^{}]*)\}")
_MADE = ("index", "today", "pages")
_BOXED = ("one_of", "several_of", "yes_no")
_WRITINGS = tuple(writing.value for writing in Writing if writing is not Writing.WRITTEN)


class Lines:
    """Reads lines of one form's pages."""

    def __init__(self, names: Names, mistakes: Mistakes) -> None:
        self._names = names
        self._mistakes = mistakes

    def read(self, node: Node, *groups: str) -> Line:
        """A line without condition, as printed within the groups (nearest first)."""
        text = read_text(node, self._mistakes, "这一行", LONGEST_LINE)
        parts: list[Part] = []
        end = 0
        for found in _PLACE.finditer(text):
            self._add_words(parts, text[end : found.start()], node)
            place = self._place(found[1], node, groups)
            if place is not None:
                parts.append(place)
            end = found.end()
        self._add_words(parts, text[end:], node)
        return Line(tuple(parts))

    def _add_words(self, parts: list[Part], text: str, node: Node) -> None:
        if "{" in text or "}" in text:
            self._mistakes.add(node, "花括号只有一半。", "请写成 {问题}，前后各一个。")
        if text:
            parts.append(Words(text))

    def _place(self, words: str, node: Node, groups: tuple[str, ...]) -> Fill | None:
        name, colon, how = (part.strip() for part in words.partition(":"))
        question = self._names.find(name, *groups)
        if question is None:
            if name in _MADE and not colon:
                return self._made(name, node, groups)
            if self._names.complete:
                says = f"没有“{name or '……'}”这个问题，填不了。"
                self._mistakes.add(node, says, self._names.cure(name, *groups))
            return None
        if not colon:
            return Fill(question.id)
        writing, _, option = how.partition(" ")
        if writing not in _WRITINGS:
            self._mistakes.add(node, f"“{{{words}}}”的写法不认识。", f"冒号后面{allowed(writing, _WRITINGS)}")
            return None
        return self._written(question, Writing(writing), option.strip(), node)

    def _made(self, name: str, node: Node, groups: tuple[str, ...]) -> Fill | None:
        if name == "index" and not groups and self._names.complete:
            self._mistakes.add(node, "{index} 只能用在一组的行里。", "请删去，或写在 group、for_each、grid 里面。")
            return None
        return Fill(name)

    def _written(self, question: Named, writing: Writing, option: str, node: Node) -> Fill | None:
        if question.kind is None:
            return None
        kind, mend = question.kind.name, ""
        if option and writing is not Writing.BOX:
            mend = f"请写成 {{{question.id}:{writing}}}。"
        elif writing in (Writing.BOXES, Writing.BOX) and kind not in _BOXED:
            mend = "方框只用于选择题和是否题。"
        elif writing is Writing.WORDS and kind != "money":
            mend = "大写只用于金额（money）。"
        elif writing is Writing.STEPS and not question.computed:
            mend = "算式只用于算出来的问题（compute）。"
        if mend:
            self._mistakes.add(node, f"“{question.id}”不能用“{writing}”来印。", mend)
            return None
        if writing is Writing.BOX:
            options = ("是", "否") if kind == "yes_no" else tuple(each.value for each in question.options)
            if option not in options and options:
                says = f"“{question.id}”没有“{option or '……'}”这个选项。"
                self._mistakes.add(node, says, allowed(option, options))
                return None
        return Fill(question.id, writing, option)
