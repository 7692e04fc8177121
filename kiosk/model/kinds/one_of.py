"""One of the options of a question, kept as its official wording."""

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered
from kiosk.model.kinds.options import meant
from kiosk.model.kinds.text import load, same

_LONGEST = 200


def parse(text: str, limits: Limits) -> str | Problem:
    """The value of the option that is meant by its value, its plain words or its number."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    option = meant(words, limits.options)
    return Problem(_("没有这一项。请从上面选一项。")) if option is None else option.value


def check(value: str, limits: Limits) -> Problem | None:
    """The value is one of the options."""
    if any(value == option.value for option in limits.options):
        return None
    return Problem(_("没有这一项。请从上面选一项。"))


ONE_OF = Kind("one_of", parse, check, write=same, say=same, dump=same, load=load)
