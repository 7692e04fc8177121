"""The pad of digits: 1 2 3 at the top as on every telephone, two rows only where the screen is low."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.i18n import _
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.touch_keyboard import TouchKeyboard
from kiosk.ui.theme import Theme

NO_KEYS: Mapping[str, Key] = MappingProxyType({})


def erasing_keys() -> dict[str, Key]:
    """退格 and 清空."""
    return {
        "erase": Key(_("退格"), does="erase", spoken=_("退格，删掉一个字"), icon="backspace"),
        "clear": Key(_("清空"), does="clear", spoken=_("清空，全部删掉"), icon="x"),
    }


def digit_pad(
    theme: Theme,
    keys: Mapping[str, Key] = NO_KEYS,
    left: str = "",
    right: str = "",
    side: tuple[str, ...] = (),
) -> TouchKeyboard:
    """A pad of digits with 退格 and 清空.

    Args:
        theme: Colours and sizes.
        keys: Keys that are more than one character, by name.
        left, right: Names of the keys beside 0; "" for a gap.
        side: Names of two keys below 退格 and 清空, or none.
    """
    column = ("erase", "clear", *side) if side else ("erase", "erase", "clear", "clear")
    tall = (
        ("1", "2", "3", column[0]),
        ("4", "5", "6", column[1]),
        ("7", "8", "9", column[2]),
        (left, "0", right, column[3]),
    )
    extra = list(dict.fromkeys(name for name in (left, right, *side) if name))
    half = (len(extra) + 1) // 2
    upper, lower = extra[:half], extra[half:]
    lower += [""] * (len(upper) - len(lower))
    low = (("1", "2", "3", "4", "5", *upper, "erase"), ("6", "7", "8", "9", "0", *lower, "clear"))
    middle = (("1", "2", "3", "4", "5", "erase"), ("6", "7", "8", "9", "0", "clear"), _spread(extra))
    return TouchKeyboard(theme, erasing_keys() | dict(keys), (tall, middle, low) if len(extra) > 1 else (tall, low))


def _spread(names: list[str]) -> tuple[str, ...]:
    """Names over six columns, each as wide as the others where that goes up."""
    width, over = divmod(6, max(len(names), 1))
    return tuple(name for place, name in enumerate(names) for _each in range(width + (place >= len(names) - over)))
