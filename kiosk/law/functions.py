"""The closed set of names a form may compute with.

A form's YAML names a function and which answers go in; the names, argument names and kinds of result are all here.
"""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial, wraps
from types import MappingProxyType
from typing import Any, Literal

from kiosk.i18n import _
from kiosk.law import (
    administrative_limitation,
    court_fee,
    deadline,
    injury,
    interest,
    labour,
    limitation,
    rate_cap,
    wording,
)
from kiosk.law.age import birthday
from kiosk.law.child_support import child_support
from kiosk.law.computation import Computation, money, unknown
from kiosk.law.identity import birth_date_of_id, sex_of_id
from kiosk.law.jurisdiction import court_candidates, likely_court
from kiosk.law.small_claims import small_claims
from kiosk.law.support import (
    child_support_most,
    count_of,
    monthly_arrears,
    share_of,
    threefold_price,
    times_of,
)
from kiosk.law.wording import sum_of, yuan
from kiosk.model.kinds.rate import Rate

Returns = Literal["money", "whole_number", "date", "rate", "text", "same"]


@dataclass(frozen=True)
class LawFunction:
    """One function a form may name.

    Attributes:
        call: Takes keyword arguments only, each an answer or None where it is unanswered. Gives None where an answer
            it cannot do without is missing.
        returns: The kind of `Computation.value`: money (yuan), a whole number, a date, a `Rate`, words; "same" for a value
            of whatever kind went in.
    """

    call: Callable[..., Computation | None]
    returns: Returns

    def __call__(self, **answers: Any) -> Computation | None:
        """As `call`."""
        return self.call(**answers)

    @property
    def required(self) -> tuple[str, ...]:
        """The arguments a form has to name."""
        return tuple(
            name for name, parameter in self._parameters().items() if parameter.default is inspect.Parameter.empty
        )

    @property
    def optional(self) -> tuple[str, ...]:
        """The arguments a form may leave out."""
        return tuple(name for name in self._parameters() if name not in self.required)

    def _parameters(self) -> Mapping[str, inspect.Parameter]:
        return inspect.signature(self.call).parameters


def total_of(amounts: Sequence[Decimal | None]) -> Computation | None:
    """The sum of money answers in yuan; unanswered ones are skipped, None where all are."""
    given = [amount for amount in amounts if amount is not None]
    if not given:
        return None
    total = sum(given, Decimal(0))
    return money(total, (sum_of(tuple(filter(None, given)) or given, total),), _("各项金额相加"))


def difference_of(amount: Decimal, less: Sequence[Decimal | None]) -> Computation:
    """An amount less what was paid, in yuan; unanswered payments are skipped."""
    paid = [payment for payment in less if payment is not None]
    rest = amount - sum(paid, Decimal(0))
    source = _("总额减去各项")
    if rest < 0:
        return unknown(_("减去的比总额还多，请您检查一下金额。"), source)
    step = " − ".join(yuan(part) for part in (amount, *paid))
    return money(rest, (f"{step} = {yuan(rest)}",), source)


def copy_of(answer: Sequence[Any]) -> Computation | None:
    """The first of several answers that was given, as it is; None where none was."""
    given = next((each for each in answer if each is not None), None)
    return None if given is None else Computation(given, (), _("照您前面填的"))


def joined_of(texts: Sequence[str | None]) -> Computation | None:
    """Several texts as one, "；" between them, "、" before a further article (第……条) of the law named before it.

    Unanswered ones fall away, None where all are.
    """
    given = tuple(text for text in texts if text)
    joined = "".join(("、" if text.startswith("第") else "；") + text for text in given)[1:]
    return Computation(joined, given, _("照您前面填的")) if given else None


def day_after(day: date) -> Computation:
    """The next day, with which a period begins that this one sets off."""
    following = day + timedelta(days=1)
    words = _("{day}当天不算，第二天是{following}")
    step = words.format(day=wording.day(day), following=wording.day(following))
    return Computation(following, (step,), deadline.DAYS_SOURCE)


def _answered(function: Callable[..., Computation | None]) -> Callable[..., Computation | None]:
    """The function with keyword arguments only, giving None while an answer it needs is missing."""
    needed = [
        name
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.default is inspect.Parameter.empty
    ]

    @wraps(function)
    def call(**answers: Any) -> Computation | None:
        if any(name in answers and answers[name] is None for name in needed):
            return None
        return function(**answers)

    return call


def _yearly(function: Callable[..., Computation]) -> Callable[..., Computation]:
    """The function with percent a year as the `Rate` that forms print and compare; the rules themselves give the number."""

    @wraps(function)
    def call(**answers: Any) -> Computation:
        computed = function(**answers)
        percent = computed.value
        return replace(computed, value=Rate(percent, "year")) if isinstance(percent, Decimal) else computed

    return call


def _named(function: Callable[..., Computation | None], returns: Returns) -> LawFunction:
    return LawFunction(_answered(function), returns)


