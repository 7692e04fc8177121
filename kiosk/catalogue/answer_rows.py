"""The rows of a statement of defence: the complaint's, changed, left out and added to, as questions and as a table.

How a row is asked and printed stands in `_shared/answers/rows.yaml`, with `$parameters` for what differs from row to row.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.catalogue.mistake import Mistakes, Spot, allowed
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record

TABLES: Mapping[str, str] = {"claims": "claim", "facts": "fact"}
"""The two lists of a defence -> how the keys of their rows begin."""
LONGEST_ASK = 40
_ROW_WORDS = ("label", "called", "ask", "help", "why", "example", "shape")
_NUMBER = re.compile(r"\s*\d+\s*[.．、]\s*")
_BRACKETS = re.compile(r"（[^（）]*）$")
_ASKED = re.compile("^(是否主张|是否要求)")
_PARAMETER = re.compile(r"\$([a-z]+(?:_[a-z]+)*)")
_DEEPEST = 4


@dataclass(frozen=True)
class ComplaintRow:
    """A row of the complaint: its name with its number, without it, and without the brackets at its end as well."""

    label: str
    spot: Node

    @property
    def name(self) -> str:
        return _NUMBER.sub("", self.label, 1)

    @property
    def short(self) -> str:
        return _BRACKETS.sub("", self.name)

    def is_called(self, name: str) -> bool:
        return name in (self.label, self.name, self.short)


@dataclass
class _Row:
    """A row of the defence before it is written out."""

    spot: Spot
    words: dict[str, str]
    key: str = ""
    gate: str = ""
    of: ComplaintRow | None = None


class RowList:
    """One of the two lists of a defence, written out as questions and as a table."""

    def __init__(
        self,
        name: str,
        record: Record,
        table: Node,
        rows_file: Node,
        shape: str,
        complaint_rows: tuple[ComplaintRow, ...],
        mistakes: Mistakes,
    ) -> None:
        self._name = name
        self._record = record
        self._table = table
        self._shapes = entry_of(rows_file, "shapes")
        self._known = entries_of(entry_of(rows_file, "known"))
        self._ready = entry_of(rows_file, "ready")
        self._ready_gates = entries_of(entry_of(rows_file, "gates"))
        self._closing = tuple(text_of(part) for part in entry_of(rows_file, "closing").parts or ())
        self._shape = shape
        self._complaint_rows = complaint_rows
        self._mistakes = mistakes
        self._gates: dict[str, Node] = {}
        self._rows = self._ordered()
        self.example = record.text("example", 200) or text_of(entry_of(table, "example"))

    def questions(self) -> tuple[Node, ...]:
        """The questions: whether anything is disputed at all, then row by row."""
        made = list(entry_of(self._table, "first").parts or ())
        asked: set[str] = set()
        for number, row in enumerate(self._rows, 1):
            if row.gate and row.gate not in asked:
                asked.add(row.gate)
                made.append(self._gates[row.gate])
            made += self._questions_of(row, number)
        return tuple(made)

    def table(self) -> tuple[Node, ...]:
        """The table as one block of the page."""
        told = Node(self._table.file, self._table.line, {"label": _quoted(self._table, "")})
        first = replace(told, value={**(told.entries or {}), "lines": entry_of(self._table, "told")})
        note = self._record.get("note") or entry_of(self._table, "note")
        rows = tuple(self._printed(row, number) for number, row in enumerate(self._rows, 1))
        parts = {
            "table": entry_of(self._table, "heading"),
            "note": note,
            "rows": Node(self._table.file, self._table.line, (first, *rows)),
        }
        return (Node(self._record.node.file, self._record.node.line, parts),)

    def _ordered(self) -> list[_Row]:
        left_out = self._left_out()
        changes = self._changes(left_out)
        rows = [
            _Row(*changes.get(id(row), (row.spot, {})), of=row)
            for row in self._complaint_rows
            if id(row) not in left_out and row.short not in self._closing
        ]
        rows += [row for part in self._record.parts("add") if (row := self._added(part))]
        self._gate(rows)
        for row in [row for row in rows if "after" in row.words]:
            self._move(row, rows)
        return rows

    def _left_out(self) -> set[int]:
        return {id(row) for part in self._record.parts("leave_out") if (row := self._find(part, part.text or ""))}

    def _changes(self, left_out: set[int]) -> dict[int, tuple[Spot, dict[str, str]]]:
        node = self._record.get("change")
        changes: dict[int, tuple[Spot, dict[str, str]]] = {}
        if node is None:
            return changes
        if node.entries is None:
            self._mistakes.add(node, "change 要写成一项一项的“行名: {label: ……}”。", "请对照 docs/FORMS.md。")
            return changes
        for name, part in node.entries.items():
            row = self._find(part, name)
            words = self._words(part, (*_ROW_WORDS, "after"))
            if row is None:
                continue
            if id(row) in left_out:
                self._mistakes.add(part, f"“{name}”已经去掉了。", "请从 leave_out 或者 change 里删去它。")
            changes[id(row)] = (part, words)
        return changes

    def _added(self, node: Node) -> _Row | None:
        """A row the complaint does not have: one of those kept ready, or the form's own."""
        if node.text is not None:
            ready = entries_of(self._ready).get(node.text)
            if ready is None:
                says = f"没有“{node.text or '……'}”这种现成的行。"
                self._mistakes.add(node, says, allowed(node.text, entries_of(self._ready)))
                return None
            words = {name: text_of(part) for name, part in entries_of(ready).items()}
            return _Row(node, words, key=words.pop("key", ""))
        words = self._words(node, (*_ROW_WORDS, "after", "ready", "key"))
        name = words.pop("ready", "")
        if name:
            base = self._added(replace((node.entries or {})["ready"], value=name))
            return None if base is None else _Row(node, {**base.words, **words}, words.pop("key", base.key))
        if "label" not in words:
            self._mistakes.add(node, "添加的行缺“label”。", "请加一行“label: ……”，或者写一种现成的行。")
            return None
        return _Row(node, {"called": words["label"], **words}, words.pop("key", ""))

    def _words(self, node: Node, names: tuple[str, ...]) -> dict[str, str]:
        record = Record(node, self._mistakes, "行", names)
        words = {name: text for name in names if name in record and (text := record.text(name, 1000))}
        if "shape" in words and not record.one_of("shape", entries_of(self._shapes)):
            del words["shape"]
        return words

    def _gate(self, rows: list[_Row]) -> None:
        """Put rows behind a question that is asked before the first of them."""
        for part in self._record.parts("ask_first"):
            ready = part.text is not None
            gate = self._ready_gates.get(part.text or "") if ready else part
            entries = dict(entries_of(gate or part))
            listed = entries.pop("rows", None)
            key = text_of(entries.get("question", _made(part, "")))
            if listed is None or listed.parts is None or not key:
                cure = "请写成 {question: ……, ask: ……, name: ……, rows: [行名, 行名]}"
                known = f"，或者{allowed(part.text or '', self._ready_gates)}" if ready else "。"
                self._mistakes.add(part, "先问的问题看不懂。", f"{cure}{known}")
                continue
            kind, when = _made(part, "yes_no"), entry_of(self._table, "when_disputed")
            self._gates[key] = Node(part.file, part.line, {"kind": kind, **entries, "when": when})
            for name in listed.parts:
                self._put_behind(key, name, rows, ready)

    def _put_behind(self, gate: str, name: Node, rows: list[_Row], ready: bool) -> None:
        """A ready gate names rows of many complaints; the ones this complaint does not have are passed over."""
        found = [row for row in rows if (row.of.is_called(text_of(name)) if row.of else row.key == name.text)]
        if not found and not ready:
            self._find(name, text_of(name))
        for row in found:
            row.gate = gate

    def _move(self, row: _Row, rows: list[_Row]) -> None:
        name = row.words.pop("after")
        found = self._find(row.spot, name)
        place = next((other for other in rows if found is not None and other.of is found), None)
        if found is not None and (place is None or place is row):
            self._mistakes.add(row.spot, f"“{name}”后面放不了。", "请写另一行没有去掉的行名。")
        elif place is not None:
            rows.remove(row)
            rows.insert(rows.index(place) + 1, row)

    def _find(self, spot: Spot, name: str) -> ComplaintRow | None:
        """The complaint's row of that name, written with its number or without; a mistake where there is none or several."""
        found = [row for row in self._complaint_rows if name in (row.label, row.name)]
        found = found or [row for row in self._complaint_rows if row.is_called(name)]
        if len(found) == 1:
            return found[0]
        if found:
            cure = f"请连编号一起写：{'、'.join(row.label for row in found)}。"
            self._mistakes.add(spot, f"起诉状里有 {len(found)} 行都叫“{name}”。", cure)
        else:
            cure = allowed(name, [row.short for row in self._complaint_rows])
            self._mistakes.add(spot, f"起诉状里没有“{name or '……'}”这一行。", cure)
        return None

    def _given(self, row: _Row, number: int) -> tuple[Node, dict[str, str]]:
        """The shape of a row and every word that goes into it."""
        shape = entries_of(self._shapes).get(row.words.get("shape", self._shape))
        shape = Node(self._table.file, self._table.line, {}) if shape is None else shape
        key = row.key or f"{TABLES[self._name]}_{number}"
        given = {name: text_of(part) for name, part in (*entries_of(shape).items(), *entries_of(self._table).items())}
        given |= {"key": key, "reason_key": f"{key}_reason"}
        if row.of is not None:
            short = _ASKED.sub("", row.of.short)
            given |= {"row": short, "called": short}
            known = self._known.get(row.of.short)
            given |= {} if known is None else {name: text_of(part) for name, part in entries_of(known).items()}
        given |= row.words
        if given.get("called") == given.get("label") and "（" in given["called"]:
            given["called"] = _BRACKETS.sub("", given["called"])
        return shape, {name: filled_text(text, given) for name, text in given.items()}

    def _questions_of(self, row: _Row, number: int) -> Iterator[Node]:
        shape, given = self._given(row, number)
        ask = given.get("ask", "")
        if len(ask) > LONGEST_ASK and "ask" not in row.words:
            says = f"问话“{ask}”太长，有 {len(ask)} 个字，最多 {LONGEST_ASK} 个。"
            self._mistakes.add(row.spot, says, "请在 change 里给这一行写短一点的 called，或者写 ask。")
            given["ask"] = ask[:LONGEST_ASK]
        for template in entry_of(shape, "questions").parts or ():
            question = _filled(template, given, row.spot)
            if row.gate:
                question = _behind(question, _not_refused(row.gate, row.spot), row.spot)
            yield question

    def _printed(self, row: _Row, number: int) -> Node:
        shape, given = self._given(row, number)
        spot = row.spot
        lines = _filled(entry_of(shape, "lines"), given, spot)
        label = Node(spot.file, spot.line, f"{number}. {given.get('label', '')}", quoted=True)
        return Node(spot.file, spot.line, {"label": label, "lines": lines})


