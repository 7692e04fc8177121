"""What is said, as the screen hands it to a speech engine."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.model.access import SpokenLanguage


@dataclass(frozen=True)
class Utterance:
    """One text to be spoken.

    Attributes:
        text: Exactly what stands in the caption bar.
        language: Of the voice.
        rate: 1.0 is the engine's own pace.
        volume: 0 to 100.
    """

    text: str
    language: SpokenLanguage = "zh_CN"
    rate: float = 1.0
    volume: int = 60


class Speaker(Protocol):
    """Who says it: a speech engine, as the screen sees one."""

    def speak(self, utterance: Utterance) -> None:
        """Start to say a text, and fall silent over the one before; returns at once."""

    def stop(self) -> None:
        """Fall silent at once."""

    def speaking(self) -> bool:
        """Whether something sounds now."""
