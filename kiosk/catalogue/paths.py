"""The path of an answer: `principal_owed`, or `plaintiffs.0.name` for the first plaintiff's."""

import re

from kiosk.catalogue.mistake import Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.model.template import Question, Template

_PATH = re.compile(r"(?P<group>[a-z][a-z0-9_]*)\.(?P<index>\d{1,3})\.(?P<key>[a-z][a-z0-9_]*)")


def question_at(path: str, node: Node, template: Template, mistakes: Mistakes) -> Question | None:
    """The question a path leads to; a mistake where there is none, or where its group allows no such instance."""
    found = _PATH.fullmatch(path)
    question = template.questions.get(f"{found['group']}.{found['key']}" if found else path)
    if question is None or bool(question.group) is not bool(found):
        mistakes.add(node, f"没有“{path or '……'}”这个问题。", _cure(path, template))
        return None
    if found and int(found["index"]) >= template.groups[question.group].most:
        group = template.groups[question.group]
        mistakes.add(node, f"“{group.noun}”（{group.id}）最多 {group.most} 个。", "请删去多出来的。")
        return None
    return question


def _cure(path: str, template: Template) -> str:
    found = _PATH.fullmatch(path)
    group = template.groups.get(found["group"] if found else path.partition(".")[0])
    if group is not None and "." in path:
        index = found["index"] if found else "0"
        return allowed(path, [f"{group.id}.{index}.{question.key}" for question in group.questions])
    outside = [question.id for question in template.questions.values() if not question.group]
    return allowed(path, [*outside, *template.groups])
