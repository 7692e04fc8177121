"""Marks -> what a PDF page draws. Content is marked with the element it belongs to, everything else as an artefact."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.documents.filling.filled import EMPTY, TICKED
from kiosk.documents.pdf.lettering import Alphabet, Lettering
from kiosk.documents.setting.document import SetPage
from kiosk.documents.setting.marks import REPEATED, BoxMark, FrameMark, Mark, RuleMark, ShadeMark, Tag, TextMark
from kiosk.documents.setting.measures import FRAME_LINE, PAGE_HEIGHT, SHADE

_BOX_LINE, _TICK_LINE = 0.06, 0.12
"""In parts of the box's side."""
_TICK = ((0.16, 0.52), (0.42, 0.2), (0.98, 1.02))
"""A tick from left to right, in parts of the box's side from its lower left corner; it goes over the box's edge."""

_Written = tuple[float, TextMark | BoxMark]


@dataclass(frozen=True)
class Leaf:
    """A page drawn.

    Attributes:
        content: Compressed.
        tags: The elements with content on it, in reading order; the place is the mark's number on the page.
        alphabets: The fonts it is drawn with.
    """

    content: bytes
    tags: tuple[Tag, ...]
    alphabets: tuple[Alphabet, ...]


def drawn(page: SetPage, lettering: Lettering) -> Leaf:
    """Draw a page.

    Grounds and rules come first, then the content, element by element in reading order, then what is no content: so the
    text of a cell is in one piece however its lines lie beside those of its neighbours.

    Args:
        page: Its marks, in reading order.
        lettering: Of the packet.
    """
    grounds: list[tuple[float, Mark]] = []
    ornaments: list[_Written] = []
    contents: dict[Tag, list[_Written]] = {}
    for top, marks in page:
        for mark in marks:
            if isinstance(mark, TextMark | BoxMark):
                (ornaments if mark.tag is None else contents.setdefault(mark.tag, [])).append((top, mark))
            else:
                grounds.append((top, mark))
    pen = _Pen(lettering)
    repeated = contents.pop(REPEATED, [])
    lines = [f"/Artifact BMC {FRAME_LINE} w"]
    grounds.sort(key=_is_rule)
    lines += [line for top, ground in grounds for line in _ground(ground, top)]
    lines.append("EMC")
    for number, (tag, written) in enumerate(contents.items()):
        lines += [f"/{tag.role} << /MCID {number} >> BDC", *pen.write(written), "EMC"]
    if repeated:
        lines += ["/Artifact BMC /Span << /ActualText () >> BDC", *pen.write(repeated), "EMC EMC"]
    lines += ["/Artifact << /Type /Pagination >> BDC", *pen.write(ornaments), "EMC"]
    return Leaf(zlib.compress("\n".join(lines).encode("ascii")), tuple(contents), tuple(pen.used))


class _Pen:
    """Writes letters and boxes in their order; keeps in mind which font is set."""

    def __init__(self, lettering: Lettering) -> None:
        self._lettering = lettering
        self._font: tuple[str, float] | None = None
        self._spacing = 0.0
        self.used: dict[Alphabet, None] = {}

    def write(self, marks: Iterable[_Written]) -> Iterator[str]:
        in_text = False
        for top, mark in marks:
            if isinstance(mark, TextMark):
                if not in_text:
                    yield "BT"
                in_text = True
                yield from self._letters(mark, top)
            else:
                if in_text:
                    yield "ET"
                in_text = False
                yield from self._box(mark, top)
        if in_text:
            yield "ET"

    def _letters(self, mark: TextMark, top: float) -> Iterator[str]:
        alphabet = self._set(mark)
        yield from self._font_change(alphabet, mark.size, mark.spacing)
        yield f"1 0 0 1 {_place(mark.x, top + mark.y)} Tm <{alphabet.encoded(mark.words)}> Tj"

    def _box(self, mark: BoxMark, top: float) -> Iterator[str]:
        """The box in lines; over it, unseen, the character that says whether it is ticked.

        Drawn with a shape the font has: that of ☑ is missing in most, and what it draws instead looks ticked in an empty box.
        """
        alphabet = self._set(mark)
        bottom = PAGE_HEIGHT - top - mark.y
        yield f"{_number(_BOX_LINE * mark.side)} w {_number(mark.x)} {_number(bottom)} {_number(mark.side)} {_number(mark.side)} re S"
        if mark.ticked:
            (x, y), *others = ((mark.x + right * mark.side, bottom + up * mark.side) for right, up in _TICK)
            path = " ".join(f"{_number(to_x)} {_number(to_y)} l" for to_x, to_y in others)
            yield f"{_number(_TICK_LINE * mark.side)} w 1 J 1 j {_number(x)} {_number(y)} m {path} S 0 J 0 j"
        yield "BT 3 Tr"
        yield from self._font_change(alphabet, mark.side, 0)
        code = alphabet.encoded_as(TICKED if mark.ticked else EMPTY, EMPTY)
        yield f"1 0 0 1 {_place(mark.x, top + mark.y)} Tm <{code}> Tj 0 Tr ET"

    def _set(self, mark: TextMark | BoxMark) -> Alphabet:
        alphabet = self._lettering.alphabet(mark.typeface)
        self.used[alphabet] = None
        return alphabet

    def _font_change(self, alphabet: Alphabet, size: float, spacing: float) -> Iterator[str]:
        if self._font != (alphabet.name, size):
            self._font = (alphabet.name, size)
            yield f"/{alphabet.name} {_number(size)} Tf"
        if self._spacing != spacing:
            self._spacing = spacing
            yield f"{spacing:.3f} Tc"


def _ground(mark: Mark, top: float) -> Iterator[str]:
    match mark:
        case ShadeMark():
            y = PAGE_HEIGHT - top - mark.y - mark.height
            yield f"{SHADE} g {_number(mark.x)} {_number(y)} {_number(mark.width)} {_number(mark.height)} re f 0 g"
        case FrameMark():
            y = PAGE_HEIGHT - top - mark.y - mark.height
            yield f"{FRAME_LINE} w {_number(mark.x)} {_number(y)} {_number(mark.width)} {_number(mark.height)} re S"
        case RuleMark():
            yield f"{_number(mark.width)} w {_place(mark.x, top + mark.y)} m {_place(mark.to_x, top + mark.to_y)} l S"


def _is_rule(ground: tuple[float, Mark]) -> bool:
    return not isinstance(ground[1], ShadeMark)


def _place(x: float, y: float) -> str:
    return f"{_number(x)} {_number(PAGE_HEIGHT - y)}"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
