"""Panels laid over the page inside the one window: calling a person, leaving, the idle warning, what an edit makes void."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import _, sentences
from kiosk.model.reached import Place
from kiosk.model.status import Outcome
from kiosk.ui.components import Button, Surface, Text
from kiosk.ui.components.button import ButtonRole
from kiosk.ui.screens.screen import Stand

Choice = tuple[str, str, ButtonRole, Callable[[], None]]
"""Words, icon, role and what it does."""


class AskPanel(Surface):
    """A question to be settled before going on: what it is about, and its buttons. The first button gets the focus.

    Args:
        stand: For theme and announcing.
        icon: Of the matter.
        heading: In one short sentence.
        text: The explanation.
        choices: (words, icon, role, what it does); the panel closes itself first.
    """

    def __init__(
        self,
        stand: Stand,
        heading: str,
        text: str,
        choices: Sequence[Choice],
    ) -> None:
        super().__init__(stand.theme, border="line")
        self.stand = stand
        self.heading = heading
        self.setAccessibleName(heading)
        theme = stand.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.mm(8),) * 4)
        column.setSpacing(theme.mm(5))
        column.addWidget(Text(theme, heading, "head", bold=True))
        self.text = Text(theme, text, "lead")
        column.addWidget(self.text)
        row = QVBoxLayout() if stand.panel.portrait else QHBoxLayout()
        row.setSpacing(theme.mm(4))
        self.buttons: list[Button] = []
        for words, icon, role, does in choices:
            button = Button(theme, words, icon, role)
            button.clicked.connect(lambda _checked=False, act=does: self._choose(act))
            self.buttons.append(button)
            row.addWidget(button)
        column.addLayout(row)

    def spoken(self) -> str:
        """What is said when the panel appears."""
        choices = _("，").join(button.text() for button in self.buttons)
        return sentences(self.heading, self.text.text(), _("可以选：{choices}。").format(choices=choices))

    def begin(self) -> None:
        """Put the focus on the first choice."""
        self.buttons[0].setFocus()

    def _choose(self, act: Callable[[], None]) -> None:
        self.stand.unask()
        act()


def help_panel(stand: Stand) -> AskPanel:
    """找工作人员: who can be called from here, and how."""
    settings = stand.settings
    lines = [_("请向旁边的工作人员招手，或者到服务台找人。")]
    if settings.helper_phone:
        place = settings.place_name or _("服务台")
        lines.append(_("电话：{phone}（{place}）").format(phone=settings.helper_phone, place=place))
    lines.append(_("您填的内容还在，不会丢。"))
    return AskPanel(
        stand,
        _("找工作人员"),
        "\n".join(lines),
        [
            (_("知道了，接着填"), "arrow-right", "primary", lambda: None),
            (_("更多帮助方式"), "text-aa", "secondary", stand.more_help),
        ],
    )


def notice_panel(stand: Stand, outcome: Outcome) -> AskPanel:
    """Something happened that the resident has to know."""
    return AskPanel(
        stand, _("请您留意"), outcome.screen, [(_("知道了，接着填"), "arrow-right", "primary", lambda: None)]
    )


def leave_panel(stand: Stand) -> AskPanel:
    """退出: everything entered is wiped."""
    return AskPanel(
        stand,
        _("要退出吗？"),
        _("退出后，您填的内容马上清除，别人看不到，也不能再恢复。"),
        [
            (_("不退出，接着填"), "arrow-left", "primary", lambda: None),
            (_("退出，清除资料"), "sign-out", "secondary", lambda: stand.finish("left")),
        ],
    )


def idle_panel(stand: Stand, seconds: int, stay: Callable[[], None]) -> AskPanel:
    """Nobody has touched anything for a while."""
    return AskPanel(
        stand,
        _("您还在吗？"),
        idle_words(seconds),
        [
            (_("我还在，接着填"), "hand", "primary", stay),
            (_("办完了，清除资料"), "sign-out", "secondary", lambda: stand.finish("left")),
        ],
    )


def idle_words(seconds: int) -> str:
    """The warning, counted down."""
    return _("很久没有人动了。点一下屏幕或按任意键就接着填。\n{seconds} 秒后，为了保护您，资料会自动清除。").format(
        seconds=seconds
    )


class VoidedPanel(AskPanel):
    """An edit that makes other answers unnecessary; they are kept in case the resident changes back."""

    def __init__(self, stand: Stand, voided: Sequence[Place], keep: Callable[[], None]) -> None:
        names = _("、").join(dict.fromkeys(_(place.question.name or place.question.ask) for place in voided[:6]))
        if len(voided) > 6:
            names += _("等 {count} 项").format(count=len(voided))
        super().__init__(
            stand,
            _("这样改，有些内容就用不上了"),
            _("用不上的：{names}。\n纸上不会印出来。以后改回来，它们还在。").format(names=names),
            [
                (_("就这样改"), "check", "primary", keep),
                (_("不改了"), "arrow-left", "secondary", lambda: None),
            ],
        )
