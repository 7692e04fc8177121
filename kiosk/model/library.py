"""Everything that can be looked for at the kiosk, as a screen needs it: filings, services, and the ways to find them."""

from collections.abc import Mapping
from typing import Protocol

from kiosk.model.cover import Cover
from kiosk.model.finding import Hit
from kiosk.model.service import Service
from kiosk.model.triage import TriageQuestion


class Library(Protocol):
    """Filings and services; nothing is read before it is asked for."""

    @property
    def covers(self) -> Mapping[str, Cover]:
        """The filings, by id."""

    @property
    def services(self) -> Mapping[str, Service]:
        """The services of other offices, by id."""

    @property
    def home(self) -> tuple[str, ...]:
        """The filings that stand on the first page, most wanted first."""

    @property
    def asks(self) -> bool:
        """Whether there are questions for those who cannot name their trouble; known without reading them."""

    @property
    def triage(self) -> TriageQuestion | None:
        """The questions for those who cannot name their trouble."""

    def find(self, text: str, most: int = 8) -> tuple[Hit, ...]:
        """What fits a text, best first."""
