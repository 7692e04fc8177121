"""The data files of strokes, components and characters: whole, or refused by name with the cure."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.handinput import characters, components, strokes
from kiosk.handinput.characters import KnownCharacters
from kiosk.handinput.components import Components
from kiosk.handinput.data_problem import DataProblem
from kiosk.handinput.packed import Packed
from kiosk.handinput.strokes import Strokes
from kiosk.model.status import DeviceReport

ASSETS = Path(__file__).parents[2] / "assets"
FILES = [
    ASSETS / "strokes" / "strokes.bin",
    ASSETS / "strokes" / "components.bin",
    ASSETS / "characters" / "characters.bin",
]
OPENERS: list[tuple[Callable[[Path], object], str]] = [
    (Strokes.open, strokes.FILE),
    (Components.open, components.FILE),
    (KnownCharacters.open, characters.FILE),
]
REPORTS: list[tuple[Callable[[Path], DeviceReport], Path]] = [
    (strokes.report, ASSETS / "strokes"),
    (components.report, ASSETS / "strokes"),
    (characters.report, ASSETS / "characters"),
]


@pytest.mark.parametrize(("open_", "name"), OPENERS, ids=[name for _open, name in OPENERS])
def test_a_missing_file_is_named_with_the_cure(tmp_path: Path, open_: Callable[[Path], object], name: str) -> None:
    with pytest.raises(DataProblem, match="没有这个文件") as refused:
        open_(tmp_path)
    assert str(tmp_path / name) in str(refused.value)
    assert refused.value.file == tmp_path / name
    assert "重新安装" in refused.value.mend


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
@pytest.mark.parametrize("part", [0, 1, 40, -1], ids=["empty", "a letter", "the head cut", "the end cut"])
def test_a_file_cut_short_is_refused(tmp_path: Path, file: Path, part: int) -> None:
    cut = tmp_path / file.name
    cut.write_bytes(file.read_bytes()[:part])
    with pytest.raises(DataProblem, match="文件坏了"):
        Packed.open(cut)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_one_wrong_byte_is_noticed(tmp_path: Path, file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / file.name).write_bytes(content)
    with pytest.raises(DataProblem, match="文件坏了"):
        Packed.open(tmp_path / file.name)


@pytest.mark.parametrize("head", [b"[]", b"{}", b'{"parts": 1, "sum": 0}', b"\xff", b'{"parts": {}}', b"[" * 9999])
def test_a_head_that_is_none_is_refused(tmp_path: Path, head: bytes) -> None:
    (tmp_path / "x.bin").write_bytes(head + b"\n")
    with pytest.raises(DataProblem):
        Packed.open(tmp_path / "x.bin")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataProblem) as refused:
        Packed.open(tmp_path)
    assert refused.value.file == tmp_path


@pytest.mark.parametrize(("report", "folder"), REPORTS, ids=["strokes", "components", "characters"])
def test_the_checkup_says_what_works_and_what_to_do(
    tmp_path: Path, report: Callable[[Path], DeviceReport], folder: Path
) -> None:
    assert report(folder).works
    assert report(folder).mend == ""
    missing = report(tmp_path)
    assert not missing.works
    assert str(tmp_path) in missing.says
    assert "重新安装" in missing.mend
