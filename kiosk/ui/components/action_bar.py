"""The action bar: 上一步 first, 再听一遍, and the one filled button last and widest; always in the same place."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.ui.components.button import Button
from kiosk.ui.semantics import ONWARD
from kiosk.ui.theme import Theme


class BarAction(Protocol):
    """What the bar needs to know of an action."""

    @property
    def words(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def does(self) -> Callable[[], None]: ...
    @property
    def primary(self) -> bool: ...
    @property
    def spoken(self) -> str: ...
    @property
    def reason(self) -> str: ...


class ActionBar(QWidget):
    """Rebuilt from the screen's actions whenever they change.

    Args:
        theme: Colours and sizes.
        say: Announces why a button cannot be pressed now.
    """

    def __init__(self, theme: Theme, say: Callable[[str], None]) -> None:
        super().__init__()
        self.theme = theme
        self._say = say
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.mm(9), theme.mm(3), theme.mm(9), theme.mm(3))
        self._row.setSpacing(theme.mm(4))
        self.buttons: list[Button] = []
        self._actions: dict[str, BarAction] = {}
        self._looks: tuple[tuple[str, str, bool, str], ...] | None = None

    def set_actions(self, actions: Sequence[BarAction], repeat: Callable[[], None]) -> None:
        """Show these actions and 再听一遍; the focus stays on the button that had it, where that is still there."""
        looks = tuple((action.words, action.icon, action.primary, action.spoken) for action in actions)
        self._actions = {action.words: action for action in actions}
        if looks == self._looks:
            for button in self.buttons:
                if (same := self._actions.get(button.text())) is not None:
                    button.set_reason(same.reason)
            return
        self._looks = looks
        focused = next((button.text() for button in self.buttons if button.hasFocus()), "")
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        ordinary = [action for action in actions if not action.primary]
        first, rest = ordinary[:1], ordinary[1:]
        for action in first:
            self._add(action, 2)
        crowded = self.theme.panel.portrait and len(actions) > 2
        listen = Button(
            self.theme,
            _("再听") if self.theme.extra_large or crowded else _("再听一遍"),
            "" if self.theme.extra_large and crowded else "speaker-high",
            "secondary",
            spoken=_("再听一遍"),
        )
        listen.clicked.connect(repeat)
        self.buttons.append(listen)
        self._row.addWidget(listen, 2)
        self._show(listen)
        if not self.theme.panel.portrait:
            self._row.addStretch(1)
        for action in rest:
            self._add(action, 2)
        for action in actions:
            if action.primary:
                self._add(action, 3)
        for button in self.buttons:
            if focused and button.text() == focused:
                button.setFocus()

    def focus_onward(self) -> None:
        """Put the focus on the button that leads on: the last one."""
        if self.buttons:
            self.buttons[-1].setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("sunken"))
        painter.end()

    def _add(self, action: BarAction, stretch: int) -> None:
        role = "primary" if action.primary else "secondary"
        # At the largest size a word needs the room its icon would take.
        icon = "" if self.theme.extra_large and self.theme.panel.portrait and not action.primary else action.icon
        type_role = "title" if action.primary and not self.theme.extra_large else "lead"
        button = Button(
            self.theme,
            action.words,
            icon,
            role,  # type: ignore[arg-type]
            type_role=type_role,  # type: ignore[arg-type]
            icon_last=action.icon == "arrow-right",
            spoken=action.spoken,
        )
        button.setProperty(ONWARD, action.primary)
        button.set_reason(action.reason)
        button.clicked.connect(lambda _checked=False, words=action.words: self._press(self._actions[words]))
        self.buttons.append(button)
        self._row.addWidget(button, stretch)
        self._show(button)

    def _show(self, button: Button) -> None:
        """Show it now, so that it can have the focus now: the layout itself would do so a moment later."""
        if self.isVisible():
            button.show()

    def _press(self, action: BarAction) -> None:
        if action.reason:
            self._say(action.reason)
        else:
            action.does()
