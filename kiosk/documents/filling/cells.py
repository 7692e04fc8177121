"""What the cells of a document read, by the names of their rows: the oracle of worked examples."""

from collections import Counter
from collections.abc import Mapping

from kiosk.documents.filling.filled import FilledPage, FilledTable
from kiosk.documents.filling.page import fill_page
from kiosk.model.reached import Reached
from kiosk.model.template import Template


def cells(template: Template, reached: Reached, document_id: str) -> Mapping[str, str]:
    """Every cell of a document's official tables.

    Args:
        template: The filing.
        reached: The answers that count now.
        document_id: Of a document of the template, printed or not.

    Returns:
        Row label (its second time "label#2", and so on) -> the cell's text, line by line, a box as ☑ or □.

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
    for block in page.blocks:
        if isinstance(block, FilledTable):
            for row in block.rows:
                seen[row.label] += 1
                read[row.label if seen[row.label] == 1 else f"{row.label}#{seen[row.label]}"] = row.text
    return read
