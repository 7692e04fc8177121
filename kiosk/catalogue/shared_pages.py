"""Parts of pages that many filings use: `_shared/pages/NAME.yaml`, put in by `use:`, with `$parameters` replaced."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record
from kiosk.catalogue.shared import SharedFiles

DEEPEST_USE = 5
_PARAMETER = re.compile(r"\$([a-z][a-z0-9_]*)")


@dataclass(frozen=True)
class SharedPages:
    """Puts shared parts in the place of `use:`."""

    files: SharedFiles
    mistakes: Mistakes

    def expanded(self, parts: tuple[Node, ...], name: str, depth: int = 0) -> Iterator[Node]:
        """The parts, with those of a shared file in the place of each `use:`.

        Args:
            parts: Blocks of a page or rows of a table.
            name: Which parts of the shared file are meant: `blocks` or `rows`.
            depth: How many shared files this one stands within.
        """
        for part in parts:
            if "use" not in (part.entries or {}):
                yield part
            elif depth >= DEEPEST_USE:
                self.mistakes.add(part, "共用的页一个套一个，套了太多层。", "请检查有没有自己用自己。")
            else:
                yield from self.expanded(self._used(part, name), name, depth + 1)

    def _used(self, node: Node, name: str) -> tuple[Node, ...]:
        record = Record(node, self.mistakes, "use", ("use", "with"))
        named = record.needed("use")
        shared = None if named is None else self.files.read(named, self.mistakes)
        if named is None or shared is None:
            return ()
        entries = shared.entries or {}
        if name not in entries:
            other = "rows" if name == "blocks" else "blocks"
            where = "表格的 rows 里" if other == "rows" else "页的 blocks 里"
            says = f"“{named.text}”不能用在这里。"
            self.mistakes.add(named, says, f"请写在{where}。" if other in entries else "它没有可用的内容。")
            return ()
        given = self._given(record)
        if entries[name].parts is None:
            self.mistakes.add(entries[name], f"“{name}”要是一个列表。", "请每项一行，前面加“- ”。")
        return () if given is None else self._filled(entries[name].parts or (), given, node, record)

    def _filled(
        self, parts: tuple[Node, ...], given: Mapping[str, str], node: Node, record: Record
    ) -> tuple[Node, ...]:
        """The parts with their parameters replaced; none where one is missing, for they would not make sense."""
        used: set[str] = set()

        def replaced(text: str) -> str:
            used.update(_PARAMETER.findall(text))
            return _PARAMETER.sub(lambda found: given.get(found[1], ""), text)

        # Only words are replaced, never what they are made of: a parameter cannot bring in new entries.
        filled = tuple(part.with_words(replaced) for part in parts)
        name = record.text("use")
        for parameter in sorted(used - set(given)):
            self.mistakes.add(node, f"用“{name}”时缺“{parameter}”。", f"请在 with 里写“{parameter}: ……”。")
        if parts:
            for parameter in sorted(set(given) - used):
                spot = (record.entries["with"].entries or {})[parameter]
                self.mistakes.add(spot, f"“{name}”不用“{parameter}”。", allowed(parameter, sorted(used)))
        return filled if used <= set(given) else ()

    def _given(self, record: Record) -> dict[str, str] | None:
        node = record.get("with")
        if node is None:
            return {}
        if node.entries is None:
            self.mistakes.add(
                node, "with 要写成一项一项的“名称: 内容”。", "例如 with: {group: plaintiffs, role: 原告}。"
            )
            return None
        given = {}
        for name, entry in node.entries.items():
            if entry.text is None:
                self.mistakes.add(entry, f"with 里的“{name}”要是文字。", "请只写一段文字。")
            given[name] = "" if entry.is_nothing else entry.text or ""
        return given
