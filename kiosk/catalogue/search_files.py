"""_search/aliases.yaml -> `Sayings`, _search/triage.yaml -> the questions for those who cannot name their trouble."""

from collections.abc import Collection
from pathlib import Path

from kiosk.catalogue.interview_file import read_icon
from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.record import Record, read_parts, read_text
from kiosk.catalogue.services_file import written_ids
from kiosk.catalogue.source_file import Unreadable
from kiosk.model.finding import Sayings
from kiosk.model.triage import DEEPEST, TriageChoice, TriageQuestion

FOLDER = "_search"
LONGEST_SAYING = 20
MOST_CHOICES = 8


def read_sayings(folder: Path, files: ParsedFiles, known: Collection[str], mistakes: Mistakes) -> Sayings:
    """What people say; nothing where there is no such file.

    Args:
        folder: The forms folder.
        files: Its files.
        known: The ids of all forms and services.
        mistakes: Where mistakes are noted.
    """
    root = _root(folder / FOLDER / "aliases.yaml", files, mistakes)
    if root is None:
        return Sayings()
    record = Record(root, mistakes, "aliases.yaml", ("aliases", "words"))
    aliases = _lists(record, "aliases", mistakes)
    ids = _Ids(known, written_ids(folder, files), mistakes)
    for name in aliases:
        ids.judge(name, (record.entries["aliases"].entries or {})[name])
    return Sayings({name: says for name, says in aliases.items() if name in known}, _lists(record, "words", mistakes))


def has_triage(folder: Path) -> bool:
    """Whether there is a file of questions; it may still have mistakes."""
    return (folder / FOLDER / "triage.yaml").is_file()


def read_triage(
    folder: Path,
    files: ParsedFiles,
    forms: Collection[str],
    services: Collection[str],
    mistakes: Mistakes,
    icons: frozenset[str] = frozenset(),
) -> TriageQuestion | None:
    """The first question; None where there is no such file, or it cannot be asked.

    An answer that leads to something there is not, or a form that no answer leads to, is named and takes nothing away:
    a clerk's new form must not cost the residents the questions.

    Args:
        folder: The forms folder.
        files: Its files.
        forms: The ids of the forms; each must be reached, or stand under `elsewhere`.
        services: The ids of the services.
        mistakes: Where mistakes are noted.
        icons: The names of the icons there are; none where they are not to be judged.
    """
    root = _root(folder / FOLDER / "triage.yaml", files, mistakes)
    if root is None:
        return None
    before = len(mistakes)
    astray = Mistakes()
    record = Record(root, mistakes, "triage.yaml", ("ask", "help", "choices", "elsewhere"))
    ids = _Ids({*forms, *services}, written_ids(folder, files), astray)
    question = _Triage(ids, icons, mistakes).question(record, 1)
    reached = {*question.leaves(), *ids.read(record, "elsewhere")}
    for form in sorted(forms):
        if form not in reached:
            astray.add(
                root, f"没有一个回答通到“{form}”。", "请在合适的 leads_to 里加上它；不从这里找的，写进 elsewhere。"
            )
    can_be_asked = len(mistakes) == before and bool(question.choices)
    mistakes.extend(astray)
    return question if can_be_asked else None


class _Ids:
    """Names of forms and services, judged. A service that has a mistake itself is left out without another one.

    Args:
        known: The ids of those that can be used.
        written: The ids of all services; None where nobody knows them all.
        mistakes: Where mistakes are noted.
    """

    def __init__(self, known: Collection[str], written: frozenset[str] | None, mistakes: Mistakes) -> None:
        self._known = known
        self._written = written
        self._mistakes = mistakes

    def judge(self, name: str, node: Node) -> bool:
        """Whether it can be used."""
        if name in self._known:
            return True
        if self._written is not None and name not in self._written:
            says = f"没有“{name or '……'}”这个文书或者事项。"
            self._mistakes.add(node, says, allowed(name, sorted({*self._known, *self._written})))
        return False

    def read(self, record: Record, name: str) -> tuple[str, ...]:
        """A list of them."""
        return tuple(part.text or "" for part in record.parts(name) if self.judge(part.text or "", part))


class _Triage:
    """The questions of one file."""

    def __init__(self, ids: _Ids, icons: frozenset[str], mistakes: Mistakes) -> None:
        self._ids = ids
        self._icons = icons
        self._mistakes = mistakes

    def question(self, record: Record, depth: int) -> TriageQuestion:
        """A question and all that follow it."""
        parts = record.parts("choices", needed=True)
        if "choices" in record and record.entries["choices"].parts is not None and not 2 <= len(parts) <= MOST_CHOICES:
            says = f"这一问有 {len(parts)} 个回答。"
            self._mistakes.add(
                record.entries["choices"], says, f"一页放得下 2 到 {MOST_CHOICES} 个，请增减或分成两问。"
            )
        return TriageQuestion(
            ask=record.text("ask", 40, needed=True),
            help=record.text("help", 80),
            choices=tuple(choice for part in parts if (choice := self._choice(part, depth)).then or choice.leads_to),
        )

    def _choice(self, node: Node, depth: int) -> TriageChoice:
        record = Record(node, self._mistakes, "回答", ("says", "icon", "then", "leads_to"))
        says = record.text("says", 24, needed=True)
        icon = read_icon(record, self._icons, self._mistakes)
        then = record.get("then")
        if not record.is_broken and (then is None) == ("leads_to" not in record):
            self._mistakes.add(node, "一个回答要么再问（then），要么到头（leads_to）。", "请留一个，写一个。")
        if then is None:
            return TriageChoice(says, icon, leads_to=self._ids.read(record, "leads_to"))
        if depth == DEEPEST:
            self._mistakes.add(then, f"问得太深了，最多 {DEEPEST} 问。", "请在这里写 leads_to，或把前面的问题合并。")
            return TriageChoice(says, icon)
        asked = Record(then, self._mistakes, "then", ("ask", "help", "choices"))
        return TriageChoice(says, icon, then=self.question(asked, depth + 1))


def _root(file: Path, files: ParsedFiles, mistakes: Mistakes) -> Node | None:
    if not file.exists():
        return None
    try:
        return files.read(file)
    except Unreadable as error:
        mistakes.extend(error.mistakes)
        return None


def _lists(record: Record, name: str, mistakes: Mistakes) -> dict[str, tuple[str, ...]]:
    """Named lists of short texts."""
    node = record.get(name)
    if node is None:
        return {}
    if node.entries is None:
        mistakes.add(node, f"“{name}”要写成一项一项的“名称: [说法, 说法]”。", "请对照 forms/_search/README.md。")
        return {}
    found = {}
    for key, entry in node.entries.items():
        parts = read_parts(entry, mistakes, f"“{key}”")
        texts = (read_text(part, mistakes, f"“{key}”的每一项", LONGEST_SAYING) for part in parts)
        found[key] = tuple(text for text in texts if text)
    return found
