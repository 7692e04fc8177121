"""The dated data files of the rules: read from `kiosk/law/data`, every mistake named with file, line and cure."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources
from typing import TypeVar

T = TypeVar("T")


class DataError(Exception):
    """A data file that cannot be used; the text names the file, the line, what is wrong and how to mend it."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"kiosk/law/data/{file}:{line}: {problem}")
        self.file = file
        self.line = line


@dataclass(frozen=True)
class Row:
    """One line of a data file; its readers raise `DataError` that names this line."""

    file: str
    line: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell, which must not be empty."""
        if not self.cells[column]:
            raise DataError(self.file, self.line, f"“{column}” is empty; write a value")
        return self.cells[column]

    def number(self, column: str) -> Decimal:
        """The cell as a number not below zero."""
        return self._read(column, _number, "a number not below 0 such as 3.85")

    def number_or_none(self, column: str) -> Decimal | None:
        """The cell as a number not below zero; None where it is empty."""
        return self.number(column) if self.cells[column] else None

    def day(self, column: str) -> date:
        """The cell as a date."""
        return self._read(column, date.fromisoformat, "a date such as 2025-05-20")

    def flag(self, column: str) -> bool:
        """The cell as true or false."""
        return self._read(column, {"true": True, "false": False}.__getitem__, "true or false")

    def _read(self, column: str, reader: Callable[[str], T], allowed: str) -> T:
        cell = self.text(column)
        try:
            return reader(cell)
        except (ValueError, KeyError, InvalidOperation) as mistake:
            raise DataError(self.file, self.line, f"“{column}” is “{cell}”; write {allowed}") from mistake


def _number(cell: str) -> Decimal:
    number = Decimal(cell)
    if not number.is_finite() or number < 0:
        raise ValueError(cell)
    return number


def parse_table(text: str, file: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of a CSV text.

    Args:
        text: The whole file; its first line names the columns.
        file: The file's name, for error messages.
        columns: The columns the file must have, in this order.

    Raises:
        DataError: The columns are others, or a line has too few or too many cells.
    """
    reader = csv.reader(text.splitlines())
    header = tuple(next(reader, ()))
    if header != columns:
        raise DataError(file, 1, f"the columns are “{','.join(header)}”; write “{','.join(columns)}”")
    rows = []
    for cells in reader:
        if len(cells) != len(columns):
            raise DataError(file, reader.line_num, f"{len(cells)} cells; write {len(columns)}: {','.join(columns)}")
        rows.append(Row(file, reader.line_num, dict(zip(columns, (cell.strip() for cell in cells), strict=True))))
    return tuple(rows)


@cache
def read_table(file: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of a file in `kiosk/law/data`; read once, since the files do not change while the kiosk runs.

    Raises:
        DataError: The file is not as `parse_table` wants it.
    """
    return parse_table((resources.files("kiosk.law") / "data" / file).read_text("utf-8"), file, columns)
