"""One choice as a large button: plain words, and small below them the official wording or an explanation."""

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent

from kiosk.i18n import _
from kiosk.model.kinds.base import Option
from kiosk.ui.components import Button
from kiosk.ui.theme import Role, Theme

ONE, SEVERAL = ("circle", "check-circle"), ("square", "check-square")
_SECOND_EM = 14
"""How many characters of the second line a choice would like to have side by side before it is broken."""
_CLOSE_EM = 5


class Choice(Button):
    """Shows whether it is chosen by filling, by its mark and in its accessible name.

    Args:
        theme: Colours and sizes.
        words: Plain words.
        second: Small second line.
        marks: Icons of "not chosen" and "chosen".
    """

    def __init__(self, theme: Theme, words: str, second: str = "", marks: tuple[str, str] = ONE) -> None:
        self._marks = marks
        super().__init__(theme, words, marks[0], "segment", second)
        self._start = bool(marks[0])
        self._name = self.accessibleName()
        self.setCheckable(True)

    def choose(self, chosen: bool) -> None:
        """Show it as chosen, or not."""
        self.setChecked(chosen)
        self.icon_name = self._marks[chosen]
        self.setAccessibleName(_("{words}，已选").format(words=self._name) if chosen else self._name)
        self.update()

    def nextCheckState(self) -> None:
        """The editor decides what a press chooses."""

    def wished_width(self) -> int:
        """The width in which the words stand on one line and the second line is not broken too often."""
        second = min(self._second_metrics().horizontalAdvance(self.second), self.theme.px("note") * _SECOND_EM)
        return self._width_with(max(self._words_width(), second))

    def sizeHint(self) -> QSize:
        width = self.wished_width()
        return QSize(width, self.heightForWidth(width))

    def _width_with(self, words: int) -> int:
        return max(words + 2 * self._padding() + self._icon_room() + 2, self.minimumWidth())

    def _padding(self) -> int:
        return self.theme.mm(4)

    def _padding_vertical(self) -> int:
        return self.theme.mm(1.5)


class CloseChoice(Choice):
    """One of many that stand close: without a mark, a long name in smaller type rather than on two lines."""

    def __init__(self, theme: Theme, words: str, second: str = "") -> None:
        super().__init__(theme, words, second, ("", ""))

    def wished_width(self) -> int:
        usual = min(self._advance("lead"), self.theme.px("lead") * _CLOSE_EM)
        return self._width_with(max(usual, self._advance("note")))

    def heightForWidth(self, width: int) -> int:
        if self._role_in(width) is not None:
            return max(
                self.minimumHeight(), QFontMetrics(self.theme.font("lead", bold=True)).height() + self.theme.mm(2)
            )
        return super().heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._type_role = self._role_in(self.width()) or "note"
        self.setFont(self.theme.font(self._type_role, bold=True))

    def _role_in(self, width: int) -> Role | None:
        roles: tuple[Role, ...] = ("lead", "body", "note")
        return next((role for role in roles if self._width_with(self._advance(role)) <= width), None)

    def _advance(self, role: Role) -> int:
        return _advance(self.theme, role, self.text())

    def _padding(self) -> int:
        return self.theme.mm(1.5)


@lru_cache(maxsize=1024)
def _advance(theme: Theme, role: Role, words: str) -> int:
    """How wide words are in px; kept, for every width a grid tries asks for it again."""
    return QFontMetrics(theme.font(role, bold=True)).horizontalAdvance(words) + 2


def second_line(option: Option) -> str:
    """The official wording, where the plain words do not hold it already, and the note."""
    official = option.value if option.plain and option.value not in option.plain else ""
    lines = (_("表上写：{value}").format(value=official) if official else "", _(option.note) if option.note else "")
    return "\n".join(line for line in lines if line)
