"""form.yaml: what a filing is called, what to bring, and where its text comes from."""

from dataclasses import dataclass
from datetime import date

from kiosk.catalogue.interview_file import read_icon
from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record
from kiosk.model.template import Official

LONGEST_MINUTES = 600
_NAMES = (
    *("title", "subtitle", "cause", "area", "plain_names", "icon", "minutes", "cost", "bring", "official"),
    *("companions",),
)


@dataclass(frozen=True)
class FormFile:
    """What stands in form.yaml; the fields are those of `Template`."""

    title: str
    subtitle: str
    cause: str
    area: str
    plain_names: tuple[str, ...]
    icon: str
    minutes: int
    cost: str
    bring: tuple[str, ...]
    official: Official


def read_form(root: Node, icons: frozenset[str], mistakes: Mistakes) -> FormFile:
    """What stands in form.yaml; what is wrong with it is noted."""
    record = Record(root, mistakes, "form.yaml", _NAMES)
    plain_names = record.texts("plain_names", 20, needed=True)
    if "plain_names" in record and not plain_names:
        mistakes.add(record.entries["plain_names"], "“plain_names”是空的。", "请写居民会怎么说，第一个印在首页上。")
    record.needed("minutes", "请写大约要几分钟，例如 minutes: 25。")
    return FormFile(
        title=record.text("title", 40, needed=True),
        subtitle=record.text("subtitle", 60),
        cause=record.text("cause", 60),
        area=record.text("area", 20, needed=True),
        plain_names=plain_names,
        icon=read_icon(record, icons, mistakes),
        minutes=record.whole("minutes", 25, 1, LONGEST_MINUTES),
        cost=record.text("cost", 60),
        bring=record.texts("bring", 60, needed=True),
        official=_official(record, mistakes),
    )


def _official(record: Record, mistakes: Mistakes) -> Official:
    node = record.needed("official", "请写依据：official: {number: ……, source: ……, as_of: ……, verified: false}。")
    if node is None:
        return Official("", "", "", verified=False)
    names = ("number", "source", "as_of", "verified", "unverified")
    official = Record(node, mistakes, "依据", names)
    official.needed("number", '请写官方编号，例如 number: "09"；没有编号的写 number: ""。')
    official.needed("verified", "由人逐字核对过的写 true，没有的写 false。")
    as_of = official.text("as_of", 10, needed=True)
    if as_of:
        try:
            date.fromisoformat(as_of)
        except ValueError:
            mistakes.add(official.entries["as_of"], f"“as_of”写的是“{as_of}”。", "请写成 2025-07-14 这样。")
    return Official(
        number=official.text("number", 20),
        source=official.text("source", 200, needed=True),
        as_of=as_of,
        verified=official.flag("verified"),
        unverified=official.texts("unverified", 300),
    )
