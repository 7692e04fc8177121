"""Compiling happens once, whole or not at all, by one process at a time; what is missing is said in words."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from handinput.pinyin.keys import typed

from kiosk.handinput.pinyin import PinyinProblem, Sources, open_pinyin, report
from kiosk.handinput.pinyin.librime import Librime
from kiosk.handinput.pinyin.sources import BASE, RIME_DATA

ASSETS = Path(__file__).parents[3] / "assets"
NOWHERE = Path("/proc/kiosk")
"""A folder that nobody can make, not even root."""
OPEN = """
import sys
from pathlib import Path
from kiosk.handinput.pinyin import Sources, open_pinyin
writer = open_pinyin(Sources(Path(sys.argv[1])), Path(sys.argv[2]))
print([writer.key(sign) for sign in "qisuzhuang"][-1].candidates[0])
writer.close()
"""


def deployments(cache: Path) -> list[str]:
    return sorted(each.name for each in (cache / "pinyin").iterdir() if each.is_dir())


def copied_assets(folder: Path) -> Path:
    for name in ("pinyin", "places"):
        shutil.copytree(ASSETS / name, folder / name)
    return folder


def problem(sources: Sources, cache: Path, spare: Path | None = None) -> PinyinProblem:
    with pytest.raises(PinyinProblem) as raised:
        open_pinyin(sources, cache, spare)
    return raised.value


def test_what_is_deployed_is_used_again(pinyin_cache: Path) -> None:
    def times() -> dict[Path, int]:
        return {file: file.stat().st_mtime_ns for file in (pinyin_cache / "pinyin").rglob("*")}

    before = times()
    open_pinyin(Sources(ASSETS), pinyin_cache).close()
    assert times() == before
    assert len(deployments(pinyin_cache)) == 1


def test_a_changed_file_is_compiled_anew_and_the_old_goes(tmp_path: Path) -> None:
    assets = copied_assets(tmp_path / "assets")
    cache = tmp_path / "cache"
    open_pinyin(Sources(assets), cache).close()
    first = deployments(cache)
    with (assets / "pinyin" / "petition_words.txt").open("a", encoding="utf-8") as words:
        words.write("鹅埠鱼塘案\n")
    writer = open_pinyin(Sources(assets), cache)
    try:
        assert typed(writer, "ebuyutangan").candidates[0] == "鹅埠鱼塘案"
    finally:
        writer.close()
    assert len(deployments(cache)) == 1
    assert deployments(cache) != first


def test_what_a_killed_deployment_left_is_removed(tmp_path: Path) -> None:
    left = tmp_path / "pinyin" / "unfinished-killed"
    left.mkdir(parents=True)
    (left / "half.bin").write_bytes(b"half")
    open_pinyin(Sources(ASSETS), tmp_path).close()
    assert not left.exists()
    assert len(deployments(tmp_path)) == 1


@pytest.mark.parametrize("name", ["kiosk.table.bin", "letters.prism.bin", "nine.schema.yaml", "seal.txt"])
@pytest.mark.parametrize("left", [0.0, 0.5])
def test_a_deployment_that_was_damaged_is_made_again(
    pinyin_cache: Path, tmp_path: Path, name: str, left: float
) -> None:
    shutil.copytree(pinyin_cache, tmp_path, dirs_exist_ok=True)
    (file,) = tmp_path.rglob(name)
    sound = file.read_bytes()
    file.write_bytes(sound[: int(left * len(sound))])
    writer = open_pinyin(Sources(ASSETS), tmp_path)
    try:
        assert typed(writer, "qisuzhuang").candidates[0] == "起诉状"
        assert typed(writer, "7478948264", "nine").candidates[0] == "起诉状"
    finally:
        writer.close()
    assert len(deployments(tmp_path)) == 1


def test_two_processes_at_once_deploy_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN, str(ASSETS), str(tmp_path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert [(out.decode().strip(), err) for out, err in said] == [("起诉状", b"")] * 2
    assert len(deployments(tmp_path)) == 1


def test_a_cache_that_cannot_be_written_gives_way_to_the_spare_folder(tmp_path: Path) -> None:
    writer = open_pinyin(Sources(ASSETS), NOWHERE, tmp_path)
    try:
        assert typed(writer, "qisuzhuang").candidates[0] == "起诉状"
    finally:
        writer.close()
    assert len(deployments(tmp_path)) == 1


def test_nowhere_to_write_is_said(tmp_path: Path) -> None:
    (tmp_path / "pinyin").write_text("in the way")
    raised = problem(Sources(ASSETS), NOWHERE, tmp_path)
    assert str(NOWHERE / "pinyin") in str(raised)
    assert "cache" in raised.mend


def test_no_dictionary_is_said_with_the_mend(tmp_path: Path) -> None:
    raised = problem(Sources(ASSETS, rime_data=tmp_path / "none"), tmp_path)
    assert BASE in str(raised)
    assert "apt-get install rime-data-pinyin-simp" in raised.mend
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pinyin/letters.yaml", b"speller: [unclosed"),
        ("pinyin/nine.yaml", b"- no names"),
        ("pinyin/letters.yaml", b"speller: {algebra: []}"),
        ("pinyin/fuzzy_sounds.yaml", b"\xff"),
        ("pinyin/legal_words.txt", "起诉 many\n".encode()),
        ("pinyin/surnames.txt", b"\xff\xff"),
        ("places/places.json", b"{"),
        ("pinyin/petition_words.txt", None),
        ("places/places.json", None),
    ],
)
def test_a_damaged_file_is_named_and_nothing_stays_half_made(tmp_path: Path, name: str, content: bytes | None) -> None:
    assets = copied_assets(tmp_path / "assets")
    if content is None:
        (assets / name).unlink()
    else:
        (assets / name).write_bytes(content)
    raised = problem(Sources(assets), tmp_path / "cache")
    assert Path(name).name in str(raised)
    assert "重新安装" in raised.mend
    assert not (tmp_path / "cache" / "pinyin").exists() or deployments(tmp_path / "cache") == []


@pytest.mark.parametrize("content", [b"nothing of a dictionary", b"---\n...\nrow without columns\n", b"\xff\n"])
def test_a_damaged_dictionary_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / BASE).write_bytes(content)
    assert "rime-data-pinyin-simp" in problem(Sources(ASSETS, rime_data=tmp_path), tmp_path / "cache").mend


def test_the_dictionary_of_the_distribution_is_all_that_is_needed_of_it(tmp_path: Path) -> None:
    shutil.copy(RIME_DATA / BASE, tmp_path)
    open_pinyin(Sources(ASSETS, rime_data=tmp_path), tmp_path / "cache").close()
    assert len(deployments(tmp_path / "cache")) == 1


def test_without_words_of_our_own_the_dictionary_is_the_distributions(tmp_path: Path) -> None:
    writer = open_pinyin(Sources(ASSETS, own_words=False), tmp_path)
    try:
        assert "起诉状" not in typed(writer, "qisuzhuang").candidates
        assert "起诉" in typed(writer, "qisuzhuang").candidates
    finally:
        writer.close()


def test_no_library_is_said_with_the_mend() -> None:
    for name in ("librime-missing.so.1", "libc.so.6"):
        with pytest.raises(PinyinProblem) as raised:
            Librime(name)
        assert "librime" in str(raised.value)
        assert "apt-get install librime1" in raised.value.mend


def test_there_is_one_writer_at_a_time_and_another_after_it(pinyin_cache: Path) -> None:
    first = open_pinyin(Sources(ASSETS), pinyin_cache)
    try:
        assert "打开" in str(problem(Sources(ASSETS), pinyin_cache))
        assert typed(first, "qisuzhuang").candidates[0] == "起诉状"
    finally:
        first.close()
    second = open_pinyin(Sources(ASSETS), pinyin_cache)
    assert typed(second, "qisuzhuang").candidates[0] == "起诉状"
    second.close()


def test_the_report_says_what_works_and_what_to_do(pinyin_cache: Path, tmp_path: Path) -> None:
    works = report(Sources(ASSETS), pinyin_cache)
    assert (works.name, works.works, works.mend) == ("拼音", True, "")
    missing = report(Sources(ASSETS, rime_data=tmp_path), tmp_path)
    assert not missing.works
    assert missing.says
    assert missing.mend
