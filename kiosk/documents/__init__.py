"""Template + Reached -> Packet: answers into their places, pages into type, type into PDF. reportlab lives only here."""

from kiosk.documents.filling import cells
from kiosk.documents.fonts import FontProblem, Fonts
from kiosk.documents.packet import Stopped, make_packet, preview
from kiosk.documents.setting import UnprintableCharacters

__all__ = ["FontProblem", "Fonts", "Stopped", "UnprintableCharacters", "cells", "make_packet", "preview"]
