"""Several of several choices."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.choice import SEVERAL, Choice, second_line
from kiosk.ui.editors.choice_grid import ChoiceGrid
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.theme import Theme


class SeveralOfEditor(Editor):
    """Tiles to tick; one that stands alone takes the others away, and the others take it away."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids)
        self.choices = [
            Choice(theme, _(option.plain or option.value), second_line(option), SEVERAL) for option in question.options
        ]
        self.grid = ChoiceGrid(theme, self.choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for number, choice in enumerate(self.choices):
            choice.clicked.connect(lambda _checked=False, pressed=number: self._press(pressed))
        self._chosen: frozenset[int] = frozenset()

    def text(self) -> str:
        return "、".join(self.question.options[number].value for number in sorted(self._chosen))

    def put(self, text: str) -> None:
        values = self.read(text).value if text else ()
        named = values if isinstance(values, tuple) else ()
        self._choose(frozenset(number for number, option in enumerate(self.question.options) if option.value in named))

    def wished_height(self, width: int) -> int:
        return self.grid.wished_height(width)

    def focus_first(self) -> None:
        if self.choices:
            self.choices[0].setFocus()

    def spoken_help(self) -> str:
        options = _("、").join(_(option.plain or option.value) for option in self.question.options)
        return _("可以选几项：{options}。").format(options=options)

    def _press(self, number: int) -> None:
        if number in self._chosen:
            chosen = self._chosen - {number}
        elif self.question.options[number].alone:
            chosen = frozenset({number})
        else:
            chosen = frozenset(each for each in self._chosen if not self.question.options[each].alone) | {number}
        self._choose(chosen)
        self.changed.emit()

    def _choose(self, chosen: frozenset[int]) -> None:
        self._chosen = chosen
        for number, choice in enumerate(self.choices):
            choice.choose(number in chosen)
