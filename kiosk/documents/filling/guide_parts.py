"""A part of the filing's guide as it is printed on the next-steps sheet."""

from collections.abc import Iterable, Iterator

from kiosk.documents.filling.filled import Box, FilledLine, FilledParagraphs, Item, Letters
from kiosk.documents.filling.standpoint import Standpoint
from kiosk.model.page import GuidePart
from kiosk.model.template import Guide

IF_THERE_IS_ONE = "（有就带）"
_BULLET = Letters("•", bold=True)


def filled_guide_part(part: GuidePart, at: Standpoint) -> FilledParagraphs | None:
    """The part, None where the guide says nothing about it.

    Args:
        part: Which part, and its heading.
        at: Outside all groups.
    """
    items = tuple(_items(part.part, at))
    return FilledParagraphs(part.heading, items) if items else None


def _items(part: str, at: Standpoint) -> Iterator[Item]:
    guide = at.template.guide
    match part:
        case "materials":
            yield from _materials(guide, at)
        case "steps":
            for number, step in enumerate(guide.steps, 1):
                words = (Letters(f"{step.title}：", bold=True), Letters(step.text))
                yield Item((FilledLine(words),), Letters(f"{number}."))
        case "where":
            yield from _bulleted(guide.where)
        case "fees":
            yield from _bulleted(guide.fees)
        case "time_limits":
            yield from _bulleted(guide.time_limits)
        case "unverified":
            yield from _bulleted(guide.unverified)
        case "phones":
            for phone in guide.phones:
                yield Item((FilledLine((Letters(phone),), bold=True),), _BULLET)


def _materials(guide: Guide, at: Standpoint) -> Iterator[Item]:
    """A list to tick off by hand."""
    for material in guide.materials:
        if at.holds(material.when):
            name = material.name if material.required else material.name + IF_THERE_IS_ONE
            details = "；".join(filter(None, (material.copies, material.original)))
            words = (Letters(name, bold=True), *((Letters(f"：{details}"),) if details else ()))
            yield Item((FilledLine(words),), Box(ticked=False))


def _bulleted(lines: Iterable[str]) -> Iterator[Item]:
    for line in lines:
        yield Item((FilledLine((Letters(line),)),), _BULLET)
