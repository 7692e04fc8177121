"""Whole answers that one press puts in: the words the question itself tells the resident to write."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QSizePolicy

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.ui.components import Button
from kiosk.ui.theme import Theme

_TO_WRITE = re.compile(r"[写填]“([^“”]{1,12})”")
_MOST = 2


def phrases_of(question: Question) -> tuple[str, ...]:
    """Answers that help or example tell to write word by word ("没有就写“无”")."""
    return tuple(dict.fromkeys(_TO_WRITE.findall(question.help + question.example)))[:_MOST]


def phrase_buttons(question: Question, theme: Theme, fill: Callable[[str], None]) -> tuple[Button, ...]:
    """A button for each of these answers.

    Args:
        question: Whose answers.
        theme: Colours and sizes.
        fill: Puts the answer in.
    """
    buttons = []
    for phrase in phrases_of(question):
        button = Button(theme, phrase, "", "secondary", spoken=_("填“{words}”").format(words=phrase))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(_press, fill, phrase))
        buttons.append(button)
    return tuple(buttons)


def _press(fill: Callable[[str], None], phrase: str, _checked: bool = False) -> None:
    fill(phrase)
