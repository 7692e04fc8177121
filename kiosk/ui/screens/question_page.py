"""Where things stand on a question's page: words, field, keyboard; what is not needed at once goes behind a button.

Portrait: one column. Landscape: words beside a pad, but above a keyboard that needs the whole width.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.ui.components import Button, ExampleCard, ProblemNote, ScrollArea, Text
from kiosk.ui.editors import Editor
from kiosk.ui.editors.one_of import MANY
from kiosk.ui.keyboards import Board, Shelf
from kiosk.ui.theme import Theme

CRAMPED_MM = 400
"""Where the screen is narrower than this, the buttons beside a field carry words only."""
LONGEST_TERM = 24
"""What is longer is no legal term but a sentence of the official form."""
FILLS = 100
"""Stretch of what uses spare room well, against 1 of what only keeps it empty."""


@dataclass(frozen=True)
class _Way:
    """A way to save room: what it does, and whether what it leaves out has to be found behind the button then."""

    does: Callable[[bool], None]
    explains: bool = False


class QuestionPage(QWidget):
    """Places the parts of a question.

    Args:
        theme: Colours and sizes.
        question: What is asked.
        heading: The question in plain words, with the instance where there are several.
        editor: Edits the answer.
        note: What is wrong with it.

    Signals:
        later: 记不清了，先跳过.
        explain: The explanation that did not fit is wanted.
    """

    later = Signal()
    explain = Signal()

    def __init__(self, theme: Theme, question: Question, heading: str, editor: Editor, note: ProblemNote) -> None:
        super().__init__()
        self.theme = theme
        self.question = question
        self.editor = editor
        self.note = note
        self.keyboard = editor.keyboard()
        self.wide = isinstance(self.keyboard, Shelf)
        self.heading = Text(theme, heading, "head", bold=True)
        self.words = _Words(theme, question)
        beside = self.wide and not theme.panel.portrait
        self.later_button = self._aside(_("记不清了") if beside else _("记不清了，先跳过"), "question", self.later)
        self.explain_button = self._aside(_("看说明"), "lightbulb", self.explain)
        self.explain_button.hide()
        self._area = ScrollArea(theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        if theme.panel.portrait:
            self._stand_in_one_column()
        elif self.wide:
            self._stand_above_the_keyboard()
        else:
            self._stand_beside_the_pad()
        self._first, self._last = self._ways_to_save_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_whole()

    def fit(self) -> None:
        """Show as much of the words as leaves the whole page visible without scrolling."""
        if self.isVisible():
            self._fit_whole()

    def _fit_whole(self) -> None:
        if not any(self._fit(self._first, comfort) for comfort in (1.0, 0.5)):
            self._fit([*self._first, *self._last], comfort=0.0)

    def _fit(self, ways: Sequence[_Way], comfort: float) -> bool:
        """Leave out as little as possible; False when the page is still too high, then what did not help is shown again."""
        needed = []
        for count in range(len(ways) + 1):
            self._leave_out(ways[:count])
            needed.append(self._needed(comfort))
            if needed[-1] <= self.height():
                return True
        self._leave_out(ways[: needed.index(min(needed))])
        return False

    def _leave_out(self, ways: Sequence[_Way]) -> None:
        for way in (*self._first, *self._last):
            way.does(way in ways)
        self.explain_button.setVisible(any(way.explains for way in ways))

    def _needed(self, comfort: float) -> int:
        layout = self._area.body
        _forget_sizes(layout)
        needed = layout.totalHeightForWidth(self.width())
        if comfort:
            width = self.width() - layout.contentsMargins().right()
            width = width if self.theme.panel.portrait or self.wide else self._answer_width(width)
            wished = self.editor.wished_height(width)
            if isinstance(self.keyboard, Shelf | Board):
                wished += self.keyboard.wished_height(width)
            needed += round(comfort * wished)
        return needed

    def _answer_width(self, width: int) -> int:
        words, answer = self._shares()
        return (width - self.theme.mm(9)) * answer // (words + answer)

    def _shares(self) -> tuple[int, int]:
        """How words and answer share the width in landscape: choices need more of it than a pad."""
        if self.keyboard is not None:
            return (1, 1)
        return (1, 2) if len(self.question.options) >= MANY else (5, 6)

    def _ways_to_save_room(self) -> tuple[Sequence[_Way], Sequence[_Way]]:
        """What is left out first, and what only in need."""
        question, words = self.question, self.words
        first = [_Way(words.hide_why, bool(question.why)), _Way(words.hide_example, bool(question.example))]
        if self.editor.hint is not None:
            first.append(_Way(self.editor.hint.setHidden))
        first.append(_Way(words.hide_legal, bool(question.legal)))
        last = [_Way(self._make_heading_smaller)]
        if self.editor.echo is not None:
            last.append(_Way(self._leave_out_echo))
        last.append(_Way(words.hide_help, bool(question.help)))
        return first, last

    def _leave_out_echo(self, left_out: bool) -> None:
        echo = self.editor.echo
        assert echo is not None
        policy = echo.sizePolicy()
        policy.setRetainSizeWhenHidden(not left_out)
        echo.setSizePolicy(policy)
        echo.setHidden(left_out)

    def _make_heading_smaller(self, smaller: bool) -> None:
        self.heading.setFont(self.theme.font("title" if smaller else "head", bold=True))

    def _stand_in_one_column(self) -> None:
        column = self._area.body
        column.addWidget(self.heading)
        column.addWidget(self.words)
        self._add_answer(column)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(self.theme.mm(4))
        row.addWidget(self.explain_button)
        row.addWidget(self.later_button)
        column.addLayout(row)

    def _stand_beside_the_pad(self) -> None:
        words, answer = QVBoxLayout(), QVBoxLayout()
        for column in (words, answer):
            column.setSpacing(self.theme.mm(4))
        words.addWidget(self.heading)
        words.addWidget(self.words)
        words.addStretch(1)
        words.addWidget(self.explain_button)
        words.addWidget(self.later_button)
        self._add_answer(answer)
        answer.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(self.theme.mm(9))
        for column, share in zip((words, answer), self._shares(), strict=True):
            halves.addLayout(column, share)
        self._area.body.addLayout(halves)

    def _stand_above_the_keyboard(self) -> None:
        above = QVBoxLayout()
        above.setSpacing(self.theme.mm(3))
        above.addWidget(self.heading)
        above.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(self.theme.mm(3))
        row.addWidget(self.editor, 1)
        panel = self.theme.panel
        cramped = self.theme.extra_large or panel.width_px * panel.mm_per_px < CRAMPED_MM
        for button in (self.explain_button, self.later_button):
            if cramped:
                button.icon_name = ""
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        answer = QVBoxLayout()
        answer.setSpacing(self.theme.mm(3))
        answer.addLayout(row, self._editor_stretch())
        answer.addWidget(self.note)
        if self.keyboard is not None:
            answer.addWidget(self.keyboard, FILLS)
        column = self._area.body
        column.setSpacing(self.theme.mm(1.5))
        column.addLayout(above)
        column.addLayout(answer, FILLS)
        column.addStretch(1)

    def _add_answer(self, column: QVBoxLayout) -> None:
        if self.keyboard is None:
            column.addWidget(self.note)
            column.addWidget(self.editor, self._editor_stretch())
        else:
            column.addWidget(self.editor, self._editor_stretch())
            column.addWidget(self.note)
            column.addWidget(self.keyboard, FILLS)

    def _editor_stretch(self) -> int:
        return FILLS if self.editor.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Expanding else 0

    def _aside(self, words: str, icon: str, pressed: SignalInstance) -> Button:
        button = Button(
            self.theme, words, icon, "secondary", spoken=_("记不清了，先跳过") if icon == "question" else ""
        )
        button.clicked.connect(pressed)
        return button


class _Words(QWidget):
    """What explains the question: its legal name, how to answer, an example, why it is asked."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__()
        self.question = question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(3))
        self._legal = Text(theme, legal_words(question), "note", colour="ink2")
        self._help = Text(theme, _(question.help), "body", colour="ink2")
        self._example = ExampleCard(theme, _(question.example))
        self._why = Text(theme, why_words(question), "note", colour="ink2")
        for widget in (self._legal, self._help, self._example, self._why):
            column.addWidget(widget)
        self._hidden: dict[str, bool] = {}
        self._show()

    def hide_legal(self, hidden: bool) -> None:
        """Leave the legal name out, or show it."""
        self._hide("legal", hidden)

    def hide_help(self, hidden: bool) -> None:
        """Leave the help out, or show it."""
        self._hide("help", hidden)

    def hide_example(self, hidden: bool) -> None:
        """Leave the example out, or show it."""
        self._hide("example", hidden)

    def hide_why(self, hidden: bool) -> None:
        """Leave the reason out, or show it."""
        self._hide("why", hidden)

    def _hide(self, part: str, hidden: bool) -> None:
        if self._hidden.get(part, False) != hidden:
            self._hidden[part] = hidden
            self._show()

    def _show(self) -> None:
        question = self.question
        parts = (
            ("legal", question.legal, self._legal),
            ("help", question.help, self._help),
            ("example", question.example, self._example),
            ("why", question.why, self._why),
        )
        shown = [bool(words) and not self._hidden.get(part, False) for part, words, _widget in parts]
        for (_part, _words, widget), visible in zip(parts, shown, strict=True):
            widget.setVisible(visible)
        if not any(shown):
            self.hide()
        elif self.parentWidget() is not None:
            # Shown without a parent it would be a window of its own for a moment.
            self.show()


def _forget_sizes(layout: QLayout) -> None:
    """Let a layout and all within it measure again: Qt itself does so only when the event loop comes round."""
    layout.invalidate()
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        inner = widget.layout() if widget is not None else item
        if isinstance(inner, QLayout):
            _forget_sizes(inner)
        if widget is not None:
            widget.updateGeometry()


def legal_words(question: Question) -> str:
    """法律上叫…, or what the official form says in full; "" where neither is given."""
    if len(question.legal) > LONGEST_TERM:
        return _("表上写：{term}").format(term=question.legal)
    return _("法律上叫：{term}").format(term=question.legal) if question.legal else ""


def why_words(question: Question) -> str:
    """为什么问…, or "" where no reason is given."""
    return _("为什么问：{why}").format(why=_(question.why)) if question.why else ""
