"""What other programs make of the PDF files: whole, embedded, readable, the same bytes every time, saying no more than the paper."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from documents.conftest import FONTS
from documents.paper import Filing, filing, group, line, page, question, table, tool, words_of
from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from kiosk.documents import Fonts, preview
from kiosk.model.page import Block, Column, Grid, Notice, Paragraphs, Row, Signature, Table

NAME = question("name", "person_name")
SEX = question("sex", "one_of", options=("男", "女"))
RARE = "䶮𬭎𫖯\U0002a6d0"
"""The second and third lie above U+FFFF, the last one is in the last resort only."""


def printed(*blocks: Block, **answers: object) -> Filing:
    return filing((NAME, SEX), answers, page(*blocks))


def pdf_of(made: Filing, fonts: Fonts) -> bytes:
    return preview(made.template, made.reached, fonts, "complaint")


@pytest.fixture
def complaint(fonts: Fonts) -> bytes:
    """A complaint with everything a page can have."""
    made = filing(
        (NAME, SEX, group("proofs", "证据", question("proofs.name"))),
        {"name": f"陈{RARE}", "sex": "女", "proofs.0.name": "借条"},
        page(
            Notice(("说明：", "1. 请如实填写。"), "★特别提示★"),
            table(姓名="{name}　男{sex:box 男}", 性别="{sex:boxes}"),
            Table("事实与理由", (Row("", (line("很长的经过。" * 400),)),)),
            Grid("proofs", (Column("证据名称", 100, line("{proofs.name}")),), spare=1),
            Paragraphs((line("共　　　份。"),), "附", numbered=True),
            Signature("具状人（签字、盖章）："),
            foot="本页由自助终端生成，内容由当事人确认",
        ),
    )
    return pdf_of(made, fonts)


def test_the_file_is_whole(complaint: bytes, tmp_path: Path) -> None:
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", pdf=complaint, folder=tmp_path)


def test_every_font_is_embedded_cut_down_and_can_be_read(complaint: bytes, tmp_path: Path) -> None:
    _head, _rule, *fonts = tool("pdffonts", pdf=complaint, folder=tmp_path).splitlines()
    assert {each.split()[0].partition("+")[2] for each in fonts} == {
        "NotoSerifSC-Regular",
        "NotoSerifSC-Bold",
        "NotoSerifSC-Black",
        "HanaMinB",
    }
    assert all(re.search(r"CID TrueType +Identity-H +yes yes yes", each) for each in fonts)


def test_rare_names_are_printed_and_read_as_they_were_given(complaint: bytes, tmp_path: Path) -> None:
    assert f"陈{RARE}" in words_of(complaint, tmp_path)


def test_ideographic_spaces_are_read(fonts: Fonts) -> None:
    assert "甲　乙" in seen_by_qt(pdf_of(printed(Paragraphs((line("甲　乙"),))), fonts))


def test_boxes_are_read_as_ticked_or_not(complaint: bytes, tmp_path: Path) -> None:
    text = words_of(complaint, tmp_path)
    assert "男□女☑" in text
    assert f"陈{RARE}男□" in text


def seen_by_qt(pdf: bytes) -> str:
    """All text of a PDF file as the screen's preview reads it aloud."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    text = "".join(document.getAllText(number).text() for number in range(document.pageCount()))
    document.close()
    return text


def test_the_screen_s_preview_reads_the_same(complaint: bytes) -> None:
    text = re.sub(r"\s", "", seen_by_qt(complaint))
    assert f"陈{RARE}" in text
    assert "男□女☑" in text


