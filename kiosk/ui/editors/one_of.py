"""One of several choices."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kiosk.i18n import _
from kiosk.model.kinds.base import Option
from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.choice import Choice, CloseChoice, second_line
from kiosk.ui.editors.choice_grid import ChoiceGrid
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.theme import Theme

MANY = 12
"""From so many choices on they stand close, without marks."""


class OneOfEditor(Editor):
    """Large buttons, one of them chosen at most."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids)
        self.choices = [self._choice(option) for option in question.options]
        self.grid = ChoiceGrid(theme, self.choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for number, choice in enumerate(self.choices):
            choice.clicked.connect(lambda _checked=False, chosen=number: self._press(chosen))
        self._value = ""

    def text(self) -> str:
        return self._value

    def put(self, text: str) -> None:
        values = [option.value for option in self.question.options]
        meant = text if text in values else self.read(text).value
        self._choose(values.index(meant) if meant in values else None)

    def wished_height(self, width: int) -> int:
        return self.grid.wished_height(width)

    def focus_first(self) -> None:
        chosen = next((choice for choice in self.choices if choice.isChecked()), None)
        if chosen is not None:
            chosen.setFocus()
        elif self.choices:
            self.choices[0].setFocus()

    def spoken_help(self) -> str:
        options = _("、").join(_(option.plain or option.value) for option in self.question.options)
        return (
            _("可以选：{options}。").format(options=options) if len(self.question.options) < MANY else _("请选一个。")
        )

    def _choice(self, option: Option) -> Choice:
        made = CloseChoice if len(self.question.options) >= MANY else Choice
        return made(self.theme, _(option.plain or option.value), second_line(option))

    def _press(self, number: int) -> None:
        self._choose(number)
        self.changed.emit()

    def _choose(self, chosen: int | None) -> None:
        self._value = "" if chosen is None else self.question.options[chosen].value
        for number, choice in enumerate(self.choices):
            choice.choose(number == chosen)
        if chosen is not None:
            self.grid.show_choice(chosen)
