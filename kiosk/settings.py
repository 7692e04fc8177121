"""What an installer may change: one TOML file, read once, frozen. A bad file never keeps the kiosk from starting."""

import difflib
import os
import re
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from math import hypot
from pathlib import Path
from typing import Any

from kiosk.model.access import Panel

SYSTEM_FILE = Path("/etc/kiosk/kiosk.toml")
LARGEST_BYTES = 100_000
MM_PER_INCH = 25.4
FUZZY_SOUNDS = frozenset({"z_zh", "n_l", "an_ang", "h_f"})


def data_folder(name: str) -> Path:
    """Where the kiosk's own forms, locales or assets stand: frozen program, installed package or checkout."""
    package = Path(__file__).parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [package / "_data" / name, package.parent / name]
    if frozen is not None:
        places = [Path(frozen) / "kiosk" / "_data" / name, Path(frozen) / name, *places]
    return next((place for place in places if place.is_dir()), places[-1])


def default_scratch() -> Path:
    """Where visits' private folders stand: in memory where the machine offers that."""
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        return Path(runtime) / "kiosk"
    shared_memory = Path("/dev/shm")
    root = shared_memory if shared_memory.is_dir() else Path(tempfile.gettempdir())
    return root / f"kiosk-{os.getuid()}" if hasattr(os, "getuid") else root / "kiosk"


def _user_folder(variable: str, fallback: str) -> Path:
    if chosen := os.environ.get(variable):
        return Path(chosen) / "kiosk"
    try:
        return Path.home() / fallback / "kiosk"
    except RuntimeError:
        # A service account may have no home at all.
        return Path(tempfile.gettempdir()) / "kiosk"


@dataclass(frozen=True)
class Settings:
    """What an installer may change. Every field has a default that works.

    Attributes:
        panel: The screen, `[panel] width_px, height_px` and `mm_per_px` or `diagonal_inches`.
        output: Where packets go, as `kiosk.devices.choose_output` reads it; `output`.
        idle_warning: Seconds without activity until the warning; `[idle] warning_seconds`.
        idle_countdown: Seconds from the warning to the end; `[idle] countdown_seconds`.
        handwriting_pause: Seconds after the pen was lifted until a handwritten character is read; `[writing] pause_seconds`.
        fuzzy_sounds: The sounds that are mixed up here, by the names pinyin has for them; `[writing] fuzzy_sounds`.
        place_name: What the place is called, "" where it is not said; `[place] name`.
        helper_phone: Whom a resident may call, "" where nobody; `[place] helper_phone`.
        forms, locales, assets: The kiosk's own data; `[folders]`.
        scratch: Under it stand the visits' private folders; `[folders] scratch`.
        cache: What may be made again at any time; nothing of a resident's; `[folders] cache`.
        log: The log file, which holds no answers; `[log] file`.
    """

    panel: Panel = field(default_factory=Panel)
    output: str = "none"
    idle_warning: int = 120
    idle_countdown: int = 60
    handwriting_pause: float = 0.7
    fuzzy_sounds: frozenset[str] = FUZZY_SOUNDS
    place_name: str = ""
    helper_phone: str = ""
    forms: Path = field(default_factory=lambda: data_folder("forms"))
    locales: Path = field(default_factory=lambda: data_folder("locales"))
    assets: Path = field(default_factory=lambda: data_folder("assets"))
    scratch: Path = field(default_factory=default_scratch)
    cache: Path = field(default_factory=lambda: _user_folder("XDG_CACHE_HOME", ".cache"))
    log: Path = field(default_factory=lambda: _user_folder("XDG_STATE_HOME", ".local/state") / "kiosk.log")


@dataclass(frozen=True)
class SettingsProblem:
    """One mistake in the settings file; the default is used in its place.

    Attributes:
        line: Its line, from 1.
        says: What is wrong.
        mend: What to write instead.
    """

    file: Path
    line: int
    says: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.says} {self.mend}"


class _Refused(ValueError):
    """A value that is not allowed; the text says why."""


@dataclass(frozen=True)
class _Entry:
    """One key: its table, how it is read, what to write in it, and the field it becomes ("" for the panel's)."""

    table: str
    key: str
    read: Callable[[Any, Path], Any]
    mend: str
    becomes: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.table}.{self.key}" if self.table else self.key


def _number(least: float, most: float, whole: bool) -> Callable[[Any, Path], Any]:
    def read(value: Any, _base: Path) -> Any:
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            raise _Refused("不是整数。" if whole else "不是数字。")
        if not least <= value <= most:
            raise _Refused("超出了范围。")
        return value

    return read


