"""Yes or no."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from kiosk.i18n import _
from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.choice import Choice
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.theme import Theme

HIGH_MM = 32.0


class YesNoEditor(Editor):
    """Two large buttons side by side."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids)
        self.choices = {
            "是": _Answer(theme, _("是"), ("check", "check-circle")),
            "否": _Answer(theme, _("否"), ("x", "x-circle")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.mm(4))
        for text, choice in self.choices.items():
            row.addWidget(choice)
            choice.clicked.connect(lambda _checked=False, chosen=text: self._press(chosen))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = ""

    def text(self) -> str:
        return self._text

    def put(self, text: str) -> None:
        value = self.read(text).value
        self._choose({True: "是", False: "否"}.get(value, ""))

    def focus_first(self) -> None:
        self.choices["否" if self._text == "否" else "是"].setFocus()

    def spoken_help(self) -> str:
        return _("请选“是”或“否”。")

    def _press(self, text: str) -> None:
        self._choose(text)
        self.changed.emit()

    def _choose(self, text: str) -> None:
        self._text = text
        for each, choice in self.choices.items():
            choice.choose(each == text)


class _Answer(Choice):
    """One of the two, with its words in the middle."""

    def __init__(self, theme: Theme, words: str, marks: tuple[str, str]) -> None:
        super().__init__(theme, words, marks=marks)
        self._start = False
        self._type_role = "title"
        self.setFont(theme.font("title", bold=True))
        self.setMinimumHeight(theme.mm(HIGH_MM))
