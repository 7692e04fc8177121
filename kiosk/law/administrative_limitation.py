"""Until when somebody may sue an administrative organ. Like every limit here they warn and never stop anybody."""

from datetime import date

from kiosk.i18n import _
from kiosk.law.computation import Computation, joined
from kiosk.law.deadline import deadline, deadline_months
from kiosk.law.limitation import warned

LAW = "《中华人民共和国行政诉讼法》"
REVIEWED_SOURCE = f"{LAW}第45条"
DIRECT_SOURCE = f"{LAW}第46条第一款、第48条"
LONGEST_SOURCE = f"{LAW}第46条第二款"
DUTY_SOURCE = f"{LAW}第47条"
DAMAGES_SOURCE = "《中华人民共和国国家赔偿法》第14条"
_DIRECT_MONTHS = 6
_REVIEWED_DAYS = 15
_LONGEST_MONTHS = 60
_LONGEST_IMMOVABLE_MONTHS = 240
_DUTY_MONTHS = 2
_DAMAGES_MONTHS = 3


def suit_deadline(known: date, today: date) -> Computation:
    """The last day to sue without a review first (行政诉讼法第46条第一款): six months.

    Args:
        known: The day the person knew of the act, as a rule the day he was handed the decision.
        today: The day it is asked.

    Returns:
        The last day; a caution when it has passed. Time lost through no fault of his own does not count (第48条).
    """
    past = _(
        "可能过了 6 个月的起诉期限。因为不可抗力等不是您自己的原因耽误的时间，不算在里面；"
        "有别的特殊情况，可以申请延长。请尽快到法院立案窗口或者法律援助窗口问一问。"
    )
    return warned(deadline_months(known, _DIRECT_MONTHS), today, DIRECT_SOURCE, past)


def review_suit_deadline(received: date, today: date) -> Computation:
    """The last day to sue after an administrative review (行政诉讼法第45条): 15 days from receipt of its decision.

    Args:
        received: The day the review decision was received; where none came, the day the time for it ran out.
        today: The day it is asked.
    """
    past = _("可能过了收到复议决定后 15 天的起诉期限。请尽快到法院立案窗口或者法律援助窗口问一问。")
    return warned(deadline(received, _REVIEWED_DAYS), today, REVIEWED_SOURCE, past)


def longest_suit_deadline(acted: date, today: date) -> Computation:
    """The day after which no court takes the case, known of or not (行政诉讼法第46条第二款): five years.

    Args:
        acted: The day the act was done.
        today: The day it is asked.
    """
    past = _("行政行为作出已经超过 5 年，法院一般不受理。请先到法院立案窗口或者法律援助窗口问一问。")
    return warned(deadline_months(acted, _LONGEST_MONTHS), today, LONGEST_SOURCE, past)


def longest_suit_deadline_immovable(acted: date, today: date) -> Computation:
    """As `longest_suit_deadline`, where the case is about land or buildings: twenty years.

    Args:
        acted: The day the act was done.
        today: The day it is asked.
    """
    past = _("行政行为作出已经超过 20 年，法院一般不受理。请先到法院立案窗口或者法律援助窗口问一问。")
    return warned(deadline_months(acted, _LONGEST_IMMOVABLE_MONTHS), today, LONGEST_SOURCE, past)


def damages_suit_deadline(decided: date, today: date) -> Computation:
    """The last day to sue over a decision on state compensation (国家赔偿法第14条): three months.

    Args:
        decided: The day the organ decided; where it did not, the day its two months ran out.
        today: The day it is asked.
    """
    past = _("可能过了赔偿决定作出后 3 个月的起诉期限。请尽快到法院立案窗口或者法律援助窗口问一问。")
    return warned(deadline_months(decided, _DAMAGES_MONTHS), today, DAMAGES_SOURCE, past)


def duty_deadline(applied: date) -> Computation:
    """The last of the two months an organ has for what it was asked to do (行政诉讼法第47条).

    Args:
        applied: The day it received the application. Another law may set another time; in an emergency there is no waiting.
    """
    period = deadline_months(applied, _DUTY_MONTHS)
    words = _("法律、法规另外规定了期限的，按规定的期限算；情况紧急的，不用等。")
    return Computation(period.value, period.steps, DUTY_SOURCE, joined(words, period.caution))
