"""The settings file: what it may hold, every mistake at once with its line and mend, and a kiosk that starts anyway."""

import os
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kiosk import settings as module
from kiosk.model.access import Panel
from kiosk.settings import Settings, data_folder, load_settings

GOOD = """# 石桥村的终端
output = "cups:Kiosk"

[panel]
width_px = 1920
height_px = 1080
diagonal_inches = 21.5

[idle]
warning_seconds = 180
countdown_seconds = 90

[writing]
pause_seconds = 1.0
fuzzy_sounds = ["n_l", "h_f"]

[place]
name = "石桥村村委会"
helper_phone = "020-12345678"

[folders]
forms = "forms"
scratch = "/run/kiosk"
cache = "cache"

[log]
file = "/var/log/kiosk.log"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "forms").mkdir()
    return tmp_path / "kiosk.toml"


def load(file: Path, text: str) -> tuple[Settings, list[tuple[int, str, str]]]:
    file.write_text(text, encoding="utf-8")
    chosen, problems = load_settings(file)
    assert all(problem.file == file for problem in problems)
    return chosen, [(problem.line, problem.says, problem.mend) for problem in problems]


def test_everything_an_installer_may_change(file: Path) -> None:
    chosen, problems = load(file, GOOD)
    assert problems == []
    assert chosen.panel.mm_per_px == pytest.approx(0.248, abs=0.0005)
    assert chosen == replace(
        Settings(),
        panel=chosen.panel,
        output="cups:Kiosk",
        idle_warning=180,
        idle_countdown=90,
        handwriting_pause=1.0,
        fuzzy_sounds=frozenset({"n_l", "h_f"}),
        place_name="石桥村村委会",
        helper_phone="020-12345678",
        forms=file.parent / "forms",
        scratch=Path("/run/kiosk"),
        cache=file.parent / "cache",
        log=Path("/var/log/kiosk.log"),
    )


def test_without_a_file_everything_has_a_default_that_works(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "SYSTEM_FILE", tmp_path / "absent.toml")
    chosen, problems = load_settings()
    assert problems == ()
    assert (chosen.panel, chosen.idle_warning, chosen.idle_countdown) == (Panel(), 120, 60)
    assert (chosen.place_name, chosen.helper_phone, chosen.output) == ("", "", "none")
    assert chosen.forms.is_dir()
    assert chosen.assets.is_dir()
    assert chosen.locales.is_dir()


def test_the_system_s_file_is_read_when_it_is_there(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    file.write_text("[idle]\nwarning_seconds = 60\n", encoding="utf-8")
    monkeypatch.setattr(module, "SYSTEM_FILE", file)
    assert load_settings()[0].idle_warning == 60


@pytest.mark.parametrize(
    ("text", "line", "says", "mend"),
    [
        ("outptu = 'none'\n", 1, "没有“outptu”", "output"),
        ("output = 5\n", 1, "文字", "cups:"),
        ("output = 'printer'\n", 1, "写法", "cups:"),
        ("\n[idel]\nwarning_seconds = 60\n", 2, "[idel]", "idle"),
        ("[idle]\nwarning_second = 60\n", 2, "idle.warning_second", "idle.warning_seconds"),
        ("[idle]\n\nwarning_seconds = 5\n", 3, "范围", "30 到 1800"),
        ("[idle]\nwarning_seconds = true\n", 2, "整数", "30"),
        ("[idle]\nwarning_seconds = 60.5\n", 2, "整数", "30"),
        ("[idle]\ncountdown_seconds = '60'\n", 2, "整数", "20"),
        ("idle.countdown_seconds = 5\n", 1, "范围", "20"),
        ("idle = {countdown_seconds = 5}\n", 1, "范围", "20"),
        ("idle = 5\n", 1, "没有“idle”", "idle"),
        ("[[idle]]\nwarning_seconds = 60\n", 1, "[idle]", "idle"),
        ("[writing]\npause_seconds = 10\n", 2, "范围", "0.7"),
        ("[writing]\nfuzzy_sounds = 'n_l'\n", 2, "方括号", "n_l"),
        ("[writing]\nfuzzy_sounds = ['n_l', 'b_p']\n", 2, "b_p", "都分得清"),
        ("[panel]\nmm_per_px = nan\n", 2, "范围", "0.05"),
        ("[panel]\nmm_per_px = inf\n", 2, "范围", "0.05"),
        ("[panel]\nwidth_px = 1920\n", 2, "只写了一个", "一起写"),
        ("[panel]\nmm_per_px = 0.2\ndiagonal_inches = 20\n", 3, "对角线", "留一个"),
        ('[place]\nname = "坏\\u202e"\n', 2, "看不见", "40 字"),
        ("[place]\nname = '" + "村" * 41 + "'\n", 2, "写法", "40 字"),
        ("[place]\nhelper_phone = '打给老王'\n", 2, "写法", "电话"),
        ("[folders]\nforms = '/nowhere/forms'\n", 2, "没有这个文件夹", "删去"),
        ("[folders]\nforms = 'kiosk.toml'\n", 2, "没有这个文件夹", "删去"),
        ("[folders]\nscratch = ''\n", 2, "写法", "scratch"),
        ("[folders]\nscratch = '~nobody-here/x'\n", 2, "打不开", "scratch"),
        ("[idle]\nwarning_seconds = 60\nwarning_seconds = 90\n", 3, "写了两次", "第 2 行"),
        ("[idle\nwarning_seconds = 60\n", 1, "看不懂", "一行写一项"),
        ("output = none\n", 1, "看不懂", "引号"),
        ("output = “none”\n", 1, "看不懂", "英文引号"),
        ("output = " + "[" * 5000 + "\n", 1, "看不懂", "一行写一项"),
        ("[idle]\nwarning_seconds = " + "9" * 5000 + "\n", 2, "看不懂|范围", ""),
        ("a\x00b = 1\n", 1, "看不懂", ""),
    ],
)
def test_a_mistake_names_its_line_and_its_mend_and_the_default_stays(
    file: Path, text: str, line: int, says: str, mend: str
) -> None:
    chosen, problems = load(file, text)
    assert len(problems) == 1
    assert problems[0][0] == line
    assert any(part in problems[0][1] for part in says.split("|"))
    assert mend in problems[0][2]
    defaults = Settings()
    touched = {"idle_warning"} if "两次" in says else {"panel"} if "对角线" in says else set()
    for item in fields(Settings):
        if item.name not in touched:
            assert getattr(chosen, item.name) == getattr(defaults, item.name)


def test_all_mistakes_come_at_once_in_the_order_of_the_file_and_the_good_lines_count(file: Path) -> None:
    chosen, problems = load(
        file,
        "output = 7\n[idle]\nwarning_seconds = 1\ncountdown_seconds = 90\nthis is no TOML\n[nonsense]\nx = 1\n"
        "[place]\nname = '石桥村'\nfax = '1'\n[panel]\nheight_px = 800\n",
    )
    assert [line for line, _says, _mend in problems] == [1, 3, 5, 6, 10, 12]
    assert (chosen.idle_warning, chosen.idle_countdown, chosen.place_name) == (120, 90, "石桥村")


def test_a_problem_reads_as_file_line_and_mend(file: Path) -> None:
    file.write_text("[idle]\nwarning_seconds = 5\n", encoding="utf-8")
    ((problem),) = load_settings(file)[1]
    assert str(problem).startswith(f"{file}:2: “idle.warning_seconds”超出了范围。")


def test_a_file_from_windows_is_read(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + "[place]\r\nname = '石桥村'\r\n".encode())
    assert load_settings(file)[0].place_name == "石桥村"
    assert load_settings(file)[1] == ()


def test_a_line_in_another_encoding_spoils_no_other(file: Path) -> None:
    file.write_bytes("[place]\nname = '石桥村'\nhelper_phone = '110'\n".encode("gbk"))
    chosen, (problem,) = load_settings(file)
    assert (problem.line, chosen.helper_phone) == (2, "110")
    assert "UTF-8" in problem.mend


@pytest.mark.parametrize("damage", ["absent", "folder", "huge", "nul in the name"])
def test_a_file_that_cannot_be_read_leaves_the_defaults(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "kiosk.toml"
    if damage == "folder":
        file.mkdir()
    elif damage == "huge":
        file.write_bytes(b"# \n" * 100_000)
    elif damage == "nul in the name":
        file = tmp_path / "a\x00b"
    chosen, problems = load_settings(file)
    assert chosen == Settings()
    assert [problem.line for problem in problems] == [1]


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
@hypothesis_settings(deadline=None)
def test_no_content_whatever_keeps_the_kiosk_from_starting(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(content)
    assert isinstance(load_settings(file)[0], Settings)


@given(st.data())
@hypothesis_settings(deadline=None)
def test_no_damage_to_a_good_file_keeps_the_kiosk_from_starting(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(GOOD.encode())
    for _time in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path_factory.getbasetemp() / "damaged.toml"
    file.write_bytes(content)
    assert isinstance(load_settings(file)[0], Settings)


def test_a_frozen_program_brings_its_own_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "kiosk" / "_data" / "forms").mkdir(parents=True)
    (tmp_path / "locales").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert data_folder("forms") == tmp_path / "kiosk" / "_data" / "forms"
    assert data_folder("locales") == tmp_path / "locales"


def test_an_account_without_home_or_runtime_folder_has_defaults_too() -> None:
    code = "from kiosk.settings import Settings; chosen = Settings(); print(chosen.scratch, chosen.log, chosen.cache)"
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(module.__file__).parent.parent)}
    printed = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=True).stdout
    assert all(Path(part).is_absolute() for part in printed.split())


def test_private_folders_stand_in_memory_where_there_is_some(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1000")
    assert Settings().scratch == Path("/run/user/1000/kiosk")
