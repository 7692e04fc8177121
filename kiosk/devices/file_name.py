"""File names that say what a document is and nothing about whom it concerns."""

import re
import unicodedata

_LONGEST = 120  # bytes of UTF-8; file systems allow 255 for a whole name
_UNSAFE = re.compile(r'[\\/:*?"<>|\s.]+')  # what FAT, NTFS or a shell would trip over


def document_file_name(number: int, title: str) -> str:
    """The file name of a packet's document: `01-民事起诉状.pdf`.

    Args:
        number: Its place in the packet, counted from 1.
        title: Its title from the template, never an answer: titles hold no personal data.
    """
    kept = "".join(c for c in unicodedata.normalize("NFC", title) if unicodedata.category(c)[0] != "C")
    safe = _UNSAFE.sub("-", kept).strip("-")
    safe = safe.encode()[:_LONGEST].decode(errors="ignore").rstrip("-")
    return f"{number:02d}-{safe or 'document'}.pdf"
