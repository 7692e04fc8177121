"""An amount in capitals, as it stands behind the figures on paper.

Source: 《支付结算办法》（银发〔1997〕393号）附件一《正确填写票据和结算凭证的基本规定》第一至三条. Where it leaves a choice,
整 is written after 角 as well, so that nothing can be added.
"""

from decimal import Decimal

from kiosk.model.kinds.numerals import CAPITAL, CAPITAL_UNITS, spelled

_MOST = Decimal(10) ** 16


def amount_in_words(amount: Decimal) -> str:
    """The amount in capitals, "人民币" before it.

    Args:
        amount: Yuan, from 0, below 10^16.

    Raises:
        ValueError: The amount is negative, too large, or not a whole number of fen.
    """
    if not (amount.is_finite() and 0 <= amount < _MOST) or amount != round(amount, 2):
        raise ValueError(f"{amount} yuan cannot be written in capitals")
    yuan, fen_in_all = divmod(int(amount * 100), 100)
    jiao, fen = divmod(fen_in_all, 10)
    words = "" if yuan == 0 and fen_in_all else f"{spelled(yuan, CAPITAL, CAPITAL_UNITS)}元"
    if jiao:
        words += f"{CAPITAL[jiao]}角"
    elif fen and yuan:
        words += CAPITAL[0]
    words += f"{CAPITAL[fen]}分" if fen else "整"
    return f"人民币{words}"
