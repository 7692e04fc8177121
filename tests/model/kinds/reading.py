"""An answer as the visit takes it: read, then judged."""

from datetime import date
from typing import Any

from kiosk.model.kinds import KINDS
from kiosk.model.kinds.base import Limits, Problem

TODAY = date(2026, 11, 24)


def read(kind: str, text: str, **limits: Any) -> Any:
    """The value, or the Problem with it."""
    bounds = Limits(**{"today": TODAY, **limits})
    value = KINDS[kind].parse(text, bounds)
    return value if isinstance(value, Problem) else KINDS[kind].check(value, bounds) or value


def problem(kind: str, text: str, **limits: Any) -> str:
    """Why a text is no answer; fails the test where it is one."""
    value = read(kind, text, **limits)
    assert isinstance(value, Problem), f"{text!r} was taken as {value!r}"
    return value.says
