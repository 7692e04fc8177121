"""The quick reader reads what the careful one reads, and leaves to it whatever is unusual."""

from pathlib import Path

import pytest
from catalogue.shelf import BROKEN, ROOT
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.quick_yaml import quickly_parsed
from kiosk.catalogue.source_file import Unreadable
from kiosk.catalogue.yaml_file import DEEPEST, carefully_parsed

FILE = Path("form.yaml")
SAMPLES = sorted(
    file
    for folder in ("private_lending", "answer_traffic", "_search")
    for file in (ROOT / "forms" / folder).rglob("*.yaml")
)
REFUSED = sorted((BROKEN / "yaml").glob("*.yaml"))
WORDS = st.text(st.sampled_from("甲乙 abc019:#-?!&*{}[],'\"|>%@`\\/~=.　"), max_size=8)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_real_files_come_out_the_same(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert quickly_parsed(text, file, DEEPEST) == carefully_parsed(text, file)


@pytest.mark.parametrize("file", REFUSED, ids=lambda file: file.stem)
def test_what_the_careful_reader_refuses_is_left_to_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    try:
        expected = carefully_parsed(text, file)
    except Unreadable:
        assert quickly_parsed(text, file, DEEPEST) is None
    else:
        assert quickly_parsed(text, file, DEEPEST) in (None, expected)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4))
def test_whatever_is_written_never_comes_out_otherwise(lines: list[tuple[str, str]]) -> None:
    text = "".join(f"k{number}{name}: {value}\n" for number, (name, value) in enumerate(lines))
    quick = quickly_parsed(text, FILE, DEEPEST)
    if quick is not None:
        assert quick == carefully_parsed(text, FILE)


@pytest.mark.parametrize(
    "text", ["a: &x 1\n", "a: !t 1\n", "a: 1\na: 2\n", "? [a]\n: 1\n", "a: 1\n---\nb: 2\n", "a: [", "[" * 60 + "]" * 60]
)
def test_the_unusual_is_left_to_the_careful_reader(text: str) -> None:
    assert quickly_parsed(text, FILE, DEEPEST) is None
