"""Packets to deliver, and a real CUPS to deliver them to."""

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest
from devices.private_cups import PaperPrinter, PrivateCups

from kiosk.model.packet import Packet, PrintedDocument


def pdf_of(pages: int) -> bytes:
    pdf = pikepdf.Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(595, 842))
    buffer = BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def packet_of(*documents: tuple[str, int, int]) -> Packet:
    """A packet of documents given as (title, pages, copies)."""
    made, first = [], 1
    for number, (title, pages, copies) in enumerate(documents):
        made.append(PrintedDocument(f"document_{number}", title, pdf_of(pages), pages, copies, first))
        first += pages
    return Packet("民间借贷纠纷", tuple(made), pdf_of(first - 1), first - 1, Decimal("1050.00"), ())


@pytest.fixture
def packet() -> Packet:
    return packet_of(("民事起诉状", 3, 3), ("证据清单", 1, 2))


@pytest.fixture(scope="session")
def private_cups() -> Iterator[PrivateCups]:
    with PrivateCups() as server:
        yield server


@pytest.fixture(scope="session")
def _shared_printer(private_cups: PrivateCups) -> PaperPrinter:
    return private_cups.add_printer("Kiosk")


@pytest.fixture
def paper_printer(_shared_printer: PaperPrinter) -> Iterator[PaperPrinter]:
    """The printer behind the queue `Kiosk`, with paper and without a list of earlier prints."""
    _shared_printer.works_again()
    (_shared_printer.folder / "printed.log").unlink(missing_ok=True)
    yield _shared_printer
    _shared_printer.works_again()
