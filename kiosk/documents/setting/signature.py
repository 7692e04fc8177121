"""A place to sign: a line that cannot be overlooked, room for the date, a frame for the thumb-print."""

from collections.abc import Iterator

from kiosk.documents.filling.filled import Blank, FilledLine, FilledSignature, Letters
from kiosk.documents.setting.cell import baseline, centred
from kiosk.documents.setting.composing import Composer
from kiosk.documents.setting.marks import FrameMark, Mark, RuleMark, Strip, Tag
from kiosk.documents.setting.measures import FRAME_LINE, LEFT, MM, TEXT_RIGHT, Sizes
from kiosk.model.kinds.date import DATE

THUMB_SIDE = 30 * MM
THUMB_WORDS = "按手印"
SHORTEST_LINE = 25 * MM
"""Nobody can sign on less."""

_LONGEST_LINE = 70 * MM
_SIGN_BASELINE, _SIGNER_BASELINE, _DATE_BASELINE = 12 * MM, 17 * MM, 25 * MM
_WORDS_LINE = 5 * MM
_GAP = 8 * MM
_CAPTION = 10.5


def signature_strip(signature: FilledSignature, composer: Composer, sizes: Sizes, parent: Tag) -> Strip:
    """The place to sign, which is never cut.

    Args:
        signature: Its words.
        composer: Sets its lines.
        sizes: Of the page.
        parent: The element it belongs to.
    """
    tag = parent.has("P")
    marks: list[Mark] = []
    end = TEXT_RIGHT
    if signature.thumb:
        end -= THUMB_SIDE
        marks.append(FrameMark(end, 0, THUMB_SIDE, THUMB_SIDE))
        end -= 6 * MM
    marks += _words(signature, composer, sizes, end, tag)
    date = FilledLine((Letters(signature.date_words), Blank(DATE.blank)))
    (set_date,) = composer.paragraph(date, sizes.body, end - LEFT, ruled=True)
    marks += set_date.at(LEFT, _DATE_BASELINE, tag)
    if signature.thumb:
        caption = composer.line(THUMB_WORDS, _CAPTION)
        y = THUMB_SIDE + baseline(_CAPTION, _WORDS_LINE)
        marks += centred(caption, TEXT_RIGHT - THUMB_SIDE, THUMB_SIDE, y, parent.has("P"))
    return Strip(THUMB_SIDE + _WORDS_LINE, tuple(marks), _GAP)


def _words(signature: FilledSignature, composer: Composer, sizes: Sizes, end: float, tag: Tag) -> Iterator[Mark]:
    """The words and the line to sign on, which goes below words too long to stand beside it."""
    *before, last = composer.words(signature.words, sizes.body, end - LEFT)
    for number, line in enumerate(before):
        yield from line.at(LEFT, _SIGN_BASELINE - (len(before) - number) * sizes.leading, tag)
    yield from last.at(LEFT, _SIGN_BASELINE, tag)
    y = _SIGN_BASELINE + 3
    start = LEFT + last.width + 4
    if end - start < SHORTEST_LINE:
        start, y = LEFT, _SIGNER_BASELINE + 3
    elif signature.signer:
        (signer, *_rest) = composer.words(f"（{signature.signer}）", _CAPTION, end - LEFT)
        yield from signer.at(min(start, end - signer.width), _SIGNER_BASELINE, tag)
    yield RuleMark(start, y, min(end, start + _LONGEST_LINE), y, FRAME_LINE)
