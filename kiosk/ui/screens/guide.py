"""What the resident gets into: what it is for, what to have at hand, how long it takes, what it costs."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import _, sentences
from kiosk.session.visit import Stage
from kiosk.ui.components import InfoCard, NumberSteps, ScrollArea, Text
from kiosk.ui.screens.guide_sheet import GuideSheetScreen
from kiosk.ui.screens.screen import Action, Screen, Stand


class GuideScreen(Screen):
    """The short guide before the first question."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        template = stand.visit.template
        self.page.addWidget(Text(self.theme, self.heading(), "head", bold=True))
        area = ScrollArea(self.theme)
        area.body.addWidget(Text(self.theme, _(template.guide.summary), "body", colour="ink2"))
        steps = QVBoxLayout()
        steps.addWidget(Text(self.theme, _("一共三步"), "title", bold=True))
        steps.addWidget(NumberSteps(self.theme, self._steps()))
        steps.addStretch(1)
        if stand.panel.portrait:
            area.body.addLayout(self._facts())
            area.body.addLayout(steps)
        else:
            halves = QHBoxLayout()
            halves.setSpacing(self.theme.mm(9))
            halves.addLayout(self._facts(), 55)
            halves.addLayout(steps, 45)
            area.body.addLayout(halves)
        area.body.addStretch(1)
        self.page.addWidget(area, 1)

    def _facts(self) -> QVBoxLayout:
        template = self.stand.visit.template
        column = QVBoxLayout()
        column.setSpacing(self.theme.mm(4))
        for icon, title, text in (
            ("clock", _("要多久"), self._minutes()),
            ("coins", _("要花多少钱"), _(template.cost)),
            ("identification-card", _("手边准备好（没带齐也可以先填）"), "\n".join(map(_, template.bring))),
        ):
            column.addWidget(InfoCard(self.theme, icon, title, text))
        column.addStretch(1)
        return column

    def heading(self) -> str:
        return _("{name}：{title}").format(
            name=_(self.stand.visit.template.plain_names[0]), title=_(self.stand.visit.template.title)
        )

    def spoken(self) -> str:
        template = self.stand.visit.template
        bring = _("、").join(map(_, template.bring))
        return sentences(
            self.heading(),
            _(template.guide.summary),
            _("大约要{minutes}分钟。").format(minutes=template.minutes),
            _(template.cost),
            _("手边准备好：{bring}。没带齐也可以先填。").format(bring=bring),
            _("请点“开始填写”。"),
        )

    def bar_actions(self) -> tuple[Action, ...]:
        return (
            Action(_("上一步"), "arrow-left", lambda: self._go(Stage.WELCOME)),
            Action(_("看指南"), "signpost", lambda: self.stand.open(GuideSheetScreen), spoken=_("看办理指南")),
            Action(_("开始填写"), "arrow-right", lambda: self._go(Stage.PRIVACY), primary=True),
        )

    def _go(self, stage: Stage) -> None:
        self.stand.visit.go(stage)
        self.stand.go_on()

    def _minutes(self) -> str:
        return _("大约 {minutes} 分钟。中途可以停下来想，不催您。").format(minutes=self.stand.visit.template.minutes)

    def _steps(self) -> list[tuple[str, str]]:
        return [
            (_("一个一个回答问题"), _("记不清的可以先跳过。")),
            (_("核对一遍"), _("每一项都能改，材料当场看得见。")),
            (_("打印带走"), _("打印好要您自己签名、按手印。")),
        ]
