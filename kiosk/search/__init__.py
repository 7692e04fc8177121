"""Entries and what a person says -> what was meant, best first. Pure: no screen, no files but its own two tables."""

from kiosk.search.entries import entries
from kiosk.search.index import Index

__all__ = ["Index", "entries"]
