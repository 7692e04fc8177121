"""A few plain questions for those who cannot name their trouble; each answer leads to another question or to what helps."""

from collections.abc import Iterator
from dataclasses import dataclass

DEEPEST = 4
"""The most questions anyone is asked."""


@dataclass(frozen=True)
class TriageChoice:
    """One answer.

    Attributes:
        says: The answer in plain words.
        icon: Phosphor icon name.
        then: The question that follows; None where the answer leads to what helps.
        leads_to: Ids of forms and services, best first; () where a question follows.
    """

    says: str
    icon: str
    then: "TriageQuestion | None" = None
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class TriageQuestion:
    """One question.

    Attributes:
        ask: The question in plain words.
        help: One sentence on what to answer, or "".
        choices: Its answers.
    """

    ask: str
    help: str
    choices: tuple[TriageChoice, ...]

    @property
    def depth(self) -> int:
        """The most questions asked from here on, this one included."""
        return 1 + max((choice.then.depth for choice in self.choices if choice.then is not None), default=0)

    def leaves(self) -> Iterator[str]:
        """Every id an answer leads to, in order; some more than once."""
        for choice in self.choices:
            if choice.then is None:
                yield from choice.leads_to
            else:
                yield from choice.then.leaves()
