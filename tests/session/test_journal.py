"""The journal keeps every acknowledged record, shows nothing without the key, and gives the good prefix of a damaged one."""

import json
import os
import secrets
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.session.journal import Journal, JournalProblem, JournalRecord, new_key

KEY = bytes(range(32))
NEEDLE = "440106196512030411"
PATIENCE = 10.0

WRITER = """
import sys
from pathlib import Path
from kiosk.session.journal import Journal
journal = Journal.open(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline()))
number = len(journal.records())
while True:
    number += 1
    journal.write("answer", "story", number)
    print(number, flush=True)
"""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
RECORDS = st.lists(
    st.builds(JournalRecord, st.sampled_from(["answer", "place"]), st.text(max_size=20), JSON), max_size=8
)


def answers(count: int) -> list[JournalRecord]:
    return [JournalRecord("answer", f"loans.{number}.lent", f"{NEEDLE}-{number}") for number in range(count)]


def fill(path: Path, records: list[JournalRecord], key: bytes = KEY) -> None:
    journal = Journal.open(path, key)
    for record in records:
        journal.append(record)
    journal.close()


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@given(RECORDS, st.integers(0, 8))
@settings(max_examples=40, deadline=None)
def test_what_is_kept_comes_back_in_order_over_a_restart(records: list[JournalRecord], cut: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        fill(path, records[:cut])
        fill(path, records[cut:])
        journal = Journal.open(path, KEY)
        assert list(journal.records()) == records
        assert not journal.damaged


def test_a_new_journal_is_empty_and_whole(path: Path) -> None:
    journal = Journal.open(path, KEY)
    assert (journal.records(), journal.damaged) == ((), False)


def test_a_lone_surrogate_typed_by_an_engine_gone_wrong_is_kept(path: Path) -> None:
    record = JournalRecord("answer", "story", "\ud83d")
    fill(path, [record])
    assert Journal.open(path, KEY).records() == (record,)


def test_nothing_can_be_read_without_the_key(path: Path) -> None:
    fill(path, answers(20))
    journal = Journal.open(path, KEY)
    journal.append(JournalRecord("answer", "id_number", NEEDLE))
    content = b"".join(files_of(path.parent).values())
    assert len(content) > 1000
    for encoding in ("utf-8", "utf-16-le"):
        assert NEEDLE.encode(encoding) not in content
        assert "loans".encode(encoding) not in content
    journal.close()


def test_only_the_kiosk_may_read_the_file(path: Path) -> None:
    fill(path, answers(1))
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_same_answer_twice_looks_different(path: Path) -> None:
    fill(path, [JournalRecord("answer", "any_repaid", True)] * 2)
    with sqlite3.connect(path) as connection:
        one, other = connection.execute("SELECT sealed FROM records").fetchall()
    connection.close()
    assert one != other


def test_another_key_reads_nothing_and_says_so(path: Path) -> None:
    fill(path, answers(3))
    journal = Journal.open(path, new_key())
    assert (journal.records(), journal.damaged) == ((), True)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_a_mistake_in_the_program(path: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32"):
        Journal.open(path, bytes(length))


def test_forgetting_leaves_no_file(path: Path) -> None:
    journal = Journal.open(path, KEY)
    for record in answers(50):
        journal.append(record)
    assert {file.name for file in path.parent.iterdir()} == {path.name, path.name + "-wal", path.name + "-shm"}
    journal.forget()
    assert list(path.parent.iterdir()) == []


def tamper(path: Path, statement: str, *values: Any) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "good"),
    [
        ("DELETE FROM records WHERE seq = 3", 2),
        ("DELETE FROM records WHERE seq = 1", 0),
        ("UPDATE records SET sealed = (SELECT sealed FROM records WHERE seq = 2) WHERE seq = 4", 3),
        ("UPDATE records SET sealed = x'' WHERE seq = 5", 4),
        ("UPDATE records SET sealed = 'text' WHERE seq = 2", 1),
        ("INSERT INTO records VALUES (7, zeroblob(40))", 5),
        ("UPDATE records SET seq = -1 WHERE seq = 1", 0),
        ("DROP TABLE records", 0),
    ],
)
def test_records_lost_moved_swapped_or_foreign_end_the_good_prefix(path: Path, statement: str, good: int) -> None:
    records = answers(5)
    fill(path, records)
    tamper(path, statement)
    journal = Journal.open(path, KEY)
    assert (list(journal.records()), journal.damaged) == (records[:good], True)


def test_after_damage_the_good_prefix_goes_on_and_is_whole_again(path: Path) -> None:
    records = answers(5)
    fill(path, records)
    tamper(path, "UPDATE records SET sealed = zeroblob(60) WHERE seq = 4")
    fill(path, [JournalRecord("answer", "story", "从头看过")])
    journal = Journal.open(path, KEY)
    assert list(journal.records()) == [*records[:3], JournalRecord("answer", "story", "从头看过")]
    assert not journal.damaged
    journal.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("content", [b"", b"\x00" * 4096, b"SQLite format 3\x00" + b"\xff" * 5000, os.urandom(3000)])
