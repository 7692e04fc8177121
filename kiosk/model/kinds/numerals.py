"""Numbers as people write and say them, read and spelled exactly: 5万3千, 三万五, 两百零八, 伍仟元.

The library cn2an does not do here: it reads 1.23456万 as 12345, cannot read 三点五万 or 一亿二, and leaves 整 out behind 角.
"""

import re
from decimal import Decimal

from kiosk.model.kinds.characters import halved

SMALL = "零一二三四五六七八九"
CAPITAL = "零壹贰叁肆伍陆柒捌玖"
SMALL_UNITS = ("", "十", "百", "千")
CAPITAL_UNITS = ("", "拾", "佰", "仟")

_DIGITS = {digit: value for value, digit in enumerate(SMALL)} | {"两": 2}
_SIZES = (("亿", 10**8, 10**8), ("万", 10**4, 10**4), ("千", 1000, 10), ("百", 100, 10), ("十", 10, 10))
"""Each unit's size, and what the number before it has to be smaller than."""
_SAME = str.maketrans("〇○壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億幺俩點", "零零一二二三三四五六六七八九十百千万亿一两点")
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?|[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_FIGURES = re.compile("[0-9]+")
_HALF = Decimal("0.5")


def number(words: str) -> Decimal | None:
    """The number a text means, None where it means none; never negative.

    Args:
        words: Figures with or without thousands commas, Chinese numerals, capitals, or figures with 万 and 千 between.
    """
    words = halved(words).translate(_SAME).replace(" ", "").replace("廿", "二十")
    if _PLAIN.fullmatch(words):
        return Decimal(words.replace(",", ""))
    if len(words) > 1 and all(character in _DIGITS for character in words):
        return Decimal(_in_figures(words))
    return _spoken(words)


def spelled(value: int, digits: str = SMALL, units: tuple[str, ...] = SMALL_UNITS) -> str:
    """A whole number in Chinese, every unit named: 10500 as 一万零五百, 10 as 一十.

    Args:
        value: From 0.
        digits: The ten numerals.
        units: Of one, ten, hundred and thousand.
    """
    if value < 10:
        return digits[value]
    size, sign = _unit_below(value, units)
    high, low = divmod(value, size)
    gap = digits[0] if 0 < low < size // 10 else ""
    rest = gap + spelled(low, digits, units) if low else ""
    return f"{spelled(high, digits, units)}{sign}{rest}"


def _unit_below(value: int, units: tuple[str, ...]) -> tuple[int, str]:
    """The largest unit not above the value: its size and its sign."""
    for size, sign in ((10**8, "亿"), (10**4, "万")):
        if value >= size:
            return size, sign
    power = len(str(value)) - 1
    return 10**power, units[power]


def _spoken(words: str) -> Decimal | None:
    whole, _point, decimals = words.partition("点")
    if decimals and all(each in _DIGITS for each in decimals):
        value = _spoken(whole)
        return None if value is None else value + Decimal(f"0.{_in_figures(decimals)}")
    for sign, size, bound in _SIZES:
        if sign in words:
            before, _, after = words.rpartition(sign)
            high = Decimal(1) if sign == "十" and not before else _spoken(before)
            low = _remainder(after, size)
            return None if high is None or low is None or not 0 < high < bound else high * size + low
    return _atom(words)


def _remainder(words: str, size: int) -> Decimal | None:
    """What follows a unit: nothing, 零 and a small number, or the next places; 三万五 leaves the last unit unsaid."""
    if not words:
        return Decimal(0)
    if size > 10 and len(words) == 1:
        digit = _atom(words)
        return None if digit is None else digit * (size // 10)
    if _FIGURES.fullmatch(words) and 10 ** len(words) != size:
        return None
    low = _spoken(words.lstrip("零"))
    return low if low is not None and low < size else None


def _atom(words: str) -> Decimal | None:
    """A number without units: figures, one numeral, 半."""
    if words == "半":
        return _HALF
    if _PLAIN.fullmatch(words):
        return Decimal(words.replace(",", ""))
    return Decimal(_DIGITS[words]) if words in _DIGITS else None


def _in_figures(numerals: str) -> str:
    return "".join(str(_DIGITS[each]) for each in numerals)
