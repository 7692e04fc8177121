"""What a function that a form names takes: read off its signature, so that a wrong answer never reaches it in a visit."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, Protocol, Union, get_args, get_origin

from kiosk.catalogue.conditions import WORDS

TEXTS = WORDS | {"id_number", "organisation_code", "phone", "bank_account"}
_KINDS: Mapping[str, frozenset[str]] = {
    "Decimal": frozenset({"money"}),
    "int": frozenset({"whole_number"}),
    "date": frozenset({"date"}),
    "DateRange": frozenset({"date_range"}),
    "Rate": frozenset({"rate"}),
    "RateLike": frozenset({"rate"}),
    "bool": frozenset({"yes_no"}),
    "str": frozenset(TEXTS),
}


class Function(Protocol):
    """What the catalogue has to know of a function a form may name."""

    @property
    def call(self) -> Callable[..., Any]: ...
    @property
    def required(self) -> tuple[str, ...]: ...
    @property
    def optional(self) -> tuple[str, ...]: ...
    @property
    def returns(self) -> str: ...
    def __hash__(self) -> int: ...


Functions = Mapping[str, Function]


@dataclass(frozen=True)
class Argument:
    """What one argument takes.

    Attributes:
        several: Answers in a tuple, instead of one.
        kinds: The kinds of answers it takes; empty where it takes any.
        choices: The only words it knows; empty where it takes any.
    """

    several: bool
    kinds: frozenset[str]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signature:
    """What a function takes.

    Attributes:
        required: The arguments a form has to name.
        arguments: All of them by name.
    """

    required: tuple[str, ...]
    arguments: Mapping[str, Argument]


@lru_cache(maxsize=512)
def signature_of(function: Function) -> Signature:
    """What a function takes; read once, for many forms name the same ones."""
    parameters = inspect.signature(function.call, eval_str=True).parameters
    known = (*function.required, *function.optional)
    return Signature(function.required, {name: _argument(parameters[name].annotation) for name in known})


def _argument(annotation: Any) -> Argument:
    if get_origin(annotation) in (Union, UnionType):
        parts = [_argument(part) for part in get_args(annotation) if part is not NoneType]
        kinds = (
            frozenset[str]().union(*(part.kinds for part in parts))
            if all(part.kinds for part in parts)
            else frozenset()
        )
        return Argument(any(part.several for part in parts), kinds)
    if get_origin(annotation) is Literal:
        return Argument(False, frozenset(TEXTS), get_args(annotation))
    if get_origin(annotation) in (Sequence, tuple, list):
        return Argument(True, _argument(get_args(annotation)[0]).kinds)
    return Argument(False, _KINDS.get(getattr(annotation, "__name__", ""), frozenset()))
