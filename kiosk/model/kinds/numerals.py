"""Numbers as people write and say them, read and spelled exactly: 5万3千, 三万五, 两百零八, 伍仟元."""

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
_PLAIN = re.compile(r"\d+(\.\d+)?|\d{1,3}([,，]\d{3})+(\.\d+)?")
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
        return Decimal("".join(str(_DIGITS[character]) for character in words))
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
    for sign, size in (("亿", 10**8), ("万", 10**4)):
        if value >= size:
            high, low = divmod(value, size)
            break
    else:
        power = len(str(value)) - 1
        size, sign = 10**power, units[power]
        high, low = divmod(value, size)
    rest = "" if low == 0 else spelled(low, digits, units)
    gap = digits[0] if low and low * 10 < size else ""
    return f"{spelled(high, digits, units)}{sign}{gap}{rest}"


def _spoken(words: str) -> Decimal | None:
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
    low = _spoken(words.lstrip("零"))
    if low is None or low >= size:
        return None
    places = re.match(r"\d+", words)
    return None if places and 10 ** len(places[0]) != size and len(places[0]) == len(words) else low


def _atom(words: str) -> Decimal | None:
    """A number without units: figures, one numeral, 三点五, 半."""
    if words == "半":
        return _HALF
    if _PLAIN.fullmatch(words):
        return Decimal(words)
    whole, point, decimals = words.partition("点")
    if whole not in _DIGITS or bool(point) != bool(decimals) or any(each not in _DIGITS for each in decimals):
        return None
    return Decimal(f"{_DIGITS[whole]}{'.' if point else ''}{''.join(str(_DIGITS[each]) for each in decimals)}")
