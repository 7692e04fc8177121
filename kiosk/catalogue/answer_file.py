"""answer.yaml -> the interview, packet and pages of a statement of defence, made from the rows of the complaint it answers.

What comes out are the same trees of words that interview.yaml, packet.yaml and pages/*.yaml would be read into, each node
pointing at the line of answer.yaml, of the complaint or of `_shared/answers` that it comes from; all that follows knows no
difference. How a row is asked and printed stands in `_shared/answers/rows.yaml`, the questions and pages that every
defence has in the other files there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.catalogue.answer_rows import TABLES, ComplaintRow, RowList, entries_of, entry_of, filled_text, text_of
from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.record import Record
from kiosk.catalogue.shared import SharedFiles
from kiosk.catalogue.shared_pages import SharedPages
from kiosk.catalogue.source_file import Unreadable

ANSWER = "answer.yaml"
NONE = "无"
BOTH = "两者"
ANSWERED_BY = ("自然人", "法人", BOTH)
FACTS = "事实"
_INTERVIEW, _PACKET, _GUIDE = "interview.yaml", "packet.yaml", "guide.yaml"
_ONLY_FOR, _PUT_IN = "only_for", "answers"


@dataclass(frozen=True)
class MadeForm:
    """What answer.yaml stands for.

    Attributes:
        roots: Files of the form by name ("interview.yaml"); None where one could not be made.
        pages: Its pages by name.
        leans_on: The complaint it is made from.
    """

    roots: Mapping[str, Node | None] = field(default_factory=dict)
    pages: Mapping[str, Node] = field(default_factory=dict)
    leans_on: tuple[str, ...] = ()


class AnswerForms:
    """Makes the forms that have an answer.yaml.

    Args:
        folder: The forms folder.
        files: Its files.
    """

    def __init__(self, folder: Path, files: ParsedFiles) -> None:
        self._folder = folder
        self._files = files
        self._shared = SharedFiles(folder, "answers", files)
        self._shared_pages = SharedFiles(folder, "pages", files)

    def make(self, folder: Path, mistakes: Mistakes) -> MadeForm:
        """What the form's answer.yaml stands for; nothing where it has none."""
        if not (folder / ANSWER).is_file():
            return MadeForm()
        roots: dict[str, Node | None] = {_INTERVIEW: None, _GUIDE: None}
        own_packet = (folder / _PACKET).is_file()
        if not own_packet:
            roots[_PACKET] = None
        try:
            root = self._files.read(folder / ANSWER)
        except Unreadable as error:
            mistakes.extend(error.mistakes)
            return MadeForm(roots)
        names = ("complaint", "page", "shape", "answered_by", *TABLES)
        record = Record(root, mistakes, ANSWER, names)
        complaint = self._complaint(record, mistakes)
        leans_on = () if complaint is None else (complaint.text or "",)
        parts = {name: self._shared.read(Node(root.file, root.line, name), mistakes) for name in self._skeleton(root)}
        rows_file = parts.pop("rows")
        page = None if complaint is None else self._page(complaint, record, mistakes)
        shape = "" if rows_file is None else record.one_of("shape", entries_of(entry_of(rows_file, "shapes")))
        answered_by = record.one_of("answered_by", ANSWERED_BY)
        if rows_file is None or page is None or not shape or not answered_by:
            return MadeForm(roots, leans_on=leans_on)
        lists = {
            name: self._rows(name, record, rows_file, page, shape, mistakes)
            for name in TABLES
            if not _is_left_out(record, name)
        }
        cause = text_of(entry_of(self._own(folder, "form.yaml", Mistakes()), "cause"))
        words = {answered_by, *([FACTS] if "facts" in lists else [])}
        examples = {f"{name}_example": each.example for name, each in lists.items()}
        made = _Expansion(lists, frozenset(words), {"cause": cause, **examples})
        interview, packet, guide = (parts.pop(name) for name in ("interview", "packet", "guide"))
        roots[_INTERVIEW] = None if interview is None else made.of(interview, "questions")
        roots[_GUIDE] = (
            None if guide is None else _joined(made.of(guide, "questions"), self._own(folder, _GUIDE, mistakes))
        )
        if not own_packet:
            roots[_PACKET] = None if packet is None else made.of(packet, "questions")
        pages = {name: made.of(part, "table") for name, part in parts.items() if part is not None}
        return MadeForm(roots, pages, leans_on)

    def _skeleton(self, root: Node) -> tuple[str, ...]:
        return tuple(dict.fromkeys(("rows", "interview", "packet", "guide", *self._shared.names())))

    def _own(self, folder: Path, name: str, mistakes: Mistakes) -> Node:
        """A file of the form itself; nothing where it has none."""
        nothing = Node(folder / name, 1, {})
        try:
            return self._files.read(folder / name) if (folder / name).is_file() else nothing
        except Unreadable as error:
            mistakes.extend(error.mistakes)
            return nothing

    def _complaint(self, record: Record, mistakes: Mistakes) -> Node | None:
        named = record.needed("complaint", "请写它答辩的是哪一张起诉状，例如 complaint: private_lending。")
        if named is None:
            return None
        known = self._complaints()
        if named.text not in known:
            mistakes.add(named, f"没有“{named.text or '……'}”这张起诉状。", allowed(named.text or "", known))
            return None
        return named

    def _complaints(self) -> tuple[str, ...]:
        """The forms that are written out, and so can be answered."""
        return tuple(
            sorted(file.parent.name for file in self._folder.glob(f"*/{_INTERVIEW}") if file.parent.name[0] not in "._")
        )

    def _page(self, complaint: Node, record: Record, mistakes: Mistakes) -> Node | None:
        """The complaint's page. A mistake within it is the complaint's own; here it only counts whether it can be read."""
        named = record.get("page") or Node(complaint.file, complaint.line, "complaint")
        file = self._folder / (complaint.text or "") / "pages" / f"{named.text}.yaml"
        try:
            return self._files.read(file)
        except Unreadable:
            known = sorted(each.stem for each in file.parent.glob("*.yaml"))
            says = f"“{complaint.text}”的“{named.text or '……'}”这一页读不出来。"
            mistakes.add(named, says, f"请先改好它，或者写一行 page: ……。{allowed(named.text or '', known)}")
            return None

    def _rows(self, name: str, record: Record, rows_file: Node, page: Node, shape: str, mistakes: Mistakes) -> RowList:
        node = record.get(name) or Node(record.node.file, record.node.line, {})
        table = entry_of(entry_of(rows_file, "tables"), name)
        own = Record(node, mistakes, name, ("of", "note", "example", "leave_out", "change", "add", "ask_first"))
        wanted = own.text("of") or text_of(entry_of(table, "of"))
        found = () if wanted == NONE else tuple(self._rows_of(page, wanted))
        if not found and wanted != NONE:
            mend = f"请写它的哪一张表要答辩，例如 of: 诉讼请求；一行也不照它的，写 of: {NONE}。"
            mistakes.add(own.get("of") or node, f"起诉状里没有“{wanted}”这张表。", mend)
        return RowList(name, own, table, rows_file, shape, found, mistakes)

    def _rows_of(self, page: Node, heading: str) -> Iterator[ComplaintRow]:
        """The rows with a name in the tables of that heading, those of shared pages as well."""
        shared = SharedPages(self._shared_pages, Mistakes())
        for block in entry_of(page, "blocks").parts or ():
            if text_of(entry_of(block, "table")).strip() == heading:
                for row in shared.expanded(entry_of(block, "rows").parts or (), "rows"):
                    if label := text_of(entry_of(row, "label")).strip():
                        yield ComplaintRow(label, row)


