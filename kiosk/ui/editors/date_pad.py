"""The pad for dates: digits, one more, one less, and 今天."""

from collections.abc import Callable
from datetime import date

from kiosk.i18n import _
from kiosk.model.kinds.date import DATE
from kiosk.ui.editors.date_parts import DateParts
from kiosk.ui.keyboards import Key, TouchKeyboard, digit_pad
from kiosk.ui.theme import Theme


def date_pad(theme: Theme, today: date | None, parts: Callable[[], DateParts]) -> TouchKeyboard:
    """A pad that types into one of several dates.

    Args:
        theme: Colours and sizes.
        today: What 今天 puts in; None leaves the key out.
        parts: The date that is being entered now.
    """
    keys = {
        "less": Key(_("减 1"), does="ask", spoken=_("减一")),
        "more": Key(_("加 1"), does="ask", spoken=_("加一")),
        "today": Key(_("今天"), does="ask"),
    }
    side = ("today", "today") if today is not None else ()
    pad = digit_pad(theme, keys, left="less", right="more", side=side)

    def act(name: str) -> None:
        if name == "today" and today is not None:
            parts().put(DATE.write(today))
            parts().edited.emit()
        elif name != "today":
            parts().step(1 if name == "more" else -1)

    pad.typed.connect(lambda text: parts().insert(text))
    pad.erased.connect(lambda: parts().erase())
    pad.cleared.connect(lambda: parts().clear())
    pad.asked.connect(act)
    return pad
