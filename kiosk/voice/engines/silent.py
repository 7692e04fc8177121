"""The engine that makes no sound: the last in every list, and the one whose log tests read."""

from kiosk.model.speech import Utterance


class SilentEngine:
    """Says nothing; remembers nothing of a visit unless asked to keep a log for a test."""

    name = "silent"

    def __init__(self, log: list[str] | None = None) -> None:
        self._log = log

    def check(self) -> None:
        """Always works."""

    def speak(self, utterance: Utterance) -> None:
        """Note the text in the log, if one is kept."""
        if self._log is not None:
            self._log.append(utterance.text)

    def stop(self) -> None:
        """Nothing sounds, so nothing stops."""

    def speaking(self) -> bool:
        """Never."""
        return False

    def close(self) -> None:
        """Nothing is held."""
