"""The keyboards for words, in the order they are offered: 手写, 拼音, 笔画, and the letters and digits."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.i18n import _
from kiosk.ui.aids import Aids
from kiosk.ui.keyboards.board import BoardKind
from kiosk.ui.keyboards.letter_board import letter_board
from kiosk.ui.keyboards.pinyin_board import PinyinBoard
from kiosk.ui.keyboards.shelf import Tab
from kiosk.ui.keyboards.stroke_board import StrokeBoard
from kiosk.ui.keyboards.writing_board import WritingBoard
from kiosk.ui.theme import Theme


class Typing(Protocol):
    """Lets a keyboard type into a field, and hands it back."""

    def __call__(self, board: BoardKind, /) -> BoardKind: ...


def chinese_tabs(theme: Theme, aids: Aids, typing: Typing, stacked: bool, phrases: Sequence[str] = ()) -> Sequence[Tab]:
    """A tab for each way to write Chinese this kiosk has.

    Args:
        theme: Colours and sizes.
        aids: Which ways there are.
        typing: Lets a keyboard type into the field.
        stacked: The room is higher than wide.
        phrases: Whole words that are often wanted in this field.
    """
    methods, tabs = aids.methods, []
    known = methods.characters
    if methods.handwriting is not None:
        written = WritingBoard(theme, methods.handwriting, known, aids.pause, stacked, phrases)
        tabs.append(Tab(_("手写"), "pencil-simple", typing(written), by_hand=True))
    if methods.pinyin is not None:
        tabs.append(Tab(_("拼音"), "keyboard", typing(PinyinBoard(theme, methods.pinyin, known, phrases))))
    if methods.strokes is not None:
        tabs.append(Tab(_("笔画"), "pen-nib", typing(StrokeBoard(theme, methods.strokes, known, phrases))))
    return tabs


def letters_tab(theme: Theme, typing: Typing, lines: bool = False) -> Tab:
    """Letters, digits and marks.

    Args:
        theme: Colours and sizes.
        typing: Lets a keyboard type into the field.
        lines: More than one line can be written.
    """
    return Tab(_("字母数字"), "hash", typing(letter_board(theme, lines)))


def writing_hint(theme: Theme, aids: Aids) -> str:
    """How words are written here, in one sentence."""
    by_keys = theme.access.read_aloud or theme.access.scanning != "off"
    if aids.methods.handwriting is not None and not by_keys:
        return _("用手指写字，再点对的字。")
    if aids.chinese:
        return _("用拼音或者笔画写字。")
    return _("写汉字请用实体键盘，或找工作人员帮忙。")
