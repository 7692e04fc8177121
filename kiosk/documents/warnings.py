"""What a resident should know before handing a packet in, in plain words."""

from collections.abc import Iterator

from kiosk.i18n import _
from kiosk.model.reached import Reached


def packet_warnings(reached: Reached) -> tuple[str, ...]:
    """What to be careful about in values that were worked out, and how much is left to write by hand.

    Args:
        reached: The answers that count now.
    """
    return (*_cautions(reached), *_left_blank(reached))


def _cautions(reached: Reached) -> Iterator[str]:
    """Each caution once, with what it is about before it."""
    names: dict[str, list[str]] = {}
    for place in reached.places:
        working = reached.worked_out.get(place.path)
        if working is not None and working.caution and reached.values.get(place.path) in (None, working.value):
            names.setdefault(working.caution, []).extend([place.question.name] if place.question.name else [])
    for caution, about in names.items():
        yield "：".join(filter(None, ("、".join(dict.fromkeys(_(name) for name in about)), caution)))


def _left_blank(reached: Reached) -> Iterator[str]:
    count = len(reached.unsure)
    if count:
        yield _("有 {count} 处记不清，纸上留了空。想起来可以用笔补上。").format(count=count)
