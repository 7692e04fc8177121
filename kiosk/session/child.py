"""The visit's side of the talk with the supervisor; knows no Qt. Orders come in on a thread of their own."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock, Thread
from typing import BinaryIO

from kiosk.session.protocol import (
    LONGEST_LINE,
    EndReason,
    PrepareOrder,
    ProtocolProblem,
    Saying,
    ShowOrder,
    Word,
    decode_order,
    encode_saying,
)
from kiosk.session.scratch import remove_orphaned

PARENT_LOST_STATUS = 3


def leave_at_once() -> None:
    """End the process now, whatever its other threads are doing: nobody is left who would end it."""
    os._exit(PARENT_LOST_STATUS)


class ChildLink:
    """The line to the supervisor.

    Callbacks run on the reader's thread; a window hands them on by a Qt signal (queued to its own thread).

    Args:
        incoming: Where orders come from.
        outgoing: Where words go to.
        on_show: Called with the order to show.
        on_prepare: Called with the order to prepare; without it a visit prepares by itself and says ready.
        on_lost: Called when the supervisor is gone and what the visit had written is removed; by default the process
            ends there and then, hung or not.
    """

    def __init__(
        self,
        incoming: BinaryIO,
        outgoing: BinaryIO,
        on_show: Callable[[ShowOrder], None],
        on_prepare: Callable[[PrepareOrder], None] | None = None,
        on_lost: Callable[[], None] = leave_at_once,
    ) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._on_show = on_show
        self._on_prepare = on_prepare
        self._on_lost = on_lost
        self._scratch: Path | None = None
        self._lock = Lock()
        self._reader = Thread(target=self._read, name="orders", daemon=True)

    @classmethod
    def on_standard_streams(
        cls,
        on_show: Callable[[ShowOrder], None],
        on_prepare: Callable[[PrepareOrder], None] | None = None,
        on_lost: Callable[[], None] = leave_at_once,
    ) -> "ChildLink":
        """The link of a process the supervisor started.

        Stdin and stdout are taken for the protocol alone: whatever else this process or a library prints from now
        on goes to stderr, and programs it starts get neither pipe.
        """
        incoming = os.fdopen(os.dup(0), "rb")
        outgoing = os.fdopen(os.dup(1), "wb")
        sys.stdout.flush()
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        return cls(incoming, outgoing, on_show, on_prepare, on_lost)

    def start(self) -> None:
        """Begin to listen for orders."""
        self._reader.start()

    def say_ready(self) -> None:
        """The window is built and hidden."""
        self._say(Saying(Word.READY))

    def say_shown(self) -> None:
        """The window's first picture is on the glass."""
        self._say(Saying(Word.SHOWN))

    def heartbeat(self) -> None:
        """The window's event loop runs; say so every few seconds, from `say_ready` on, by that loop's own timer."""
        self._say(Saying(Word.ALIVE))

    def say_ended(self, reason: EndReason) -> None:
        """The visit is over; the process should end by itself now, and is ended after a grace."""
        self._say(Saying(Word.ENDED, reason))

    def _say(self, saying: Saying) -> None:
        try:
            with self._lock:
                self._outgoing.write(encode_saying(saying))
                self._outgoing.flush()
        except (OSError, ValueError):
            self._lost()

    def _read(self) -> None:
        for line in self._lines():
            try:
                order = decode_order(line)
            except ProtocolProblem:
                continue
            if isinstance(order, ShowOrder):
                self._scratch = order.scratch
                self._on_show(order)
            elif self._on_prepare is not None:
                self._on_prepare(order)
        self._lost()

    def _lost(self) -> None:
        # A supervisor that lives kills before it closes the pipe; this one is dead, and the key with it.
        if self._scratch is not None:
            remove_orphaned(self._scratch)
        self._on_lost()

    def _lines(self) -> Iterator[bytes]:
        try:
            while line := self._incoming.readline(LONGEST_LINE):
                yield line
        except (OSError, ValueError):
            return
