"""interview.yaml -> sections: first the names of all questions and groups, then what they ask and when."""

from dataclasses import dataclass, field, replace

from kiosk.catalogue.conditions import Conditions
from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.names import Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.questions import Draft, Questions, draft, yes
from kiosk.catalogue.record import Record
from kiosk.catalogue.shared import SharedFiles, Wanted, questions_of_block
from kiosk.model.condition import Condition
from kiosk.model.template import Group, Item, Question, Section

MOST_INSTANCES = 100
MORE = "more"


@dataclass
class DraftGroup:
    """A group before its conditions are read; `any_question` stands before it, `more` is its last question."""

    record: Record
    id: str
    noun: str
    least: int
    most: int
    any_question: Draft | None = None
    questions: list[Draft] = field(default_factory=list)


@dataclass
class DraftSection:
    """A section before its conditions are read."""

    id: str
    title: str
    icon: str
    items: list[Draft | DraftGroup] = field(default_factory=list)


class Outline:
    """The first reading of interview.yaml: sections, groups and questions by name. Fills `names`."""

    def __init__(self, shared: SharedFiles, icons: frozenset[str], names: Names, mistakes: Mistakes) -> None:
        self._shared = shared
        self._icons = icons
        self._names = names
        self._mistakes = mistakes
        self._lines: dict[str, Node] = {}

    def read(self, root: Node) -> tuple[DraftSection, ...]:
        """The sections in order."""
        record = Record(root, self._mistakes, "interview.yaml", ("sections",))
        parts = record.parts("sections", needed=True)
        if "sections" in record and not parts:
            self._mistakes.add(root, "interview.yaml 里没有一节。", "请至少写一节，见 docs/FORMS.md。")
        return tuple(self._section(part) for part in parts)

    def _section(self, node: Node) -> DraftSection:
        record = Record(node, self._mistakes, "节", ("id", "title", "icon", "items"))
        section = DraftSection(record.name("id"), record.text("title", 20, needed=True), self._icon(record))
        self._take(f"section {section.id}", section.id, node)
        parts = record.parts("items", needed=True)
        if "items" in record and not parts:
            self._mistakes.add(node, "这一节里没有问题。", "请加问题，或删去这一节。")
        for part in parts:
            section.items += self._items(part)
        return section

    def _icon(self, record: Record) -> str:
        return read_icon(record, self._icons, self._mistakes)

    def _items(self, node: Node) -> list[Draft | DraftGroup]:
        entries = node.entries or {}
        if "group" in entries:
            group = self._group(node)
            before: list[Draft | DraftGroup] = [] if group.any_question is None else [group.any_question]
            return [*before, group]
        return list(self._questions(node, ""))

    def _questions(self, node: Node, group: str) -> list[Draft]:
        entries = node.entries or {}
        if "use" in entries:
            wanted = questions_of_block(node, self._shared, self._mistakes)
            self._names.complete &= bool(wanted)
        elif "question" in entries:
            wanted = (Wanted(node),)
        elif "group" in entries:
            self._mistakes.add(node, "组里面不能再有组。", "请把它移到组的外面。")
            return []
        else:
            word = next(iter(entries), "……")
            self._mistakes.add(node, f"这一项看不懂：“{word}”。", "请以 question、group 或 use 开头。")
            self._names.complete = False
            return []
        return [made for each in wanted if (made := self._draft(each.node, group, each.whens))]

    def _draft(self, node: Node, group: str, whens: tuple[Node, ...] = (), fixed_id: str = "") -> Draft | None:
        made = draft(node, group, len(self._names.questions), self._mistakes, whens, fixed_id)
        if made is None:
            self._names.complete = False
            return None
        if made.named.id == f"{group}.{MORE}" and not fixed_id:
            self._mistakes.add(node, "问题不能叫“more”。", "问还有没有下一个，请写在组的 more: 里。")
            return None
        if not self._take(made.named.id, made.named.id, made.record.get("question") or node):
            return None
        self._names.questions[made.named.id] = made.named
        return made

    def _take(self, key: str, shown: str, spot: Node) -> bool:
        """Whether the name is still free; a mistake where it is not."""
        if not shown:
            return False
        if key in self._lines:
            other = self._lines[key]
            says = f"“{shown}”用了两次，{other.file.name} 第 {other.line} 行已经有了。"
            self._mistakes.add(spot, says, "请换一个名字，或删去一个。")
            return False
        self._lines[key] = spot
        return True

    def _group(self, node: Node) -> DraftGroup:
        names = ("group", "noun", "least", "most", "any", "more", "when", "items")
        record = Record(node, self._mistakes, "组", names)
        least = record.whole("least", 1, 0, 1)
        most = record.whole("most", MOST_INSTANCES, 1, MOST_INSTANCES)
        group = DraftGroup(record, record.name("group"), record.text("noun", 20, needed=True), least, most)
        if not self._take(group.id, group.id, record.get("group") or node):
            self._names.complete = False
            return group
        self._names.groups[group.id] = record.entries["group"]
        group.any_question = self._any_question(record, group)
        for part in record.parts("items", needed=True):
            group.questions += self._questions(part, group.id)
        if record.get("items") and not group.questions and self._names.complete:
            self._mistakes.add(node, "这一组里没有问题。", "请加问题，或删去这一组。")
        self._add_more(record, group)
        return group

    def _any_question(self, record: Record, group: DraftGroup) -> Draft | None:
        node = record.get("any")
        if group.least:
            if node is not None:
                self._mistakes.add(node, "至少有一个的组不用 any。", "请写 least: 0，或删去 any。")
            return None
        if node is None:
            mend = "请加一行 any: {ask: 有……吗？, name: 有无……}。"
            self._mistakes.add(record.node, "可以没有的组（least: 0）缺“any”。", mend)
            return None
        whens = (record.entries["when"],) if "when" in record else ()
        return self._draft(node, "", whens, f"{group.id}_any")

    def _add_more(self, record: Record, group: DraftGroup) -> None:
        node = record.get("more")
        if group.most == 1:
            if node is not None:
                self._mistakes.add(node, "最多一个的组不用 more。", "请删去 more，或把 most 写大。")
            return
        if node is None:
            node = Node(record.node.file, record.node.line, {})
        words = {"ask": f"还有别的{group.noun}吗？", "name": f"还有别的{group.noun}"}
        if node.entries is not None:
            made = {name: Node(node.file, node.line, text) for name, text in words.items()}
            node = replace(node, value={**made, **node.entries})
        if question := self._draft(node, group.id, (), f"{group.id}.{MORE}"):
            group.questions.append(question)


