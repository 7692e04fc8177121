"""A day with its weekday: people remember weekdays and market days better than figures."""

from datetime import date

from kiosk.i18n import _
from kiosk.model.kinds.date import DATE


def with_weekday(day: date) -> str:
    """2023年5月1日，星期一."""
    names = (_("星期一"), _("星期二"), _("星期三"), _("星期四"), _("星期五"), _("星期六"), _("星期日"))
    return _("，").join((DATE.write(day), names[day.weekday()]))
