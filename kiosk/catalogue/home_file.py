"""_search/home.yaml: which filings stand on the first page, most wanted first."""

from collections.abc import Collection
from pathlib import Path

from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.record import Record
from kiosk.catalogue.search_files import FOLDER
from kiosk.catalogue.source_file import Unreadable


def read_home(folder: Path, files: ParsedFiles, forms: Collection[str], mistakes: Mistakes) -> tuple[str, ...]:
    """The ids of the filings of the first page; none where there is no such file.

    Args:
        folder: The forms folder.
        files: Its files.
        forms: The ids of the forms.
        mistakes: Where mistakes are noted.
    """
    file = folder / FOLDER / "home.yaml"
    if not file.is_file():
        return ()
    try:
        root = files.read(file)
    except Unreadable as error:
        mistakes.extend(error.mistakes)
        return ()
    parts = Record(root, mistakes, "home.yaml", ("home",)).parts("home", needed=True)
    for part in parts:
        if part.text not in forms:
            mistakes.add(part, f"没有“{part.text or '……'}”这个文书。", allowed(part.text or "", sorted(forms)))
    return tuple(dict.fromkeys(part.text for part in parts if part.text and part.text in forms))
