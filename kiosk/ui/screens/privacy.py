"""The privacy notice: shown and spoken before the first personal answer (个人信息保护法第17条); refusing is possible."""

from kiosk.i18n import _, sentences
from kiosk.session.visit import Stage
from kiosk.ui.components import InfoCard, ScrollArea, Text
from kiosk.ui.screens.screen import Action, Screen, Stand


class PrivacyScreen(Screen):
    """What is done with the answers, in words that are true."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        self.page.addWidget(Text(self.theme, self.heading(), "head", bold=True))
        area = ScrollArea(self.theme)
        for icon, title, text in self._parts():
            area.body.addWidget(InfoCard(self.theme, icon, title, text))
        area.body.addStretch(1)
        self.page.addWidget(area, 1)

    def heading(self) -> str:
        return _("先说清楚：您的资料只用来写这份材料")

    def spoken(self) -> str:
        return sentences(self.heading(), *(text for _icon, _title, text in self._parts()))

    def bar_actions(self) -> tuple[Action, ...]:
        return (
            Action(_("上一步"), "arrow-left", self._back),
            Action(_("不同意"), "sign-out", lambda: self.stand.finish("left"), spoken=_("不同意，退出")),
            Action(_("同意"), "arrow-right", self._agree, primary=True, spoken=_("同意，开始填写")),
        )

    def _back(self) -> None:
        self.stand.visit.go(Stage.GUIDE)
        self.stand.go_on()

    def _agree(self) -> None:
        self.stand.visit.go(Stage.QUESTION)
        self.stand.go_on()

    def _parts(self) -> list[tuple[str, str, str]]:
        return [
            (
                "file-text",
                _("问什么，做什么用"),
                _("会问您和对方的姓名、身份证号、电话、住址和事情经过。这些都要写进交给法院的材料，不做别的用。"),
            ),
            (
                "shield-check",
                _("资料在哪里"),
                _("资料只留在这台机器里，不上网，不给别人。办完、退出或者长时间没人用，本机就清除。"),
            ),
            (
                "eye-slash",
                _("注意旁边的人"),
                _("身份证号和电话不会大声念出来。屏幕上的内容请您自己留意。"),
            ),
            (
                "hand",
                _("您说了算"),
                _("不想填的可以跳过。随时可以点“退出”，填过的马上清除。"),
            ),
        ]
