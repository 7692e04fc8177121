"""What the questions and groups of one form are called, and which of them a name means from where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.model.kinds.base import Kind, Option


@dataclass(frozen=True)
class Named:
    """What is known of a question before its conditions are read.

    Attributes:
        kind: None where the form named none that exists; nothing more is said about it then.
        position: Its place in the order asked.
        asked: It has words to ask it with.
        computed: It is worked out.
    """

    id: str
    kind: Kind | None
    options: tuple[Option, ...] = ()
    position: int = 0
    asked: bool = True
    computed: bool = False

    @property
    def group(self) -> str:
        """The group it belongs to, or ""."""
        return self.id.rpartition(".")[0]


@dataclass
class Names:
    """The questions and groups of one form.

    Attributes:
        complete: False where some could not be read: an unknown name is no mistake of its own then.
    """

    questions: dict[str, Named] = field(default_factory=dict)
    groups: dict[str, Node] = field(default_factory=dict)
    complete: bool = True

    def find(self, name: str, *groups: str) -> Named | None:
        """The question a name means: of the nearest group it stands in, else outside groups, else written in full."""
        if "." not in name:
            for group in groups:
                if group and (found := self.questions.get(f"{group}.{name}")):
                    return found
        return self.questions.get(name)

    def question(self, node: Node, mistakes: Mistakes, *groups: str) -> Named | None:
        """The question a node names; a mistake where there is none."""
        name = node.text or ""
        found = self.find(name, *groups)
        if found is None and self.complete:
            mistakes.add(node, f"没有“{name or '……'}”这个问题。", self.cure(name, *groups))
        return found

    def group(self, node: Node, mistakes: Mistakes) -> str:
        """The group a node names; a mistake and "" where there is none."""
        name = node.text or ""
        if name in self.groups:
            return name
        if self.complete:
            mistakes.add(node, f"没有“{name or '……'}”这一组。", allowed(name, self.groups))
        return ""

    def cure(self, name: str, *groups: str) -> str:
        """What to write instead of an unknown name."""
        elsewhere = [full for full in self.questions if full.rpartition(".")[2] == name]
        if elsewhere:
            return f"它在别的组里，要写全：{'、'.join(elsewhere[:5])}。"
        return allowed(name, dict.fromkeys(self._in_reach(*groups)))

    def _in_reach(self, *groups: str) -> Iterator[str]:
        for group in groups:
            yield from (full.rpartition(".")[2] for full in self.questions if group and full.startswith(f"{group}."))
        yield from self.questions
