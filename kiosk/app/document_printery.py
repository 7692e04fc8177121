"""The documents room as a visit needs it; imported late, by `kiosk.app.heart.LatePrintery`."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from kiosk.documents import FontProblem, Fonts, make_packet, preview
from kiosk.i18n import in_source_language
from kiosk.model.packet import Packet
from kiosk.model.reached import Reached
from kiosk.model.template import Template


class DocumentPrintery:
    """Makes documents with the fonts of one folder, read when the first is asked for.

    Paper is for a court: it is made in the source language whatever the screen speaks.
    """

    def __init__(self, fonts_folder: Path) -> None:
        self._folder = fonts_folder
        self._fonts: Fonts | None = None

    @property
    def fonts(self) -> Fonts:
        """The fonts of paper. Raises FontProblem when one is missing or damaged."""
        if self._fonts is None:
            self._fonts = Fonts.open(self._folder)
        return self._fonts

    @property
    def broken(self) -> FontProblem | None:
        """Why no paper can be made on this kiosk; None where it can."""
        try:
            self.fonts.missing_characters("温")
        except FontProblem as problem:
            return problem
        return None

    def missing_characters(self, text: str) -> str:
        """The characters of the text that no font on this kiosk can print."""
        return self.fonts.missing_characters(text)

    def packet(self, template: Template, reached: Reached, progress: Callable[[int, int], None], stop: Event) -> Packet:
        """Every document of the packet."""
        with in_source_language():
            return make_packet(template, reached, self.fonts, progress=progress, stop=stop)

    def preview(self, template: Template, reached: Reached, document_id: str) -> bytes:
        """One document as PDF."""
        with in_source_language():
            return preview(template, reached, self.fonts, document_id)
