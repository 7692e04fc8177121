"""The bytes of a form's file, or why there are none."""

from pathlib import Path

from kiosk.catalogue.mistake import Mistake

LARGEST_BYTES = 200_000


class Unreadable(Exception):
    """A file that cannot be read.

    Attributes:
        mistakes: Every reason, at least one.
    """

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__("; ".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


def read_bytes(file: Path) -> bytes:
    """The content of a file.

    Raises:
        Unreadable: It is not there, cannot be opened or is too large.
    """
    try:
        with file.open("rb") as source:
            content = source.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable(Mistake(file, 1, "没有这个文件。", "请检查文件名和所在的文件夹。")) from None
    except (OSError, ValueError):
        raise Unreadable(Mistake(file, 1, "这个文件打不开。", "请检查它是不是文件，有没有读的权限。")) from None
    if len(content) > LARGEST_BYTES:
        raise Unreadable(
            Mistake(file, 1, f"文件太大，最多 {LARGEST_BYTES // 1000} KB。", "请拆成几个文件，或换回正确的文件。")
        )
    return content
