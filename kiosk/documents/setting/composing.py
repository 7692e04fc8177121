"""A line's words and boxes -> lines of type: which font prints each letter, where lines end, where everything stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from kiosk.documents.filling.filled import IDEOGRAPHIC_SPACE, Blank, Box, FilledLine, Letters, PageCount
from kiosk.documents.fonts import Fonts, Typeface, Weight
from kiosk.documents.setting.breaking import BOX_AFTER, BOX_BEFORE, OBJECT, broken
from kiosk.documents.setting.marks import BoxMark, Mark, RuleMark, Tag, TextMark
from kiosk.documents.setting.measures import HAIRLINE, MM

ROOM_TO_WRITE = 25 * MM
"""A blank at the end of a line needs no line of its own where this much is left."""

_BOX_SIDE, _BOX_GAP_BEFORE, _BOX_GAP_AFTER, _BOX_DROP = 0.84, 0.1, 0.3, 0.04
"""Of a tick box, in parts of the type size; it stands a little below the baseline, as characters do."""
_RULE_DROP = 0.22
_WIDEST_SPACING = 0.06
"""Letters are spaced by no more than this part of their size, or the line would look torn."""


class UnprintableCharacters(ValueError):
    """Characters that no font has reached the paper: a form's own words, or an answer nobody checked.

    Attributes:
        characters: Each once.
    """

    def __init__(self, characters: str) -> None:
        super().__init__(" ".join(f"U+{ord(character):04X}" for character in characters))
        self.characters = characters


class _Glyph(NamedTuple):
    character: str
    typeface: Typeface
    width: float


class _Tick(NamedTuple):
    ticked: bool
    width: float


class _Room(NamedTuple):
    ruled: bool
    width: float


_Item = _Glyph | _Tick | _Room


@dataclass(frozen=True)
class _Token:
    """What the breaker sees as one character: a letter, an option with its box, a blank."""

    sign: str
    items: tuple[_Item, ...]

    @property
    def width(self) -> float:
        return sum(item.width for item in self.items)


@dataclass(frozen=True)
class SetLine:
    """A line of type.

    Attributes:
        items: In reading order.
        size: Of the type.
        indent: Where the first item begins.
        spacing: Between the items, beyond their own widths.
        ticked_in: Lends boxes their unseen characters.
    """

    items: tuple[_Item, ...]
    size: float
    indent: float
    spacing: float
    ticked_in: Typeface

    @property
    def width(self) -> float:
        """From its beginning to the end of its last item."""
        return self.indent + sum(item.width for item in self.items) + self.spacing * max(len(self.items) - 1, 0)

    def at(self, x: float, baseline: float, tag: Tag | None = None) -> Iterator[Mark]:
        """Its marks, when it begins at a place, as part of an element."""
        x += self.indent
        for _kind, run in groupby(self.items, _run_of):
            began, together = x, list(run)
            x += sum(item.width + self.spacing for item in together)
            match together[0]:
                case _Glyph(typeface=typeface):
                    words = "".join(item.character for item in together if isinstance(item, _Glyph))
                    yield TextMark(began, baseline, words, typeface, self.size, self.spacing, tag)
                case _Tick(ticked=ticked):
                    side, gap, drop = (share * self.size for share in (_BOX_SIDE, _BOX_GAP_BEFORE, _BOX_DROP))
                    yield BoxMark(began + gap, baseline + drop, side, ticked, self.ticked_in, tag)
                case _Room(ruled=True):
                    y = baseline + _RULE_DROP * self.size
                    yield RuleMark(began, y, x - self.spacing, y, HAIRLINE)


class Composer:
    """Sets lines of one document.

    Args:
        fonts: To set with.
        page_count: What is printed for the number of pages.
    """

    def __init__(self, fonts: Fonts, page_count: int = 1) -> None:
        self._fonts = fonts
        self._page_count = page_count

    def line(self, words: str, size: float, weight: Weight = Weight.REGULAR) -> SetLine:
        """Words on one line, however long."""
        return self._placed(tuple(self._letters(words, weight, size)), size, 0, 0)

    def words(self, words: str, size: float, measure: float, weight: Weight = Weight.REGULAR) -> tuple[SetLine, ...]:
        """Words on as many lines as they need, none stretched."""
        tokens = tuple(self._letters(words, weight, size))
        return tuple(self._placed(tokens[line.start : line.stop], size, 0, 0) for line in _lines(tokens, measure, 0))

    def paragraph(
        self, line: FilledLine, size: float, measure: float, indent: float = 0, ruled: bool = False
    ) -> tuple[SetLine, ...]:
        """A line of a cell, or a paragraph, on as many lines as it needs.

        Args:
            line: What stands there.
            size: Of the type.
            measure: How wide it may be.
            indent: Of the first line.
            ruled: Blanks have a rule to write on.

        Raises:
            UnprintableCharacters: No font has one of the characters.
        """
        tokens = list(self._tokens(line, size, measure, ruled))
        lines = list(_lines(tokens, measure, indent))
        if len(lines) > 1 and tokens[lines[-1].start].sign == OBJECT and len(lines[-1]) == 1 and _is_room(tokens[-1]):
            before = sum(token.width for token in tokens[lines[-2].start : lines[-2].stop])
            if measure - before >= ROOM_TO_WRITE:
                lines.pop()
        set_lines = []
        for number, each in enumerate(lines):
            indented = 0 if number else indent
            stretched = 0 if number == len(lines) - 1 else measure - indented
            set_lines.append(self._placed(tokens[each.start : each.stop], size, indented, stretched))
        extra = max((part.lines for part in line.parts if isinstance(part, Blank)), default=1) - 1
        return (*set_lines, *(self._placed((), size, 0, 0) for _number in range(extra)))

    def _tokens(self, line: FilledLine, size: float, measure: float, ruled: bool) -> Iterator[_Token]:
        for part in line.parts:
            if isinstance(part, Letters):
                yield from self._letters(part.words, self._weight(line.bold or part.bold), size)
            elif isinstance(part, PageCount):
                yield from self._letters(str(self._page_count), self._weight(line.bold), size)
            elif isinstance(part, Blank):
                yield from self._blank(part.words, self._weight(line.bold), size, measure, ruled)
            else:
                yield from self._box(part, self._weight(line.bold), size, measure)

    def _letters(self, words: str, weight: Weight, size: float) -> Iterator[_Token]:
        for each in words:
            yield _Token(each, (self._glyph(each, weight, size),))

    def _blank(self, words: str, weight: Weight, size: float, measure: float, ruled: bool) -> Iterator[_Token]:
        items: list[_Item] = []
        for each in words:
            items.append(_Room(ruled, size) if each == IDEOGRAPHIC_SPACE else self._glyph(each, weight, size))
        whole = _Token(OBJECT, tuple(items))
        yield from [whole] if whole.width <= measure else [_Token(OBJECT, (item,)) for item in items]

    def _box(self, box: Box, weight: Weight, size: float, measure: float) -> Iterator[_Token]:
        tick = _Tick(box.ticked, (_BOX_SIDE + _BOX_GAP_BEFORE + _BOX_GAP_AFTER) * size)
        label = tuple(self._glyph(each, weight, size) for each in box.option)
        items: tuple[_Item, ...] = (tick, *label) if box.first else (*label, tick)
        whole = _Token(OBJECT, items)
        if label and whole.width <= measure:
            yield whole
            return
        letters = [_Token(each, (glyph,)) for each, glyph in zip(box.option, label, strict=True)]
        sign = _Token(BOX_BEFORE if box.first else BOX_AFTER, (tick,))
        yield from [sign, *letters] if box.first else [*letters, sign]

    def _glyph(self, character: str, weight: Weight, size: float) -> _Glyph:
        found = self._fonts.letter(character, weight)
        if found is None:
            raise UnprintableCharacters(character)
        return _Glyph(character, found[0], found[1] * size / 1000)

    def _weight(self, bold: bool) -> Weight:
        return Weight.BOLD if bold else Weight.REGULAR

    def _placed(self, tokens: Sequence[_Token], size: float, indent: float, stretched: float) -> SetLine:
        """The items of a line in their places; stretched to a length where that takes only a little space (0: never)."""
        ink = list(tokens)
        while ink and ink[-1].sign in (" ", IDEOGRAPHIC_SPACE):
            ink.pop()
        items = tuple(item for token in ink for item in token.items)
        width = sum(item.width for item in items)
        spacing = (stretched - width) / (len(items) - 1) if len(items) > 1 and stretched else 0
        if not 0 < spacing <= _WIDEST_SPACING * size:
            spacing = 0
        return SetLine(items, size, indent, spacing, self._fonts.typeface(Weight.REGULAR))


def _lines(tokens: Sequence[_Token], measure: float, indent: float) -> tuple[range, ...]:
    return broken("".join(token.sign for token in tokens), [token.width for token in tokens], measure, indent)


def _run_of(item: _Item) -> object:
    """What is drawn in one go: letters of one font, a whole blank, but one box at a time."""
    return item.typeface if isinstance(item, _Glyph) else _Room if isinstance(item, _Room) else id(item)


def _is_room(token: _Token) -> bool:
    return all(isinstance(item, _Room) for item in token.items)
