"""One TrueType file, read where it lies: only what a document needs of it is ever brought into memory.

reportlab's own reader holds the whole file and two tables of every character as Python objects (27 MB and 0.13 s a font,
measured); a visit's process has room for neither. Its parser reads the heads here, the tables stay on disk.
"""

from bisect import bisect_right
from collections.abc import Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import error as StructError
from struct import unpack, unpack_from

from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

from kiosk.documents.fonts.font_problem import FontProblem
from kiosk.i18n import _

NOTDEF = 0
_GROUPS_OF_PLANES = 12
"""The format of a character table that reaches beyond U+FFFF."""
_LONG_OFFSETS = 1
_NEEDED = ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp")


class Typeface(TTFontFile):  # type: ignore[misc]
    """A font file: which characters it has, how wide they are, and the outlines of some of them.

    Args:
        file: A TrueType file with quadratic outlines and a Unicode table that reaches beyond U+FFFF.

    Raises:
        FontProblem: The file is missing, cut short or of another kind.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            with file.open("rb") as stream:
                self._ttf_data = mmap(stream.fileno(), 0, access=ACCESS_READ)
        except FileNotFoundError:
            raise FontProblem(file, _("没有这个字体文件。"), _("请重新安装本程序。")) from None
        except (OSError, ValueError) as error:
            raise FontProblem(file, _("字体文件打不开。"), _("请检查文件权限，或重新安装本程序。")) from error
        try:
            super().__init__(str(file), charInfo=0)
            self._check_whole()
            self._read_tables()
        except (TTFError, StructError, KeyError, IndexError, UnicodeDecodeError) as error:
            raise FontProblem(file, _("字体文件损坏了。"), _("请重新安装本程序。")) from error

    def readFile(self, _file: str) -> None:
        """The parser reads from the mapped file; it is not read into memory."""
        self.filename = str(self.file)
        self._pos = 0

    def glyph(self, character: str) -> int:
        """The number of a character's glyph, `NOTDEF` where the font has none."""
        point = ord(character)
        group = bisect_right(self._starts, point) - 1
        if group < 0 or point > self._ends[group]:
            return NOTDEF
        return int(self._first_glyphs[group] + point - self._starts[group])

    def has(self, character: str) -> bool:
        """Whether the font can print a character."""
        return self.glyph(character) != NOTDEF

    def width(self, glyph: int) -> float:
        """A glyph's width in thousandths of the type size."""
        return float(self._metrics(glyph)[0] * 1000 / self.unitsPerEm)

    def outline(self, glyph: int) -> bytes:
        """A glyph as the file has it; empty for a space."""
        start, end = unpack_from(">2L", self._ttf_data, self._loca + 4 * glyph)
        return bytes(self._ttf_data[self._glyf + start : self._glyf + end])

    def metrics(self, glyphs: Sequence[int]) -> bytes:
        """The table of widths and left bearings of some glyphs."""
        return b"".join(
            width.to_bytes(2, "big") + bearing.to_bytes(2, "big", signed=True)
            for width, bearing in map(self._metrics, glyphs)
        )

    def table_bytes(self, tag: str) -> bytes | None:
        """A whole table, None where the font has none."""
        return bytes(self.get_table(tag)) if tag in self.table else None

    def _metrics(self, glyph: int) -> tuple[int, int]:
        full = self._full_metrics
        if glyph < full:
            width, bearing = unpack_from(">Hh", self._ttf_data, self._hmtx + 4 * glyph)
            return int(width), int(bearing)
        (width,) = unpack_from(">H", self._ttf_data, self._hmtx + 4 * (full - 1))
        (bearing,) = unpack_from(">h", self._ttf_data, self._hmtx + 4 * full + 2 * (glyph - full))
        return int(width), int(bearing)

    def _check_whole(self) -> None:
        """The tables are there and end within the file; one cut short on its way to the kiosk shows here."""
        if any(tag not in self.table for tag in _NEEDED):
            raise TTFError("a table is missing")
        if any(record["offset"] + record["length"] > len(self._ttf_data) for record in self.table.values()):
            raise TTFError("the file is cut short")

    def _read_tables(self) -> None:
        self._glyf, self._loca, self._hmtx = (self.get_table_pos(tag)[0] for tag in ("glyf", "loca", "hmtx"))
        if self.get_ushort(self.get_table_pos("head")[0] + 50) != _LONG_OFFSETS:
            raise TTFError("no font of Chinese has short offsets")
        self._full_metrics = self.get_ushort(self.get_table_pos("hhea")[0] + 34)
        table = self._character_table()
        (count,) = unpack_from(">L", self._ttf_data, table + 12)
        numbers = unpack(f">{3 * count}L", self._ttf_data[table + 16 : table + 16 + 12 * count])
        self._starts, self._ends, self._first_glyphs = numbers[0::3], numbers[1::3], numbers[2::3]

    def _character_table(self) -> int:
        start = self.get_table_pos("cmap")[0]
        for number in range(self.get_ushort(start + 2)):
            offset = start + self.get_ulong(start + 4 + 8 * number + 4)
            if self.get_ushort(offset) == _GROUPS_OF_PLANES:
                return int(offset)
        raise TTFError("no character table reaches beyond U+FFFF")
