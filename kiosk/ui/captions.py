"""大字幕: the caption bar goes along with the voice, sentence by sentence; what was said can be read again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.components.caption_bar import CaptionBar
from kiosk.ui.narration import Narration

TICK_MS = 50


class Captions(QObject):
    """Between the narration and the bar.

    Args:
        now: Seconds that only go forward.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self.narration = Narration(now)
        self._bar: CaptionBar | None = None
        self._along = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def use(self, bar: CaptionBar, along: bool) -> None:
        """Another bar; whether it goes along with the voice."""
        self._bar, self._along = bar, along
        if not along:
            self._timer.stop()

    def say(self, words: str, rate: float) -> None:
        """Another text is being spoken."""
        if self._bar is None:
            return
        self._bar.say(words)
        self.narration.begin(words, rate)
        if self._along:
            self.tick()
            self._timer.start()

    def stop(self) -> None:
        """Nothing is spoken any more."""
        self.narration.stop()
        self._timer.stop()

    @property
    def underway(self) -> bool:
        """Whether somebody may still be reading along."""
        return self._along and self.narration.running()

    def tick(self) -> None:
        """Look how far the voice is."""
        phrase = self.narration.phrase()
        if self._bar is not None and self._along and phrase is not None:
            self._bar.follow(self.narration.sentences[phrase.sentence], phrase.start, phrase.end)
        if not self.narration.running():
            self._timer.stop()
