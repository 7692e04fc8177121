"""Every outcome has words that a resident can act on."""

import re

import pytest

from kiosk.model.status import Outcome, Severity

LONGEST_SENTENCE = 20  # design.md, sections 4 and 5
NOT_SAID = ("用户", "系统", "非法", "错误", "失败", "点击", "左边", "右边", "确定", "！", "!")
MENDS = ("请", "可以")


@pytest.mark.parametrize("outcome", Outcome, ids=lambda outcome: outcome.value)
class TestEveryOutcome:
    def test_has_words_for_eye_and_ear_in_short_sentences(self, outcome: Outcome) -> None:
        for words in (outcome.screen, outcome.spoken):
            assert words.endswith("。")
            sentences = [sentence for sentence in words.split("。") if sentence]
            assert max(map(len, sentences)) <= LONGEST_SENTENCE, words

    def test_says_nothing_the_rules_forbid(self, outcome: Outcome) -> None:
        assert not [word for word in NOT_SAID if word in outcome.screen + outcome.spoken]

    def test_names_the_mend_where_people_must_act(self, outcome: Outcome) -> None:
        if outcome.severity in (Severity.TROUBLE, Severity.NOTICE):
            for words in (outcome.screen, outcome.spoken):
                assert any(mend in words for mend in MENDS), words

    def test_has_a_value_fit_for_logs_and_json(self, outcome: Outcome) -> None:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", outcome.value)
        assert outcome.value == outcome.name.lower()
        assert Outcome[outcome.value.upper()] is outcome


def test_no_two_outcomes_say_the_same() -> None:
    assert len({outcome.screen for outcome in Outcome}) == len(Outcome)
    assert len({outcome.spoken for outcome in Outcome}) == len(Outcome)
