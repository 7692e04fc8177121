"""What the kiosk has to offer, read when it is first asked for."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from kiosk.catalogue import Catalogue
from kiosk.model.cover import Cover
from kiosk.model.finding import Hit
from kiosk.model.guide_sheet import guide_of_service
from kiosk.model.service import Service
from kiosk.model.template import Template
from kiosk.model.triage import TriageQuestion
from kiosk.search import Index, entries


class OpenLibrary:
    """The library of one catalogue; `kiosk.model.library` says what each part is.

    Args:
        catalogue: The forms folder.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def covers(self) -> Mapping[str, Cover]:
        """The filings, by id."""
        return self._catalogue.covers

    @cached_property
    def services(self) -> Mapping[str, Service]:
        """The services of other offices, by id."""
        return {service.id: service for service in self._catalogue.services}

    @property
    def home(self) -> tuple[str, ...]:
        """The filings that stand on the first page."""
        return self._catalogue.home

    @property
    def asks(self) -> bool:
        """Whether there are questions for those who cannot name their trouble."""
        return self._catalogue.asks

    @property
    def triage(self) -> TriageQuestion | None:
        """The questions for those who cannot name their trouble."""
        return self._catalogue.triage

    def find(self, text: str, most: int = 8) -> tuple[Hit, ...]:
        """What fits a text, best first."""
        return self._index.find(text, most)

    def warm_up(self) -> None:
        """Read the services and build the index now, so that the first key of a search does not wait for it."""
        self._index.warm_up()

    @cached_property
    def _index(self) -> Index:
        sayings = self._catalogue.sayings
        return Index(entries(self.covers.values(), self.services.values(), sayings), sayings.words)


class Offers(Mapping[str, Template]):
    """Everything a visit can be about, by id: filings, and services as guides without questions."""

    def __init__(self, filings: Mapping[str, Template], library: OpenLibrary) -> None:
        self._filings = filings
        self._library = library

    def __getitem__(self, name: str) -> Template:
        if name in self._filings:
            return self._filings[name]
        return guide_of_service(self._library.services[name])

    def __iter__(self) -> Iterator[str]:
        yield from self._filings
        yield from self._library.services

    def __len__(self) -> int:
        return len(self._filings) + len(self._library.services)


class NothingToOffer:
    """The library of a kiosk that cannot print today."""

    covers: Mapping[str, Cover] = {}
    services: Mapping[str, Service] = {}
    home: tuple[str, ...] = ()
    asks = False
    triage: TriageQuestion | None = None

    def find(self, text: str, most: int = 8) -> tuple[Hit, ...]:
        """Nothing."""
        return ()
