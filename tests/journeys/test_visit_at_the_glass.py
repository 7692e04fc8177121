"""What a resident does besides answering: going back, changing, putting off, asking for help, walking away."""

from collections.abc import Callable

import pytest
from journeys.resident import Resident
from PySide6.QtCore import Qt

from kiosk.devices import RehearsalOutput
from kiosk.model.status import Outcome
from kiosk.session.visit import Stage

SitDown = Callable[..., Resident]
LENDING = "有人欠我钱不还"


def test_the_journey_begins_with_the_guide_and_the_privacy_notice(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap(LENDING)
    assert "大约 35 分钟" in resident.sees()
    resident.tap("开始填写")
    assert "资料只留在这台机器里" in resident.sees()
    resident.tap("同意")
    assert resident.visit.stage is Stage.QUESTION


def test_disagreeing_with_the_notice_ends_the_visit(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.tap(LENDING)
    resident.tap("开始填写")
    resident.tap("不同意")
    assert resident.ended == ["left"]


def test_a_crashed_window_comes_back_to_the_same_question_with_every_answer(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.begin(LENDING)
    resident.answer("李志强向我借了 5 万元没还。")
    resident.answer("自然人")
    resident.answer("陈桂香")
    here, answers = resident.visit.place.path, resident.visit.answers
    again = sit_down(restore=True)
    assert again.visit.place.path == here
    assert again.visit.answers == answers
    again.tap("上一步")
    assert again.question.editor.text() == "陈桂香"


def test_going_back_keeps_what_was_answered(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.begin(LENDING)
    resident.answer("事情是这样的。")
    resident.tap("上一步")
    assert resident.question.editor.text() == "事情是这样的。"


def test_what_is_not_remembered_can_be_put_off(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.begin(LENDING)
    first = resident.visit.place.path
    resident.tap("记不清了，先跳过")
    assert resident.visit.place.path != first
    assert first in resident.visit.answers.unsure


def test_a_person_is_one_press_away_on_every_screen(sit_down: SitDown) -> None:
    resident = sit_down()
    for onward in (lambda: resident.tap(LENDING), lambda: resident.tap("开始填写"), lambda: resident.tap("同意")):
        resident.tap("找工作人员")
        assert "您填的内容还在，不会丢。" in resident.sees()
        resident.tap("知道了，接着填")
        onward()
    resident.tap("找工作人员")
    assert "您填的内容还在，不会丢。" in resident.sees()


def test_walking_away_is_warned_about_and_then_wiped(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.begin(LENDING)
    assert resident.window.journey is not None
    resident.clock.advance(121)
    resident.window.journey.tick()
    assert "您还在吗？" in resident.sees()
    assert any("您还在吗？" in text for text in resident.heard)
    resident.tap("我还在，接着填")
    assert "您还在吗？" not in resident.sees()
    resident.clock.advance(125)
    resident.window.journey.tick()
    resident.clock.advance(60)
    resident.window.journey.tick()
    assert resident.ended == ["timeout"]


def test_leaving_asks_first(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.begin(LENDING)
    resident.window.shell.exit_wanted.emit()
    resident.tap("不退出，接着填")
    assert resident.ended == []
    resident.window.shell.exit_wanted.emit()
    resident.tap("退出，清除资料")
    assert resident.ended == ["left"]


@pytest.mark.parametrize(
    ("path", "entered", "says"),
    [
        ("story", "甲" * 3000, "2000"),
        ("story", "收到\u202e钱了", "看不见"),
        ("plaintiffs.0.id_number", "440106195502030021", "身份证"),
        ("loans.0.amount", "-5", "0"),
        ("loans.0.amount", "1e9", "5000"),
        ("loans.0.lent_on", "2023年2月30日", "2月"),
        ("loans.0.lent_on", "2099年1月1日", "还没有到"),
    ],
)
def test_a_bad_answer_is_kept_with_a_message_and_the_mend(
    path: str, entered: str, says: str, sit_down: SitDown
) -> None:
    resident = sit_down(at=path)
    resident.enter(entered)
    before = resident.question.editor.text()
    resident.tap("下一步")
    assert resident.visit.place.path == path
    assert resident.question.editor.text() == before
    note = resident.question.note
    assert note.isVisible()
    assert says in resident.heard[-1], resident.heard[-1]
    assert resident.heard[-1].splitlines()[0] in resident.sees()


def test_an_answer_that_contradicts_another_is_said_at_once_and_again_in_the_review(sit_down: SitDown) -> None:
    resident = sit_down(at="due_on")
    resident.enter("2022年5月1日")
    resident.tap("下一步")
    assert "还钱的日子比借钱的日子早" in resident.heard[-1]
    resident.tap("下一步")
    resident.visit.go(Stage.REVIEW)
    resident.show_again()
    assert "还钱的日子比借钱的日子早" in resident.sees()
    resident.tap("都对，去打印")
    assert resident.visit.stage is Stage.REVIEW


def test_an_edit_that_makes_answers_void_says_which_and_they_come_back(sit_down: SitDown) -> None:
    resident = sit_down(at="review")
    resident.change("repaid_any", "否")
    assert "已还本金" in resident.sees()
    resident.tap("就这样改")
    assert "principal_repaid" not in resident.visit.reached.values
    resident.change("repaid_any", "是")
    assert resident.visit.reached.values["principal_repaid"] == 10000


def test_a_printer_out_of_paper_is_told_in_words_and_prints_on_after_the_refill(sit_down: SitDown) -> None:
    output = RehearsalOutput(troubles={0: (Outcome.PAPER_OUT,)})
    resident = sit_down(at="review", output=output)
    resident.tap("都对，去打印")
    resident.wait(lambda: "材料好了，请拿好" in resident.sees())
    assert any(Outcome.PAPER_OUT.spoken in text for text in resident.heard)
    assert [copies for _key, copies in output.printed] == [3, 3, 2, 1, 1, 1]


def test_the_packet_is_not_printed_twice_when_the_text_is_made_larger(sit_down: SitDown) -> None:
    output = RehearsalOutput()
    resident = sit_down(at="review", output=output)
    resident.tap("都对，去打印")
    resident.wait(lambda: "材料好了，请拿好" in resident.sees())
    printed = list(output.printed)
    resident.tap("大字")
    assert "材料好了，请拿好" in resident.sees()
    assert output.printed == printed


def test_the_first_pages_need_no_pointer(sit_down: SitDown) -> None:
    resident = sit_down()
    resident.press(Qt.Key.Key_Return)
    assert resident.visit.stage is Stage.GUIDE
    resident.press(Qt.Key.Key_PageDown)
    assert resident.visit.stage is Stage.PRIVACY
    resident.press(Qt.Key.Key_Return)
    assert resident.visit.stage is Stage.QUESTION
    resident.press(Qt.Key.Key_PageUp)
    assert resident.visit.stage is Stage.PRIVACY


def test_f1_calls_for_a_person_and_escape_closes_it(sit_down: SitDown) -> None:
    resident = sit_down(at="story")
    resident.press(Qt.Key.Key_F1)
    assert "您填的内容还在，不会丢。" in resident.sees()
    resident.press(Qt.Key.Key_Escape)
    assert "您填的内容还在，不会丢。" not in resident.sees()
    assert resident.visit.place.path == "story"


def test_what_was_entered_survives_larger_text(sit_down: SitDown) -> None:
    resident = sit_down(at="lender")
    resident.enter("陈桂")
    resident.tap("大字")
    assert resident.question.editor.text() == "陈桂"
    assert resident.window.journey is not None
    assert resident.window.journey.access.text_size == "large"
