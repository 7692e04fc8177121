"""pages/NAME.yaml -> `Page`: what is printed, from the title to the place to sign."""

from collections.abc import Callable

from kiosk.catalogue.conditions import Conditions
from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.names import Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.paper_line import Lines
from kiosk.catalogue.record import Record
from kiosk.catalogue.shared_pages import SharedPages
from kiosk.model.condition import Condition
from kiosk.model.page import (
    Block,
    Column,
    Fill,
    Grid,
    GuidePart,
    Line,
    Notice,
    Page,
    Paragraphs,
    Repeat,
    Row,
    Signature,
    Table,
    Writing,
)

EMPTY = "□"

GUIDE_PARTS = ("materials", "where", "steps", "fees", "time_limits", "phones", "unverified")
LONGEST_TEXT = 1000
WHOLE_WIDTH = 100
MOST_SPARE = 30
_BLOCKS = ("use", "notice", "table", "paragraphs", "grid", "guide", "signature")


class Pages:
    """Reads the pages of one form."""

    def __init__(self, names: Names, conditions: Conditions, shared: SharedPages, mistakes: Mistakes) -> None:
        self._names = names
        self._conditions = conditions
        self._lines = Lines(names, mistakes)
        self._shared = shared
        self._mistakes = mistakes
        self._readers: dict[str, Callable[[Node], Block]] = {
            "notice": self._notice,
            "table": self._table,
            "paragraphs": self._paragraphs,
            "grid": self._grid,
            "guide": self._guide,
            "signature": self._signature,
        }

    def read(self, root: Node, page_id: str) -> Page:
        """The page; what is wrong with it is noted."""
        names = ("title", "subtitle", "boxes_first", "blocks", "large", "foot")
        record = Record(root, self._mistakes, "页", names)
        parts = self._shared.expanded(record.parts("blocks", needed=True), "blocks")
        return Page(
            id=page_id,
            title=record.text("title", 40, needed=True),
            subtitle=record.text("subtitle", 60),
            blocks=tuple(block for part in parts if (block := self._block(part))),
            boxes_first=record.flag("boxes_first"),
            large=record.flag("large"),
            foot=record.text("foot", 60),
        )

    def _block(self, node: Node) -> Block | None:
        name = next((name for name in node.entries or {} if name in self._readers), None)
        if name is None:
            word = next(iter(node.entries or {}), node.text or "……")
            self._mistakes.add(node, f"页里没有“{word}”这种内容。", f"可以写：{'、'.join(_BLOCKS)}。")
            return None
        return self._readers[name](node)

    def _notice(self, node: Node) -> Notice:
        record = Record(node, self._mistakes, "说明", ("notice", "warning"))
        return Notice(record.texts("notice", LONGEST_TEXT), record.text("warning", LONGEST_TEXT))

    def _table(self, node: Node) -> Table:
        record = Record(node, self._mistakes, "表格", ("table", "note", "rows"))
        rows = self._shared.expanded(record.parts("rows", needed=True), "rows")
        return Table(record.text("table", 60), tuple(self._row(row) for row in rows), record.text("note", LONGEST_TEXT))

    def _row(self, node: Node) -> Row:
        if "when" in (node.entries or {}):
            says = "表格的行不能写 when，官方表格的每一行都要印。"
            self._mistakes.add((node.entries or {})["when"], says, "请删去 when；没有回答的行会留空。")
        record = Record(node, self._mistakes, "行", ("label", "lines", "group", "where", "when", "tick", "joined"))
        if "label" not in (node.entries or {}) and node.entries is not None:
            self._mistakes.add(node, "这一行缺“label”。", '请加 label: 行名；没有行名的写 label: ""。')
        group, where = self._group_and_where(record, "group")
        groups = (group,) if group else ()
        label, tick = record.text("label", LONGEST_TEXT), self._tick(record, groups)
        lines = () if tick and "lines" not in record else self._all_lines(record, groups, in_table=True)
        return Row(label, lines, group, where, tick, record.flag("joined"))

    def _tick(self, record: Record, groups: tuple[str, ...]) -> Fill | None:
        """Whose box the □ in a row's name is."""
        node = record.get("tick")
        if node is None:
            return None
        parts = self._lines.read(node, *groups).parts
        tick = parts[0] if len(parts) == 1 and isinstance(parts[0], Fill) else None
        if self._names.complete and (tick is None or tick.writing is not Writing.BOX):
            self._mistakes.add(node, "“tick”要是一个方框。", '请写成 tick: "{问题:box 选项}"。')
        if EMPTY not in record.text("label", LONGEST_TEXT):
            self._mistakes.add(node, "行名里没有 □，不知道勾在哪里。", "请在 label 里写 □，例如 1. □撤销行政处罚行为。")
        return tick

    def _group_and_where(self, record: Record, name: str) -> tuple[str, Condition | None]:
        node, where = record.get(name), record.get("where")
        if node is None:
            if where is not None:
                self._mistakes.add(where, f"没有 {name}，不能写 where。", f"请加 {name}，或删去 where。")
            return "", None
        group = self._names.group(node, self._mistakes)
        condition = self._conditions.read(where, group) if where is not None and group else None
        return group, condition

    def _all_lines(self, record: Record, groups: tuple[str, ...], in_table: bool) -> tuple[Line | Repeat, ...]:
        return tuple(self._line(part, groups, in_table) for part in record.parts("lines", needed=True))

    def _line(self, node: Node, groups: tuple[str, ...], in_table: bool) -> Line | Repeat:
        entries = node.entries
        if entries is None:
            return self._lines.read(node, *groups)
        if "for_each" in entries:
            record = Record(node, self._mistakes, "for_each", ("for_each", "lines", "where", "always"))
            group, where = self._group_and_where(record, "for_each")
            lines = self._all_lines(record, (group, *groups) if group else groups, in_table)
            return Repeat(group, lines, where, record.flag("always", True))
        if "line" not in entries:
            first = next(iter(entries), "")
            if len(entries) == 1 and entries[first].is_nothing:
                self._mistakes.add(node, "以 { 开头的一行没有加引号。", f'请写成 "{{{first}}}"，用英文双引号。')
            else:
                says = "这一行看不懂。"
                cure = "请写成一句话、{line: 一句话, bold: true}，或 for_each；以 { 开头的整句加英文双引号。"
                self._mistakes.add(node, says, cure)
            return Line(())
        record = Record(node, self._mistakes, "行", ("line", "when", "bold"))
        line = self._lines.read(record.entries["line"], *groups) if "line" in record else Line(())
        when = record.get("when")
        if when is not None and in_table:
            self._mistakes.add(when, "表格里的行不能写 when。", "请删去 when；没有回答的地方会留空。")
            when = None
        return Line(line.parts, self._conditions.read(when, *groups) if when else None, record.flag("bold"))

    def _when(self, record: Record) -> Condition | None:
        node = record.get("when")
        return None if node is None else self._conditions.read(node)

    def _paragraphs(self, node: Node) -> Paragraphs:
        record = Record(node, self._mistakes, "段落", ("paragraphs", "numbered", "when", "lines"))
        lines = self._all_lines(record, (), in_table=False)
        return Paragraphs(lines, record.text("paragraphs", 60), record.flag("numbered"), self._when(record))

    def _grid(self, node: Node) -> Grid:
        record = Record(node, self._mistakes, "清单", ("grid", "columns", "spare", "when"))
        group = self._names.group(record.entries["grid"], self._mistakes) if record.needed("grid") else ""
        columns = tuple(self._column(part, group) for part in record.parts("columns", needed=True))
        total = sum(column.width for column in columns)
        if columns and all(column.width for column in columns) and total != WHOLE_WIDTH:
            says = f"各列的 width 加起来是 {total}，要是 {WHOLE_WIDTH}。"
            self._mistakes.add(record.entries["columns"], says, "请改各列的 width。")
        return Grid(group, columns, record.whole("spare", 0, 0, MOST_SPARE), self._when(record))

    def _column(self, node: Node, group: str) -> Column:
        record = Record(node, self._mistakes, "列", ("title", "width", "cell"))
        record.needed("width", "请写宽度，例如 width: 20；各列加起来是 100。")
        cell = record.get("cell")
        line = self._lines.read(cell, *((group,) if group else ())) if cell is not None else Line(())
        return Column(record.text("title", 40, needed=True), record.whole("width", 0, 1, WHOLE_WIDTH), line)

    def _guide(self, node: Node) -> GuidePart:
        record = Record(node, self._mistakes, "指引", ("guide", "heading"))
        return GuidePart(record.one_of("guide", GUIDE_PARTS), record.text("heading", 40, needed=True))

    def _signature(self, node: Node) -> Signature:
        record = Record(node, self._mistakes, "签名处", ("signature", "date", "thumb", "group"))
        named = record.get("group")
        return Signature(
            record.text("signature", 40, needed=True),
            record.text("date", 40) or Signature.date_words,
            record.flag("thumb", True),
            "" if named is None else self._names.group(named, self._mistakes),
        )