def entry_of(node: Node, name: str) -> Node:
    """An entry of a shared file; nothing where it is not written."""
    return (node.entries or {}).get(name) or Node(node.file, node.line, "")


def entries_of(node: Node) -> Mapping[str, Node]:
    return node.entries or {}


def text_of(node: Node) -> str:
    return node.text or ""


def _quoted(spot: Spot, text: str) -> Node:
    return Node(spot.file, spot.line, text, quoted=True)


def _made(spot: Spot, text: str) -> Node:
    return Node(spot.file, spot.line, text)


def _filled(node: Node, given: Mapping[str, str], spot: Spot) -> Node:
    """A template with its parameters filled in, standing where the row stands; an entry that is nothing but a parameter
    nobody gave is left out."""
    if node.parts is not None:
        return Node(spot.file, spot.line, tuple(_filled(part, given, spot) for part in node.parts))
    if node.entries is not None:
        kept = {
            name: _filled(part, given, spot)
            for name, part in node.entries.items()
            if not ((found := _PARAMETER.fullmatch(part.text or "")) and found[1] not in given)
        }
        return Node(spot.file, spot.line, kept)
    return Node(spot.file, spot.line, filled_text(node.text or "", given), node.quoted)


def filled_text(text: str, given: Mapping[str, str]) -> str:
    for _ in range(_DEEPEST):
        filled = _PARAMETER.sub(lambda found: given.get(found[1], found[0]), text)
        if filled == text:
            break
        text = filled
    return text


def _not_refused(gate: str, spot: Spot) -> Node:
    """The condition that a question was not answered 否: where it is not asked at all, the rows behind it are settled."""
    comparison = Node(spot.file, spot.line, {"question": _made(spot, gate), "is": _made(spot, "否")})
    return Node(spot.file, spot.line, {"not": comparison})


def _behind(question: Node, condition: Node, spot: Spot) -> Node:
    entries = dict(question.entries or {})
    if "when" in entries:
        condition = Node(spot.file, spot.line, {"all": Node(spot.file, spot.line, (condition, entries["when"]))})
    return replace(question, value={**entries, "when": condition})
