"""What a packet knows of itself."""

from dataclasses import replace

from kiosk.model.packet import Packet


def test_sheets_are_pages_times_copies(packet: Packet) -> None:
    assert [document.sheets for document in packet.documents] == [9, 2]
    assert packet.sheets == 11
    assert packet.pages == 4


def test_a_fingerprint_tells_packets_apart_and_stays(packet: Packet) -> None:
    first, second = packet.documents
    more_copies = replace(packet, documents=(first, replace(second, copies=3)))
    other_pdf = replace(packet, pdf=packet.pdf + b" ")
    assert replace(packet).fingerprint == packet.fingerprint
    assert len({p.fingerprint for p in (packet, more_copies, other_pdf)}) == 3
