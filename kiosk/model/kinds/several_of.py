"""Several of the options of a question, kept in the order of the options."""

import re
from typing import Any

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Option, Problem, type_of_json
from kiosk.model.kinds.characters import entered
from kiosk.model.kinds.options import meant

_LONGEST = 1000
_BETWEEN = re.compile(r"[、，,；;\s]|还有|以及|[和跟]")
_MOST_PARTS = 12
"""An option's own words hold no more separators than this."""
_JOINT = "、"


def parse(text: str, limits: Limits) -> tuple[str, ...] | Problem:
    """The values of the options named, in the order of the options."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    chosen = _named(words, limits.options)
    if not isinstance(chosen, set):
        return Problem(_("“{words}”不在选项里。请从上面选。").format(words=chosen[:20]))
    return tuple(option.value for option in limits.options if option.value in chosen)


def check(value: tuple[str, ...], limits: Limits) -> Problem | None:
    """At least one option, each once, in order, and none beside one that stands alone."""
    if not value:
        return Problem(_("请至少选一项。"))
    if value != tuple(option.value for option in limits.options if option.value in value):
        return Problem(_("有的不在选项里。请从上面选。"))
    alone = next((option for option in limits.options if option.alone and option.value in value), None)
    if alone is not None and len(value) > 1:
        return Problem(_("选了“{option}”，就不能再选别的。").format(option=_(alone.plain or alone.value)))
    return None


def write(value: tuple[str, ...]) -> str:
    """The values, 、 between them."""
    return _JOINT.join(value)


def dump(value: tuple[str, ...]) -> type_of_json:
    """A JSON list of the values."""
    return list(value)


def load(value: Any) -> tuple[str, ...]:
    """A JSON list of texts. Raises ValueError for anything else."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"{value!r} is not a list of options")
    return tuple(value)


def _named(words: str, options: tuple[Option, ...]) -> set[str] | str:
    """The values named, or the first part that names none. Options may hold separators themselves: longest part first."""
    edges = [0, *(edge for match in _BETWEEN.finditer(words) for edge in match.span()), len(words)]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    chosen: set[str] = set()
    first = 0
    while first < len(parts):
        start, end = parts[first]
        for last in range(min(first + _MOST_PARTS, len(parts)) - 1, first - 1, -1):
            option = meant(words[start : parts[last][1]].strip(), options)
            if option is not None:
                chosen.add(option.value)
                break
        else:
            if words[start:end].strip():
                return words[start:end].strip()
            last = first
        first = last + 1
    return chosen


SEVERAL_OF = Kind("several_of", parse, check, write, say=write, dump=dump, load=load)