def picture_of(pdf: bytes, folder: Path, number: int = 1) -> Image.Image:
    """A page in grey, 4 dots to the point."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    command = [
        "pdftoppm",
        "-r",
        "288",
        "-gray",
        "-f",
        str(number),
        "-l",
        str(number),
        "-singlefile",
        str(file),
        str(folder / "page"),
    ]
    subprocess.run(command, check=True)
    return Image.open(folder / "page.pgm")


def test_a_ticked_box_has_a_tick_and_an_empty_one_has_nothing_in_it(fonts: Fonts, tmp_path: Path) -> None:
    empty, ticked = (
        picture_of(pdf_of(printed(table(行="{sex:box 男}"), sex=sex), fonts), tmp_path).copy() for sex in ("女", "男")
    )
    tick = ImageChops.difference(empty, ticked).getbbox()
    left, top, right, bottom = tick
    assert 30 < right - left < 60
    assert 30 < bottom - top < 60
    inside = (left + 6, top + 12, right - 12, bottom - 6)
    assert empty.crop(inside).getextrema() == (255, 255)
    dark = ticked.crop(inside).histogram()
    assert sum(dark[:128]) > 0.15 * sum(dark)


def test_the_file_says_whose_program_made_it_and_not_whose_papers_it_holds(complaint: bytes, tmp_path: Path) -> None:
    said = tool("pdfinfo", pdf=complaint, folder=tmp_path)
    assert re.search(r"Title: +民事起诉状\n", said)
    assert re.search(r"Creator: +法律文书自助终端\n", said)
    assert re.search(r"Author: *\n", said)
    assert "2000 UTC" in said
    assert re.search(r"Page size: +595.28 x 841.89 pts \(A4\)", said)
    assert "陈" not in said
    assert b"/Lang (zh-CN)" in complaint


def test_the_structure_tells_headings_cells_and_paragraphs_apart(complaint: bytes, tmp_path: Path) -> None:
    structure = tool("pdfinfo", "-struct-text", pdf=complaint, folder=tmp_path)
    flat = re.sub(r'["\s]', "", structure)
    assert "H1(block)民事起诉状" in flat
    assert "H2(block)当事人信息" in flat
    assert "Table(block)TRTH:/Scope/Row姓名TD" in flat
    assert "Table(block)TRTH:/Scope/Column证据名称TRTD借条" in flat
    assert f"陈{RARE}" in flat
    assert "第1页" not in flat
    assert "Tagged:          yes" in tool("pdfinfo", pdf=complaint, folder=tmp_path)


def test_what_is_repeated_on_a_page_is_read_once(complaint: bytes, fonts: Fonts, tmp_path: Path) -> None:
    made = printed(Table("事实与理由", (Row("1. 经过", (line("很长的经过。" * 400),)),)))
    text = words_of(pdf_of(made, fonts), tmp_path)
    assert "很长的经过。" * 400 in text
    assert text.count("1.经过") == 1


def test_a_cell_s_words_stand_together_whatever_stands_beside_it(fonts: Fonts, tmp_path: Path) -> None:
    label = "合同签订情况（名称、编号、签订时间、地点等）"
    made = printed(Table("", (Row(label, (line("第一行" * 12), line("第二行"))),)))
    assert f"{label}{'第一行' * 12}第二行" in words_of(pdf_of(made, fonts), tmp_path)


def test_the_same_answers_give_the_same_bytes(complaint: bytes, fonts: Fonts) -> None:
    made = printed(table(姓名="{name}", 性别="{sex:boxes}"), name="陈桂香", sex="女")
    assert pdf_of(made, fonts) == pdf_of(made, Fonts.open(FONTS))


ANOTHER_PROCESS = """
import sys
from documents.test_pdf import FONTS, Fonts, pdf_of, printed, table
made = printed(table(姓名="{name}", 性别="{sex:boxes}"), name="陈桂香", sex="女")
sys.stdout.buffer.write(pdf_of(made, Fonts.open(FONTS)))
"""


def test_another_process_gives_the_same_bytes(fonts: Fonts) -> None:
    made = printed(table(姓名="{name}", 性别="{sex:boxes}"), name="陈桂香", sex="女")
    environment = {**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": os.pathsep.join(["tests", *sys.path])}
    other = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROCESS],
        check=True,
        capture_output=True,
        env=environment,
        cwd=Path(__file__).parents[2],
    )
    assert other.stdout == pdf_of(made, fonts)
