"""The third step of a document: pages of marks into a PDF file. The only place that writes PDF."""

from kiosk.documents.pdf.content import drawn
from kiosk.documents.pdf.file import DrawnDocument, pdf_file
from kiosk.documents.pdf.lettering import Lettering

__all__ = ["DrawnDocument", "Lettering", "drawn", "pdf_file"]
