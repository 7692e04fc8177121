"""Named entries of a form's file, read one by one; what is wrong is noted and reading goes on."""

import re
from collections.abc import Iterable

from kiosk.catalogue.mistake import Mistakes, allowed, closest
from kiosk.catalogue.node import Node

_FLAGS = {"true": True, "false": False, "是": True, "否": False}
_NAME = re.compile(r"[a-z][a-z0-9_]*")
LONGEST_NAME = 60


class Record:
    """Entries that must be among the allowed names.

    Args:
        node: What was written.
        mistakes: Where mistakes are noted.
        what: What it is called in a mistake: 问题, 文书 ...
        names: The names it may have.
    """

    def __init__(self, node: Node, mistakes: Mistakes, what: str, names: Iterable[str]) -> None:
        self.node = node
        # Between Latin letters and Chinese ones stands a blank.
        self.what = what = f"{what} " if what.isascii() else what
        self._mistakes = mistakes
        known = tuple(names)
        self.is_broken = node.entries is None
        self.entries = {name: entry for name, entry in (node.entries or {}).items() if not entry.is_nothing}
        self._meant: set[str] = set()
        if self.is_broken:
            mistakes.add(node, f"{what}要写成一项一项的“名称: 内容”。", f"可以写：{'、'.join(known)}。")
        for name, entry in (node.entries or {}).items():
            if name in known:
                continue
            self._meant.add(closest(name, known))
            if entry.is_nothing and not name.isascii():
                mistakes.add(entry, f"“{name[:20]}”像是一句话的后半句。", "文字里有英文逗号的，请把整句加英文双引号。")
            else:
                mistakes.add(entry, f"{what}没有“{name}”这一项。", allowed(name, known))

    def __contains__(self, name: str) -> bool:
        return name in self.entries

    def get(self, name: str) -> Node | None:
        """The entry, None where it is not written."""
        return self.entries.get(name)

    def needed(self, name: str, mend: str = "") -> Node | None:
        """The entry; a mistake where it is not written (unless a misspelt one was, which is a mistake already)."""
        entry = self.entries.get(name)
        if entry is None and not self.is_broken and name not in self._meant:
            self._mistakes.add(self.node, f"{self.what}缺“{name}”。", mend or f"请加一行“{name}: ……”。")
        return entry

    def text(self, name: str, longest: int = 200, needed: bool = False) -> str:
        """A text, "" where it is not written."""
        entry = self.needed(name) if needed else self.get(name)
        text = "" if entry is None else read_text(entry, self._mistakes, f"“{name}”", longest)
        if needed and entry is not None and entry.text is not None and not text:
            self._mistakes.add(entry, f"“{name}”是空的。", "请写上内容。")
        return text

    def name(self, name: str, needed: bool = True) -> str:
        """A key of lower-case letters, digits and _; "" where it is not written or not such a key."""
        entry = self.needed(name) if needed else self.get(name)
        if entry is None:
            return ""
        text = read_text(entry, self._mistakes, f"“{name}”", LONGEST_NAME)
        if text and not _NAME.fullmatch(text):
            says = f"“{name}”写的是“{text}”。"
            self._mistakes.add(entry, says, "只能用小写英文字母、数字和 _，字母开头，例如 principal_owed。")
            return ""
        return text

    def flag(self, name: str, default: bool = False) -> bool:
        """true or false."""
        entry = self.get(name)
        if entry is None:
            return default
        flag = _FLAGS.get(entry.text or "")
        if flag is None:
            self._mistakes.add(entry, f"“{name}”只能是 true 或 false。", f"请写“{name}: true”或“{name}: false”。")
            return default
        return flag

    def whole(self, name: str, default: int, least: int, most: int) -> int:
        """A whole number within its bounds."""
        entry = self.get(name)
        if entry is None:
            return default
        text = entry.text or ""
        if not re.fullmatch(r"\d{1,9}", text) or not least <= int(text) <= most:
            example = default if least <= default <= most else min(most, 100)
            self._mistakes.add(entry, f"“{name}”要是 {least} 到 {most} 的整数。", f"例如“{name}: {example}”。")
            return default
        return int(text)

    def one_of(self, name: str, choices: Iterable[str], needed: bool = True) -> str:
        """One of some words; "" where it is not written or not one of them."""
        entry = self.needed(name, f"可以写：{'、'.join(choices)}。") if needed else self.get(name)
        if entry is None:
            return ""
        known = tuple(choices)
        if entry.text not in known:
            self._mistakes.add(entry, f"“{name}”不能是“{entry.text or '……'}”。", allowed(entry.text or "", known))
            return ""
        return entry.text or ""

    def parts(self, name: str, needed: bool = False) -> tuple[Node, ...]:
        """The parts of a list, none where it is not written."""
        entry = self.needed(name) if needed else self.get(name)
        return () if entry is None else read_parts(entry, self._mistakes, f"“{name}”")

    def texts(self, name: str, longest: int = 200, needed: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        parts = self.parts(name, needed)
        return tuple(text for part in parts if (text := read_text(part, self._mistakes, f"“{name}”的每一项", longest)))


def read_text(node: Node, mistakes: Mistakes, what: str, longest: int = 200) -> str:
    """A text that is not longer than allowed, without blanks at its ends."""
    if node.text is None:
        cure = "有 { } [ ] 的文字，请把整句加英文双引号。"
        mistakes.add(node, f"{what}要是一段文字。", cure)
        return ""
    text = "" if node.is_nothing else node.text.strip(" \t\r\n")
    if len(text) > longest:
        mistakes.add(node, f"{what}太长，有 {len(text)} 个字，最多 {longest} 个。", "请写短一点。")
    return text


def read_parts(node: Node, mistakes: Mistakes, what: str) -> tuple[Node, ...]:
    """The parts of a list."""
    if node.parts is None:
        mistakes.add(node, f"{what}要是一个列表。", "请每项一行，前面加“- ”，或写成 [甲, 乙]。")
        return ()
    return node.parts
