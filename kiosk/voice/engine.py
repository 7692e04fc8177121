"""The contract of a speech engine."""

from typing import Protocol

from kiosk.model.speech import Utterance
from kiosk.model.status import Outcome


class SpeechEngine(Protocol):
    """Turns text into sound. Made, used and closed on the speaker's thread only."""

    name: str

    def check(self) -> Outcome | None:
        """None when the engine works here, otherwise what is missing."""

    def speak(self, utterance: Utterance) -> None:
        """Start to say a text, and fall silent over the one before; returns at once."""

    def stop(self) -> None:
        """Fall silent at once."""

    def speaking(self) -> bool:
        """Whether something sounds now."""

    def close(self) -> None:
        """Let everything go."""
