"""_services/*.yaml -> `Service`: what other offices do, a file for each office."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.catalogue.interview_file import read_icon
from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.node import Node
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.record import Record
from kiosk.catalogue.source_file import Unreadable
from kiosk.model.service import Service
from kiosk.model.template import GuideStep, Material

FOLDER = "_services"
LONGEST_SENTENCE = 300
_COMMON = ("where", "phones", "unverified", "source")
_OWN = ("id", "title", "plain_names", "icon", "who", "materials", "where", "steps", "time", "fee")
_ADDED = ("more_phones", "more_unverified", "source")


def read_services(
    folder: Path, files: ParsedFiles, mistakes: Mistakes, icons: frozenset[str] = frozenset()
) -> tuple[Service, ...]:
    """The services of a forms folder, in the order of the files' names; one with a mistake is left out.

    Args:
        folder: The forms folder.
        files: Its files.
        mistakes: Where mistakes are noted.
        icons: The names of the icons there are; none where they are not to be judged.
    """
    seen: dict[str, Node] = {}
    found: list[Service] = []
    for file in files_of(folder / FOLDER):
        try:
            root = files.read(file)
        except Unreadable as error:
            mistakes.extend(error.mistakes)
            continue
        found += _Office(root, icons, mistakes).services(folder, seen)
    return tuple(found)


def written_ids(folder: Path, files: ParsedFiles) -> frozenset[str] | None:
    """The ids of all services, those with mistakes too; None where one of the files does not tell."""
    found = set()
    for file in files_of(folder / FOLDER):
        try:
            root = files.read(file)
        except Unreadable:
            return None
        services = (root.entries or {}).get("services")
        if services is None or services.parts is None:
            return None
        for part in services.parts:
            if (name := (part.entries or {}).get("id")) is not None:
                found.add(name.text or "")
    return frozenset(found)


def files_of(folder: Path) -> tuple[Path, ...]:
    """The YAML files of a folder by name; none where there is no such folder."""
    try:
        return tuple(sorted(folder.glob("*.yaml")))
    except OSError:
        return ()


@dataclass(frozen=True)
class _Common:
    """What a file says once for all its services."""

    area: str
    where: tuple[str, ...]
    phones: tuple[str, ...]
    unverified: tuple[str, ...]
    source: str


class _Office:
    """One file."""

    def __init__(self, root: Node, icons: frozenset[str], mistakes: Mistakes) -> None:
        self._icons = icons
        self._mistakes = mistakes
        self._record = record = Record(root, mistakes, root.file.name, ("area", *_COMMON, "services"))
        self._common = _Common(
            area=record.text("area", 20, needed=True),
            where=record.texts("where", LONGEST_SENTENCE),
            phones=record.texts("phones", 60),
            unverified=record.texts("unverified", LONGEST_SENTENCE),
            source=record.text("source", 200),
        )

    def services(self, folder: Path, seen: dict[str, Node]) -> Iterable[Service]:
        """Its services that are in order."""
        for node in self._record.parts("services", needed=True):
            before = len(self._mistakes)
            service = self._service(node)
            self._judge_id(node, service.id, folder, seen)
            if len(self._mistakes) == before and self._common.area:
                yield service

    def _service(self, node: Node) -> Service:
        common = self._common
        record = Record(node, self._mistakes, "事项", (*_OWN, *_ADDED))
        where = record.texts("where", LONGEST_SENTENCE) or common.where
        phones = (*common.phones, *record.texts("more_phones", 60))
        source = record.text("source", 200) or common.source
        for name, own, given in (
            ("where", "where", where),
            ("phones", "more_phones", phones),
            ("source", "source", source),
        ):
            if not given and not record.is_broken:
                mend = f"请在文件开头写一次“{name}: ……”给大家用，或在这里写“{own}: ……”。"
                self._mistakes.add(node, f"事项缺“{name}”。", mend)
        return Service(
            id=record.name("id"),
            title=record.text("title", 40, needed=True),
            plain_names=self._some(record, "plain_names", 20),
            icon=read_icon(record, self._icons, self._mistakes),
            area=common.area,
            who=record.text("who", LONGEST_SENTENCE, needed=True),
            materials=tuple(self._material(part) for part in record.parts("materials", needed=True)),
            where=where,
            steps=tuple(self._step(part) for part in record.parts("steps", needed=True)),
            time=self._some(record, "time", LONGEST_SENTENCE),
            fee=self._some(record, "fee", LONGEST_SENTENCE),
            phones=phones,
            unverified=(*common.unverified, *record.texts("more_unverified", LONGEST_SENTENCE)),
            source=source,
        )

    def _some(self, record: Record, name: str, longest: int) -> tuple[str, ...]:
        texts = record.texts(name, longest, needed=True)
        entry = record.get(name)
        if not texts and entry is not None and entry.parts is not None:
            self._mistakes.add(entry, f"“{name}”是空的。", "请至少写一项。")
        return texts

    def _material(self, node: Node) -> Material:
        record = Record(node, self._mistakes, "材料", ("name", "copies", "original"))
        return Material(record.text("name", 100, needed=True), record.text("copies", 60), record.text("original", 100))

    def _step(self, node: Node) -> GuideStep:
        record = Record(node, self._mistakes, "步骤", ("title", "text"))
        return GuideStep(record.text("title", 40, needed=True), record.text("text", LONGEST_SENTENCE, needed=True))

    def _judge_id(self, node: Node, name: str, folder: Path, seen: dict[str, Node]) -> None:
        if not name:
            return
        spot = (node.entries or {}).get("id", node)
        if name in seen:
            other = seen[name]
            says = f"“{name}”写了两次，{other.file.name} 第 {other.line} 行已经有了。"
            self._mistakes.add(spot, says, "请换一个名字，或删去一个。")
        elif (folder / name).is_dir():
            self._mistakes.add(spot, f"“{name}”已经是一种文书的名字。", "请给这个事项换一个名字。")
        else:
            seen[name] = spot
