"""The search over the real library, built once."""

from functools import lru_cache

from kiosk.catalogue import Catalogue
from kiosk.law.functions import FUNCTIONS
from kiosk.search import Index, entries
from kiosk.settings import Settings


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The real forms, services and sayings."""
    settings = Settings()
    return Catalogue.open(settings.forms, FUNCTIONS, icons=settings.assets / "icons", cache=settings.cache)


@lru_cache(maxsize=1)
def index() -> Index:
    """The index of all of them."""
    of = catalogue()
    return Index(entries(of.covers.values(), of.services, of.sayings), of.sayings.words)


def found(text: str, most: int = 8) -> list[str]:
    """Ids, best first."""
    return [hit.id for hit in index().find(text, most)]
