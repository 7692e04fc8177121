"""The access rail: the modes that can be switched on every page, and a human one press away; the order never changes."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.ui.components.button import Button
from kiosk.ui.components.header import Seal
from kiosk.ui.theme import Theme

WIDTH_MM = {"standard": 44, "large": 51, "extra_large": 63, "largest": 90}
HEIGHT_MM = {"standard": 31, "large": 36, "extra_large": 45, "largest": 60}


class AccessRail(QWidget):
    """Signals: help_pressed; toggled with "text_size", "theme" or "language"."""

    help_pressed = Signal()
    toggled = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        size = theme.access.text_size
        if theme.panel.portrait:
            self.setFixedHeight(theme.mm(HEIGHT_MM[size]))
        else:
            self.setFixedWidth(theme.mm(WIDTH_MM[size]))
        modes = (
            ("text_size", "text-aa", _("大字"), size != "standard"),
            ("theme", "circle-half", _("高对比"), theme.high_contrast),
            ("language", "translate", _("语言"), False),
        )
        self.buttons = []
        for mode, icon, words, on in modes:
            button = self._button(words, icon)
            button.setCheckable(True)
            button.setChecked(on)
            state = _("已打开") if on else _("没打开")
            if mode != "language":
                button.setAccessibleName(_("{title}，{text}").format(title=words, text=state))
            button.clicked.connect(lambda _checked=False, name=mode: self.toggled.emit(name))
            self.buttons.append(button)
        helper = self._button(_("找人帮忙") if theme.extra_large else _("找工作人员"), "headset")
        helper.setAccessibleName(_("找工作人员"))
        helper.clicked.connect(self.help_pressed)
        self.buttons.append(helper)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("rail"))
        if self.theme.high_contrast:
            line = QRectF(0, 0, self.width(), 3) if self.theme.panel.portrait else QRectF(self.width() - 3, 0, 3, 9999)
            painter.fillRect(line, self.theme.colour("line"))
        painter.end()

    def _button(self, words: str, icon: str) -> Button:
        button = Button(self.theme, words, icon, "rail", type_role="note", stacked=True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return button

    def _lay_out(self) -> None:
        theme = self.theme
        if theme.panel.portrait:
            grid = QGridLayout(self)
            grid.setContentsMargins(theme.mm(3), theme.mm(2), theme.mm(3), theme.mm(2))
            grid.setSpacing(theme.mm(3))
            for column, button in enumerate(self.buttons):
                grid.addWidget(button, 0, column)
                grid.setColumnStretch(column, 1)
            return
        stack = QVBoxLayout(self)
        stack.setContentsMargins(theme.mm(3), theme.mm(4), theme.mm(3), theme.mm(4))
        stack.setSpacing(theme.mm(3))
        stack.addWidget(Seal(theme), 0, Qt.AlignmentFlag.AlignHCenter)
        for button in self.buttons:
            stack.addWidget(button, 1)
