"""How far a text has been spoken: sentences, phrases, and the last twenty."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.clock import ManualClock
from kiosk.ui.narration import KEPT, Narration, phrases_of, sentences_of

TEXT = "第2步，共12步。您叫什么名字？和身份证上的一样。"


def test_a_text_is_taken_sentence_by_sentence() -> None:
    assert sentences_of(TEXT) == ["第2步，共12步。", "您叫什么名字？", "和身份证上的一样。"]


def test_a_sentence_is_taken_phrase_by_phrase_without_its_marks() -> None:
    sentences = sentences_of(TEXT)
    assert [sentences[each.sentence][each.start : each.end] for each in phrases_of(sentences)] == [
        "第2步",
        "共12步",
        "您叫什么名字",
        "和身份证上的一样",
    ]


@given(st.text("您好，。？！、：Aa1 .,\n", max_size=60))
def test_no_character_but_marks_and_spaces_is_lost(text: str) -> None:
    def bare(words: str) -> str:
        return "".join(character for character in words if character not in " \n")

    assert bare("".join(sentences_of(text))) == bare(text)


def test_the_phrase_goes_on_with_the_time_and_stays_at_the_last_one() -> None:
    clock = ManualClock()
    narration = Narration(clock.monotonic)
    narration.begin(TEXT)
    first = narration.phrase()
    assert first is not None
    assert first.sentence == 0
    clock.advance(first.seconds + 0.01)
    second = narration.phrase()
    assert second is not None
    assert second.start == 4
    clock.advance(60)
    last = narration.phrase()
    assert last is not None
    assert last.sentence == 2
    assert not narration.running()


def test_a_faster_voice_is_done_sooner() -> None:
    clock = ManualClock()
    usual, fast = Narration(clock.monotonic), Narration(clock.monotonic)
    usual.begin(TEXT)
    fast.begin(TEXT, rate=2.0)
    clock.advance(sum(phrase.seconds for phrase in phrases_of(sentences_of(TEXT))) / 2 + 0.01)
    assert usual.running()
    assert not fast.running()


def test_what_an_engine_reports_is_believed() -> None:
    narration = Narration(ManualClock().monotonic)
    narration.begin(TEXT)
    narration.reached(len("第2步，共12步。您"))
    phrase = narration.phrase()
    assert phrase is not None
    assert phrase.sentence == 1


def test_the_last_sentences_are_kept() -> None:
    narration = Narration(ManualClock().monotonic)
    for number in range(KEPT + 5):
        narration.begin(f"第{number}句。")
    assert len(narration.said) == KEPT
    assert narration.said[-1] == f"第{KEPT + 4}句。"