FUNCTIONS: Mapping[str, LawFunction] = MappingProxyType(
    {
        "copy_of": _named(copy_of, "same"),
        "joined_of": _named(joined_of, "text"),
        "total_of": _named(total_of, "money"),
        "count_of": _named(count_of, "whole_number"),
        "share_of": _named(share_of, "money"),
        "times_of": _named(times_of, "money"),
        "monthly_arrears": _named(monthly_arrears, "money"),
        "child_support_most": _named(child_support_most, "money"),
        "threefold_price": _named(threefold_price, "money"),
        "difference_of": _named(difference_of, "money"),
        "half_of": _named(court_fee.half_of, "money"),
        "fee_refund": _named(court_fee.fee_refund, "money"),
        "property_fee": _named(court_fee.property_fee, "money"),
        "divorce_fee": _named(court_fee.divorce_fee, "money"),
        "personality_fee": _named(court_fee.personality_fee, "money"),
        "labour_fee": _named(court_fee.labour_fee, "money"),
        "enforcement_fee": _named(court_fee.enforcement_fee, "money"),
        "enforcement_fee_without_amount": _named(partial(court_fee.fixed_fee, "enforcement_without_amount"), "text"),
        "preservation_fee": _named(court_fee.preservation_fee, "money"),
        "payment_order_fee": _named(court_fee.payment_order_fee, "money"),
        "administrative_fee": _named(partial(court_fee.fixed_fee, "administrative"), "money"),
        "administrative_trademark_patent_maritime_fee": _named(
            partial(court_fee.fixed_fee, "administrative_trademark_patent_maritime"), "money"
        ),
        "other_non_property_fee": _named(partial(court_fee.fixed_fee, "other_non_property"), "money"),
        "intellectual_property_fee_without_amount": _named(
            partial(court_fee.fixed_fee, "intellectual_property_without_amount"), "money"
        ),
        "jurisdiction_objection_fee": _named(partial(court_fee.fixed_fee, "jurisdiction_objection"), "money"),
        "public_summons_fee": _named(partial(court_fee.fixed_fee, "public_summons"), "money"),
        "arbitration_award_fee": _named(partial(court_fee.fixed_fee, "arbitration_award"), "money"),
        "small_claims": _named(small_claims, "text"),
        "court_candidates": _named(court_candidates, "text"),
        "likely_court": _named(likely_court, "text"),
        "days_between": _named(deadline.days_between, "whole_number"),
        "day_after": _named(day_after, "date"),
        "later_deadline": _named(deadline.deadline, "date"),
        "later_deadline_months": _named(deadline.deadline_months, "date"),
        "yearly_rate": _named(_yearly(rate_cap.yearly_rate), "rate"),
        "rate_cap": _named(_yearly(rate_cap.rate_cap), "rate"),
        "interest": _named(interest.interest, "money"),
        "overdue_interest": _named(interest.overdue_interest, "money"),
        "delay_interest": _named(interest.delay_interest, "money"),
        "labour_compensation": _named(labour.labour_compensation, "money"),
        "labour_damages": _named(labour.labour_damages, "money"),
        "labour_double_wage": _named(labour.labour_double_wage, "money"),
        "labour_overtime": _named(labour.labour_overtime, "money"),
        "labour_unused_leave": _named(labour.labour_unused_leave, "money"),
        "lost_income": _named(injury.lost_income, "money"),
        "lost_income_daily": _named(injury.lost_income_daily, "money"),
        "lost_income_average": _named(injury.lost_income_average, "money"),
        "nursing_cost": _named(injury.nursing_cost, "money"),
        "hospital_meals": _named(injury.hospital_meals, "money"),
        "disability_compensation": _named(injury.disability_compensation, "money"),
        "dependants_cost": _named(injury.dependants_cost, "money"),
        "death_compensation": _named(injury.death_compensation, "money"),
        "funeral_cost": _named(injury.funeral_cost, "money"),
        "sex_of_id": _named(sex_of_id, "text"),
        "birth_date_of_id": _named(birth_date_of_id, "date"),
        "birthday": _named(birthday, "date"),
        "child_support": _named(child_support, "text"),
        "loan_limitation": _named(limitation.loan_limitation, "date"),
        "labour_limitation": _named(limitation.labour_limitation, "date"),
        "award_deadline": _named(limitation.award_deadline, "date"),
        "enforcement_limitation": _named(limitation.enforcement_limitation, "date"),
        "divorce_refiling": _named(limitation.divorce_refiling, "date"),
        "administrative_suit_deadline": _named(administrative_limitation.suit_deadline, "date"),
        "administrative_review_suit_deadline": _named(administrative_limitation.review_suit_deadline, "date"),
        "administrative_longest_suit_deadline": _named(administrative_limitation.longest_suit_deadline, "date"),
        "administrative_longest_suit_deadline_immovable": _named(
            administrative_limitation.longest_suit_deadline_immovable, "date"
        ),
        "administrative_damages_suit_deadline": _named(administrative_limitation.damages_suit_deadline, "date"),
        "administrative_duty_deadline": _named(administrative_limitation.duty_deadline, "date"),
    }
)
