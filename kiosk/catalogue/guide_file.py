"""guide.yaml -> `Guide`: what to bring, where to go, what happens next."""

from kiosk.catalogue.conditions import Conditions
from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.node import Node
from kiosk.catalogue.record import Record
from kiosk.model.template import Guide, GuideStep, Material

LONGEST_SENTENCE = 300
_LISTS = ("where", "fees", "time_limits", "phones", "unverified")


def read_guide(root: Node, conditions: Conditions, mistakes: Mistakes) -> Guide:
    """The guide; what is wrong with it is noted."""
    record = Record(root, mistakes, "guide.yaml", ("summary", "materials", "steps", *_LISTS))
    lists = {name: record.texts(name, LONGEST_SENTENCE, needed=name in ("where", "phones")) for name in _LISTS}
    return Guide(
        summary=record.text("summary", LONGEST_SENTENCE, needed=True),
        materials=tuple(_material(part, conditions, mistakes) for part in record.parts("materials", needed=True)),
        steps=tuple(_step(part, mistakes) for part in record.parts("steps", needed=True)),
        **lists,
    )


def _material(node: Node, conditions: Conditions, mistakes: Mistakes) -> Material:
    record = Record(node, mistakes, "材料", ("name", "copies", "original", "required", "when"))
    when = record.get("when")
    return Material(
        name=record.text("name", 100, needed=True),
        copies=record.text("copies", 60),
        original=record.text("original", 100),
        when=None if when is None else conditions.read(when),
        required=record.flag("required", True),
    )


def _step(node: Node, mistakes: Mistakes) -> GuideStep:
    record = Record(node, mistakes, "步骤", ("title", "text"))
    return GuideStep(record.text("title", 40, needed=True), record.text("text", LONGEST_SENTENCE, needed=True))
