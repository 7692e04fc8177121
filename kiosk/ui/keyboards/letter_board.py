"""Letters in the usual order with the digits beside them; Chinese comes from a real keyboard until the pads for it are here."""

from kiosk.i18n import _
from kiosk.ui.keyboards.digit_pad import erasing_keys
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.touch_keyboard import Arrangement, TouchKeyboard
from kiosk.ui.theme import Theme


def letter_board(theme: Theme, lines: bool = False) -> TouchKeyboard:
    """Letters, digits and the marks that names and sentences need.

    Args:
        theme: Colours and sizes.
        lines: More than one line can be written: 换行 instead of 清空, so that one slip does not empty a long text.
    """
    last = "line" if lines else "clear"
    keys = erasing_keys() | {
        "line": Key(_("换行"), types="\n", spoken=_("换行，另起一行")),
        "space": Key(_("空格"), types=" "),
        "case": Key(_("小写"), does="shift", spoken=_("大写小写，换一换")),
        "，": Key("，", spoken=_("逗号")),
        "。": Key("。", spoken=_("句号")),
        "、": Key("、", spoken=_("顿号")),
        "·": Key("·", spoken=_("间隔号，名字中间的点")),
        "（": Key("（", spoken=_("左括号")),
        "）": Key("）", spoken=_("右括号")),
        "-": Key("-", spoken=_("短横")),
        ".": Key(".", spoken=_("小数点")),
    }
    wide: Arrangement = (
        (*"QWERTYUIOP", "1", "2", "3"),
        (*"ASDFGHJKL", "、", "4", "5", "6"),
        (*"ZXCVBNM", "，", "。", "·", "7", "8", "9"),
        ("case", "case", "space", "space", "（", "）", last, last, "erase", "erase", "-", "0", "."),
    )
    low: Arrangement = (
        (*"QWERTYUIOP", "1", "2", "3", "erase", "erase"),
        (*"ASDFGHJKL", "、", "4", "5", "6", last, last),
        (*"ZXCVBNM", "，", "。", "·", "7", "8", "9", "0", "-"),
    )
    narrow: Arrangement = (
        tuple("1234567890"),
        tuple("QWERTYUIOP"),
        (*"ASDFGHJKL", "、"),
        (*"ZXCVBNM", "，", "。", "·"),
        ("case", "case", "space", "space", "（", "）", last, last, "erase", "erase"),
    )
    return TouchKeyboard(theme, keys, (wide, low, narrow))


def code_board(theme: Theme) -> TouchKeyboard:
    """The characters of a unified social credit code: no I, O, S, V, Z, so that none is taken for 1, 0, 5, 2 (GB 32100)."""
    wide: Arrangement = (
        (*"ABCDEFG", "1", "2", "3"),
        (*"HJKLMNP", "4", "5", "6"),
        (*"QRTUWXY", "7", "8", "9"),
        ("erase", "erase", "erase", "clear", "clear", "clear", "clear", "", "0", ""),
    )
    low: Arrangement = (
        (*"ABCDEFGH", "1", "2", "3", "4", "5", "erase", "erase"),
        (*"JKLMNPQR", "6", "7", "8", "9", "0", "clear", "clear"),
        (*"TUWXY", *("",) * 10),
    )
    return TouchKeyboard(theme, erasing_keys(), (wide, low))
