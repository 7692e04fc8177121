"""words/LANGUAGE.yaml -> what a form says in another language; a text without a translation is a mistake.

A form that has no such file is shown in the source language; paper is in the source language in any case.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.catalogue.mistake import Mistakes
from kiosk.catalogue.node import Node
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.record import read_text
from kiosk.catalogue.shared import SHARED
from kiosk.catalogue.source_file import Unreadable
from kiosk.model.template import Question, Template

FOLDER = "words"
LONGEST_WORDS = 1000
MOST_MISSING = 20


def read_words(folder: Path, files: ParsedFiles, template: Template, mistakes: Mistakes) -> dict[str, dict[str, str]]:
    """Language -> text -> the same in that language.

    Args:
        folder: The form's folder.
        files: The forms' files.
        template: The form, whose texts the resident sees have to be there.
        mistakes: Where texts without a translation, and translations of nothing, are noted.
    """
    found: dict[str, dict[str, str]] = {}
    needed = dict.fromkeys(text for text in seen_texts(template) if text)
    for file in _files_of(folder / FOLDER):
        own = _translations(file, files, mistakes)
        shared = _translations(folder.parent / SHARED / FOLDER / file.name, files, Mistakes())
        words = {text: translation for text, (translation, _node) in {**shared, **own}.items()}
        spot = Node(file, 1, "")
        missing = [text for text in needed if text not in words]
        for text in missing[:MOST_MISSING]:
            mistakes.add(spot, f"“{_short(text)}”没有译文。", "请加一行“原文: 译文”。")
        if len(missing) > MOST_MISSING:
            mistakes.add(spot, f"还有 {len(missing) - MOST_MISSING} 句没有译文。", "请一句一句加上。")
        for text, (_translation, node) in own.items():
            if text not in needed:
                mistakes.add(node, f"这张表里没有“{_short(text)}”这句话。", "原文改了的，这里也要改；用不着的请删去。")
        found[file.stem] = {text: words[text] for text in needed if text in words}
    return found


def seen_texts(template: Template) -> Iterator[str]:
    """Every text of a form that a resident sees on the screen, in the order it comes."""
    guide = template.guide
    yield from (template.plain_names[0], template.title, template.cause, template.cost, *template.bring)
    yield from (guide.summary, *guide.where, *guide.fees, *guide.time_limits, *guide.phones, *guide.unverified)
    for material in guide.materials:
        yield from (material.name, material.copies, material.original)
    for step in guide.steps:
        yield from (step.title, step.text)
    for section in template.sections:
        yield section.title
    for group in template.groups.values():
        yield group.noun
    for question in template.questions.values():
        yield from _texts_of(question)
    for document in template.documents:
        yield document.title


def _texts_of(question: Question) -> Iterator[str]:
    if question.ask:
        yield from (question.ask, question.help, question.why, question.example, question.spoken, question.simple)
    yield question.name
    for option in question.options:
        yield from (option.plain or option.value, option.note)
    yield from (check.says for check in question.checks)


def _translations(file: Path, files: ParsedFiles, mistakes: Mistakes) -> Mapping[str, tuple[str, Node]]:
    if not file.is_file():
        return {}
    try:
        root = files.read(file)
    except Unreadable as error:
        mistakes.extend(error.mistakes)
        return {}
    if root.entries is None:
        mistakes.add(root, "译文要写成一行一行的“原文: 译文”。", "请对照 docs/FORMS.md。")
        return {}
    return {text: (read_text(node, mistakes, "译文", LONGEST_WORDS), node) for text, node in root.entries.items()}


def _files_of(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.yaml"))
    except OSError:
        return []


def _short(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:23]}…"
