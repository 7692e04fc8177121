"""Whether every question has a purpose: it is printed, or it decides what is asked, said, worked out or printed.

Source: 个人信息保护法第6条 (only what the purpose needs is collected).
"""

from collections.abc import Iterable, Iterator

from kiosk.catalogue.interview_file import MORE, DraftGroup, DraftSection
from kiosk.catalogue.mistake import Mistake
from kiosk.model.condition import Condition
from kiosk.model.page import Fill, Grid, Line, Page, Paragraphs, Part, Repeat, Table
from kiosk.model.template import Question, Template

CURE = "用不着的不要问。请删去这一问，或在页面上、条件里用到它。"


def unused_questions(template: Template, drafts: tuple[DraftSection, ...]) -> Iterator[Mistake]:
    """The questions that nothing uses, each where it is written.

    Args:
        template: The form.
        drafts: Where its questions stand.
    """
    used = frozenset(_used(template))
    # Asked for every group by the catalogue; they decide how many instances there are.
    made = {f"{group}_any" for group in template.groups} | {f"{group}.{MORE}" for group in template.groups}
    for section in drafts:
        for item in section.items:
            for draft in item.questions if isinstance(item, DraftGroup) else (item,):
                if draft.named.asked and draft.named.id not in used and draft.named.id not in made:
                    spot = draft.record.get("question") or draft.record.node
                    yield Mistake(
                        spot.file,
                        spot.line,
                        f"{template.id} 的“{draft.named.id}”没有哪份文书用它，也不决定别的事。",
                        CURE,
                    )


def _used(template: Template) -> Iterator[str]:
    for question in template.questions.values():
        yield from _used_by(question)
    for group in template.groups.values():
        yield from _of(group.when)
    for document in template.documents:
        yield from _of(document.when)
        yield from _on(document.page)
    for material in template.guide.materials:
        yield from _of(material.when)


def _used_by(question: Question) -> Iterator[str]:
    yield from _of(question.when)
    for computation in (question.compute, question.suggest):
        if computation is not None:
            yield from computation.questions()
    for check in question.checks:
        yield from _of(check.when)


def _of(condition: Condition | None) -> Iterator[str]:
    if condition is not None:
        yield from condition.questions()


def _on(page: Page) -> Iterator[str]:
    for block in page.blocks:
        match block:
            case Table():
                for row in block.rows:
                    yield from _of(row.where)
                    yield from _in(row.lines)
            case Grid():
                yield from _of(block.when)
                yield from _in(column.line for column in block.columns)
            case Paragraphs():
                yield from _of(block.when)
                yield from _in(block.lines)


def _in(lines: Iterable[Line | Repeat]) -> Iterator[str]:
    for line in lines:
        if isinstance(line, Repeat):
            yield from _of(line.where)
            yield from _in(line.lines)
        else:
            yield from _of(line.when)
            yield from _filled(line.parts)


def _filled(parts: Iterable[Part]) -> Iterator[str]:
    return (part.question for part in parts if isinstance(part, Fill))
