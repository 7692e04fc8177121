"""The first step of a document: answers into their places."""

from kiosk.documents.filling.cells import cells, cells_of
from kiosk.documents.filling.page import fill_page

__all__ = ["cells", "cells_of", "fill_page"]
