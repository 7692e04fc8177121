"""The pinyin writer of `kiosk.model.handinput`, by librime."""

from kiosk.handinput.pinyin.librime import Librime
from kiosk.handinput.pinyin.nine_keys import KEYS, spelled
from kiosk.handinput.pinyin.schema_names import schema_id
from kiosk.handinput.pinyin.session import Session
from kiosk.model.handinput import Composition, PinyinLayout

LONGEST = 64
"""Keys that are taken up at once: some eighteen syllables. A hand that lies on the keyboard does not fill the screen."""

_SIGNS = {"letters": frozenset("abcdefghijklmnopqrstuvwxyz'"), "nine": frozenset(KEYS + "'")}


class RimeWriter:
    """Writes by sound; a `kiosk.model.handinput.PinyinWriter`. Remembers nothing, writes no file.

    librime is one for a process, so there is one of these at a time, used by one thread; `close` makes room for another.

    Args:
        librime: The library, started with a deployed folder.
    """

    def __init__(self, librime: Librime) -> None:
        self._librime = librime
        self._sessions: dict[str, Session] = {}
        self._layout: PinyinLayout = "letters"
        self._session = self._by(self._layout, False)

    def begin(self, layout: PinyinLayout, fuzzy: bool) -> None:
        """Forget what was typed; from now on by this layout, with or without the sounds people mix up."""
        self._session.clear()
        self._layout = layout
        self._session = self._by(layout, fuzzy)
        self._session.clear()

    def key(self, sign: str) -> Composition:
        """One more key. A key that the layout does not have changes nothing, nor does one too many."""
        if sign in _SIGNS[self._layout] and self._session.length < LONGEST:
            self._session.press(sign)
        return self._composition()

    def erase(self) -> Composition:
        """Take back the last key, or the last choice."""
        self._session.erase()
        return self._composition()

    def choose(self, number: int) -> Composition:
        """Take a candidate, counted from 0; a number beyond them changes nothing."""
        if number >= 0:
            self._session.choose(number)
        return self._composition()

    def clear(self) -> Composition:
        """Forget what was typed."""
        self._session.clear()
        return Composition()

    def close(self) -> None:
        """Let go of librime; nothing may be asked of this afterwards."""
        for session in self._sessions.values():
            session.clear()
            session.close()
        self._sessions.clear()
        self._librime.stop()

    def _by(self, layout: PinyinLayout, fuzzy: bool) -> Session:
        schema = schema_id(layout, fuzzy)
        if schema not in self._sessions:
            self._sessions[schema] = Session(self._librime, schema)
        return self._sessions[schema]

    def _composition(self) -> Composition:
        committed = self._session.committed()
        state = self._session.state()
        asked = spelled(state.asked, state.spelling) if self._layout == "nine" else state.asked
        return Composition(f"{state.chosen}{asked}{state.rest}", state.candidates, committed)
