"""Form folders -> `Template`; every mistake at once, with file, line and cure."""

from kiosk.catalogue.cases import Case
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.mistake import Mistake

__all__ = ["Case", "Catalogue", "Mistake"]
