"""The whole journey by ear: the driver hears the speech log and presses keys, and knows nothing else of the kiosk."""

import subprocess
from collections.abc import Callable

from access.listener import Listener
from access.plan import LENDING, Answer, Choose, Press, Write
from journeys.resident import Resident
from PySide6.QtCore import Qt

SitDown = Callable[..., Resident]
MOST_QUESTIONS = 140


def test_the_whole_journey_to_the_packet(sit_down: SitDown) -> None:
    resident = sit_down()
    ear = Listener(resident.window.shell, resident.heard, resident.look)
    ear.press(Qt.Key.Key_F2)
    assert "读屏，已打开" in ear.last
    ear.choose("有人欠我钱不还")
    ear.choose("开始填写")
    ear.choose("同意")
    for _question in range(MOST_QUESTIONS):
        asked = ear.last
        if "请核对一遍" in asked:
            break
        answer = next((answer for ask, answer in LENDING.items() if ask in asked), None)
        said = give(ear, answer)
        assert said != asked, said
    ear.choose("都对，去打印", back=True)
    resident.wait(lambda: any("您的材料存好了" in line for line in resident.heard))
    written = "".join(_text_of(file) for file in sorted(resident.folder.glob("*.pdf")))
    for words in ("陈桂香", "李志强", "借钱不还", "440106195502030022"):
        assert words in written


def give(ear: Listener, answer: Answer | None) -> str:
    """Answer what was asked and go on; what stands there already stays."""
    if answer is None or (not isinstance(answer, Choose) and "还没有填" not in ear.last):
        said = ear.choose("下一步")
        return ear.choose("记不清了") if "还没填" in said else said
    match answer:
        case Choose(words):
            ear.choose(words)
        case Press(keys):
            for key in keys:
                ear.choose(key)
        case Write(parts):
            for sounds, words in parts:
                ear.write(sounds, words)
    return ear.choose("下一步")


def _text_of(file: object) -> str:
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True, text=True)
    return done.stdout.replace(" ", "").replace("\n", "")