class Sections:
    """The second reading: every condition, check and computation."""

    def __init__(self, questions: Questions, conditions: Conditions) -> None:
        self._questions = questions
        self._conditions = conditions

    def read(self, drafts: tuple[DraftSection, ...]) -> tuple[Section, ...]:
        """The sections with all that is good in them."""
        return tuple(
            Section(each.id, each.title, each.icon, tuple(item for part in each.items if (item := self._item(part))))
            for each in drafts
        )

    def _item(self, part: Draft | DraftGroup) -> Item | None:
        if isinstance(part, Draft):
            return self._questions.read(part)
        questions: list[Question] = [read for each in part.questions if (read := self._questions.read(each))]
        return Group(part.id, part.noun, tuple(questions), part.least, part.most, self._when(part))

    def _when(self, group: DraftGroup) -> Condition | None:
        if group.any_question is not None:
            # The question itself has the group's condition; out of reach it is not answered 是.
            return yes(group.any_question.named.id)
        node = group.record.get("when")
        return None if node is None else self._conditions.read(node)


def read_icon(record: Record, icons: frozenset[str], mistakes: Mistakes) -> str:
    """The name of an icon that is there; any name where the folder of icons is missing."""
    icon = record.text("icon", 60, needed=True)
    if icon and icons and icon not in icons:
        mistakes.add(record.entries["icon"], f"没有“{icon}”这个图标。", allowed(icon, sorted(icons)))
    return icon
