"""更多帮助方式: every access mode in four groups: to see, to hear, to work with the hands, to understand.

What is pressed holds at once, on this page too: the page is its own preview. All of it is reset when the visit ends.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from kiosk.i18n import N_, _, sentences
from kiosk.model.access import (
    SCAN_SECONDS,
    SPEECH_RATES,
    VOLUMES,
    AccessSettings,
)
from kiosk.ui.components import Button, ScrollArea, Text
from kiosk.ui.components.segments import Segments
from kiosk.ui.screens.screen import Action, Screen, Stand

GROUPS = (N_("看"), N_("听"), N_("动手"), N_("看懂"))
ON_OFF = ((True, N_("打开")), (False, N_("关上")))
SIZES = (
    ("standard", N_("标准")),
    ("large", N_("大")),
    ("extra_large", N_("特大")),
)
COLOURS = (
    ("light", N_("浅色")),
    ("high_contrast", N_("黑底白字")),
    ("yellow_on_black", N_("黑底黄字")),
    ("colour_safe", N_("色弱适用")),
)
HOW_MUCH = (("brief", N_("少说")), ("normal", N_("平常")), ("full", N_("多说")))
VOICES = ((None, N_("跟屏幕一样")), ("zh_CN", N_("普通话")), ("yue", N_("粤语")), ("en", N_("英语")))
SWITCHES = (("off", N_("不用")), ("one_switch", N_("一个开关")), ("two_switches", N_("两个开关")))
LANGUAGES = (("zh_CN", "简体中文"), ("zh_HK", "繁體中文"), ("en", "English"))


class AccessPage:
    """Makes the screen, and remembers which group was open: the screen is made anew with every change."""

    def __init__(self) -> None:
        self.group = 0

    def __call__(self, stand: Stand) -> "AccessScreen":
        return AccessScreen(stand, self)


class AccessScreen(Screen):
    """One group of settings at a time."""

    def __init__(self, stand: Stand, page: AccessPage) -> None:
        super().__init__(stand)
        self._page = page
        self._area = ScrollArea(self.theme)
        self.page.addWidget(Text(self.theme, self.heading(), "head", bold=True))
        groups = [(number, _(name)) for number, name in enumerate(GROUPS)]
        self.page.addWidget(Segments(self.theme, _("哪一组"), groups, page.group, self._turn))
        for title, choices, name in self._settings():
            self._add(title, choices, name)
        for words, icon, does in self._buttons():
            button = Button(self.theme, words, icon, "secondary", type_role="body")
            button.clicked.connect(does)
            self._area.body.addWidget(button)
        self._area.body.addStretch(1)
        self.page.addWidget(self._area, 1)

    def heading(self) -> str:
        return _("更多帮助方式：{group}").format(group=_(GROUPS[self._page.group]))

    def spoken(self) -> str:
        titles = _("、").join(title for title, _choices, _name in self._settings())
        return sentences(
            self.heading(), _("可以改：{titles}。").format(titles=titles), _("改了马上就用，办完自动还原。")
        )

    def bar_actions(self) -> tuple[Action, ...]:
        return (
            Action(_("全部还原"), "arrow-counter-clockwise", self._reset),
            Action(_("好了"), "check", self.stand.back, primary=True),
        )

    def begin(self) -> None:
        first = self.findChildren(Segments)[0]
        first.buttons[self._page.group].setFocus()

    def _settings(self) -> Sequence[tuple[str, Sequence[tuple[Any, str]], str]]:
        """What is set, the values with their words, and the name of the setting."""
        seconds, times = _("{number} 秒"), _("{number} 倍")
        match self._page.group:
            case 0:
                return (
                    (_("字的大小"), _said(SIZES), "text_size"),
                    (_("颜色"), _said(COLOURS), "theme"),
                    (_("大字幕"), _said(ON_OFF), "large_captions"),
                )
            case 1:
                return (
                    (_("读屏"), _said(ON_OFF), "read_aloud"),
                    (_("说多少"), _said(HOW_MUCH), "verbosity"),
                    (_("说多快"), [(rate, times.format(number=f"{rate:g}")) for rate in SPEECH_RATES], "speech_rate"),
                    (_("音量"), [(volume, f"{volume}") for volume in VOLUMES], "volume"),
                    (_("用什么话念"), _said(VOICES), "spoken_language"),
                )
            case 2:
                scans = [(each, seconds.format(number=f"{each:g}")) for each in SCAN_SECONDS]
                return (
                    (_("降低屏幕"), _said(ON_OFF), "low_reach"),
                    (_("用开关"), _said(SWITCHES), "scanning"),
                    (_("开关每项停"), scans, "scan_seconds"),
                )
            case _:
                return ((_("屏幕上的字"), LANGUAGES, "language"),)

    def _buttons(self) -> Sequence[tuple[str, str, Callable[[], None]]]:
        return ((_("看前面说过的话"), "chats", self.stand.show_history),) if self._page.group == 1 else ()

    def _add(self, title: str, choices: Sequence[tuple[Any, str]], name: str) -> None:
        box = QVBoxLayout()
        box.setSpacing(self.theme.mm(2))
        box.addWidget(Text(self.theme, title, "lead", bold=True))
        chosen = getattr(self.theme.access, name)
        box.addWidget(Segments(self.theme, title, choices, chosen, lambda value: self._set(name, value)))
        self._area.body.addLayout(box)

    def _set(self, name: str, value: Any) -> None:
        self.stand.adjust({name: value})

    def _reset(self) -> None:
        self.stand.adjust(asdict(AccessSettings()))

    def _turn(self, group: int) -> None:
        self._page.group = group
        self.stand.adjust({})


def _said(choices: Sequence[tuple[Any, str]]) -> list[tuple[Any, str]]:
    return [(value, _(words)) for value, words in choices]
