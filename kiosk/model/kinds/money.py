"""An amount in yuan and fen, as it is written or said: 5万, 三千五百块零八毛, ￥1,000.50."""

import re
from decimal import Decimal
from typing import Any

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered, halved
from kiosk.model.kinds.numerals import number, spelled

LARGEST = Decimal(10) ** 12
_LONGEST = 60
_CURRENCY = re.compile(r"^(人民币|rmb|cny|¥)|(人民币|rmb|cny)$", re.IGNORECASE)
_ABOUT = re.compile(r"[几多来余约]|大概|左右|上下|差不多")
_NEGATIVE = re.compile(r"^[-−负]")
_ENDING = re.compile(r"[整正]$|(?<=块|元|圆|角|毛|分|万)钱?$")
_FEN = Decimal("0.01")
_KEPT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,2})?")
_YUAN = r"(?P<yuan>[^元圆块角毛分]+)"
_DIGIT = "[0-9零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
_FORMS = tuple(
    re.compile(form)
    for form in (
        _YUAN,
        rf"(?:{_YUAN}[元圆块])?零?(?:(?P<jiao>{_DIGIT})[角毛])?零?(?:(?P<fen>{_DIGIT})分)?",
        rf"{_YUAN}块(?P<jiao>{_DIGIT})",
        rf"(?:{_YUAN}[元圆块])?(?P<jiao>{_DIGIT})[角毛](?P<fen>{_DIGIT})",
    )
)
"""Plain yuan; every unit named; 五块五 and 五毛五, which leave the last unit unsaid."""
_SHARES = {"yuan": Decimal(1), "jiao": Decimal("0.1"), "fen": _FEN}


def parse(text: str, limits: Limits) -> Decimal | Problem:
    """The amount in yuan, two decimals."""
    words = entered(text, limits, _LONGEST)
    if isinstance(words, Problem):
        return words
    words = _CURRENCY.sub("", re.sub(r"\s", "", halved(words)))
    if _NEGATIVE.match(words):
        return Problem(_("金额不能是负数。请只填数字，比如 5000。"))
    if _ABOUT.search(words):
        return Problem(_("请填一个准数，比如 5 万。记不清可以先跳过。"))
    amount = _amount(_ENDING.sub("", words))
    if amount is None:
        return Problem(_("请填一个金额，比如 5000 或 5 万。"))
    if amount >= LARGEST:
        return _too_much(LARGEST)
    return amount.quantize(_FEN) if amount == round(amount, 2) else _too_fine()


def check(value: Decimal, limits: Limits) -> Problem | None:
    """Within the question's limits, from 0, below 10^12 yuan, whole fen."""
    if not value.is_finite() or value >= LARGEST:
        return _too_much(LARGEST)
    if value < 0:
        return Problem(_("金额不能是负数。请只填数字，比如 5000。"))
    if value != round(value, 2):
        return _too_fine()
    if limits.at_least is not None and value < limits.at_least:
        least = write(Decimal(limits.at_least))
        return Problem(_("这里最少填 {least} 元。请看看是不是填错了。").format(least=least))
    if limits.at_most is not None and value > limits.at_most:
        return _too_much(Decimal(limits.at_most))
    return None


def write(value: Decimal) -> str:
    """Figures with thousands commas and two decimals, no unit: 40,000.00."""
    return f"{value:,.2f}"


def say(value: Decimal) -> str:
    """The amount as people say it: 五万元, 两千零五元, 一千零五十元五角."""
    yuan, in_fen = divmod(int(value * 100), 100)
    jiao, fen = divmod(in_fen, 10)
    words = "" if yuan == 0 and in_fen else f"{as_said(yuan)}元"
    words += spelled(jiao) + "角" if jiao else "零" if fen and yuan else ""
    return words + (spelled(fen) + "分" if fen else "")


def as_said(value: int) -> str:
    """A whole number in words, as people say it: 十五, 两千, 两万零二百."""
    words = re.sub(r"^一十", "十", spelled(value))
    return re.sub(r"(?<![十百])二(?=[千万亿])", "两", words)


def dump(value: Decimal) -> str:
    """The figures as a JSON text, so that no digit is lost."""
    return f"{value:.2f}"


def load(value: Any) -> Decimal:
    """An amount from JSON. Raises ValueError for anything else."""
    if not isinstance(value, str) or not _KEPT.fullmatch(value):
        raise ValueError(f"{value!r} is not an amount of money")
    return Decimal(value).quantize(_FEN)


def _amount(words: str) -> Decimal | None:
    match = next((match for form in _FORMS if (match := form.fullmatch(words))), None)
    if match is None or not words:
        return None
    total = Decimal(0)
    for unit, words_of_unit in match.groupdict().items():
        value = number(words_of_unit) if words_of_unit else Decimal(0)
        if value is None:
            return None
        total += value * _SHARES[unit]
    return total


def _too_fine() -> Problem:
    return Problem(_("金额最小到分，小数点后最多两位。请再看看。"))


def _too_much(most: Decimal) -> Problem:
    return Problem(_("这里最多填 {most} 元。请看看是不是填错了。").format(most=write(most)))


MONEY = Kind("money", parse, check, write, say, dump, load, blank="　　　　　　", ordered=True)
