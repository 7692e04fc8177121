"""No element of an official form is renamed, dropped or reordered: the pages against a transcription of their own."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from kiosk.app.heart import Heart
from kiosk.model.page import Notice, Table

NOTICE = (
    "说明：为了方便您更好地参加诉讼，保护您的合法权利，请填写本表。"
    "1. 起诉时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。"
    "2. 本表所列内容是您提起诉讼以及人民法院查明案件事实所需，请务必如实填写。"
    "3. 本表有些内容可能与您的案件无关，您认为与案件无关的项目可以填“无”或不填；对于本表中勾选项可以在对应项打“√”；"
    "您认为另有重要内容需要列明的，可以另附页填写。"
    "4. 本表 word 电子版填写时，相关栏目可复制粘贴或扩容，但不得改变要素内容、格式设置。"
    "例如，多原告、多被告或多委托诉讼代理人等情况，可根据实际情况复制粘贴；需填写文字较多时，可根据实际对栏目进行扩容等。"
    "★特别提示★诉讼参加人应遵守诚信原则如实认真填写表格。如果诉讼参加人违反有关规定，虚假诉讼、恶意诉讼、滥用诉权，"
    "人民法院将视违法情形依法追究责任。"
)
"""Source: 法〔2025〕82号, head of every 民事起诉状 (../shared/domain/court-filing.md §1.3.1)."""

OTHERWISE = ("notice", "purpose")
"""What a transcription says besides the tables: a notice of its own, or 参加诉讼 where the usual one has 提起诉讼."""

TRANSCRIPTIONS = sorted(Path(__file__).with_name("official").glob("*.yaml"))


def transcribed(file: Path) -> dict[str, Any]:
    return dict(YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", TRANSCRIPTIONS, ids=lambda file: file.stem)
def test_every_row_stands_in_its_place_and_is_always_printed(file: Path, heart: Heart) -> None:
    expected = {heading: rows for heading, rows in transcribed(file).items() if heading not in OTHERWISE}
    page = heart.catalogue.templates[file.stem].documents[0].page
    tables = [block for block in page.blocks if isinstance(block, Table)]
    assert {table.heading: [row.label for row in table.rows] for table in tables} == expected
    assert [table.heading for table in tables] == list(expected)


@pytest.mark.parametrize("file", TRANSCRIPTIONS, ids=lambda file: file.stem)
def test_the_notice_is_the_official_one(file: Path, heart: Heart) -> None:
    said = transcribed(file)
    expected = said.get("notice") or NOTICE.replace("提起诉讼以及", f"{said.get('purpose', '提起诉讼')}以及")
    page = heart.catalogue.templates[file.stem].documents[0].page
    (notice,) = [block for block in page.blocks if isinstance(block, Notice)]
    assert squeezed("".join((*notice.lines, notice.warning))) == squeezed(expected)


def squeezed(words: str) -> str:
    """Without blanks, which the transcriptions set differently."""
    return "".join(words.split())
