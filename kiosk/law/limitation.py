"""Time limits a resident should know of. They warn and never stop anybody: a court does not raise limitation itself."""

from datetime import date

from kiosk.i18n import _
from kiosk.law.computation import Computation, joined
from kiosk.law.deadline import deadline, deadline_months

CIVIL_CODE = "《中华人民共和国民法典》"
LOAN_SOURCE = f"{CIVIL_CODE}第188条、第192条、第193条、第195条"
ARBITRATION_LAW = "《中华人民共和国劳动争议调解仲裁法》"
LABOUR_SOURCE = f"{ARBITRATION_LAW}第27条"
AWARD_SOURCE = f"{ARBITRATION_LAW}第48条、第50条"
ENFORCEMENT_SOURCE = "《中华人民共和国民事诉讼法》第250条"
REFILING_SOURCE = "《中华人民共和国民事诉讼法》第127条第（七）项"
_LOAN_MONTHS = 36
_LABOUR_MONTHS = 12
_AWARD_DAYS = 15
_ENFORCEMENT_MONTHS = 24
_REFILING_MONTHS = 6


def loan_limitation(due: date, today: date) -> Computation:
    """The end of the three years for money owed (民法典第188条).

    Args:
        due: The last day the money could be paid in time.
        today: The day it is asked.

    Returns:
        The last day; a caution when it has passed. Asking for the money, part payment or a promise start it afresh.
    """
    past = _(
        "可能过了 3 年的诉讼时效。这 3 年里您有没有催过（微信、短信、电话都算），对方有没有还过一部分？"
        "有的话时效重新算。法院不会主动审查时效，您仍然可以起诉。"
    )
    return warned(deadline_months(due, _LOAN_MONTHS), today, LOAN_SOURCE, past)


def labour_limitation(since: date, today: date) -> Computation:
    """The end of the year for labour arbitration (劳动争议调解仲裁法第27条).

    Args:
        since: The day the worker knew of the wrong; for unpaid wages the day the employment ended.
        today: The day it is asked.
    """
    past = _(
        "可能过了 1 年的仲裁时效。在职期间拖欠工资的，不受 1 年限制，从离职那天起算 1 年；"
        "您催要过、投诉过的，时效重新算。您仍然可以申请。"
    )
    return warned(deadline_months(since, _LABOUR_MONTHS), today, LABOUR_SOURCE, past)


def award_deadline(received: date, today: date) -> Computation:
    """The last day to sue after a labour award (劳动争议调解仲裁法第48、50条): 15 days from receipt.

    Args:
        received: The day the award was received.
        today: The day it is asked.
    """
    past = _("可能过了 15 天的起诉期限，裁决书可能已经生效。请尽快到法院立案窗口或者法律援助窗口问一问。")
    return warned(deadline(received, _AWARD_DAYS), today, AWARD_SOURCE, past)


def enforcement_limitation(performance_due: date, today: date) -> Computation:
    """The end of the two years for applying for enforcement (民事诉讼法第250条).

    Args:
        performance_due: The last day for paying that the judgment set; the day it took effect where it set none.
        today: The day it is asked.
    """
    past = _("可能过了 2 年的申请执行期限。中间催要过、对方还过一部分的，期限可能重新算。您仍然可以申请。")
    return warned(deadline_months(performance_due, _ENFORCEMENT_MONTHS), today, ENFORCEMENT_SOURCE, past)


def divorce_refiling(decided: date, today: date) -> Computation:
    """The end of the six months in which suing again for divorce needs new facts (民事诉讼法第127条第（七）项).

    Args:
        decided: The day the refusal took effect, or the couple was reconciled by mediation.
        today: The day it is asked.
    """
    period = deadline_months(decided, _REFILING_MONTHS)
    ends = period.value
    early = isinstance(ends, date) and today <= ends
    words = _("判决不准离婚或者调解和好后 6 个月内，没有新情况、新理由，原告又起诉的，法院不受理。有新情况的请写清楚。")
    return Computation(ends, period.steps, REFILING_SOURCE, joined(words if early else "", period.caution))


def warned(period: Computation, today: date, source: str, past: str) -> Computation:
    """A time limit with a caution where it has passed.

    Args:
        period: Its last day, with the counting.
        today: The day it is asked.
        source: The law and article.
        past: What to say once the last day is over.
    """
    ended = isinstance(period.value, date) and today > period.value
    return Computation(period.value, period.steps, source, joined(past if ended else "", period.caution))
