"""The contract of a screen: what it shows, what it says aloud, and which buttons stand in the action bar."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.model.access import Panel
from kiosk.model.library import Library
from kiosk.session.visit import Progress, Visit
from kiosk.settings import Settings
from kiosk.ui.aids import Aids
from kiosk.ui.handover import Handover
from kiosk.ui.theme import Theme
from kiosk.ui.worker import Worker


@dataclass(frozen=True)
class Action:
    """A button of the action bar.

    Attributes:
        words: What stands on it.
        icon: Phosphor icon name.
        does: Called when it is pressed.
        primary: The one filled button of the bar; stands last and widest.
        spoken: Said instead of the words, where the words were shortened.
        reason: Not empty: it cannot be pressed now, and why.
    """

    words: str
    icon: str
    does: Callable[[], None]
    primary: bool = False
    spoken: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Stand:
    """Everything a screen may lean on; handed to it when it is made.

    Attributes:
        handover: Makes the packet and hands it over.
        go_on: Shows the screen for where the visit is now.
        say: Announces a text: caption bar and speech.
        ask: Lays a panel over the page, inside the same window: (panel) -> None.
        finish: The resident is done; everything is wiped.
        aids: Places and ways to write.
        library: What can be looked for.
        open: Lays another screen over the one shown, made anew whenever the look changes.
        back: From such a screen to the one below it.
        adjust: Other values of some access settings, by name; the same page comes back with them.
        in_private: Whether somebody listens through headphones: personal data may be spoken.
        more_help: Opens the page of all access modes, or closes it.
        show_history: Lays what was said before over the page.
    """

    visit: Visit
    theme: Theme
    panel: Panel
    settings: Settings
    worker: Worker
    aids: Aids
    handover: Handover
    go_on: Callable[[], None]
    say: Callable[[str], None]
    ask: Callable[[QWidget], None]
    unask: Callable[[], None]
    finish: Callable[[str], None]
    unavailable: tuple[str, ...] = field(default_factory=tuple)
    library: Library | None = None
    open: "Callable[[Callable[[Stand], Screen]], None]" = lambda _make: None
    back: Callable[[], None] = lambda: None
    adjust: Callable[[Mapping[str, Any]], None] = lambda _changes: None
    in_private: Callable[[], bool] = lambda: False
    more_help: Callable[[], None] = lambda: None
    show_history: Callable[[], None] = lambda: None


class Screen(QWidget):
    """One page of the kiosk.

    Signals:
        actions_changed: The action bar has to be read again.
        spoken_changed: There is something new to announce (an error, a result).
        murmured: Something is said in passing (a key that is looked for).
    """

    actions_changed = Signal()
    spoken_changed = Signal(str)
    murmured = Signal(str)

    def __init__(self, stand: Stand) -> None:
        super().__init__()
        self.stand = stand
        self.theme = stand.theme
        self.page = QVBoxLayout(self)
        self.page.setContentsMargins(0, 0, 0, 0)
        self.page.setSpacing(self.theme.mm(4))

    def heading(self) -> str:
        """What the page is called; its accessible name."""
        raise NotImplementedError

    def spoken(self) -> str:
        """What is said when the page appears: which step, the question, the explanation, how to answer."""
        raise NotImplementedError

    def progress(self) -> Progress | None:
        """Which step of how many; None outside the questions."""
        return None

    def bar_actions(self) -> tuple[Action, ...]:
        """The buttons of the action bar but 再听一遍, which the shell puts in: 上一步 first, the primary one last."""
        return ()

    def begin(self) -> None:
        """The page is visible now: put the focus where the resident begins."""

    def entered(self) -> str:
        """What the resident is writing and has not given yet; put back when the page is made anew."""
        return ""

    def put_back(self, entered: str) -> None:
        """Show again what was being written."""

    def leave(self) -> None:
        """Another page comes: let go of what still runs."""
