"""Blocks of questions that many filings use: `_shared/blocks/NAME.yaml`, put in by `use:` and changed to fit."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.record import Record, read_parts
from kiosk.catalogue.source_file import Unreadable

SHARED = "_shared"


@dataclass(frozen=True)
class Wanted:
    """A question as a form wants it asked, before it is read.

    Attributes:
        node: Its entries, with the form's changes in them.
        whens: Conditions added by the `use:` that brought it in.
    """

    node: Node
    whens: tuple[Node, ...] = ()


class SharedFiles:
    """The shared blocks of questions (`blocks`) or of pages (`pages`) of a forms folder."""

    def __init__(self, folder: Path, part: str, files: ParsedFiles) -> None:
        self._folder = folder / SHARED / part
        self._files = files

    def names(self) -> tuple[str, ...]:
        """What there is."""
        return self._names

    @cached_property
    def _names(self) -> tuple[str, ...]:
        # Asked for every `use:`; what stands in the folder is looked at once, as its files are read once.
        try:
            return tuple(sorted(file.stem for file in self._folder.glob("*.yaml")))
        except OSError:
            return ()

    def read(self, named: Node, mistakes: Mistakes) -> Node | None:
        """The file a `use:` names; None, with the mistake noted, where there is none or it cannot be read."""
        name = named.text or ""
        if name not in self.names():
            mistakes.add(named, f"_shared/{self._folder.name} 里没有“{name or '……'}”。", allowed(name, self.names()))
            return None
        try:
            return self._files.read(self._folder / f"{name}.yaml")
        except Unreadable as error:
            mistakes.extend(error.mistakes)
            return None


def questions_of_block(node: Node, shared: SharedFiles, mistakes: Mistakes) -> tuple[Wanted, ...]:
    """The questions that `use:` brings in: those of the block, less `leave_out`, with `change` and `when` applied."""
    record = Record(node, mistakes, "use", ("use", "change", "leave_out", "when"))
    named = record.needed("use")
    block = None if named is None else shared.read(named, mistakes)
    if block is None:
        return ()
    items = Record(block, mistakes, "共用的问题", ("items",)).parts("items", needed=True)
    by_key = dict(_by_key(items, mistakes))
    if not by_key:
        return ()
    left_out = _left_out(record, by_key, mistakes)
    changes = record.get("change")
    for key, change in ((changes.entries if changes else None) or {}).items():
        if key not in by_key or key in left_out:
            says = f"“{record.entries['use'].text}”里没有“{key}”可以改。"
            mistakes.add(change, says, allowed(key, [known for known in by_key if known not in left_out]))
        elif "question" in (change.entries or {}):
            mistakes.add(change, f"“{key}”不能改名。", "请删去 change 里的 question；页面和例子要靠它的名字。")
        elif change.entries is None:
            mistakes.add(change, f"“{key}”要改成什么，没有写清楚。", "请写成 {ask: ……, help: ……}。")
        else:
            by_key[key] = replace(by_key[key], value={**(by_key[key].entries or {}), **change.entries})
    if changes is not None and changes.entries is None:
        mistakes.add(changes, "change 要写成一项一项的“问题: {ask: ……}”。", "请对照 docs/FORMS.md。")
    when = record.get("when")
    return tuple(Wanted(item, (when,) if when else ()) for key, item in by_key.items() if key not in left_out)


def _by_key(items: Iterable[Node], mistakes: Mistakes) -> Iterable[tuple[str, Node]]:
    seen: dict[str, Node] = {}
    for item in items:
        key = (item.entries or {}).get("question")
        if key is None or not key.text:
            mistakes.add(item, "共用的问题里只能写 question。", "组和 use 请写在 interview.yaml。")
        elif key.text in seen:
            says = f"“{key.text}”写了两次，第 {seen[key.text].line} 行已经有了。"
            mistakes.add(item, says, "请换一个名字，或删去一个。")
        else:
            seen[key.text] = item
            yield key.text, item


def _left_out(record: Record, by_key: dict[str, Node], mistakes: Mistakes) -> frozenset[str]:
    node = record.get("leave_out")
    parts = () if node is None else read_parts(node, mistakes, "leave_out ")
    for part in parts:
        if part.text not in by_key:
            says = f"“{record.entries['use'].text}”里没有“{part.text or '……'}”可以去掉。"
            mistakes.add(part, says, allowed(part.text or "", by_key))
    return frozenset(part.text for part in parts if part.text)
