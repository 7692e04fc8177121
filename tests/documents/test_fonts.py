"""Every character finds a font or is named; a font that is missing or damaged says which file and what to do."""

from itertools import pairwise
from pathlib import Path
from struct import pack, unpack_from

import pytest
from documents.conftest import FONTS
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents import FontProblem, Fonts
from kiosk.documents.fonts import NOTDEF, Weight, subset
from kiosk.documents.fonts.fonts import HANAZONO

NAMES = "䶮㛃𬭎𫖯𬀩堃喆燊旻·"
"""Characters of real names that older fonts lack."""
BEYOND_NOTO = "\U0002a6d0\U0002a705\U0002b81d"
"""Ideographs that only the last resort has."""


def with_font(folder: Path, weight: Weight, content: bytes) -> Path:
    """A fonts folder with other content in the place of one font."""
    for each in Weight:
        file = folder / f"NotoSerifSC-{each}.ttf"
        if each is weight:
            file.write_bytes(content)
        else:
            file.symlink_to(FONTS / file.name)
    return folder


def font_file(weight: Weight) -> bytes:
    return (FONTS / f"NotoSerifSC-{weight}.ttf").read_bytes()


def test_names_and_the_signs_of_court_papers_can_be_printed(fonts: Fonts) -> None:
    assert fonts.missing_characters(f"陈桂香{NAMES}，40,000.00 元（24%）℃㎡№①—…“”《》★□√\n第二行　") == ""


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("甲☑乙✔", "☑✔"),
        ("好😀", "😀"),
        ("\u202e倒", "\u202e"),
        ("\x00\x07", "\x00\x07"),
        ("a\u00ad", "\u00ad"),
        ("☑☑", "☑"),
    ],
)
def test_what_cannot_be_printed_is_named_once(text: str, missing: str, fonts: Fonts) -> None:
    assert fonts.missing_characters(text) == missing


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_character_is_missing_or_has_a_font_in_every_weight(fonts: Fonts, text: str) -> None:
    missing = fonts.missing_characters(text)
    for character in text.replace("\n", ""):
        found = [fonts.letter(character, weight) is not None for weight in Weight]
        assert found == [character not in missing] * len(Weight)


def test_rare_characters_come_from_the_last_resort(fonts: Fonts) -> None:
    assert fonts.missing_characters(BEYOND_NOTO) == ""
    for character in BEYOND_NOTO:
        typeface = fonts.typeface_of(character, Weight.BOLD)
        assert typeface is not None
        assert typeface.file.parent == HANAZONO


def test_without_the_last_resort_everything_else_is_printed(tmp_path: Path) -> None:
    fonts = Fonts.open(FONTS, rare_folder=tmp_path)
    assert fonts.missing_characters(f"甲{NAMES}{BEYOND_NOTO}") == BEYOND_NOTO


def test_a_damaged_last_resort_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "HanaMinA.ttf").write_bytes(b"\x00\x01\x00\x00")
    assert Fonts.open(FONTS, rare_folder=tmp_path).missing_characters(BEYOND_NOTO) == BEYOND_NOTO


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    file = with_font(tmp_path, Weight.BOLD, b"") / "NotoSerifSC-Bold.ttf"
    file.unlink()
    with pytest.raises(FontProblem, match=r"NotoSerifSC-Bold\.ttf：没有这个字体文件。请重新安装本程序。") as raised:
        Fonts.open(tmp_path)
    assert raised.value.file == file


@pytest.mark.parametrize("left", [0, 3, 4, 100, 5000, 10_000_000])
def test_a_font_cut_short_is_named(left: int, tmp_path: Path) -> None:
    with pytest.raises(FontProblem, match=r"NotoSerifSC-Black\.ttf：.*请"):
        Fonts.open(with_font(tmp_path, Weight.BLACK, font_file(Weight.BLACK)[:left]))


