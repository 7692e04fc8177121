"""Pages drawn -> a PDF file, the same bytes every time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import ClassVar

from reportlab.pdfbase import pdfdoc

from kiosk.documents.pdf.content import Leaf
from kiosk.documents.pdf.lettering import Alphabet
from kiosk.documents.pdf.structure import add_structure
from kiosk.documents.setting.marks import Tag
from kiosk.documents.setting.measures import PAGE_HEIGHT, PAGE_WIDTH

CREATOR = "法律文书自助终端"
LANGUAGE = "zh-CN"
PDF_VERSION = (1, 7)

_SYMBOLIC = 4
"""Flag of a font with other characters than Latin ones. Source: ISO 32000-1, table 123."""


@dataclass(frozen=True)
class DrawnDocument:
    """A document drawn.

    Attributes:
        title: What it is called.
        leaves: Its pages.
        root: Its logical structure.
    """

    title: str
    leaves: tuple[Leaf, ...]
    root: Tag


class _Page(pdfdoc.PDFPage):  # type: ignore[misc]
    __NoDefault__: ClassVar = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]


def pdf_file(title: str, documents: Sequence[DrawnDocument]) -> bytes:
    """A PDF file of one or more documents.

    Its dates are fixed, and nothing in it says whose papers these are but the papers themselves.

    Args:
        title: Of the file; no names in it.
        documents: In print order; they share a lettering.
    """
    document = pdfdoc.PDFDocument(compression=1, invariant=1, pdfVersion=PDF_VERSION, lang=LANGUAGE)
    document.setTitle(title)
    document.setCreator(CREATOR)
    document.setAuthor("")
    document.setSubject("")
    document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    leaves = [leaf for each in documents for leaf in each.leaves]
    _add_fonts(document, dict.fromkeys(alphabet for leaf in leaves for alphabet in leaf.alphabets))
    references = [_add_page(document, leaf, number) for number, leaf in enumerate(leaves)]
    pages = [(reference, leaf.tags) for reference, leaf in zip(references, leaves, strict=True)]
    add_structure(document, [each.root for each in documents], pages)
    stream = BytesIO()
    document.SaveToFile(stream, None)
    return stream.getvalue()


def _add_page(document: pdfdoc.PDFDocument, leaf: Leaf, number: int) -> pdfdoc.PDFObjectReference:
    page = _Page()
    page.pagewidth, page.pageheight = round(PAGE_WIDTH, 2), round(PAGE_HEIGHT, 2)
    page.Contents = _deflated(leaf.content)
    page.Resources = pdfdoc.PDFDictionary({"Font": pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)})
    page.StructParents = number
    page.Tabs = pdfdoc.PDFName("S")
    name = document.thisPageName()
    document.addPage(page)
    return pdfdoc.PDFObjectReference(name)


def _add_fonts(document: pdfdoc.PDFDocument, alphabets: Iterable[Alphabet]) -> None:
    fonts = document.idToObject[pdfdoc.BasicFonts].dict
    for number, alphabet in enumerate(alphabets):
        fonts[alphabet.name] = document.Reference(_font(document, alphabet, number))


def _font(document: pdfdoc.PDFDocument, alphabet: Alphabet, number: int) -> pdfdoc.PDFDictionary:
    """A composite font whose codes are the glyph numbers of the embedded file (ISO 32000-1, 9.7.4)."""
    face, name = alphabet.typeface, pdfdoc.PDFName
    prefix = "".join(chr(ord("A") + number // 26**place % 26) for place in reversed(range(6)))
    called = name(f"{prefix}+{str(face.name, 'ascii')}")
    file, size = alphabet.packed
    file_stream = _deflated(file)
    file_stream.dictionary["Length1"] = size
    descriptor = {
        "Type": name("FontDescriptor"),
        "FontName": called,
        "Flags": _SYMBOLIC,
        "FontBBox": pdfdoc.PDFArray([round(edge) for edge in face.bbox]),
        "ItalicAngle": 0,
        "Ascent": round(face.ascent),
        "Descent": round(face.descent),
        "CapHeight": round(face.capHeight),
        "StemV": face.stemV,
        "FontFile2": document.Reference(file_stream),
    }
    ordering = {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
    descendant = {
        "Type": name("Font"),
        "Subtype": name("CIDFontType2"),
        "BaseFont": called,
        "CIDSystemInfo": pdfdoc.PDFDictionary(ordering),
        "CIDToGIDMap": name("Identity"),
        "DW": 1000,
        "W": f"[ 0 [ {' '.join(map(str, alphabet.widths))} ] ]",
        "FontDescriptor": document.Reference(pdfdoc.PDFDictionary(descriptor)),
    }
    return pdfdoc.PDFDictionary(
        {
            "Type": name("Font"),
            "Subtype": name("Type0"),
            "BaseFont": called,
            "Encoding": name("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(pdfdoc.PDFDictionary(descendant))]),
            "ToUnicode": document.Reference(_deflated(alphabet.to_unicode)),
        }
    )


def _deflated(content: bytes) -> pdfdoc.PDFStream:
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("FlateDecode")}), content)
