"""Template + Reached -> Packet: which documents, how many copies, one file of all and one of each."""

from collections.abc import Callable
from decimal import Decimal
from threading import Event

from kiosk.documents.filling import fill_page
from kiosk.documents.fonts import Fonts
from kiosk.documents.pdf import DrawnDocument, Lettering, drawn, pdf_file
from kiosk.documents.setting import set_document
from kiosk.documents.warnings import packet_warnings
from kiosk.model.packet import Packet, PrintedDocument
from kiosk.model.reached import Reached
from kiosk.model.template import Copies, DocumentTemplate, Template

FEE = "court_fee"
"""The computed question every form with a fee has (forms/_shared/README.md)."""


class Stopped(Exception):
    """Nobody waits for the packet any more."""


def make_packet(
    template: Template, reached: Reached, fonts: Fonts, progress: Callable[[int, int], None], stop: Event
) -> Packet:
    """Make every document that the answers call for.

    Args:
        template: The filing.
        reached: The answers that count now.
        fonts: To set it with.
        progress: Told how many documents are done, of how many.
        stop: Looked at between documents.

    Raises:
        Stopped: `stop` was set.
        UnprintableCharacters: No font has a character that would have to be printed.
    """
    chosen = [document for document in template.documents if _applies(document, reached)]
    lettering = Lettering()
    made = []
    progress(0, len(chosen))
    for number, document in enumerate(chosen, 1):
        if stop.is_set():
            raise Stopped
        made.append(_drawn(document, template, reached, fonts, lettering))
        progress(number, len(chosen))
    documents = []
    first_page = 1
    for document, each in zip(chosen, made, strict=True):
        if stop.is_set():
            raise Stopped
        pages, copies = len(each.leaves), copies_of(document.copies, reached)
        pdf = pdf_file(each.title, [each])
        documents.append(PrintedDocument(document.id, document.title, pdf, pages, copies, first_page))
        first_page += pages
    title = template.title + template.subtitle
    fee = reached.values.get(FEE)
    return Packet(
        title=title,
        documents=tuple(documents),
        pdf=pdf_file(title, made),
        pages=first_page - 1,
        fee=fee if isinstance(fee, Decimal) else None,
        warnings=packet_warnings(reached),
    )


def preview(template: Template, reached: Reached, fonts: Fonts, document_id: str) -> bytes:
    """One document alone, whether the packet has it or not.

    Args:
        template: The filing.
        reached: The answers that count now.
        fonts: To set it with.
        document_id: Of a document of the template.

    Raises:
        LookupError: The template has no such document.
        UnprintableCharacters: No font has a character that would have to be printed.
    """
    document = next((document for document in template.documents if document.id == document_id), None)
    if document is None:
        raise LookupError(f"{template.id} has no document {document_id}")
    made = _drawn(document, template, reached, fonts, Lettering())
    return pdf_file(made.title, [made])


def copies_of(copies: Copies, reached: Reached) -> int:
    """How many copies are printed: the court's, one for each opponent, the resident's own (民事诉讼法第123条)."""
    return copies.court + sum(reached.counts.get(group, 0) for group in copies.for_each) + copies.own


def _applies(document: DocumentTemplate, reached: Reached) -> bool:
    return document.when is None or document.when.holds(reached.lookup())


def _drawn(
    document: DocumentTemplate, template: Template, reached: Reached, fonts: Fonts, lettering: Lettering
) -> DrawnDocument:
    composed = set_document(fill_page(document.page, template, reached), document.title, fonts)
    leaves = tuple(drawn(page, lettering) for page in composed.pages)
    return DrawnDocument(composed.title, leaves, composed.root)