def test_a_file_that_is_no_journal_is_damaged_and_is_written_anew(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    journal = Journal.open(path, KEY)
    assert (journal.records(), journal.damaged) == ((), True)
    fill(path, answers(2))
    assert list(Journal.open(path, KEY).records()) == answers(2)


def is_good_prefix(folder: Path, records: list[JournalRecord]) -> int:
    """How many records come back; they must be the first ones, and the journal must be able to go on."""
    path = folder / "journal.sqlite"
    journal = Journal.open(path, KEY)
    got = list(journal.records())
    assert got == records[: len(got)]
    extra = JournalRecord("answer", "story", "接着填")
    journal.append(extra)
    journal.close()
    again = Journal.open(path, KEY)
    assert list(again.records()) == [*got, extra]
    again.forget()
    return len(got)


def live_files(folder: Path, records: list[JournalRecord], checkpoint_after: int) -> dict[str, bytes]:
    """The files of a journal as a killed visit leaves them: part in the main file, part in the write-ahead log."""
    path = folder / "journal.sqlite"
    fill(path, records[:checkpoint_after])
    journal = Journal.open(path, KEY)
    for record in records[checkpoint_after:]:
        journal.append(record)
    files = files_of(folder)
    journal.forget()
    return files


@pytest.mark.parametrize("checkpoint_after", [0, 6, 12])
def test_a_file_cut_anywhere_gives_the_good_prefix_and_goes_on(tmp_path: Path, checkpoint_after: int) -> None:
    records = answers(12)
    whole = live_files(tmp_path, records, checkpoint_after)
    for name in whole:
        size = len(whole[name])
        for cut in sorted({*range(0, size, max(1, size // 40)), 1, 15, 16, 31, 99, 100, size - 1} & set(range(size))):
            for other, content in whole.items():
                (tmp_path / other).write_bytes(content[:cut] if other == name else content)
            is_good_prefix(tmp_path, records)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_flipped_bits_never_give_a_wrong_record(data: st.DataObject) -> None:
    records = answers(12)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = live_files(folder, records, data.draw(st.sampled_from([0, 6, 12])))
        victim = data.draw(st.sampled_from(sorted(files)))
        content = bytearray(files[victim])
        for position in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
            content[position] ^= 1 << data.draw(st.integers(0, 7))
        for other, original in files.items():
            (folder / other).write_bytes(bytes(content) if other == victim else original)
        is_good_prefix(folder, records)


def test_a_bit_flipped_in_the_middle_leaves_the_records_before_it(path: Path) -> None:
    records = answers(40)
    fill(path, records)
    content = bytearray(path.read_bytes())
    with sqlite3.connect(path) as connection:
        (sealed,) = connection.execute("SELECT sealed FROM records WHERE seq = 21").fetchone()
    connection.close()
    content[bytes(content).index(sealed) + 30] ^= 4
    path.write_bytes(content)
    journal = Journal.open(path, KEY)
    assert (list(journal.records()), journal.damaged) == (records[:20], True)


def test_a_main_file_that_vanished_under_its_log_is_damage(tmp_path: Path, path: Path) -> None:
    files = live_files(tmp_path, answers(4), 2)
    (tmp_path / f"{path.name}-wal").write_bytes(files[f"{path.name}-wal"])
    assert Journal.open(path, KEY).damaged


def test_every_acknowledged_record_survives_kill_9(path: Path) -> None:
    key = new_key()
    acknowledged = 0
    for kills in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        ) as writer:
            assert writer.stdin is not None
            assert writer.stdout is not None
            writer.stdin.write(key.hex().encode() + b"\n")
            target = acknowledged + 1 + secrets.randbelow(60) + kills
            printed = b""
            while not printed.endswith(b"\n") or int(printed.split()[-1]) < target:
                assert select.select([writer.stdout], [], [], PATIENCE)[0]
                printed += os.read(writer.stdout.fileno(), 4096)
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            printed += writer.stdout.read()
        acknowledged = int(printed[: printed.rindex(b"\n")].split()[-1])
        journal = Journal.open(path, key)
        kept = [record.value for record in journal.records()]
        journal.close()
        assert not journal.damaged
        assert kept == list(range(1, len(kept) + 1))
        assert acknowledged <= len(kept) <= acknowledged + 1
        acknowledged = len(kept)


def test_a_journal_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "gone" / "journal.sqlite", KEY)
    with pytest.raises(JournalProblem) as raised:
        journal.append(JournalRecord("answer", "id_number", NEEDLE))
    assert NEEDLE not in str(raised.value)


def test_the_resident_goes_on_while_the_disk_is_full_and_nothing_is_lost_when_there_is_room(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    journal = Journal.open(folder / "journal.sqlite", KEY)
    for number in range(3):
        journal.write("answer", "story", number)
    assert not journal.keeps_up
    folder.mkdir()
    journal.write("place", "story", None)
    assert journal.keeps_up
    journal.close()
    kept = Journal.open(folder / "journal.sqlite", KEY).records()
    assert [record.value for record in kept] == [0, 1, 2, None]


def test_a_value_that_is_no_json_is_a_mistake_in_the_program(path: Path) -> None:
    journal = Journal.open(path, KEY)
    with pytest.raises(TypeError):
        journal.append(JournalRecord("answer", "when", object()))
    journal.append(JournalRecord("answer", "story", "接着"))
    journal.close()
    assert json.dumps([record.value for record in Journal.open(path, KEY).records()], ensure_ascii=False) == '["接着"]'
