"""What the cells of a document read, by the names of their rows: the oracle of worked examples."""

from collections import Counter
from collections.abc import Iterator, Mapping

from kiosk.documents.filling.filled import FilledPage, FilledParagraphs, FilledTable
from kiosk.documents.filling.page import fill_page
from kiosk.model.page import WITHOUT_HEADING
from kiosk.model.reached import Reached
from kiosk.model.template import Template


def cells(template: Template, reached: Reached, document_id: str) -> Mapping[str, str]:
    """Every cell of a document's official tables, and its paragraphs.

    Args:
        template: The filing.
        reached: The answers that count now.
        document_id: Of a document of the template, printed or not.

    Returns:
        Row label, or heading of the paragraphs ("段落 1", "段落 2", … without one); its second time "label#2", and so on
        -> the text, line by line, a box as ☑ or □.

    Raises:
        LookupError: The template has no such document.
    """
    page = next((document.page for document in template.documents if document.id == document_id), None)
    if page is None:
        raise LookupError(f"{template.id} has no document {document_id}")
    return cells_of(fill_page(page, template, reached))


def cells_of(page: FilledPage) -> Mapping[str, str]:
    """As `cells`, of a page already filled."""
    seen: Counter[str] = Counter()
    read = {}
    for name, text in _named(page):
        seen[name] += 1
        read[name if seen[name] == 1 else f"{name}#{seen[name]}"] = text
    return read


def _named(page: FilledPage) -> Iterator[tuple[str, str]]:
    unnamed = 0
    for block in page.blocks:
        if isinstance(block, FilledTable):
            for row in block.rows:
                yield row.label, row.text
        elif isinstance(block, FilledParagraphs):
            unnamed += not block.heading
            yield block.heading or f"{WITHOUT_HEADING} {unnamed}", block.text
