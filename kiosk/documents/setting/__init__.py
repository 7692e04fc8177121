"""The second step of a document: lines, rows and pages. Knows fonts and paper, not PDF."""

from kiosk.documents.setting.composing import UnprintableCharacters
from kiosk.documents.setting.document import SetDocument, SetPage, set_document

__all__ = ["SetDocument", "SetPage", "UnprintableCharacters", "set_document"]
