"""How far a text has been spoken: which sentence sounds now, and which phrase of it.

An engine that knows reports it; as long as none does it is reckoned from the length of the words. The caption bar marks the
phrase; the sentences that were said stay to be read again.
"""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

KEPT = 20
"""So many sentences can be read again (facts/requirements.md, section 2)."""
SECONDS_PER_CHARACTER, SECONDS_PER_WORD, SECONDS_OF_REST = 0.22, 0.36, 0.3
_SENTENCE = re.compile(r".+?(?:[。？！]+[”」）]*|[.?!]+(?= |$)|\n|$)")
_PHRASE = re.compile(r".+?(?:[，、；：]+|[,;:](?= )|$)")
_WORDS = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True)
class Phrase:
    """A part of a sentence between two marks.

    Attributes:
        sentence: Number of its sentence in the text.
        start, end: Where it stands in that sentence, without the mark behind it.
        seconds: How long it takes to say at the usual pace.
    """

    sentence: int
    start: int
    end: int
    seconds: float


def sentences_of(text: str) -> list[str]:
    """A text sentence by sentence, each with its ending."""
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


def phrases_of(sentences: list[str]) -> list[Phrase]:
    """Every phrase of these sentences."""
    phrases = []
    for number, sentence in enumerate(sentences):
        for found in _PHRASE.finditer(sentence):
            words = found.group().rstrip("，、；：。？！,;:.?! \n")
            if words:
                start = found.start() + len(found.group()) - len(found.group().lstrip())
                phrases.append(Phrase(number, start, found.start() + len(words), _seconds(words)))
    return phrases


def _seconds(words: str) -> float:
    narrow = len(_WORDS.findall(words))
    wide = len(_WORDS.sub("", words).replace(" ", ""))
    return wide * SECONDS_PER_CHARACTER + narrow * SECONDS_PER_WORD + SECONDS_OF_REST


class Narration:
    """The text of the moment, and those before it.

    Args:
        now: Seconds that only go forward.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.sentences: list[str] = []
        self._phrases: list[Phrase] = []
        self._begun = 0.0
        self._rate = 1.0
        self._reported: int | None = None
        self._stopped = True
        self.said: deque[str] = deque(maxlen=KEPT)

    def begin(self, text: str, rate: float = 1.0) -> None:
        """Another text is spoken from now on."""
        self.sentences = sentences_of(text)
        self._phrases = phrases_of(self.sentences)
        self._begun, self._rate = self._now(), rate
        self._reported = None
        self._stopped = not self._phrases
        self.said.extend(self.sentences)

    def stop(self) -> None:
        """Nothing sounds any more; what was being said stays where it was."""
        if self.running():
            self._reported = self._number()
        self._stopped = True

    def reached(self, character: int) -> None:
        """An engine says how far it is, in characters of the whole text; that is believed from now on."""
        before = 0
        for number, phrase in enumerate(self._phrases):
            start = sum(map(len, self.sentences[: phrase.sentence])) + phrase.start
            if start <= character:
                before = number
        self._reported = before

    @property
    def seconds(self) -> float:
        """How long it takes to say the text, reckoned."""
        return sum(phrase.seconds for phrase in self._phrases) / self._rate

    def running(self) -> bool:
        """Whether the text is still being said."""
        return not self._stopped and self._now() - self._begun < self.seconds

    def phrase(self) -> Phrase | None:
        """The phrase that is said now; the last one when everything is said; None where there is nothing to say."""
        return self._phrases[self._number()] if self._phrases else None

    def _number(self) -> int:
        if self._reported is not None:
            return self._reported
        left = self._elapsed()
        for number, phrase in enumerate(self._phrases):
            left -= phrase.seconds
            if left < 0:
                return number
        return len(self._phrases) - 1

    def _elapsed(self) -> float:
        return (self._now() - self._begun) * self._rate
