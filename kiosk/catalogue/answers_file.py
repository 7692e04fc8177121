"""Answers from a file, YAML or JSON, as residents would type them: for `kiosk fill`, and in the worked examples."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.catalogue.mistake import Mistake, Mistakes, allowed
from kiosk.catalogue.node import Node
from kiosk.catalogue.paths import question_at
from kiosk.catalogue.source_file import Unreadable, read_bytes
from kiosk.model.kinds.base import Problem
from kiosk.model.reached import Answers
from kiosk.model.template import Group, Question, Template

MORE = "more"
_NUMBER = re.compile(r"-?\d+")
_FRACTION = re.compile(r"-?\d+\.\d+")
_FLAGS = {"true": True, "false": False}
_ABOUT_THE_FILE = ("form", "today", "title", "story", "asked", "prints", "copies", "fee", "warnings", "variants")


class BadAnswers(Exception):
    """A file whose answers are not good.

    Attributes:
        problems: Every problem, with file, line, the question's name, why, and the mend.
    """

    def __init__(self, problems: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read_answers(path: Path, template: Template, today: date) -> Answers:
    """The answers of a file.

    Args:
        path: A YAML or JSON file: the answers themselves, or `answers:` (and `unsure:`) among other things.
        template: The filing they answer.
        today: The day of the visit.

    Raises:
        BadAnswers: The file cannot be read, or an answer is not good.
    """
    try:
        content = read_bytes(path)
        if path.suffix == ".json":
            # JSON may be indented with tabs; within its words a tab never stands for itself.
            content = content.replace(b"\t", b" ")
        # Imported here for the same reason as in `ParsedFiles`.
        from kiosk.catalogue.yaml_file import parse

        root = parse(content, path)
    except Unreadable as error:
        raise BadAnswers(error.mistakes) from None
    mistakes = Mistakes()
    answers = answers_of(root, template, today, mistakes)
    if mistakes:
        raise BadAnswers(tuple(mistakes))
    return answers


def answers_of(root: Node, template: Template, today: date, mistakes: Mistakes) -> Answers:
    """The answers that stand in a file; what is wrong with them is noted."""
    entries = root.entries
    if entries is None:
        mistakes.add(root, "答案要写成一项一项的“问题: 回答”。", "例如 principal_owed: 5万。")
        return Answers()
    unsure = entries.get("unsure")
    if (answers := entries.get("answers")) is not None and "answers" not in template.questions:
        for name, entry in entries.items():
            if name not in ("answers", "unsure", *_ABOUT_THE_FILE):
                mistakes.add(entry, f"没有“{name}”这一项。", allowed(name, ("answers", "unsure")))
        _judge_form(entries.get("form"), template, mistakes)
        if answers.entries is None and not answers.is_nothing:
            mistakes.add(answers, "answers 要写成一项一项的“问题: 回答”。", "例如 principal_owed: 5万。")
        given = answers.entries or {}
    else:
        about = [name for name in ("unsure", "form", "today") if name not in template.questions]
        given = {name: entry for name, entry in entries.items() if name not in about}
        if "form" in about:
            _judge_form(entries.get("form"), template, mistakes)
    reading = _Reading(template, today, mistakes)
    reading.read(given)
    if unsure is not None:
        reading.read_unsure(unsure)
    return reading.answers()


def _judge_form(node: Node | None, template: Template, mistakes: Mistakes) -> None:
    if node is not None and node.text != template.id:
        says = f"这份答案是“{node.text or '……'}”的，不是“{template.id}”的。"
        mistakes.add(node, says, "请换一份答案，或换一种文书。")


@dataclass
class _Reading:
    """One file being read."""

    template: Template
    today: date
    mistakes: Mistakes
    values: dict[str, Any] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    lines: dict[str, int] = field(default_factory=dict)
    empty_groups: set[str] = field(default_factory=set)

    def read(self, given: Any) -> None:
        """Every answer; groups as lists, or each answer under its whole path."""
        for name, node in given.items():
            group = self.template.groups.get(name)
            if group is not None and name not in self.template.questions:
                self._read_group(group, node)
            else:
                self._read_path(name, node)

    def read_unsure(self, node: Node) -> None:
        """The paths that were put off."""
        for part in node.parts or ():
            question = question_at(part.text or "", part, self.template, self.mistakes)
            if question is None:
                continue
            if part.text in self.values:
                says = f"{_called(question, part.text or '')}：既有回答，又写了记不清。"
                self.mistakes.add(part, says, "请只留一个。")
            self.unsure.add(part.text or "")
        if node.parts is None and not node.is_nothing:
            self.mistakes.add(node, "unsure 要是一个列表。", "例如 unsure: [rate, defendants.0.phone]。")

    def answers(self) -> Answers:
        """The answers, with what a list of instances says about itself: whether there is one, and another one."""
        values = dict(self.values)
        known = [*values, *self.unsure]
        for group in self.template.groups.values():
            indices = {int(path.split(".")[1]) for path in known if path.startswith(f"{group.id}.")}
            if indices or group.id in self.empty_groups:
                any_question = f"{group.id}_any"
                if any_question in self.template.questions and any_question not in self.unsure:
                    values.setdefault(any_question, bool(indices))
            for index in range(max(indices, default=-1) + 1):
                more = f"{group.id}.{index}.{MORE}"
                if (
                    f"{group.id}.{MORE}" in self.template.questions
                    and index + 1 < group.most
                    and more not in self.unsure
                ):
                    values.setdefault(more, index < max(indices))
        return Answers(values, frozenset(self.unsure))

    def _read_group(self, group: Group, node: Node) -> None:
        if node.is_nothing:
            return
        if node.parts is None:
            self.mistakes.add(node, f"“{group.noun}”（{group.id}）要是一个列表。", "请每个一项，前面加“- ”。")
            return
        if not node.parts:
            self.empty_groups.add(group.id)
        for index, part in enumerate(node.parts):
            if part.entries is None:
                says = f"“{group.noun}”（{group.id}）的第 {index + 1} 个看不懂。"
                self.mistakes.add(part, says, "请写成 {问题: 回答, ……}。")
                continue
            for key, entry in part.entries.items():
                self._read_path(f"{group.id}.{index}.{key}", entry)

    def _read_path(self, path: str, node: Node) -> None:
        question = question_at(path, node, self.template, self.mistakes)
        if question is None or node.is_nothing:
            return
        if path in self.lines:
            says = f"{_called(question, path)}：回答了两次，第 {self.lines[path]} 行已经有了。"
            self.mistakes.add(node, says, "请只留一个。")
            return
        self.lines[path] = node.line
        value = self._value(question, node)
        if not isinstance(value, Problem):
            problem = question.kind.check(value, question.limits(self.today))
            if problem is None:
                self.values[path] = value
                return
            value = problem
        self.mistakes.add(node, f"{_called(question, path)}：{value.says}")

    def _value(self, question: Question, node: Node) -> Any:
        limits = question.limits(self.today)
        if node.text is not None:
            return question.kind.parse(node.text, limits)
        if node.entries is not None:
            return _loaded(question, node)
        if question.kind.name != "several_of":
            return Problem("只能有一个回答，这里写了几个。请只留一个。")
        chosen: set[str] = set()
        for part in node.parts or ():
            value = question.kind.parse(part.text or "", limits)
            if isinstance(value, Problem):
                return value
            chosen.update(value)
        return tuple(option.value for option in question.options if option.value in chosen)


def _called(question: Question, path: str) -> str:
    return f"“{question.name or question.legal or path}”（{path}）"


def _loaded(question: Question, node: Node) -> Any:
    """The value of `{value: ...}`, as `kiosk fill` writes it into answers.json."""
    value = (node.entries or {}).get("value")
    if value is None:
        return Problem("这个回答看不懂。请写成一段文字，像居民填写的那样。")
    try:
        return question.kind.load(_plain(value))
    except (ValueError, TypeError, KeyError):
        return Problem("这个回答看不懂。请写成一段文字，像居民填写的那样。")


def _plain(node: Node) -> Any:
    """The JSON a node was written as."""
    if node.parts is not None:
        return [_plain(part) for part in node.parts]
    if node.entries is not None:
        return {name: _plain(entry) for name, entry in node.entries.items()}
    text = node.text or ""
    if node.quoted:
        return text
    if node.is_nothing:
        return None
    if text in _FLAGS:
        return _FLAGS[text]
    if _NUMBER.fullmatch(text):
        return int(text)
    return float(text) if _FRACTION.fullmatch(text) else text
