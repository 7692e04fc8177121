"""A YAML file in order -> `Node`, ten times as fast as the careful reader: libyaml does the parsing.

It explains nothing. Whatever is not plainly in order (an error, an anchor, a tag, a name twice, too much depth) gives None,
and `yaml_file` reads the file once more and says what is wrong.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kiosk.catalogue.node import Node

_HALF = re.compile("[\ud800-\udfff]")
"""Half of a rare character, as JSON writes it."""
_GLUED = re.compile(r"[|>][-+0-9]*#")
"""A remark that touches the sign before it: libyaml lets it pass, YAML does not."""


class _Unusual(Exception):
    """Something a form never needs, or a mistake."""


def quickly_parsed(text: str, file: Path, deepest: int) -> Node | None:
    """The content of a file that is in order; None for the careful reader to explain.

    Args:
        text: What stands in the file.
        file: Its name, kept in the nodes.
        deepest: How deep parts may be nested.
    """
    if _GLUED.search(text):
        return None
    root: Node | None = None
    documents = 0
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        for event in events:
            documents += isinstance(event, DocumentStartEvent)
            if isinstance(event, NodeEvent):
                root = _node(event, events, file, event.start_mark.line + 1, deepest)
    except (yaml.YAMLError, _Unusual, RecursionError, ValueError):
        return None
    return root if documents == 1 else None


def _node(event: Any, events: Iterator[Any], file: Path, line: int, room: int) -> Node:
    if event.anchor is not None or room < 1:
        raise _Unusual
    if isinstance(event, ScalarEvent):
        if event.tag is not None or _HALF.search(event.value):
            raise _Unusual
        return Node(file, line, event.value, bool(event.style))
    if event.tag is not None:
        raise _Unusual
    if isinstance(event, SequenceStartEvent):
        parts = []
        while not isinstance(part := next(events), SequenceEndEvent):
            parts.append(_node(part, events, file, part.start_mark.line + 1, room - 1))
        return Node(file, line, tuple(parts))
    if not isinstance(event, MappingStartEvent):
        raise _Unusual
    entries: dict[str, Node] = {}
    while not isinstance(name := next(events), MappingEndEvent):
        if (
            not isinstance(name, ScalarEvent)
            or name.anchor is not None
            or name.tag is not None
            or name.value in entries
        ):
            raise _Unusual
        entries[name.value] = _node(next(events), events, file, name.start_mark.line + 1, room - 1)
    return Node(file, line, entries)
