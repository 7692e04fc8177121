"""The number of a bank card or account: 8 to 30 digits."""

from kiosk.i18n import _
from kiosk.model.kinds.base import Kind, Limits, Problem
from kiosk.model.kinds.characters import entered
from kiosk.model.kinds.digits import joined, spoken
from kiosk.model.kinds.text import load, same

SHORTEST, LONGEST = 8, 30
_LONGEST_ENTRY = 100


def parse(text: str, limits: Limits) -> str | Problem:
    """The digits without spaces."""
    account = entered(text, limits, _LONGEST_ENTRY)
    return account if isinstance(account, Problem) else joined(account)


def check(value: str, limits: Limits) -> Problem | None:
    """Digits, not too few and not too many. Accounts of companies carry no check digit, so none is asked for."""
    if not (value.isascii() and value.isdigit()):
        return Problem(_("账号只有数字。请对着银行卡再看一遍。"))
    if not SHORTEST <= len(value) <= LONGEST:
        return Problem(_("账号一般是 8 到 30 位，您填了 {count} 位。").format(count=len(value)))
    return None


def say(value: str) -> str:
    """Digit by digit in groups of four, as they stand on the card."""
    return spoken(value, 4)


BANK_ACCOUNT = Kind(
    "bank_account", parse, check, write=same, say=say, dump=same, load=load, blank="　" * 9, private=True
)
