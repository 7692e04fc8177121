"""packet.yaml -> the documents of a filing, and the pages they are printed from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.catalogue.conditions import Conditions
from kiosk.catalogue.mistake import Mistake, Mistakes, allowed
from kiosk.catalogue.names import Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.pages import Pages
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.record import Record
from kiosk.catalogue.shared import SharedFiles
from kiosk.catalogue.source_file import Unreadable
from kiosk.model.page import Page
from kiosk.model.template import Copies, DocumentTemplate

MOST_COPIES = 20
SHARED_PREFIX = "shared/"


@dataclass
class PacketFile:
    """Reads the documents of one form.

    Attributes:
        made: Pages made from answer.yaml, by name.
        used: The names of the form's own pages that a document is printed from.
    """

    folder: Path
    files: ParsedFiles
    shared: SharedFiles
    pages: Pages
    names: Names
    conditions: Conditions
    mistakes: Mistakes
    made: Mapping[str, Node] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def read(self, root: Node) -> tuple[DocumentTemplate, ...]:
        """The documents in print order."""
        record = Record(root, self.mistakes, "packet.yaml", ("documents",))
        parts = record.parts("documents", needed=True)
        if "documents" in record and not parts:
            self.mistakes.add(root, "packet.yaml 里没有文书。", "请至少写一份，见 docs/FORMS.md。")
        documents: dict[str, DocumentTemplate] = {}
        for part in parts:
            document = self._document(part)
            if document is None:
                continue
            if document.id in documents:
                self.mistakes.add(part, f"文书“{document.id}”写了两次。", "请换一个 id，或删去一份。")
            documents[document.id] = document
        return tuple(documents.values())

    def own_pages(self) -> tuple[str, ...]:
        """The names of the form's own pages."""
        try:
            return tuple(sorted(file.stem for file in (self.folder / "pages").glob("*.yaml")))
        except OSError:
            return ()

    def unused(self) -> tuple[Mistake, ...]:
        """Pages that no document is printed from."""
        says, mend = "没有文书用这一页。", "请在 packet.yaml 里写上它，或删去这个文件。"
        return tuple(
            Mistake(self.folder / "pages" / f"{name}.yaml", 1, says, mend)
            for name in self.own_pages()
            if name not in self.used
        )

    def _document(self, node: Node) -> DocumentTemplate | None:
        record = Record(node, self.mistakes, "文书", ("id", "title", "page", "copies", "when"))
        document_id, title = record.name("id"), record.text("title", 40, needed=True)
        copies, when = self._copies(record), record.get("when")
        condition = None if when is None else self.conditions.read(when)
        named = record.needed("page")
        page = None if named is None else self._page(named)
        if page is None or not document_id:
            return None
        return DocumentTemplate(document_id, title, page, copies, condition)

    def _copies(self, record: Record) -> Copies:
        node = record.needed("copies", "例如 copies: {court: 1, own: 1}。")
        if node is None:
            return Copies()
        copies = Record(node, self.mistakes, "份数", ("court", "for_each", "own"))
        groups = tuple(group for part in copies.parts("for_each") if (group := self.names.group(part, self.mistakes)))
        return Copies(copies.whole("court", 1, 0, MOST_COPIES), groups, copies.whole("own", 1, 0, MOST_COPIES))

    def _page(self, named: Node) -> Page | None:
        name = named.text or ""
        if name.startswith(SHARED_PREFIX):
            stem = name.removeprefix(SHARED_PREFIX)
            root = self.shared.read(Node(named.file, named.line, stem), self.mistakes)
            return None if root is None else self.pages.read(root, stem)
        if name in self.made:
            return self.pages.read(self.made[name], name)
        if name not in self.own_pages():
            known = (*self.own_pages(), *self.made, *(f"{SHARED_PREFIX}{shared}" for shared in self.shared.names()))
            self.mistakes.add(named, f"没有“{name or '……'}”这一页。", allowed(name, known))
            return None
        self.used.add(name)
        try:
            root = self.files.read(self.folder / "pages" / f"{name}.yaml")
        except Unreadable as error:
            self.mistakes.extend(error.mistakes)
            return None
        return self.pages.read(root, name)
