"""The kiosk without a screen: settings, forms, law and documents, put together. Used by the window and by every command."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from kiosk.app.input_methods import OpenInputMethods
from kiosk.app.library import OpenLibrary
from kiosk.catalogue import Catalogue
from kiosk.law.functions import FUNCTIONS, LawFunction
from kiosk.model.packet import Packet
from kiosk.model.reached import Reached
from kiosk.model.template import Template
from kiosk.session.clock import Clock, SystemClock
from kiosk.session.log import EventLog
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.app.document_printery import DocumentPrintery


class LatePrintery:
    """The documents room, opened when the first thing is asked of it.

    reportlab takes as long to import as everything the welcome screen needs; a visit's process opens it once its window
    is built (`Window.warm_up`).
    """

    def __init__(self, fonts_folder: Path) -> None:
        self._folder = fonts_folder

    @cached_property
    def _room(self) -> "DocumentPrintery":
        from kiosk.app.document_printery import DocumentPrintery

        return DocumentPrintery(self._folder)

    @property
    def broken(self) -> Exception | None:
        """Why no paper can be made on this kiosk; None where it can."""
        return self._room.broken

    def missing_characters(self, text: str) -> str:
        """The characters of the text that no font on this kiosk can print. Raises FontProblem."""
        return self._room.missing_characters(text)

    def packet(self, template: Template, reached: Reached, progress: Callable[[int, int], None], stop: Event) -> Packet:
        """Every document of the packet."""
        return self._room.packet(template, reached, progress, stop)

    def preview(self, template: Template, reached: Reached, document_id: str) -> bytes:
        """One document as PDF."""
        return self._room.preview(template, reached, document_id)


@dataclass(frozen=True)
class Heart:
    """Everything a visit needs but its journal and its screen."""

    settings: Settings
    catalogue: Catalogue
    functions: Mapping[str, LawFunction]
    printery: LatePrintery
    clock: Clock
    library: OpenLibrary
    writing: OpenInputMethods


def open_heart(settings: Settings, forms: Path | None = None) -> Heart:
    """Put the heart together.

    Args:
        settings: What the installer chose.
        forms: Another forms folder than the settings' (a clerk checking a changed form).
    """
    folder = forms or settings.forms
    catalogue = Catalogue.open(folder, FUNCTIONS, icons=settings.assets / "icons", cache=settings.cache)
    printery = LatePrintery(settings.assets / "fonts")
    clock = SystemClock()
    writing = OpenInputMethods(settings, EventLog(settings.log, clock.now))
    return Heart(settings, catalogue, FUNCTIONS, printery, clock, OpenLibrary(catalogue), writing)
