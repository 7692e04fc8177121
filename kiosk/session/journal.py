"""What happened in the visit, written before the visit goes on: sealed records in SQLite, useless without the key.

The key lives in the supervisor's memory and reaches the visit by a pipe; a power cut loses it, and with it the journal,
by design. A crash of the visit's window loses nothing that `append` has returned for.
"""

import json
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
FORMAT = b"kiosk-journal-1"
_SCHEMA = "CREATE TABLE IF NOT EXISTS records (seq INTEGER PRIMARY KEY, sealed BLOB NOT NULL)"


class JournalProblem(OSError):
    """The journal could not be written: the disk is full, gone or read-only."""


@dataclass(frozen=True)
class JournalRecord:
    """One thing that happened.

    Attributes:
        kind: "answer", "template", "stage", "place" …
        path: The question it concerns, "" where it concerns none.
        value: Plain JSON: what `Kind.dump` gave, an id, a stage.
    """

    kind: str
    path: str
    value: Any


class Journal:
    """The journal of one visit. Belongs to one thread.

    Bit flips, foreign records, another key, gaps and truncated files are noticed: the good prefix is given and
    `damaged` said. Whole transactions missing from the end of SQLite's write-ahead log cannot be told from
    transactions never made.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._cipher = AESGCM(key)
        self._connection: sqlite3.Connection | None = None
        self._unsaved: list[JournalRecord] = []
        sealed, readable = _read_sealed(path) if any(file.exists() for file in _files(path)) else ([], True)
        self._records = self._unsealed(sealed)
        self._damaged = not readable or len(self._records) < len(sealed)
        self._sealed = sealed[: len(self._records)]
        self._to_rebuild = self._damaged

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Journal":
        """Open the journal of a visit, or begin it. A damaged one opens, too, and is mended by the first `append`.

        Args:
            path: The journal's file in the visit's scratch folder.
            key: 32 random bytes, from `new_key`.

        Raises:
            ValueError: The key has another length.
        """
        if len(key) != KEY_BYTES:
            raise ValueError(f"the key has {len(key)} bytes, not {KEY_BYTES}")
        return cls(path, key)

    def records(self) -> tuple[JournalRecord, ...]:
        """The good records found when the journal was opened, from the first one on; `damaged` tells of more."""
        return self._records

    @property
    def damaged(self) -> bool:
        """Whether there was, when the journal was opened, something that could not be read."""
        return self._damaged

    @property
    def keeps_up(self) -> bool:
        """Whether everything given to `write` is on disk."""
        return not self._unsaved

    def append(self, record: JournalRecord) -> None:
        """Keep one record; it is on disk when this returns. After damage the good prefix goes on, the rest is dropped.

        Raises:
            JournalProblem: It could not be written; the journal is as it was before.
        """
        self._append([record])

    def write(self, kind: str, path: str, value: Any) -> None:
        """Keep one record; never raises for want of disk.

        A full disk takes the protection against a crash away, which is no reason to stop the resident: what could not
        be written is tried again with the next record, in order, and `keeps_up` says so meanwhile.
        """
        self._unsaved.append(JournalRecord(kind, path, value))
        with suppress(JournalProblem):
            self._append(self._unsaved)
            self._unsaved = []

    def close(self) -> None:
        """Let go of the file; the records stay."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def forget(self) -> None:
        """Remove the journal from the disk. The object is of no use afterwards."""
        self.close()
        for file in _files(self._path):
            file.unlink(missing_ok=True)

    def _append(self, records: list[JournalRecord]) -> None:
        rows = [(seq, self._seal(seq, record)) for seq, record in enumerate(records, len(self._sealed) + 1)]
        try:
            try:
                self._insert(rows)
            except sqlite3.Error:
                # Some damage shows only in writing; a fresh file from what is known to be good mends it.
                self.close()
                self._to_rebuild = True
                self._insert(rows)
        except (sqlite3.Error, OSError) as error:
            self.close()
            raise JournalProblem(f"the journal cannot be written: {type(error).__name__}") from None
        self._sealed += [blob for _seq, blob in rows]

    def _insert(self, rows: list[tuple[int, bytes]]) -> None:
        if self._connection is None:
            if self._to_rebuild:
                self._rebuild()
                self._to_rebuild = False
            self._connection = _connect(self._path)
        with self._connection:
            # A commit that was reported as failed may yet have reached the disk; its number is given again.
            self._connection.executemany("INSERT OR REPLACE INTO records VALUES (?, ?)", rows)

    def _rebuild(self) -> None:
        """Put a fresh journal with the good prefix in the damaged one's place."""
        fresh = _beside(self._path, ".new")
        for file in _files(fresh):
            file.unlink(missing_ok=True)
        with closing(_connect(fresh)) as connection, connection:
            connection.executemany("INSERT INTO records VALUES (?, ?)", enumerate(self._sealed, 1))
        # A write-ahead log of the damaged file must never be applied to the fresh one.
        _beside(self._path, "-wal").unlink(missing_ok=True)
        _beside(self._path, "-shm").unlink(missing_ok=True)
        fresh.replace(self._path)

    def _seal(self, seq: int, record: JournalRecord) -> bytes:
        text = json.dumps([record.kind, record.path, record.value], ensure_ascii=False, separators=(",", ":"))
        # Random, never counted: after damage a number may come back with other content under the same key.
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, text.encode("utf-8", "surrogatepass"), _associated(seq))

    def _unsealed(self, sealed: list[bytes]) -> tuple[JournalRecord, ...]:
        def each() -> Iterator[JournalRecord]:
            for seq, blob in enumerate(sealed, 1):
                try:
                    text = self._cipher.decrypt(blob[:NONCE_BYTES], blob[NONCE_BYTES:], _associated(seq))
                except (InvalidTag, ValueError):
                    return
                kind, path, value = json.loads(text.decode("utf-8", "surrogatepass"))
                yield JournalRecord(kind, path, value)

        return tuple(each())


def new_key() -> bytes:
    """A fresh key for one visit."""
    return secrets.token_bytes(KEY_BYTES)


def _associated(seq: int) -> bytes:
    return FORMAT + seq.to_bytes(8, "big")


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _files(path: Path) -> tuple[Path, ...]:
    """The journal and everything SQLite and a rebuild may have put beside it."""
    suffixes = ("", "-wal", "-shm", "-journal", ".new", ".new-wal", ".new-shm", ".new-journal")
    return tuple(_beside(path, suffix) if suffix else path for suffix in suffixes)


def _connect(path: Path) -> sqlite3.Connection:
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))
    connection = sqlite3.connect(path, timeout=1)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        with connection:
            connection.execute(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _read_sealed(path: Path) -> tuple[list[bytes], bool]:
    """The sealed records numbered 1, 2, 3 … without a gap, and whether the whole file could be read."""
    sealed: list[bytes] = []
    try:
        with closing(sqlite3.connect(path, timeout=1)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            for seq, blob in connection.execute("SELECT seq, sealed FROM records ORDER BY seq"):
                if seq != len(sealed) + 1 or not isinstance(blob, bytes):
                    return sealed, False
                sealed.append(blob)
    except (sqlite3.Error, OSError, ValueError, OverflowError, MemoryError):
        return sealed, False
    return sealed, True
