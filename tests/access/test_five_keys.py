"""The whole journey by five keys: up, down, left, right and 确定."""

from collections.abc import Callable

from access.keypad import FiveKeys
from access.plan import LENDING, Answer, Choose, Press, Write
from journeys.resident import Resident

from kiosk.session.visit import Stage
from kiosk.ui.handover import Phase
from kiosk.ui.screens.packet import PacketScreen

SitDown = Callable[..., Resident]
MOST_DETOUR = 1.5


def test_the_whole_journey_to_the_packet(sit_down: SitDown) -> None:
    resident = sit_down()
    keys = FiveKeys(resident)
    keys.choose("有人欠我钱不还")
    keys.choose("开始填写")
    keys.choose("同意")
    while resident.visit.stage is Stage.QUESTION:
        path = resident.visit.place.path
        answer_by(keys, LENDING.get(resident.visit.place.question.ask))
        if resident.visit.stage is Stage.QUESTION and resident.visit.place.path == path:
            keys.choose("下一步")
        assert resident.visit.stage is not Stage.QUESTION or resident.visit.place.path != path, resident.heard[-1]
    keys.choose("都对，去打印")
    screen = resident.screen
    assert isinstance(screen, PacketScreen)
    resident.wait(lambda: screen.handover.phase is Phase.DONE)
    assert list(resident.folder.glob("*.pdf"))
    assert keys.presses <= MOST_DETOUR * keys.shortest


def answer_by(keys: FiveKeys, answer: Answer | None) -> None:
    """Give an answer and go on; a question the plan does not name keeps what stands there, or is put off."""
    if answer is None:
        keys.choose("下一步" if keys.resident.question.editor.text() else "记不清了，先跳过")
        return
    if keys.resident.question.editor.text() and not isinstance(answer, Choose):
        keys.choose("下一步")
        return
    match answer:
        case Choose(words):
            keys.choose(words)
        case Press(pressed):
            keys.type_keys(pressed)
        case Write(parts):
            for sounds, words in parts:
                keys.write(sounds, words)
    keys.choose("下一步")
