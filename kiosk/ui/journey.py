"""From where the visit is to the screen that shows it, and from the fixed buttons back to the visit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.i18n import LANGUAGES, _, use_language
from kiosk.model.access import OFFERED_SIZES, VOLUMES, AccessSettings, SpokenLanguage
from kiosk.model.library import Library
from kiosk.model.speech import Speaker, Utterance
from kiosk.model.status import Outcome
from kiosk.session.clock import Clock
from kiosk.session.idle_clock import IdleClock, IdleState
from kiosk.session.visit import Stage, Visit
from kiosk.settings import Settings
from kiosk.ui.aids import Aids
from kiosk.ui.handover import Handover
from kiosk.ui.screens.access import AccessPage
from kiosk.ui.screens.farewell import FarewellScreen
from kiosk.ui.screens.guide import GuideScreen
from kiosk.ui.screens.guide_sheet import GuideSheetScreen
from kiosk.ui.screens.history import HistoryPanel
from kiosk.ui.screens.packet import PacketScreen
from kiosk.ui.screens.panels import AskPanel, help_panel, idle_panel, idle_words, leave_panel, notice_panel
from kiosk.ui.screens.privacy import PrivacyScreen
from kiosk.ui.screens.question import QuestionScreen
from kiosk.ui.screens.review import ReviewScreen
from kiosk.ui.screens.screen import Screen, Stand
from kiosk.ui.screens.welcome import WelcomeScreen
from kiosk.ui.shell import Shell
from kiosk.ui.theme import Theme
from kiosk.ui.worker import Worker

Value = TypeVar("Value")
TICK_MS = 500
VOICES: Mapping[str, SpokenLanguage] = MappingProxyType({"zh_CN": "zh_CN", "zh_HK": "yue", "en": "en"})
"""Who reads the language of the screen, as long as the resident has not asked for another voice."""
WRITTEN: Mapping[SpokenLanguage, str] = MappingProxyType({"zh_CN": "zh_CN", "yue": "zh_HK", "en": "en"})
"""The catalogue a voice reads from."""


class Journey(QObject):
    """Drives the shell for one visit.

    Args:
        shell: The window.
        visit: The resident's visit.
        settings: What the installer chose.
        access: How the resident wants it; starts at the installer's default.
        worker: Where documents are made.
        deliver: (packet, report, stop) -> outcome, run on the worker.
        aids: Places and ways to write.
        clock, idle: Injected time.
        speech: Says a text aloud; the caption bar shows it in any case.
        unavailable: What of this kiosk cannot be used today, in plain words.
        library: What can be looked for.

    Signals:
        ended: The visit is over ("finished", "left", "timeout"); the process ends with it.
    """

    ended = Signal(str)

    def __init__(
        self,
        shell: Shell,
        visit: Visit,
        settings: Settings,
        access: AccessSettings,
        worker: Worker,
        deliver: Callable[..., Any],
        aids: Aids,
        clock: Clock,
        idle: IdleClock,
        speech: Speaker,
        unavailable: tuple[str, ...] = (),
        library: Library | None = None,
    ) -> None:
        super().__init__(shell)
        self.shell = shell
        self.visit = visit
        self.access = access
        self._settings = settings
        self._worker = worker
        self._idle = idle
        self._handover = Handover(visit, worker, self._held(deliver))
        self._aids = aids
        self._clock = clock
        self._unavailable = unavailable
        self._library = library
        self._speech = speech
        self._over: list[Callable[[Stand], Screen]] = []
        """Screens laid over the one of the visit's stage, the last one on top."""
        self._idle_panel: AskPanel | None = None
        self._listening = False
        """The idle clock stands still because something is being said."""
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK_MS)
        self._ticker.timeout.connect(self.tick)
        shell.help_wanted.connect(lambda: self._ask(help_panel(self._stand)))
        shell.exit_wanted.connect(lambda: self._ask(leave_panel(self._stand)))
        shell.access_toggled.connect(self.toggle)
        shell.activity.connect(self._active)
        shell.announced.connect(self._speak)
        shell.interrupted.connect(speech.stop)
        shell.history_wanted.connect(self._show_history)
        self._apply_access()

    def begin(self, notice: Outcome | None = None) -> None:
        """Show where the visit is and let the idle clock run.

        Args:
            notice: What the resident has to know before going on; laid over the page until it is answered.
        """
        self.show()
        if notice is not None:
            self._ask(notice_panel(self._stand, notice))
        self._ticker.start()

    def show(self, said: str = "") -> None:
        """Show the screen for where the visit is now.

        Args:
            said: What is said before the page speaks.
        """
        screen = self._screen()
        if isinstance(screen, QuestionScreen):
            # What an input method commits reaches the field without a key ever being pressed.
            screen.editor.changed.connect(self._active)
        self.shell.show_screen(screen, self._theme, said)

    def toggle(self, mode: str) -> None:
        """Switch an access mode by its button or its key."""
        access = self.access
        match mode:
            case "text_size":
                self.adjust(replace(access, text_size=following(OFFERED_SIZES, access.text_size)))
            case "theme":
                dark = access.theme in ("high_contrast", "yellow_on_black")
                self.adjust(replace(access, theme="light" if dark else "high_contrast"))
            case "language":
                self.adjust(replace(access, language=following(LANGUAGES, access.language)))
            case "read_aloud":
                on = not access.read_aloud
                self.adjust(replace(access, read_aloud=on), _("读屏，已打开") if on else _("读屏，没打开"))
            case "volume_up" | "volume_down":
                step = 1 if mode == "volume_up" else -1
                nearest = min(VOLUMES, key=lambda volume: abs(volume - access.volume))
                place = min(max(VOLUMES.index(nearest) + step, 0), len(VOLUMES) - 1)
                self.access = replace(access, volume=VOLUMES[place])
                self.shell.murmur(_("音量 {volume}").format(volume=self.access.volume))
            case "more":
                self._show_access()

    def adjust(self, access: AccessSettings, said: str = "") -> None:
        """See, hear or work in another way; the same page comes back with it, and what was being entered.

        Args:
            access: How the resident wants it from now on.
            said: What is said first.
        """
        self.access = access
        entered = self._entered()
        self._apply_access()
        self.show(said)
        self._enter_again(entered)

    def tick(self) -> None:
        """Look at the idle clock: warn, count down, end."""
        self._hold_while_speaking()
        state = self._idle.tick()
        if state is IdleState.ENDED:
            self._ticker.stop()
            self.finish("timeout")
        elif state is IdleState.WARNED and self.visit.stage is not Stage.WELCOME:
            seconds = self._idle.seconds_left
            if self._idle_panel is None:
                self._idle_panel = idle_panel(self._stand, seconds, self._active)
                self._ask(self._idle_panel)
            else:
                self._idle_panel.text.set_text(idle_words(seconds))

    def finish(self, reason: str) -> None:
        """The visit is over."""
        self._ticker.stop()
        self._handover.cancel()
        if self.shell.current is not None:
            self.shell.current.leave()
        self.ended.emit(reason)

    def _hold_while_speaking(self) -> None:
        """Time does not run while somebody listens, or reads along."""
        busy = self._speech.speaking() or self.shell.captions.underway
        if busy and not self._listening:
            self._idle.hold()
        elif self._listening and not busy:
            self._idle.release()
        self._listening = busy

    def _active(self) -> None:
        self._idle.activity()
        if self._idle_panel is not None:
            self._idle_panel = None
            self.shell.lift_panel()

    def _speak(self, text: str) -> None:
        access = self.access
        self._speech.speak(Utterance(text, self._voice, access.speech_rate, access.volume))

    @property
    def _voice(self) -> SpokenLanguage:
        return self.access.spoken_language or VOICES.get(self.access.language, "zh_CN")

    def _show_access(self) -> None:
        if self._over and isinstance(self._over[-1], AccessPage):
            self._back()
        else:
            self._open(AccessPage())

    def _show_history(self) -> None:
        self._ask(HistoryPanel(self._stand, tuple(self.shell.captions.narration.said)))

    def _apply_access(self) -> None:
        use_language(self.access.language, self._settings.locales)
        self.shell.speak_in(WRITTEN[self._voice] if self.access.spoken_language else "", self._settings.locales)
        self._theme = Theme(self.access, self.shell.panel, self._settings.assets / "icons")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._theme.apply(application)
        self._stand = Stand(
            visit=self.visit,
            theme=self._theme,
            panel=self.shell.panel,
            settings=self._settings,
            worker=self._worker,
            aids=self._aids,
            handover=self._handover,
            go_on=self._go_on,
            say=self.shell.say,
            ask=self._ask,
            unask=self.shell.lift_panel,
            finish=self.finish,
            unavailable=self._unavailable,
            library=self._library,
            open=self._open,
            back=self._back,
            adjust=lambda changes: self.adjust(replace(self.access, **changes)),
            more_help=self._show_access,
            show_history=self._show_history,
            in_private=lambda: self.shell.reader.in_private,
        )

    def _go_on(self) -> None:
        self._over.clear()
        self.show()

    def _open(self, make: Callable[[Stand], Screen]) -> None:
        self._over.append(make)
        self.show()

    def _back(self) -> None:
        if self._over:
            self._over.pop()
        self.show()

    def _held(self, deliver: Callable[..., Any]) -> Callable[..., Any]:
        """Printing stops the idle clock: nobody is thrown out while paper is coming."""

        def holding(*arguments: Any) -> Any:
            with self._idle.held():
                return deliver(*arguments)

        return holding

    def _screen(self) -> Screen:
        stand = self._stand
        if self._over:
            return self._over[-1](stand)
        match self.visit.stage:
            case Stage.WELCOME:
                return WelcomeScreen(stand, self._clock.now())
            case Stage.GUIDE:
                return GuideScreen(stand) if self.visit.template.sections else GuideSheetScreen(stand)
            case Stage.PRIVACY:
                return PrivacyScreen(stand)
            case Stage.QUESTION:
                return QuestionScreen(stand)
            case Stage.REVIEW:
                return ReviewScreen(stand)
            case Stage.PACKET:
                return PacketScreen(stand)
            case Stage.FAREWELL:
                return FarewellScreen(stand)

    def _ask(self, panel: QWidget) -> None:
        self.shell.lay_panel(panel)

    def _entered(self) -> str:
        return "" if self.shell.current is None else self.shell.current.entered()

    def _enter_again(self, entered: str) -> None:
        if entered and self.shell.current is not None:
            self.shell.current.put_back(entered)


def following(values: Sequence[Value], value: Value) -> Value:
    """The value after this one, the first after the last."""
    return values[(values.index(value) + 1) % len(values)]
