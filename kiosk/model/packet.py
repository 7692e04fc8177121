"""What a resident takes home: the documents of one visit, as bytes ready to print."""

from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256


@dataclass(frozen=True)
class PrintedDocument:
    """One document of the packet.

    Attributes:
        key: Its name in the template, for example `complaint`.
        title: What it is called on paper: 民事起诉状.
        pdf: The document alone, a whole PDF file.
        pages: Pages of one copy.
        copies: How many copies are to be printed; 0 for a document that is only saved.
        first_page: Its first page in the packet's own PDF, counted from 1.
    """

    key: str
    title: str
    pdf: bytes
    pages: int
    copies: int
    first_page: int

    @property
    def sheets(self) -> int:
        """Sheets of paper all copies take; courts take single-sided prints, so a page is a sheet."""
        return self.pages * self.copies


@dataclass(frozen=True)
class Packet:
    """All documents of a visit in print order.

    Attributes:
        title: The filing's title.
        documents: In print order.
        pdf: Every document once, in one PDF file.
        pages: Pages of `pdf`.
        fee: The court fee in yuan; None where there is none or it cannot be worked out.
        warnings: What the resident should know before handing in, in plain words.
    """

    title: str
    documents: tuple[PrintedDocument, ...]
    pdf: bytes
    pages: int
    fee: Decimal | None
    warnings: tuple[str, ...] = ()

    @property
    def sheets(self) -> int:
        """Sheets of paper to print: every document with its copies."""
        return sum(document.sheets for document in self.documents)

    @property
    def fingerprint(self) -> str:
        """Tells this packet from every other, without saying anything about what is in it."""
        digest = sha256(self.pdf)
        for document in self.documents:
            digest.update(f"|{document.key}|{document.copies}|".encode())
            digest.update(sha256(document.pdf).digest())
        return digest.hexdigest()
