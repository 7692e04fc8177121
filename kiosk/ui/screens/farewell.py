"""Goodbye: what was wiped, what to take, and the visit ends by itself a moment later."""

from PySide6.QtCore import QTimer

from kiosk.i18n import _, sentences
from kiosk.ui.components import NumberSteps, ScrollArea, Text
from kiosk.ui.screens.screen import Action, Screen, Stand

SECONDS = 15


class FarewellScreen(Screen):
    """Shown once everything is done."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.stand.finish("finished"))
        area = ScrollArea(self.theme)
        area.body.addStretch(1)
        area.body.addWidget(Text(self.theme, self.heading(), "display", bold=True))
        area.body.addWidget(Text(self.theme, self._promise(), "lead"))
        area.body.addWidget(NumberSteps(self.theme, self._take()))
        area.body.addStretch(2)
        self.page.addWidget(area, 1)

    def heading(self) -> str:
        return _("办好了，请慢走")

    def spoken(self) -> str:
        take = (_("{title}，{text}").format(title=title, text=text) for title, text in self._take())
        return sentences(self.heading(), self._promise(), *take)

    def bar_actions(self) -> tuple[Action, ...]:
        return (Action(_("结束"), "check", lambda: self.stand.finish("finished"), primary=True),)

    def begin(self) -> None:
        self._timer.start(SECONDS * 1000)

    def leave(self) -> None:
        self._timer.stop()

    def _promise(self) -> str:
        return _("这个页面关上时，您填的内容全部清除，本机不留。")

    def _take(self) -> list[tuple[str, str]]:
        return [
            (_("拿好纸"), _("看看打印机里还有没有没拿的。")),
            (_("拿好证件"), _("身份证、借条都带上。")),
            (_("有不明白的"), _("可以打 12368 或 12348 问，也可以找工作人员。")),
        ]
