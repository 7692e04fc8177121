"""What can be looked for, and what was found: filings and services alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry leads to: a filing that is written here, or a service that is described here."""

    FORM = "form"
    SERVICE = "service"


@dataclass(frozen=True)
class Entry:
    """One thing that can be looked for.

    Attributes:
        id: The form's or the service's id.
        kind: Which of the two.
        title: What it is called officially.
        aliases: What people say.
        text: Other words of it, which weigh less.
    """

    id: str
    kind: EntryKind
    title: str
    aliases: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Hit:
    """One thing found.

    Attributes:
        entry: What.
        score: How sure: 1.0 where its title is what was asked for, less where less of it fits.
    """

    entry: Entry
    score: float

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.entry.id

    @property
    def kind(self) -> EntryKind:
        """The entry's kind."""
        return self.entry.kind

    @property
    def title(self) -> str:
        """The entry's title."""
        return self.entry.title


@dataclass(frozen=True)
class Sayings:
    """What people say, beyond what stands with each form and service.

    Attributes:
        aliases: The id of a form or service -> further ways to say it.
        words: Words of daily life -> the words that forms and services use for the same.
    """

    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
