"""Papers that go along with a filing: `_shared/companions/NAME.yaml`, put into every form that names it in `companions:`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.catalogue.mistake import Mistake, Mistakes
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record, read_parts
from kiosk.catalogue.shared import SharedFiles

SECTION: Mapping[str, str] = {"id": "companions", "title": "还可以一起办的", "icon": "files"}
"""The section that offers them."""
_FEE_SECTION = ("fee",)
_LAST_DOCUMENTS = ("fee_estimate", "next_steps")


@dataclass(frozen=True)
class Companions:
    """What the companions of one form add to it.

    Attributes:
        named: Where form.yaml names each of them.
        files: The file of each.
        items: Their questions and groups, in order.
        documents: Their papers, as in packet.yaml.
        materials: What to bring for them, as in guide.yaml.
    """

    named: tuple[Node, ...] = ()
    files: tuple[Node, ...] = ()
    items: tuple[Node, ...] = ()
    documents: tuple[Node, ...] = ()
    materials: tuple[Node, ...] = ()

    def in_interview(self, root: Node) -> Node:
        """interview.yaml with the section that offers them, before the one of the fee."""
        entries = {name: Node(root.file, root.line, text) for name, text in SECTION.items()}
        section = Node(root.file, root.line, {**entries, "items": replace(root, value=self.items)})
        return _with(root, "sections", (section,) if self.items else (), _FEE_SECTION)

    def in_packet(self, root: Node) -> Node:
        """packet.yaml with their papers, before the ones that are not for the court."""
        return _with(root, "documents", self.documents, _LAST_DOCUMENTS)

    def in_guide(self, root: Node) -> Node:
        """guide.yaml with their materials."""
        return _with(root, "materials", self.materials)

    def misfits(self, mistakes: Mistakes) -> tuple[Mistake, ...]:
        """For each that has a mistake, one at the place that names it: there it is seen which form it does not fit."""
        found = tuple(mistakes)
        mend = "这张表缺它要的问题的，请加上（见 _shared/README.md），或者从 companions 里删去它。"
        return tuple(
            Mistake(
                named.file,
                named.line,
                f"“{named.text}”不能用在这里：{first.file.name} 第 {first.line} 行：{first.says}",
                mend,
            )
            for named, file in zip(self.named, self.files, strict=True)
            if (first := next((mistake for mistake in found if mistake.file == file.file), None))
        )


def read_companions(form: Node, shared: SharedFiles, mistakes: Mistakes) -> Companions:
    """The companions that form.yaml names; what is wrong with them is noted."""
    list_node = (form.entries or {}).get("companions")
    named: dict[str, Node] = {}
    files: list[Node] = []
    parts: dict[str, list[Node]] = {"items": [], "documents": [], "materials": []}
    for node in () if list_node is None else read_parts(list_node, mistakes, "“companions”"):
        if node.text in named:
            mistakes.add(node, f"“{node.text}”写了两次。", "请删去一个。")
            continue
        file = shared.read(node, mistakes)
        if file is None or node.text is None:
            continue
        named[node.text] = node
        files.append(file)
        record = Record(file, mistakes, "一起办的文书", parts)
        for name, found in parts.items():
            found += record.parts(name, needed=name != "materials")
        _judge(record, mistakes)
    return Companions(tuple(named.values()), tuple(files), *(tuple(found) for found in parts.values()))


def _judge(record: Record, mistakes: Mistakes) -> None:
    """The first question offers the paper and may be passed over, and no paper is printed unasked."""
    items, documents = (record.get(name) for name in ("items", "documents"))
    offer = Record(items.parts[0], Mistakes(), "", ()) if items and items.parts else None
    kind = None if offer is None else offer.get("kind")
    if offer is not None and (kind is None or kind.text != "yes_no" or offer.flag("required")):
        mistakes.add(offer.node, "第一问要问居民要不要办。", "请写成 kind: yes_no 的问题，不写 required。")
    for document in (documents.parts if documents else None) or ():
        if "when" not in (document.entries or {}):
            mistakes.add(document, "这份文书没有写什么时候打印。", "请加一行 when: {question: 第一问, is: 是}。")


def _with(root: Node, name: str, added: tuple[Node, ...], before: tuple[str, ...] = ()) -> Node:
    """The file with parts put into one of its lists, before the first part of these ids, else at its end."""
    node = (root.entries or {}).get(name)
    if not added or node is None or node.parts is None:
        return root
    ids = [entries["id"].text if "id" in (entries := part.entries or {}) else None for part in node.parts]
    place = next((index for index, part_id in enumerate(ids) if part_id in before), len(ids))
    parts = (*node.parts[:place], *added, *node.parts[place:])
    return replace(root, value={**(root.entries or {}), name: replace(node, value=parts)})
