"""`kiosk doctor` names what is missing and how to mend it, and never fails itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Kiosk = Callable[..., Any]


def test_every_part_is_reported(kiosk: Kiosk) -> None:
    told = kiosk("doctor", "--json")
    names = {report["name"] for report in told.data}
    assert names >= {"设置", "文书", "字体", "地址数据", "出材料", "麦克风", "空间", "语言环境"}
    assert all(report["works"] or report["mend"] for report in told.data)


def test_a_damaged_settings_file_is_named(kiosk: Kiosk, tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("[panel\nwidth_px = many", encoding="utf-8")
    told = kiosk("doctor", "--settings", settings, "--json")
    assert any(str(settings) in report["says"] for report in told.data if not report["works"])


def test_missing_fonts_are_named(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[folders]\nassets = "{tmp_path / "assets"}"\n', encoding="utf-8")
    reports = {report["name"]: report for report in kiosk("doctor", "--settings", settings, "--json").data}
    assert not reports["字体"]["works"]
    assert str(tmp_path / "assets") in reports["字体"]["says"]


def test_a_kiosk_that_prints_nowhere_is_told_how_to_mend_it(kiosk: Kiosk, tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text('output = "none"\n', encoding="utf-8")
    reports = {report["name"]: report for report in kiosk("doctor", "--settings", settings, "--json").data}
    assert not reports["出材料"]["works"]
    assert "cups:" in reports["出材料"]["mend"]
    settings.write_text(f'output = "folder:{tmp_path}"\n', encoding="utf-8")
    reports = {report["name"]: report for report in kiosk("doctor", "--settings", settings, "--json").data}
    assert reports["出材料"]["works"]
