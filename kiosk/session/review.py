"""Every answer that counts, as the resident checks it before printing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kiosk.i18n import SOURCE_LANGUAGE, _, current_language
from kiosk.model.reached import Place, Reached
from kiosk.model.template import Question, Severity


class RowState(StrEnum):
    """How an answer stands in the review."""

    DONE = "done"
    MISSING = "missing"
    PUT_OFF = "put_off"
    REFUSED = "refused"
    WARNED = "warned"


_WEIGHT = {RowState.REFUSED: 0, RowState.MISSING: 1, RowState.WARNED: 2, RowState.PUT_OFF: 3, RowState.DONE: 4}


@dataclass(frozen=True)
class ReviewRow:
    """One answer in the review.

    Attributes:
        path: Where it is asked.
        name: What it is called; for groups with the instance's noun ("被告1：姓名").
        written: The answer as it stands on paper, "" where there is none.
        state: How it stands.
        says: What a check or the state says of it.
        changeable: It was asked; what was worked out changes with the answers it was worked out from.
    """

    path: str
    name: str
    written: str
    state: RowState
    says: str
    changeable: bool


def review_of(reached: Reached) -> tuple[ReviewRow, ...]:
    """Every answer, those that need something first, otherwise in the order asked."""
    rows = [_row(place, reached) for place in reached.places if _is_shown(place, reached)]
    return tuple(sorted(rows, key=lambda row: _WEIGHT[row.state]))


def _is_shown(place: Place, reached: Reached) -> bool:
    """Whether an answer is listed: neither a mere turn of the interview nor a computation that came to nothing."""
    question = place.question
    answerable = place.asked or place.path in reached.values
    return bool(question.name) and question.key != "more" and answerable


def _row(place: Place, reached: Reached) -> ReviewRow:
    question = place.question
    value = reached.values.get(place.path)
    written = "" if value is None else _written(question, value)
    remarks = [remark for remark in reached.remarks if remark.path == place.path]
    says = "\n".join(_(remark.says) for remark in remarks)
    if any(remark.severity is Severity.BLOCK for remark in remarks):
        state = RowState.REFUSED
    elif value is None and question.required:
        state, says = RowState.MISSING, _("还没填")
    elif value is None:
        state = RowState.PUT_OFF
    elif any(remark.severity is Severity.WARN for remark in remarks):
        state = RowState.WARNED
    else:
        state = RowState.DONE
    return ReviewRow(place.path, _name(place, reached), written, state, says, place.asked)


def _written(question: Question, value: Any) -> str:
    """As on paper; a choice in the words it was offered in, where the screen speaks another language than the paper."""
    if current_language() == SOURCE_LANGUAGE or not (question.options or isinstance(value, bool)):
        return question.kind.write(value)
    if isinstance(value, bool):
        return _("是") if value else _("否")
    chosen = value if isinstance(value, tuple) else (value,)
    return _("、").join(_(option.plain or option.value) for option in question.options if option.value in chosen)


def _name(place: Place, reached: Reached) -> str:
    name = _(place.question.name)
    if place.group is None or place.index is None:
        return name
    number = str(place.index + 1) if reached.counts.get(place.group.id, 0) > 1 else ""
    return _("{noun}{number}：{name}").format(noun=_(place.group.noun), number=number, name=name)