def _text(longest: int, pattern: str = r".*") -> Callable[[Any, Path], str]:
    def read(value: Any, _base: Path) -> str:
        if not isinstance(value, str):
            raise _Refused("不是用引号括起来的文字。")
        text = value.strip()
        if not text.isprintable():
            raise _Refused("里面有看不见的字符。")
        if len(text) > longest or not re.fullmatch(pattern, text):
            raise _Refused("写法不对。")
        return text

    return read


def _names(known: frozenset[str]) -> Callable[[Any, Path], frozenset[str]]:
    def read(value: Any, _base: Path) -> frozenset[str]:
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise _Refused("不是用方括号括起来的几个名字。")
        if unknown := set(value) - known:
            raise _Refused(f"里面有不认识的：{'、'.join(sorted(unknown))[:100]}。")
        return frozenset(value)

    return read


def _path(existing_folder: bool) -> Callable[[Any, Path], Path]:
    plain = _text(1000, r".+")

    def read(value: Any, base: Path) -> Path:
        try:
            path = base / Path(plain(value, base)).expanduser()
            if existing_folder and not path.is_dir():
                raise _Refused(f"没有这个文件夹：{path}。")
        except (OSError, RuntimeError) as error:
            raise _Refused("这个文件夹打不开。") from error
        return path

    return read


_PHONE = r"(?:[0-9+(（][0-9 ()（）+\-转]{1,28}[0-9])?"
_FOLDER = '写一个已有的文件夹，例如 forms = "/srv/kiosk/forms"；删去这一行就用自带的。'
_PLACE = '写一个文件夹，例如 scratch = "/run/kiosk"；删去这一行就用默认的。'

_ENTRIES = (
    _Entry(
        "",
        "output",
        _text(300, r"none|folder:.+|cups:.+"),
        '例如 output = "cups:打印机名" 或 "folder:/srv/packets"。',
        "output",
    ),
    _Entry("panel", "width_px", _number(320, 16384, whole=True), "写 320 到 16384 的整数，例如 width_px = 1080。"),
    _Entry("panel", "height_px", _number(320, 16384, whole=True), "写 320 到 16384 的整数，例如 height_px = 1920。"),
    _Entry("panel", "mm_per_px", _number(0.05, 2, whole=False), "写 0.05 到 2 的数，例如 mm_per_px = 0.248。"),
    _Entry("panel", "diagonal_inches", _number(7, 120, whole=False), "写 7 到 120 的数，例如 diagonal_inches = 21.5。"),
    _Entry(
        "idle",
        "warning_seconds",
        _number(30, 1800, whole=True),
        "写 30 到 1800 的整数，例如 warning_seconds = 120。",
        "idle_warning",
    ),
    _Entry(
        "idle",
        "countdown_seconds",
        _number(20, 600, whole=True),
        "写 20 到 600 的整数，例如 countdown_seconds = 60。",
        "idle_countdown",
    ),
    _Entry(
        "writing",
        "pause_seconds",
        _number(0.3, 3, whole=False),
        "写 0.3 到 3 的数，例如 pause_seconds = 0.7。",
        "handwriting_pause",
    ),
    _Entry(
        "writing",
        "fuzzy_sounds",
        _names(FUZZY_SOUNDS),
        '写当地分不清的音，例如 fuzzy_sounds = ["z_zh", "n_l", "an_ang", "h_f"]；都分得清就写 []。',
        "fuzzy_sounds",
    ),
    _Entry("place", "name", _text(40), '写 40 字以内的名称，例如 name = "石桥村村委会"。', "place_name"),
    _Entry(
        "place", "helper_phone", _text(30, _PHONE), '写电话号码，例如 helper_phone = "020-12345678"。', "helper_phone"
    ),
    _Entry("folders", "forms", _path(existing_folder=True), _FOLDER, "forms"),
    _Entry("folders", "locales", _path(existing_folder=True), _FOLDER, "locales"),
    _Entry("folders", "assets", _path(existing_folder=True), _FOLDER, "assets"),
    _Entry("folders", "scratch", _path(existing_folder=False), _PLACE, "scratch"),
    _Entry("folders", "cache", _path(existing_folder=False), _PLACE, "cache"),
    _Entry("log", "file", _path(existing_folder=False), '写一个文件，例如 file = "/var/log/kiosk.log"。', "log"),
)
_BY_NAME = {entry.full_name: entry for entry in _ENTRIES}
_TABLES = frozenset(entry.table for entry in _ENTRIES if entry.table)


def load_settings(path: Path | None = None) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    """Read the settings. Never raises: what cannot be read keeps its default, and every mistake is reported.

    The file is TOML with each key on a line of its own, so that one bad line spoils no other.

    Args:
        path: The file; without it `/etc/kiosk/kiosk.toml`, which need not exist.
    """
    reading = _Reading(path or SYSTEM_FILE)
    if path is None and not SYSTEM_FILE.exists():
        return Settings(), ()
    return reading.settings(), tuple(sorted(reading.problems, key=lambda problem: problem.line))


