"""The logical structure of a PDF file: headings, paragraphs, tables with their rows and cells, as read aloud.

Source: ISO 32000-1, 14.7 and 14.8. reportlab's open code has none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase import pdfdoc

from kiosk.documents.setting.marks import Tag


@dataclass(frozen=True)
class _Place:
    """Content of an element: mark `number` of a page."""

    page: pdfdoc.PDFObjectReference
    number: int


@dataclass(eq=False)
class _Element(pdfdoc.PDFObject):  # type: ignore[misc]
    """One element of the structure, written by itself: there are hundreds, and reportlab's dictionaries are slow."""

    role: str
    scope: str
    parent: pdfdoc.PDFObjectReference
    kids: list[pdfdoc.PDFObjectReference] = field(default_factory=list)
    places: Sequence[_Place] = ()
    __RefOnly__ = 1

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        def reference(to: pdfdoc.PDFObjectReference) -> str:
            return str(to.format(document), "ascii")

        kids = [reference(kid) for kid in self.kids]
        page = f" /Pg {reference(self.places[0].page)}" if self.places else ""
        for place in self.places:
            if place.page is self.places[0].page:
                kids.append(str(place.number))
            else:
                kids.append(f"<< /Type /MCR /Pg {reference(place.page)} /MCID {place.number} >>")
        scope = f" /A << /O /Table /Scope /{self.scope} >>" if self.scope else ""
        parent = reference(self.parent)
        words = f"<< /Type /StructElem /S /{self.role} /P {parent}{page}{scope} /K [ {' '.join(kids)} ] >>"
        return words.encode("ascii")


def add_structure(
    document: pdfdoc.PDFDocument,
    roots: Sequence[Tag],
    pages: Sequence[tuple[pdfdoc.PDFObjectReference, Sequence[Tag]]],
) -> None:
    """Give a file its structure.

    Args:
        document: The file.
        roots: Of its documents.
        pages: Each page with the elements that have content on it; the place is the mark's number. Pages have to carry
            their place as `StructParents`.
    """
    places: dict[Tag, list[_Place]] = {}
    for page, tags in pages:
        for number, tag in enumerate(tags):
            places.setdefault(tag, []).append(_Place(page, number))
    top = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
    top_reference = document.Reference(top, "StructTreeRoot")
    references: dict[Tag, pdfdoc.PDFObjectReference] = {}
    kids = [_add(document, root, top_reference, places, references) for root in roots]
    top["K"] = pdfdoc.PDFArray(kids)
    numbers: list[object] = []
    for place, (_page, tags) in enumerate(pages):
        numbers += [place, document.Reference(pdfdoc.PDFArray([references[tag] for tag in tags]))]
    top["ParentTree"] = document.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}))
    top["ParentTreeNextKey"] = len(pages)
    document.Catalog.StructTreeRoot = top
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _add(
    document: pdfdoc.PDFDocument,
    tag: Tag,
    parent: pdfdoc.PDFObjectReference,
    places: Mapping[Tag, Sequence[_Place]],
    references: dict[Tag, pdfdoc.PDFObjectReference],
) -> pdfdoc.PDFObjectReference:
    element = _Element(tag.role, tag.scope, parent, places=places.get(tag, ()))
    reference = references[tag] = document.Reference(element, f"Element{len(references)}")
    element.kids += [_add(document, kid, reference, places, references) for kid in tag.kids]
    return reference
