"""The fonts of paper."""

from kiosk.documents.fonts.font_problem import FontProblem
from kiosk.documents.fonts.fonts import Fonts, Weight
from kiosk.documents.fonts.subset import subset
from kiosk.documents.fonts.typeface import NOTDEF, Typeface

__all__ = ["NOTDEF", "FontProblem", "Fonts", "Typeface", "Weight", "subset"]
