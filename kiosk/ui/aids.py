"""What an editor may lean on beside its question: the places of addresses, the ways to write."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.model.handinput import InputMethods
from kiosk.model.places import Places


@dataclass(frozen=True)
class Aids:
    """The same for every page of a visit.

    Attributes:
        places: The address data, or None where it is missing.
        writing: Handwriting, pinyin, strokes; opened when a page first needs them.
        pause: Seconds after the pen was lifted until a handwritten character is read.
    """

    places: Places | None = None
    writing: Callable[[], InputMethods] = InputMethods
    pause: float = 0.7

    @property
    def methods(self) -> InputMethods:
        """The ways to write on this kiosk."""
        return self.writing()

    @property
    def chinese(self) -> bool:
        """Whether Chinese can be written on the glass at all."""
        methods = self.methods
        return any(method is not None for method in (methods.handwriting, methods.pinyin, methods.strokes))
