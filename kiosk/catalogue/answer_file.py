"""answer.yaml -> the interview, packet and pages of a statement of defence, made from the rows of the complaint it answers.

What comes out are the same trees of words that interview.yaml, packet.yaml and pages/*.yaml would be read into, each node
pointing at the line of answer.yaml, of the complaint or of `_shared/answers` that it comes from; all that follows knows no
difference. How a row is asked and printed stands in `_shared/answers/rows.yaml`, the questions and pages that every
defence has in the other files there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.catalogue.mistake import Mistakes, Spot, allowed
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
TABLES: Mapping[str, str] = {"claims": "claim", "facts": "fact"}
"""The two lists of a defence -> how the keys of their rows begin."""
FACTS = "事实"
LONGEST_ASK = 40
_INTERVIEW, _PACKET, _GUIDE = "interview.yaml", "packet.yaml", "guide.yaml"
_ONLY_FOR, _PUT_IN = "only_for", "answers"
_ROW_WORDS = ("label", "called", "ask", "help", "why", "example", "shape")
_NUMBER = re.compile(r"\s*\d+\s*[.．、]\s*")
_BRACKETS = re.compile(r"（[^（）]*）$")
_ASKED = re.compile("^(是否主张|是否要求)")
_PARAMETER = re.compile(r"\$([a-z]+(?:_[a-z]+)*)")
_DEEPEST = 4


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


@dataclass(frozen=True)
class _ComplaintRow:
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
    of: _ComplaintRow | None = None


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
        shape = "" if rows_file is None else record.one_of("shape", _entries(_entry(rows_file, "shapes")))
        answered_by = record.one_of("answered_by", ANSWERED_BY)
        if rows_file is None or page is None or not shape or not answered_by:
            return MadeForm(roots, leans_on=leans_on)
        lists = {
            name: self._rows(name, record, rows_file, page, shape, mistakes)
            for name in TABLES
            if not _is_left_out(record, name)
        }
        cause = _text(_entry(self._own(folder, "form.yaml", Mistakes()), "cause"))
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

    def _rows(
        self, name: str, record: Record, rows_file: Node, page: Node, shape: str, mistakes: Mistakes
    ) -> "_RowList":
        node = record.get(name) or Node(record.node.file, record.node.line, {})
        table = _entry(_entry(rows_file, "tables"), name)
        own = Record(node, mistakes, name, ("of", "note", "example", "leave_out", "change", "add", "ask_first"))
        wanted = own.text("of") or _text(_entry(table, "of"))
        found = () if wanted == NONE else tuple(self._rows_of(page, wanted))
        if not found and wanted != NONE:
            mend = f"请写它的哪一张表要答辩，例如 of: 诉讼请求；一行也不照它的，写 of: {NONE}。"
            mistakes.add(own.get("of") or node, f"起诉状里没有“{wanted}”这张表。", mend)
        return _RowList(name, own, table, rows_file, shape, found, mistakes)

    def _rows_of(self, page: Node, heading: str) -> Iterator[_ComplaintRow]:
        """The rows with a name in the tables of that heading, those of shared pages as well."""
        shared = SharedPages(self._shared_pages, Mistakes())
        for block in _entry(page, "blocks").parts or ():
            if _text(_entry(block, "table")).strip() == heading:
                for row in shared.expanded(_entry(block, "rows").parts or (), "rows"):
                    if label := _text(_entry(row, "label")).strip():
                        yield _ComplaintRow(label, row)


class _RowList:
    """One of the two lists of a defence, written out as questions and as a table."""

    def __init__(
        self,
        name: str,
        record: Record,
        table: Node,
        rows_file: Node,
        shape: str,
        complaint_rows: tuple[_ComplaintRow, ...],
        mistakes: Mistakes,
    ) -> None:
        self._name = name
        self._record = record
        self._table = table
        self._shapes = _entry(rows_file, "shapes")
        self._known = _entries(_entry(rows_file, "known"))
        self._ready = _entry(rows_file, "ready")
        self._ready_gates = _entries(_entry(rows_file, "gates"))
        self._closing = tuple(_text(part) for part in _entry(rows_file, "closing").parts or ())
        self._shape = shape
        self._complaint_rows = complaint_rows
        self._mistakes = mistakes
        self._gates: dict[str, Node] = {}
        self._rows = self._ordered()
        self.example = record.text("example", 200) or _text(_entry(table, "example"))

    def questions(self) -> tuple[Node, ...]:
        """The questions: whether anything is disputed at all, then row by row."""
        made = list(_entry(self._table, "first").parts or ())
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
        first = replace(told, value={**(told.entries or {}), "lines": _entry(self._table, "told")})
        note = self._record.get("note") or _entry(self._table, "note")
        rows = tuple(self._printed(row, number) for number, row in enumerate(self._rows, 1))
        parts = {
            "table": _entry(self._table, "heading"),
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
            ready = _entries(self._ready).get(node.text)
            if ready is None:
                says = f"没有“{node.text or '……'}”这种现成的行。"
                self._mistakes.add(node, says, allowed(node.text, _entries(self._ready)))
                return None
            words = {name: _text(part) for name, part in _entries(ready).items()}
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
        if "shape" in words and not record.one_of("shape", _entries(self._shapes)):
            del words["shape"]
        return words

    def _gate(self, rows: list[_Row]) -> None:
        """Put rows behind a question that is asked before the first of them."""
        for part in self._record.parts("ask_first"):
            ready = part.text is not None
            gate = self._ready_gates.get(part.text or "") if ready else part
            entries = dict(_entries(gate or part))
            listed = entries.pop("rows", None)
            key = _text(entries.get("question", _made(part, "")))
            if listed is None or listed.parts is None or not key:
                cure = "请写成 {question: ……, ask: ……, name: ……, rows: [行名, 行名]}"
                known = f"，或者{allowed(part.text or '', self._ready_gates)}" if ready else "。"
                self._mistakes.add(part, "先问的问题看不懂。", f"{cure}{known}")
                continue
            kind, when = _made(part, "yes_no"), _entry(self._table, "when_disputed")
            self._gates[key] = Node(part.file, part.line, {"kind": kind, **entries, "when": when})
            for name in listed.parts:
                self._put_behind(key, name, rows, ready)

    def _put_behind(self, gate: str, name: Node, rows: list[_Row], ready: bool) -> None:
        """A ready gate names rows of many complaints; the ones this complaint does not have are passed over."""
        found = [row for row in rows if (row.of.is_called(_text(name)) if row.of else row.key == name.text)]
        if not found and not ready:
            self._find(name, _text(name))
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

    def _find(self, spot: Spot, name: str) -> _ComplaintRow | None:
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
        shape = _entries(self._shapes).get(row.words.get("shape", self._shape))
        shape = Node(self._table.file, self._table.line, {}) if shape is None else shape
        key = row.key or f"{TABLES[self._name]}_{number}"
        given = {name: _text(part) for name, part in (*_entries(shape).items(), *_entries(self._table).items())}
        given |= {"key": key, "reason_key": f"{key}_reason"}
        if row.of is not None:
            short = _ASKED.sub("", row.of.short)
            given |= {"row": short, "called": short}
            known = self._known.get(row.of.short)
            given |= {} if known is None else {name: _text(part) for name, part in _entries(known).items()}
        given |= row.words
        if given.get("called") == given.get("label") and "（" in given["called"]:
            given["called"] = _BRACKETS.sub("", given["called"])
        return shape, {name: _filled_text(text, given) for name, text in given.items()}

    def _questions_of(self, row: _Row, number: int) -> Iterator[Node]:
        shape, given = self._given(row, number)
        ask = given.get("ask", "")
        if len(ask) > LONGEST_ASK and "ask" not in row.words:
            says = f"问话“{ask}”太长，有 {len(ask)} 个字，最多 {LONGEST_ASK} 个。"
            self._mistakes.add(row.spot, says, "请在 change 里给这一行写短一点的 called，或者写 ask。")
            given["ask"] = ask[:LONGEST_ASK]
        for template in _entry(shape, "questions").parts or ():
            question = _filled(template, given, row.spot)
            if row.gate:
                question = _behind(question, _not_refused(row.gate, row.spot), row.spot)
            yield question

    def _printed(self, row: _Row, number: int) -> Node:
        shape, given = self._given(row, number)
        spot = row.spot
        lines = _filled(_entry(shape, "lines"), given, spot)
        label = Node(spot.file, spot.line, f"{number}. {given.get('label', '')}", quoted=True)
        return Node(spot.file, spot.line, {"label": label, "lines": lines})


@dataclass(frozen=True)
class _Expansion:
    """Puts the rows of a defence into the files that every defence has, and leaves out what is for others.

    Attributes:
        lists: Its lists by name.
        words: What it is: by whom it is given, whether it has a list of facts.
        given: Words for `$parameters`.
    """

    lists: Mapping[str, _RowList]
    words: frozenset[str]
    given: Mapping[str, str]

    def of(self, node: Node, what: str) -> Node:
        """The file with the rows as `questions` or as a `table` in the place of `{answers: claims}`."""
        if node.parts is not None:
            return replace(node, value=tuple(self._parts(node.parts, what)))
        if node.entries is not None:
            kept = {name: meant for name, part in node.entries.items() if (meant := self._meant(part)) is not None}
            return replace(node, value={name: self.of(part, what) for name, part in kept.items()})
        return replace(node, value=_filled_text(node.text or "", self.given))

    def _parts(self, parts: Iterable[Node], what: str) -> Iterator[Node]:
        for part in parts:
            meant = self._meant(part)
            put_in = None if meant is None else _entries(meant).get(_PUT_IN)
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
    entries = dict(_entries(shared))
    for name, part in _entries(own).items():
        first = entries.get(name)
        if first is not None and first.parts is not None and part.parts is not None:
            part = replace(part, value=(*first.parts, *part.parts))
        entries[name] = part
    return replace(shared, value=entries)


def _is_left_out(record: Record, name: str) -> bool:
    node = record.get(name)
    return node is not None and node.text == NONE


def _entry(node: Node, name: str) -> Node:
    """An entry of a shared file; nothing where it is not written."""
    return (node.entries or {}).get(name) or Node(node.file, node.line, "")


def _entries(node: Node) -> Mapping[str, Node]:
    return node.entries or {}


def _text(node: Node) -> str:
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
    return Node(spot.file, spot.line, _filled_text(node.text or "", given), node.quoted)


def _filled_text(text: str, given: Mapping[str, str]) -> str:
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
