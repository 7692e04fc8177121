"""What was said before, newest first: for whoever reads slower than the voice speaks."""

from collections.abc import Sequence

from kiosk.i18n import _
from kiosk.ui.screens.explanation import ExplanationPanel
from kiosk.ui.screens.screen import Stand


class HistoryPanel(ExplanationPanel):
    """The last sentences of the caption bar, laid over the page."""

    def __init__(self, stand: Stand, sentences: Sequence[str]) -> None:
        super().__init__(stand, _("前面说过的话"), tuple(reversed(sentences)))

    def spoken(self) -> str:
        return _("这里是前面说过的话，新的在最前面。")
