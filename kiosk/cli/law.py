"""`kiosk law`: the rules by themselves, for operators, legal-aid desks and tests."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Any

import typer

from kiosk.cli.answer import Json, answer, refuse
from kiosk.law import court_fee
from kiosk.law.computation import Computation
from kiosk.law.deadline import deadline as deadline_after
from kiosk.law.rate_cap import rate_cap as cap_on
from kiosk.model.kinds import KINDS
from kiosk.model.kinds.amount_in_words import amount_in_words
from kiosk.model.kinds.base import Limits, Problem

app = typer.Typer(no_args_is_help=True)


class Matter(StrEnum):
    """What a fee is paid for."""

    PROPERTY = "property"
    DIVORCE = "divorce"
    PERSONALITY = "personality"
    LABOUR = "labour"
    ENFORCEMENT = "enforcement"
    PRESERVATION = "preservation"
    PAYMENT_ORDER = "payment-order"


_FEES: dict[Matter, Callable[[Decimal], Computation]] = {
    Matter.PROPERTY: court_fee.property_fee,
    Matter.DIVORCE: court_fee.divorce_fee,
    Matter.PERSONALITY: court_fee.personality_fee,
    Matter.LABOUR: lambda _amount: court_fee.labour_fee(),
    Matter.ENFORCEMENT: court_fee.enforcement_fee,
    Matter.PRESERVATION: court_fee.preservation_fee,
    Matter.PAYMENT_ORDER: court_fee.payment_order_fee,
}


@app.command("fee")
def fee(matter: Matter, amount: Annotated[str, typer.Argument(help="元")] = "0", as_json: Json = False) -> None:
    """A court fee with its arithmetic."""
    _tell(_FEES[matter](_amount(amount, as_json)), as_json)


@app.command("words")
def words(amount: str, as_json: Json = False) -> None:
    """An amount in capitals."""
    try:
        value = amount_in_words(_amount(amount, as_json))
    except ValueError:
        says = f"“{amount}”写不成大写。金额要小于一亿亿元，最小到分。"
        raise refuse({"error": says}, [says], as_json, 2) from None
    answer({"amount": amount, "words": value}, value, as_json)


@app.command("check-id")
def check_id(number: str, as_json: Json = False) -> None:
    """Whether an ID number is right (GB 11643). Exit 1 with the reason when it is not."""
    _judge("id_number", number, as_json)


@app.command("check-code")
def check_code(code: str, as_json: Json = False) -> None:
    """Whether a unified social credit code is right (GB 32100). Exit 1 with the reason when it is not."""
    _judge("organisation_code", code, as_json)


@app.command("deadline")
def deadline(start: str, days: int, as_json: Json = False) -> None:
    """The last day of a period of days that begins after START."""
    _tell(deadline_after(_date(start, as_json), days), as_json)


@app.command("rate-cap")
def rate_cap(contract: str, as_json: Json = False) -> None:
    """The highest private-lending rate the law protects, by the day of the contract."""
    _tell(cap_on(_date(contract, as_json)), as_json)


def _tell(result: Computation, as_json: bool) -> None:
    value = None if result.value is None else str(result.value)
    data: dict[str, Any] = {
        "value": value,
        "exact": None if result.exact is None else str(result.exact),
        "steps": list(result.steps),
        "source": result.source,
        "caution": result.caution,
    }
    lines = [value or "", *result.steps, result.source, result.caution]
    answer(data, "\n".join(line for line in lines if line), as_json)


def _judge(kind: str, text: str, as_json: bool) -> None:
    limits = Limits(today=date.today())  # noqa: DTZ011 - the operator's own calendar is what is meant
    value = KINDS[kind].parse(text, limits)
    problem = value if isinstance(value, Problem) else KINDS[kind].check(value, limits)
    if problem is not None:
        raise refuse({"good": False, "reason": problem.says}, [problem.says], as_json, 1)
    answer({"good": True, "value": value}, f"{value}：没有问题。", as_json)


def _amount(text: str, as_json: bool) -> Decimal:
    try:
        value = Decimal(text.replace(",", "").replace("，", ""))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value < 0:
        says = f"“{text}”不是金额。请写数字，例如 50000。"
        raise refuse({"error": says}, [says], as_json, 2)
    return value


def _date(text: str, as_json: bool) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        says = f"“{text}”不是日期。请写成 2026-11-24 这样。"
        raise refuse({"error": says}, [says], as_json, 2) from None
