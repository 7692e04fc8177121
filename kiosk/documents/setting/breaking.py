"""Where a Chinese line may end (避头尾).

reportlab's own breaker lets ，；：？！》” begin a line, leaves （《“ at the end of one, and parts 11,400 from 元.
Source of what is forbidden: GB/T 15834—2011 《标点符号用法》 5.1; 〈中文排版需求〉 (W3C) 3.1.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

OBJECT = "\ue000"
"""Stands in a text for something that may stand anywhere: an option with its box, a blank."""
BOX_AFTER = "\ue001"
"""Stands for a tick box that belongs to the character before it."""
BOX_BEFORE = "\ue002"
"""Stands for a tick box that belongs to the character after it."""

NEVER_FIRST = frozenset("，。、；：？！）》」』】〕〉〗”’％‰℃·・,.;:?!)]}%々" + BOX_AFTER)
NEVER_LAST = frozenset("（《「『【〔〈〖“‘([{￥¥$№" + BOX_BEFORE)
SPACES = frozenset(" \u3000")

_CLUSTER = re.compile(
    r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}[日号]"
    r"|第[〇零一二三四五六七八九十百千]+[条款项章节]"
    r"|(?:第 ?)?[0-9]+(?:[.,:/-][0-9]+)*(?![0-9A-Za-z@_])[%％‰℃]?"
    r"(?: ?[万亿千百]*元| ?个月| ?[年月日号天份页条款项岁时分秒人次层室组栋楼期届倍件名万亿个角])?"
    r"|[A-Za-z0-9](?:[A-Za-z0-9._@%+/:#&=?~'’-]*[A-Za-z0-9])?"
    r"|(?<=[ \u3000])[\u4e00-\u9fff]{2,6}：|—{2,}|…{2,}|[ \u3000]+|.",
    re.DOTALL,
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,6}：$")
"""What a form calls an answer further along a line: 联系电话：. It stays in one piece, and with the number it names."""
_DIGITS, _UNITS = frozenset("0123456789"), frozenset("元年月日号")
_ROUNDING = 0.01
"""Points by which added-up widths may be off."""


def atoms(text: str) -> tuple[str, ...]:
    """The pieces of a text between which a line may end.

    Dates, numbers with their unit, Latin words and the names of answers stay whole; marks stay with the character they belong to; spaces go
    with what is before them. The pieces put together are the text.
    """
    pieces: list[str] = []
    for match in _CLUSTER.finditer(text):
        cluster = match[0]
        if pieces and (
            cluster[0] in NEVER_FIRST
            or cluster[0] in SPACES
            or pieces[-1][-1] in NEVER_LAST
            or (cluster[0] in _DIGITS and _NAME.match(pieces[-1]))
            or (cluster[0] in _UNITS and pieces[-1][-1] in _DIGITS)
        ):
            pieces[-1] += cluster
        else:
            pieces.append(cluster)
    return tuple(pieces)


def broken(text: str, widths: Sequence[float], measure: float, indent: float = 0) -> tuple[range, ...]:
    """The lines of a text, each as the range of its characters.

    A piece longer than a line is broken anywhere. Spaces at a line's end hang over it.

    Args:
        text: One paragraph; may hold `OBJECT` and its like.
        widths: Of each character, in points.
        measure: How long a line may be, in points.
        indent: How much the first line is shorter, in points.
    """
    if not text:
        return (range(0),)
    starts = [0]
    reach = (0.0, *accumulate(widths))
    used_before = -indent
    """Where the line under way would begin if the text were one long line."""
    for start, end in _spans(text):
        ink_end = start + len(text[start:end].rstrip(" \u3000"))
        if reach[ink_end] - used_before <= measure + _ROUNDING:
            continue
        if start > starts[-1]:
            starts.append(start)
            used_before = reach[start]
        if reach[ink_end] - used_before > measure + _ROUNDING:
            for each in range(start, ink_end):
                if each > starts[-1] and reach[each + 1] - used_before > measure + _ROUNDING:
                    starts.append(each)
                    used_before = reach[each]
    return tuple(range(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for piece in atoms(text):
        start, end = end, end + len(piece)
        yield start, end