@dataclass(frozen=True)
class _Expansion:
    """Puts the rows of a defence into the files that every defence has, and leaves out what is for others.

    Attributes:
        lists: Its lists by name.
        words: What it is: by whom it is given, whether it has a list of facts.
        given: Words for `$parameters`.
    """

    lists: Mapping[str, RowList]
    words: frozenset[str]
    given: Mapping[str, str]

    def of(self, node: Node, what: str) -> Node:
        """The file with the rows as `questions` or as a `table` in the place of `{answers: claims}`."""
        if node.parts is not None:
            return replace(node, value=tuple(self._parts(node.parts, what)))
        if node.entries is not None:
            kept = {name: meant for name, part in node.entries.items() if (meant := self._meant(part)) is not None}
            return replace(node, value={name: self.of(part, what) for name, part in kept.items()})
        return replace(node, value=filled_text(node.text or "", self.given))

    def _parts(self, parts: Iterable[Node], what: str) -> Iterator[Node]:
        for part in parts:
            meant = self._meant(part)
            put_in = None if meant is None else entries_of(meant).get(_PUT_IN)
            if put_in is not None:
                rows = self.lists.get(put_in.text or "")
                yield from () if rows is None else rows.questions() if what == "questions" else rows.table()
            elif meant is not None:
                yield self.of(meant, what)

    def _meant(self, part: Node) -> Node | None:
        """The part as it is for this form; None where it is for others only."""
        entries = dict(part.entries or {})
        only_for = entries.pop(_ONLY_FOR, None)
        if only_for is None:
            return part
        return replace(part, value=entries) if self.words & {each.text for each in only_for.parts or ()} else None


def _joined(shared: Node, own: Node) -> Node:
    """A shared file with what the form's own adds: its lists go on where the shared ones end, its words stand instead."""
    entries = dict(entries_of(shared))
    for name, part in entries_of(own).items():
        first = entries.get(name)
        if first is not None and first.parts is not None and part.parts is not None:
            part = replace(part, value=(*first.parts, *part.parts))
        entries[name] = part
    return replace(shared, value=entries)


def _is_left_out(record: Record, name: str) -> bool:
    node = record.get(name)
    return node is not None and node.text == NONE
