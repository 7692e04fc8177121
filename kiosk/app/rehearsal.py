"""What stands in a form in vain: branches that no worked example takes, questions that nothing uses.

A branch that no example takes is a branch nobody has looked at.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from kiosk.app.heart import Heart
from kiosk.catalogue import Case
from kiosk.catalogue.conditions import SeatedCondition
from kiosk.catalogue.mistake import Mistake
from kiosk.interview import Interview
from kiosk.model.reached import Answers, Reached

HELD, FAILED = "held", "failed"
NOTE = "rehearsal"
_SAYS = {HELD: "没有一个例子里，这个条件成立过。", FAILED: "没有一个例子里，这个条件不成立。"}
_CURE = "请在 cases 里加一个走这条路的例子，或者改一个。"
_GROUP = re.compile(r"\b[a-z_]+\.(?=[a-z_]+')")


def gaps(heart: Heart) -> tuple[Mistake, ...]:
    """What stands in vain in any filing, in the order of files and lines.

    Shared blocks and pages count once: what one filing's examples show of them need not be shown by all.
    """
    catalogue = heart.catalogue
    seen: dict[tuple[str, int, str], set[str]] = {}
    found: set[Mistake] = set()
    for form in catalogue.covers:
        note = catalogue.noted(form, NOTE, partial(_played, heart, form))
        for file, line, condition, ways in note["conditions"]:
            seen.setdefault((file, line, condition), set()).update(ways)
        found |= {Mistake(catalogue.folder / file, line, says, cure) for file, line, says, cure in note["needless"]}
    found |= {
        Mistake(catalogue.folder / file, line, _SAYS[way], _CURE)
        for (file, line, _condition), ways in seen.items()
        for way in (HELD, FAILED)
        if way not in ways
    }
    return tuple(sorted(found, key=lambda mistake: (mistake.file, mistake.line, mistake.says)))


def _played(heart: Heart, form: str) -> dict[str, list[list[Any]]]:
    """Of one filing: [file, line, the condition, how it came out over all its examples], and what nothing uses."""
    read, folder = heart.catalogue.read(form), heart.catalogue.folder
    needless = [[each.file.relative_to(folder).as_posix(), each.line, each.says, each.mend] for each in read.needless]
    if read.template is None:
        return {"conditions": [], "needless": []}
    interview = Interview(read.template, heart.functions)
    cases = heart.catalogue.cases(form).values()
    days = [day for case in cases for day in ((case.answers, case.today), *_varied(case))]
    reached = [interview.reach(answers, today) for answers, today in days]
    played = []
    for seated in read.conditions:
        ways = {HELD if holds else FAILED for each in reached for holds in _outcomes(seated, each)}
        file = seated.file.relative_to(folder).as_posix()
        # The same words of a shared block stand in several groups; they are one condition.
        played.append([file, seated.line, _GROUP.sub("", repr(seated.condition)), sorted(ways)])
    return {"conditions": played, "needless": needless}


def _varied(case: Case) -> tuple[tuple[Answers, date], ...]:
    return tuple((variant.answers, variant.today) for variant in case.variants)


def _outcomes(seated: SeatedCondition, reached: Reached) -> Iterator[bool]:
    if not seated.group:
        yield seated.condition.holds(reached.lookup())
    for index in range(reached.counts.get(seated.group, 0)):
        yield seated.condition.holds(reached.lookup(seated.group, index))
