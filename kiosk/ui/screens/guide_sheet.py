"""The whole guide of a filing or a service: what to bring, where to go, what happens; printed as one sheet on request."""

from collections.abc import Iterator

from kiosk.i18n import _, sentences
from kiosk.model.guide_sheet import whole_guide
from kiosk.model.template import Material
from kiosk.session.visit import Stage
from kiosk.ui.components import InfoCard, NumberSteps, ProblemNote, ScrollArea, Text
from kiosk.ui.screens.screen import Action, Screen, Stand


class GuideSheetScreen(Screen):
    """Everything the guide says, under plain headings."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(stand)
        template = stand.visit.template
        self._alone = not template.sections
        self.guide = whole_guide(template.guide)
        self.page.addWidget(Text(self.theme, self.heading(), "head", bold=True))
        area = ScrollArea(self.theme)
        area.body.addWidget(Text(self.theme, _(self.guide.summary), "body", colour="ink2"))
        for icon, title, lines in self._cards():
            area.body.addWidget(InfoCard(self.theme, icon, title, _listed(lines)))
        if self.guide.steps:
            area.body.addWidget(Text(self.theme, _("怎么办"), "title", bold=True))
            steps = [(_(step.title), _(step.text)) for step in self.guide.steps]
            area.body.addWidget(NumberSteps(self.theme, steps))
        if self.guide.unverified:
            says = "\n".join((_("这几样还没核实，请先问清楚："), *map(_, self.guide.unverified)))
            area.body.addWidget(ProblemNote(self.theme, says))
        area.body.addStretch(1)
        self.page.addWidget(area, 1)

    def heading(self) -> str:
        return _("办理指南：{name}").format(name=_(self.stand.visit.template.plain_names[0]))

    def spoken(self) -> str:
        cards = (sentences(title, *lines) for _icon, title, lines in self._cards())
        steps = (_("{title}，{text}").format(title=_(step.title), text=_(step.text)) for step in self.guide.steps)
        return sentences(self.heading(), _(self.guide.summary), *cards, *steps)

    def bar_actions(self) -> tuple[Action, ...]:
        back = self._home if self._alone else self.stand.back
        return (
            Action(_("上一步"), "arrow-left", back),
            Action(_("打印指南"), "printer", self._print, primary=True),
        )

    def _cards(self) -> Iterator[tuple[str, str, list[str]]]:
        guide = self.guide
        for icon, title, lines in (
            ("folder-open", _("要带的材料"), [_material(each) for each in guide.materials]),
            ("map-pin", _("到哪里办"), list(map(_, guide.where))),
            ("clock", _("要记住的时间"), list(map(_, guide.time_limits))),
            ("coins", _("要花多少钱"), list(map(_, guide.fees))),
            ("phone", _("有事打这些电话"), list(map(_, guide.phones))),
        ):
            if lines:
                yield icon, title, lines

    def _home(self) -> None:
        self.stand.visit.go(Stage.WELCOME)
        self.stand.go_on()

    def _print(self) -> None:
        self.stand.visit.take_guide()
        self.stand.go_on()


def _listed(lines: list[str]) -> str:
    return "\n".join(f"• {line}" for line in lines) if len(lines) > 1 else "".join(lines)


def _material(material: Material) -> str:
    details = _("，").join(_(part) for part in (material.copies, material.original) if part)
    name = _(material.name) if material.required else _("{name}（有就带）").format(name=_(material.name))
    return _("{name}：{details}").format(name=name, details=details) if details else name
