"""The bytes of a YAML file -> `Node`, or every reason why not. YAML 1.2 without the parts a form never needs.

Read as a stream of events, so that too much depth is refused before it is built. Anchors, aliases and tags are refused: a
form never needs them, and they can make a small file huge.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kiosk.catalogue.mistake import Mistake
from kiosk.catalogue.node import Node
from kiosk.catalogue.quick_yaml import quickly_parsed
from kiosk.catalogue.source_file import Unreadable

DEEPEST = 24

_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_LEADING_TAB = re.compile(r"^[ ]*\t")


def parse(content: bytes, file: Path) -> Node:
    """A file's content as a node.

    Args:
        content: What stands in the file.
        file: Its name, for the mistakes.

    Raises:
        Unreadable: It is not UTF-8, is empty, is not YAML, or uses a part of YAML that forms may not use.
    """
    text = _text(content, file)
    return quickly_parsed(text, file, DEEPEST) or carefully_parsed(text, file)


def carefully_parsed(text: str, file: Path) -> Node:
    """As `parse`, of a text already read, with everything that is wrong explained.

    Raises:
        Unreadable: It is not YAML, or uses a part of YAML that forms may not use.
    """
    return _Builder(file).build(text)


def _text(content: bytes, file: Path) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable(Mistake(file, line, "这一行不是 UTF-8 编码。", "请用编辑器把文件另存为 UTF-8。")) from None
    mistakes = []
    for number, line_text in enumerate(text.split("\n"), 1):
        if found := _HIDDEN.search(line_text):
            says = f"这一行有看不见的字符（U+{ord(found[0]):04X}）。"
            mistakes.append(Mistake(file, number, says, "请删去它，重新打一遍这几个字。"))
        elif _LEADING_TAB.match(line_text):
            mistakes.append(Mistake(file, number, "这一行用 Tab 缩进。", "请换成空格，每一层两个。"))
    if mistakes:
        raise Unreadable(*mistakes[:20])
    if not text.strip():
        raise Unreadable(Mistake(file, 1, "这个文件是空的。", "请照 docs/FORMS.md 填写，或换回原来的文件。"))
    return text


class _Builder:
    """Puts the events of one file together."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._mistakes: list[Mistake] = []
        self._documents = 0

    def build(self, text: str) -> Node:
        root: Node | None = None
        try:
            for event in (events := self._events(text)):
                if isinstance(event, NodeEvent):
                    root = self._node(event, events, event.start_mark.line + 1, 1)
        except MarkedYAMLError as error:
            self._mistakes.append(_explained(error, text, self._file))
        except (YAMLError, RecursionError, ValueError):
            self._mistakes.append(Mistake(self._file, 1, "这个文件看不懂。", "请对照 docs/FORMS.md 检查写法。"))
        if self._mistakes:
            raise Unreadable(*self._mistakes)
        if root is None:
            raise Unreadable(
                Mistake(self._file, 1, "这个文件里没有内容。", "请照 docs/FORMS.md 填写，或换回原来的文件。")
            )
        return root

    def _events(self, text: str) -> Iterator[Any]:
        for event in YAML(typ="safe", pure=True).parse(text):
            if isinstance(event, DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self._refuse(event, "一个文件里有两份内容（“---”）。", "请删去“---”，或拆成两个文件。")
            yield event

    def _node(self, event: Any, events: Iterator[Any], line: int, depth: int) -> Node:
        if isinstance(event, AliasEvent):
            self._refuse(event, f"这里用了“*{event.anchor}”。", "请把内容直接写出来；共用的问题放进 _shared。")
        if event.anchor is not None:
            self._refuse(event, f"这里用了“&{event.anchor}”。", "请删去它；文字里的 & 要加英文双引号。")
        if event.tag is not None:
            self._refuse(event, "这里用了 ! 开头的标记。", "请删去它；文字里的 ! 要加英文双引号。")
        if depth > DEEPEST:
            self._refuse(event, f"一层套一层太深了，最多 {DEEPEST} 层。", "请检查括号和缩进。")
        if isinstance(event, ScalarEvent):
            return Node(self._file, line, self._word(event), event.style is not None)
        if isinstance(event, SequenceStartEvent):
            parts = []
            while not isinstance(part := next(events), SequenceEndEvent):
                parts.append(self._node(part, events, part.start_mark.line + 1, depth + 1))
            return Node(self._file, line, tuple(parts))
        assert isinstance(event, MappingStartEvent)
        return Node(self._file, line, self._entries(events, depth))

    def _entries(self, events: Iterator[Any], depth: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        while not isinstance(name := next(events), MappingEndEvent):
            line = name.start_mark.line + 1
            if not isinstance(name, ScalarEvent):
                self._refuse(name, "冒号前面要是一个词。", "以 { 或 [ 开头的文字，整句加英文双引号。")
            entry = self._node(next(events), events, line, depth + 1)
            if name.value in entries:
                says = f"“{name.value}”写了两次，第 {entries[name.value].line} 行已经有了。"
                self._mistakes.append(Mistake(self._file, line, says, "请留一个，删去另一个。"))
            else:
                entries[name.value] = entry
        return entries

    def _word(self, event: ScalarEvent) -> str:
        """The word, with the halves of a rare character from JSON's `\\uD83D\\uDE00` joined again."""
        try:
            return str(event.value).encode("utf-16", "surrogatepass").decode("utf-16")
        except UnicodeDecodeError:
            self._refuse(event, "这里有半个坏掉的字。", "请重新打一遍这几个字。")
            raise

    def _refuse(self, event: Any, says: str, mend: str) -> None:
        raise Unreadable(*self._mistakes, Mistake(self._file, event.start_mark.line + 1, says, mend))


def _explained(error: MarkedYAMLError, text: str, file: Path) -> Mistake:
    """The parser's complaint in a clerk's words, with the cure that the line itself suggests."""
    mark = error.problem_mark or error.context_mark
    number = min(mark.line if mark else 0, text.count("\n"))
    problem = str(error.problem or "")
    if "quoted scalar" in str(error.context or ""):
        start = error.context_mark.line if error.context_mark else number
        return Mistake(file, start + 1, "引号只有一半。", "请在这句话的另一头补上同样的英文引号。")
    if "mapping values are not allowed" in problem:
        return Mistake(file, number + 1, "这一行有两个冒号，分不清。", "请把冒号后面的整句加英文双引号，并检查缩进。")
    if "cannot start any token" in problem:
        return Mistake(file, number + 1, "这一行的文字以特殊符号开头。", "请把整句加英文双引号。")
    if "flow" in str(error.context or "") or "',' or" in problem:
        return Mistake(
            file, number + 1, "括号没有配好，或者少了逗号。", "请检查 [ ] 和 { } 是不是成对，中间用英文逗号。"
        )
    if "could not find expected ':'" in problem:
        start = error.context_mark.line if error.context_mark else number
        if "：" in text.split("\n")[start]:
            return Mistake(file, start + 1, "名称后面要用英文冒号。", "请把“：”换成“:”，后面留一个空格。")
        return Mistake(file, start + 1, "这一行缺一个英文冒号。", "请写成“名称: 内容”，冒号后留一个空格。")
    return Mistake(file, number + 1, "这一行的缩进或写法不对。", "请和上面同一层的行对齐，每一层两个空格。")