class _Reading:
    """One pass over one file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.problems: list[SettingsProblem] = []
        self._lines: dict[str, int] = {}

    def settings(self) -> Settings:
        values: dict[str, Any] = {}
        for name, value, line in self._found():
            entry = _BY_NAME.get(name)
            if entry is None:
                self._problem(line, f"没有“{name}”这一项。", _suggestion(name, _BY_NAME))
            elif name in self._lines:
                self._problem(line, f"“{name}”写了两次，这一次不算。", f"第 {self._lines[name]} 行已经写了，留一处。")
            else:
                self._lines[name] = line
                try:
                    values[name] = entry.read(value, self.file.parent)
                except _Refused as refused:
                    self._problem(line, f"“{name}”{refused}", entry.mend)
        fields = {_BY_NAME[name].becomes: value for name, value in values.items() if _BY_NAME[name].becomes}
        return replace(Settings(panel=self._panel(values)), **fields)

    def _panel(self, values: dict[str, Any]) -> Panel:
        width, height = values.get("panel.width_px"), values.get("panel.height_px")
        written = [name for name in ("panel.width_px", "panel.height_px") if name in self._lines]
        if len(written) == 1:
            self._problem(self._lines[written[0]], "屏幕的宽和高只写了一个。", "width_px 和 height_px 要一起写。")
        panel = Panel() if width is None or height is None else Panel(width, height)
        size, diagonal = values.get("panel.mm_per_px"), values.get("panel.diagonal_inches")
        if size is not None:
            if diagonal is not None:
                line = self._lines["panel.diagonal_inches"]
                self._problem(line, "像素大小和对角线都写了，对角线不算。", "mm_per_px 和 diagonal_inches 留一个。")
            return replace(panel, mm_per_px=float(size))
        if diagonal is not None:
            return replace(panel, mm_per_px=diagonal * MM_PER_INCH / hypot(panel.width_px, panel.height_px))
        return panel

    def _found(self) -> Iterator[tuple[str, Any, int]]:
        """Full name, value and line of every key."""
        table: str | None = ""
        for line, raw in enumerate(self._raw_lines(), 1):
            parsed = self._parsed(raw, line)
            header = raw.lstrip().startswith(b"[")
            if header:
                table = self._table(parsed, line)
            elif parsed and table is not None:
                for name, value in _flat(parsed, table):
                    yield name, value, line

    def _raw_lines(self) -> list[bytes]:
        try:
            with self.file.open("rb") as source:
                content = source.read(LARGEST_BYTES + 1)
        except FileNotFoundError:
            self._problem(1, "没有这个设置文件，先用默认的设置。", "检查文件名，或按 docs 里的例子写一个。")
            return []
        except (OSError, ValueError) as error:
            self._problem(1, f"设置文件打不开（{type(error).__name__}），先用默认的设置。", "检查文件和它的权限。")
            return []
        if len(content) > LARGEST_BYTES:
            self._problem(1, "设置文件太大，不像设置文件，先用默认的设置。", "换回一份正确的设置文件。")
            return []
        return content.removeprefix(b"\xef\xbb\xbf").split(b"\n")

    def _parsed(self, raw: bytes, line: int) -> dict[str, Any] | None:
        try:
            return tomllib.loads(raw.decode("utf-8").rstrip("\r"))
        except UnicodeDecodeError:
            self._problem(line, "这一行不是 UTF-8 编码。", "用编辑器把文件另存为 UTF-8。")
        except (ValueError, RecursionError):
            self._problem(line, "这一行看不懂。", "一行写一项：名称 = 值，文字要用英文引号括起来。")
        return None

    def _table(self, parsed: dict[str, Any] | None, line: int) -> str | None:
        """The table a header opens; None where its keys cannot be understood."""
        if parsed is None:
            return None
        name = next(iter(parsed))
        if name in _TABLES and parsed[name] == {}:
            return name
        self._problem(line, f"没有 [{name}] 这一组。", _suggestion(name, _TABLES))
        return None

    def _problem(self, line: int, says: str, mend: str) -> None:
        self.problems.append(SettingsProblem(self.file, line, says, mend))


def _flat(parsed: dict[str, Any], table: str) -> Iterator[tuple[str, Any]]:
    """Keys with their table in front; dotted keys and inline tables are taken apart."""
    for key, value in parsed.items():
        name = f"{table}.{key}" if table else key
        if isinstance(value, dict) and not table:
            yield from _flat(value, key)
        else:
            yield name, value


def _suggestion(name: str, known: "frozenset[str] | dict[str, _Entry]") -> str:
    close = difflib.get_close_matches(name[:100], known, 1, 0.6)
    if close:
        return f"是不是想写“{close[0]}”？"
    return f"可以写的有：{'、'.join(sorted(known))}。"
