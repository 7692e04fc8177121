"""What works on this terminal, what is missing, and how to mend it: for `kiosk doctor`."""

import locale
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.app.heart import Heart
from kiosk.devices import OutputProblem, choose_output, printer_report
from kiosk.documents import FontProblem
from kiosk.model.places import Places, PlacesProblem, check_villages
from kiosk.model.status import DeviceReport, Outcome
from kiosk.settings import SettingsProblem
from kiosk.voice.engines import pyttsx3_engine

LEAST_FREE_MB = 500


def check_up(heart: Heart, problems: tuple[SettingsProblem, ...]) -> Iterator[DeviceReport]:
    """One report for each part, in the order an installer would look at them. Never raises."""
    yield from _settings(problems)
    yield from _forms(heart)
    yield _fonts(heart)
    yield _places(heart)
    yield from heart.writing.reports()
    yield _output(heart.settings.output)
    yield from printer_report()
    yield pyttsx3_engine.report()
    yield _microphone()
    yield _disk(heart.settings.scratch)
    yield _locale()


def _settings(problems: tuple[SettingsProblem, ...]) -> Iterator[DeviceReport]:
    if not problems:
        yield DeviceReport("设置", True, "设置没有问题。", "")
    for problem in problems:
        yield DeviceReport("设置", False, f"{problem.file}:{problem.line} {problem.says}", problem.mend)


def _forms(heart: Heart) -> Iterator[DeviceReport]:
    count = len(heart.catalogue.covers)
    if count:
        yield DeviceReport("文书", True, f"{count} 个文书可以办。", "")
    else:
        yield DeviceReport(
            "文书", False, f"{heart.settings.forms} 里没有能用的文书。", "运行 kiosk forms check 看原因。"
        )
    for folder, mistakes in heart.catalogue.unavailable:
        yield DeviceReport(
            "文书", False, f"{folder} 不能用：{mistakes[0]}", f"共 {len(mistakes)} 处，运行 kiosk forms check 看全部。"
        )


def _fonts(heart: Heart) -> DeviceReport:
    try:
        missing = heart.printery.missing_characters("中华人民共和国𬭎㛃䶮")
    except FontProblem as error:
        return DeviceReport("字体", False, str(error), "重新安装本软件，或把字体放回 assets/fonts。")
    if missing:
        return DeviceReport(
            "字体", False, f"缺这些字：{missing}", "安装 fonts-hanazono：sudo apt-get install fonts-hanazono"
        )
    return DeviceReport("字体", True, "正文和生僻字都能印。", "")


def _places(heart: Heart) -> DeviceReport:
    try:
        Places.load(heart.settings.assets / "places")
    except PlacesProblem as error:
        return DeviceReport("地址数据", False, str(error), "重新安装本软件；没有它，地址要整句填写。")
    try:
        check_villages(heart.settings.assets / "places")
    except PlacesProblem as error:
        return DeviceReport("地址数据", False, str(error), "重新安装本软件；没有它，广东的村要自己写。")
    return DeviceReport("地址数据", True, "省市县镇和广东的村可以点选。", "")


def _output(text: str) -> DeviceReport:
    """Whether a resident would get the packet: tried as `kiosk run` tries it."""
    name, mend = "出材料", '在设置里写 output = "cups:打印机名" 或 "folder:/srv/packets"。'
    try:
        output = choose_output(text)
    except OutputProblem as problem:
        return DeviceReport(name, False, str(problem), mend)
    outcome = output.check()
    output.close()
    works = outcome is Outcome.READY
    return DeviceReport(name, works, f"{text}：{outcome.screen}", "" if works else mend)


def _microphone() -> DeviceReport:
    cards = Path("/proc/asound/pcm")
    works = cards.is_file() and "capture" in cards.read_text(encoding="utf-8")
    if works:
        return DeviceReport("麦克风", True, "找到麦克风。", "")
    return DeviceReport("麦克风", False, "没有找到麦克风。", "插上麦克风；没有也能用键盘和触摸办完。")


def _disk(scratch: Path) -> DeviceReport:
    place = next(folder for folder in (scratch, *scratch.parents) if folder.exists())
    free = shutil.disk_usage(place).free // 2**20
    if free < LEAST_FREE_MB:
        return DeviceReport("空间", False, f"{place} 只剩 {free} MB。", f"请腾出至少 {LEAST_FREE_MB} MB。")
    return DeviceReport("空间", True, f"{place} 还有 {free} MB。", "")


def _locale() -> DeviceReport:
    encoding = locale.getencoding()
    if encoding.upper().replace("-", "") != "UTF8":
        return DeviceReport("语言环境", False, f"编码是 {encoding}。", "设置 LANG=C.UTF-8。")
    return DeviceReport("语言环境", True, "UTF-8。", "")
