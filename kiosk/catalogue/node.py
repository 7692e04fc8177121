"""A YAML file as words, lists and named entries, each knowing its line. No value is guessed here: `no` stays a word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Node:
    """A word, a list or named entries.

    Attributes:
        file: The file it was read from.
        line: Its line, from 1; for a named entry the line of its name.
        value: The word as written, the parts of the list, or the entries by name.
        quoted: A word in quotation marks or in a block; `null` in quotes is a word like any other.
    """

    file: Path
    line: int
    value: "str | tuple[Node, ...] | Mapping[str, Node]"
    quoted: bool = False

    @property
    def text(self) -> str | None:
        """The word; None for lists and entries."""
        return self.value if isinstance(self.value, str) else None

    @property
    def parts(self) -> "tuple[Node, ...] | None":
        """The parts of a list; None for words and entries."""
        return self.value if isinstance(self.value, tuple) else None

    @property
    def entries(self) -> "Mapping[str, Node] | None":
        """The entries by name; None for words and lists."""
        return None if isinstance(self.value, str | tuple) else self.value

    @property
    def is_nothing(self) -> bool:
        """Nothing was written: empty, `~` or `null`."""
        return isinstance(self.value, str) and not self.quoted and self.value in _NOTHING

    def with_words(self, change: Callable[[str], str]) -> "Node":
        """The same with every word changed; names of entries stay."""
        if isinstance(self.value, str):
            return replace(self, value=change(self.value))
        if isinstance(self.value, tuple):
            return replace(self, value=tuple(part.with_words(change) for part in self.value))
        return replace(self, value={name: entry.with_words(change) for name, entry in self.value.items()})


def to_json(node: Node) -> list[Any]:
    """The node as plain JSON: `[line, content]`, with a third part for quoted words."""
    if isinstance(node.value, str):
        return [node.line, node.value, 1] if node.quoted else [node.line, node.value]
    if isinstance(node.value, tuple):
        return [node.line, [to_json(part) for part in node.value]]
    return [node.line, {name: to_json(entry) for name, entry in node.value.items()}]


def from_json(data: Any, file: Path) -> Node:
    """The node that `to_json` wrote.

    Raises:
        ValueError: The data is not of this shape.
    """
    if not isinstance(data, list) or len(data) not in (2, 3) or type(data[0]) is not int:
        raise ValueError("not a node")
    line, value, *quoted = data
    if isinstance(value, str):
        return Node(file, line, value, bool(quoted))
    if isinstance(value, list):
        return Node(file, line, tuple(from_json(part, file) for part in value))
    if isinstance(value, dict):
        return Node(file, line, {name: from_json(entry, file) for name, entry in value.items()})
    raise ValueError("not a node")
