"""What a rule gives back: the value, the arithmetic in plain words, the source in law, and what to beware of."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from kiosk.i18n import sentences
from kiosk.model.kinds.date_range import DateRange
from kiosk.model.kinds.rate import Rate

FEN = Decimal("0.01")

Value = Decimal | int | date | str | Rate | DateRange | tuple[str, ...]
"""A value of some kind of answer; of the law's own rules never the last three."""


@dataclass(frozen=True)
class Computation:
    """The answer of one rule.

    Attributes:
        value: Money in yuan rounded to the fen, a whole number, a date, a rate in percent a year, or words.
            None where the rule has no answer; `caution` then tells the resident why.
        steps: The arithmetic, one plain Chinese sentence each, in the order a person would do it.
        source: The law and article the rule stands on.
        caution: What the resident has to know before relying on the value; empty when there is nothing.
        exact: The money before rounding, in yuan; None for other values.
    """

    value: Value | None
    steps: tuple[str, ...]
    source: str
    caution: str = ""
    exact: Decimal | None = None

    def __post_init__(self) -> None:
        if self.value is None and not self.caution:
            raise ValueError("a computation without a value has to say why in its caution")


def to_fen(amount: Decimal) -> Decimal:
    """The amount in yuan, rounded half up to the fen."""
    return amount.quantize(FEN, ROUND_HALF_UP)


def money(exact: Decimal, steps: tuple[str, ...], source: str, caution: str = "") -> Computation:
    """A computation of money: the value rounded to the fen, the exact amount kept beside it (yuan)."""
    return Computation(to_fen(exact), steps, source, caution, exact)


def unknown(caution: str, source: str, steps: tuple[str, ...] = ()) -> Computation:
    """A computation that has no answer, and says why."""
    return Computation(None, steps, source, caution)


def joined(*cautions: str) -> str:
    """Several cautions as one text; empty ones and repetitions fall away."""
    return sentences(*dict.fromkeys(cautions))