@pytest.mark.parametrize("content", [b"OTTO" + bytes(200), b"not a font at all" * 20, bytes(4000)])
def test_a_file_of_another_kind_is_named(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(FontProblem, match=r"NotoSerifSC-Regular\.ttf"):
        Fonts.open(with_font(tmp_path, Weight.REGULAR, content))


def test_a_folder_in_the_place_of_a_font_is_named(tmp_path: Path) -> None:
    file = with_font(tmp_path, Weight.REGULAR, b"") / "NotoSerifSC-Regular.ttf"
    file.unlink()
    file.mkdir()
    with pytest.raises(FontProblem, match="字体文件打不开"):
        Fonts.open(tmp_path)


def place_in(font: bytes, tag: str) -> int:
    """Where a table begins."""
    entry = 12 + next(16 * number for number in range(40) if font[12 + 16 * number : 16 + 16 * number] == tag.encode())
    return int.from_bytes(font[entry + 8 : entry + 12], "big")


def test_a_font_whose_tables_are_of_another_kind_is_named(tmp_path: Path) -> None:
    content = bytearray(font_file(Weight.BOLD))
    offsets = place_in(content, "head") + 50
    content[offsets : offsets + 2] = b"\0\0"
    with pytest.raises(FontProblem, match="字体文件损坏了"):
        Fonts.open(with_font(tmp_path, Weight.BOLD, bytes(content)))


def test_a_font_without_rare_characters_is_named(tmp_path: Path) -> None:
    content = bytearray(font_file(Weight.BOLD))
    start = place_in(content, "cmap")
    for number in range(int.from_bytes(content[start + 2 : start + 4], "big")):
        entry = start + 4 + 8 * number + 4
        table = start + int.from_bytes(content[entry : entry + 4], "big")
        content[table : table + 2] = b"\0\4"
    with pytest.raises(FontProblem, match="字体文件损坏了"):
        Fonts.open(with_font(tmp_path, Weight.BOLD, bytes(content)))


def test_a_font_without_a_table_is_named(tmp_path: Path) -> None:
    content = font_file(Weight.BOLD).replace(b"hmtx", b"HMTX", 1)
    with pytest.raises(FontProblem, match="字体文件损坏了"):
        Fonts.open(with_font(tmp_path, Weight.BOLD, content))


def tables_of(font: bytes) -> dict[str, bytes]:
    tables = {}
    for number in range(unpack_from(">H", font, 4)[0]):
        tag, _checksum, start, length = unpack_from(">4sLLL", font, 12 + 16 * number)
        tables[tag.decode()] = font[start : start + length]
    return tables


def outlines_of(font: bytes) -> list[bytes]:
    tables = tables_of(font)
    (count,) = unpack_from(">H", tables["maxp"], 4)
    offsets = unpack_from(f">{count + 1}L", tables["loca"])
    return [tables["glyf"][start:end] for start, end in pairwise(offsets)]


def test_a_cut_down_font_has_the_outlines_asked_for_and_no_others(fonts: Fonts) -> None:
    typeface = fonts.typeface(Weight.REGULAR)
    glyphs = [NOTDEF, *(typeface.glyph(character) for character in "陈桂香　1")]
    outlines = outlines_of(subset(typeface, glyphs))
    assert [outline.rstrip(b"\0") for outline in outlines] == [
        typeface.outline(glyph).rstrip(b"\0") for glyph in glyphs
    ]
    assert unpack_from(">H", tables_of(subset(typeface, glyphs))["hhea"], 34) == (len(glyphs),)


def test_the_parts_of_a_composite_glyph_come_with_it(fonts: Fonts, tmp_path: Path) -> None:
    """None of today's fonts has one; a font to come may."""
    whole, part = (fonts.typeface(Weight.REGULAR).glyph(character) for character in "桂香")
    content = bytearray(font_file(Weight.REGULAR))
    start = content.find(fonts.typeface(Weight.REGULAR).outline(whole))
    content[start : start + 16] = pack(">h4hHHbb", -1, 0, 0, 0, 0, 0x0002, part, 0, 0)
    typeface = Fonts.open(with_font(tmp_path, Weight.REGULAR, bytes(content))).typeface(Weight.REGULAR)
    notdef, first, second = outlines_of(subset(typeface, [NOTDEF, whole]))
    assert unpack_from(">H", first, 12) == (2,)
    assert second.rstrip(b"\0") == typeface.outline(part).rstrip(b"\0")
    assert notdef.rstrip(b"\0") == typeface.outline(NOTDEF).rstrip(b"\0")
