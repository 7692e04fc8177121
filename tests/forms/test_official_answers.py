"""No row of an official answer is renamed, dropped or reordered when its complaint changes: against a transcription of their own."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from kiosk.app.heart import Heart
from kiosk.model.page import Notice, Signature, Table

TRANSCRIPTIONS = sorted(Path(__file__).with_name("official_answers").glob("*.yaml"))


@pytest.mark.parametrize("file", TRANSCRIPTIONS, ids=lambda file: file.stem)
def test_every_row_of_an_answer_stands_in_its_place(file: Path, heart: Heart) -> None:
    expected = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    page = heart.catalogue.templates[file.stem].documents[0].page
    tables = {block.heading: [row.label for row in block.rows] for block in page.blocks if isinstance(block, Table)}
    assert {heading: tables[heading] for heading in expected} == expected
    assert tables[""] == ["案号", "案由"]
    assert list(tables) == ["", "当事人信息", *expected, "对纠纷解决方式的意愿"]


@pytest.mark.parametrize("file", TRANSCRIPTIONS, ids=lambda file: file.stem)
def test_an_answer_begins_and_ends_as_the_official_one(file: Path, heart: Heart) -> None:
    blocks = heart.catalogue.templates[file.stem].documents[0].page.blocks
    first, last = blocks[0], blocks[-1]
    assert isinstance(first, Notice)
    assert "1. 应诉时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。" in first.lines
    assert isinstance(last, Signature)
    assert (last.words, last.group) == ("答辩人（签字、盖章）：", "defendants")
