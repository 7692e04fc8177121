"""The visit's side of the talk with the supervisor: orders come in as callbacks, words go out as lines."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from queue import Queue
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.child import PARENT_LOST_STATUS, ChildLink
from kiosk.session.journal import new_key
from kiosk.session.protocol import (
    EndReason,
    PrepareOrder,
    ProtocolProblem,
    Saying,
    ShowOrder,
    Word,
    decode_order,
    decode_saying,
    encode_order,
    encode_saying,
)

PATIENCE = 10.0

ORDERS = st.one_of(
    st.builds(PrepareOrder, st.booleans()),
    st.just(ShowOrder(safe=True)),
    st.builds(
        ShowOrder,
        st.text("访abc/ \"'\\", min_size=1).map(lambda name: Path("/") / name),
        st.binary(min_size=32, max_size=32),
        st.booleans(),
    ),
)
SAYINGS = st.sampled_from(
    [Saying(word) for word in Word if word is not Word.ENDED] + [Saying(Word.ENDED, reason) for reason in EndReason]
)


@given(ORDERS)
def test_an_order_arrives_as_it_was_given_in_one_line(order: PrepareOrder | ShowOrder) -> None:
    line = encode_order(order)
    assert line.count(b"\n") == 1
    assert decode_order(line) == order


@given(SAYINGS)
def test_a_saying_arrives_as_it_was_said_in_one_line(saying: Saying) -> None:
    assert encode_saying(saying).count(b"\n") == 1
    assert decode_saying(encode_saying(saying)) == saying


@given(
    st.binary(max_size=60) | st.sampled_from([b"{}", b"[]", b"7", b"[" * 100_000, b'{"do": "show"}', b'{"said": 1}'])
)
def test_a_line_that_is_no_part_of_the_protocol_is_refused(line: bytes) -> None:
    with pytest.raises(ProtocolProblem):
        decode_order(line)
    with pytest.raises(ProtocolProblem):
        decode_saying(line)


def test_the_key_is_not_shown_when_an_order_is() -> None:
    key = new_key()
    assert repr(key) not in repr(ShowOrder(Path("/x"), key))


class Ends:
    """A link with both its pipes in the test's hands."""

    def __init__(self, stack: ExitStack) -> None:
        self.happened: Queue[object] = Queue()
        order_reader, order_writer = os.pipe()
        word_reader, word_writer = os.pipe()
        self.orders: BinaryIO = stack.enter_context(os.fdopen(order_writer, "wb", buffering=0))
        self.words: BinaryIO = stack.enter_context(os.fdopen(word_reader, "rb", buffering=0))
        incoming = stack.enter_context(os.fdopen(order_reader, "rb"))
        outgoing = stack.enter_context(os.fdopen(word_writer, "wb"))
        self.link = ChildLink(
            incoming,
            outgoing,
            on_show=self.happened.put,
            on_prepare=self.happened.put,
            on_lost=lambda: self.happened.put("lost"),
        )
        self.link.start()

    def next(self) -> object:
        return self.happened.get(timeout=PATIENCE)


@pytest.fixture
def ends() -> Iterator[Ends]:
    with ExitStack() as stack:
        ends = Ends(stack)
        yield ends
        ends.orders.close()
        assert ends.next() == "lost"


def test_orders_come_as_callbacks_in_order_and_junk_between_them_is_passed_over(ends: Ends) -> None:
    show = ShowOrder(Path("/nowhere/visit-1"), new_key(), restore=True)
    ends.orders.write(encode_order(PrepareOrder()) + b"junk\n\n" + encode_order(show))
    assert ends.next() == PrepareOrder()
    assert ends.next() == show


def test_words_go_out_as_lines(ends: Ends) -> None:
    ends.link.say_ready()
    ends.link.say_shown()
    ends.link.heartbeat()
    ends.link.say_ended(EndReason.LEFT)
    said = [decode_saying(line) for line in ends.words.read(4096).splitlines()]
    assert said == [Saying(Word.READY), Saying(Word.SHOWN), Saying(Word.ALIVE), Saying(Word.ENDED, EndReason.LEFT)]


def test_a_visit_without_a_supervisor_removes_what_it_wrote(tmp_path: Path) -> None:
    folder = tmp_path / "visit-1"
    folder.mkdir()
    (folder / "journal.sqlite").write_bytes(b"sealed")
    with ExitStack() as stack:
        ends = Ends(stack)
        ends.orders.write(encode_order(ShowOrder(folder, new_key())))
        ends.next()
        ends.orders.close()
        assert ends.next() == "lost"
    assert list(tmp_path.iterdir()) == []


HUNG = """
import sys, threading
from kiosk.session.child import ChildLink
link = ChildLink.on_standard_streams(on_show=print)
print("a library's chatter")
sys.stdout.flush()
link.start()
link.say_ready()
threading.Event().wait()
"""


def test_a_hung_window_goes_with_its_supervisor_and_chatter_stays_off_the_line() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HUNG], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        assert decode_saying(child.stdout.readline()) == Saying(Word.READY)
        child.stdin.close()
        assert child.wait(PATIENCE) == PARENT_LOST_STATUS
        assert child.stdout.read() == b""
        assert child.stderr.read() == b"a library's chatter\n"
