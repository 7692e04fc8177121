"""One conversation with librime: keys in, what they may mean out."""

from dataclasses import dataclass
from typing import Any

from kiosk.handinput.pinyin.librime import Librime
from kiosk.handinput.pinyin.rime_binding import ffi

_BACKSPACE, _HOME = 0xFF08, 0xFF50


@dataclass(frozen=True)
class State:
    """How a conversation stands.

    Attributes:
        chosen: Characters already chosen.
        asked: What is asked about now, as it was typed, syllables apart.
        rest: What nothing is offered for yet.
        spelling: The whole syllables of the best candidate, where the schema gives them.
        candidates: What `asked` may mean, best first.
    """

    chosen: str = ""
    asked: str = ""
    rest: str = ""
    spelling: str = ""
    candidates: tuple[str, ...] = ()


class Session:
    """A conversation by one schema, of which there may be several at a time.

    Args:
        librime: The library, started.
        schema: The schema's id.
    """

    def __init__(self, librime: Librime, schema: str) -> None:
        self._api = librime.api
        self._id = self._api.create_session()
        self._api.select_schema(self._id, schema.encode())

    @property
    def length(self) -> int:
        """How many keys are taken up."""
        typed = self._api.get_input(self._id)
        return len(ffi.string(typed)) if typed else 0

    def press(self, sign: str) -> None:
        """One key."""
        self._api.process_key(self._id, ord(sign), 0)

    def erase(self) -> None:
        """Take back the last choice or the last key."""
        self._api.process_key(self._id, _BACKSPACE, 0)
        # librime goes on from the choice that was taken back, as if it were the best.
        self._api.process_key(self._id, _HOME, 0)

    def choose(self, number: int) -> None:
        """Take a candidate, from 0."""
        self._api.select_candidate(self._id, number)

    def clear(self) -> None:
        """Forget what was typed."""
        self._api.clear_composition(self._id)
        self.committed()

    def close(self) -> None:
        """End the conversation."""
        self._api.destroy_session(self._id)

    def committed(self) -> str:
        """The characters that became final since this was last asked."""
        commit = ffi.new("RimeCommit *")
        commit.data_size = ffi.sizeof("RimeCommit") - ffi.sizeof("int")
        if not self._api.get_commit(self._id, commit):
            return ""
        text = _text(commit.text)
        self._api.free_commit(commit)
        return text

    def state(self) -> State:
        """How it stands."""
        context = ffi.new("RimeContext *")
        context.data_size = ffi.sizeof("RimeContext") - ffi.sizeof("int")
        if not self._api.get_context(self._id, context):
            return State()
        try:
            composition, menu = context.composition, context.menu
            if not composition.length:
                return State()
            shown: bytes = ffi.string(composition.preedit)
            begin, end = composition.sel_start, composition.sel_end
            candidates = [menu.candidates[number] for number in range(menu.num_candidates)]
            return State(
                chosen=shown[:begin].decode(),
                asked=shown[begin:end].decode(),
                rest=shown[end:].decode(),
                spelling=_text(candidates[0].comment) if candidates else "",
                candidates=tuple(_text(each.text) for each in candidates),
            )
        finally:
            self._api.free_context(context)


def _text(text: Any) -> str:
    return ffi.string(text).decode() if text else ""
