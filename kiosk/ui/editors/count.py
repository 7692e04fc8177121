"""How far a number of fixed length has come, and whether it can be right."""

from kiosk.i18n import _
from kiosk.session.visit import Reading


def count_of(text: str, length: int, reading: Reading) -> str:
    """ "已填 6 位，共 18 位", then what the check character says.

    Args:
        text: As shown, with its spaces.
        length: How many characters the number has.
        reading: What it means.
    """
    count = len(text.replace(" ", ""))
    if count < length:
        return _("已填 {count} 位，共 {length} 位").format(count=count, length=length)
    return _("{length} 位齐了，号码对得上").format(length=length) if reading.problem is None else reading.problem.says
