"""What is worked out stands on paper for a Chinese court: it is in Chinese whatever language the screen speaks."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from interview.sample import TODAY, make_template, question
from locales.catalogues import compiled

from kiosk.i18n import SOURCE_LANGUAGE, use_language
from kiosk.interview import Interview
from kiosk.law.functions import FUNCTIONS
from kiosk.model.reached import Answers, Reached
from kiosk.model.template import Computation, Reference

ANSWERS = Answers({"claim": Decimal(50000), "income": Decimal(6000), "children": 1, "due": date(2019, 3, 1)})
SUPPORT = Computation("child_support", {"monthly_income": Reference("income"), "children": Reference("children")})
FEE = Computation("property_fee", {"amount": Reference("claim")})
LIMIT = Computation("loan_limitation", {"due": Reference("due"), "today": TODAY})


@pytest.fixture
def english(tmp_path: Path) -> Iterator[None]:
    locales = compiled(tmp_path)
    use_language("en", locales)
    yield
    use_language(SOURCE_LANGUAGE, locales)


def interview() -> Interview:
    items = (
        question("claim", "money"),
        question("income", "money"),
        question("children", "whole_number"),
        question("due", "date"),
        question("fee", "money", compute=FEE),
        question("limit", "date", compute=LIMIT),
        question("support", "text", compute=SUPPORT),
        question("wanted", "text", suggest=SUPPORT),
    )
    return Interview(make_template(items), FUNCTIONS)


def reached() -> Reached:
    return interview().reach(ANSWERS, TODAY)


def test_a_screen_in_english_changes_nothing_of_what_is_worked_out(english: None) -> None:
    in_english = reached()
    use_language(SOURCE_LANGUAGE, Path())
    in_chinese = reached()
    assert in_english.values == in_chinese.values
    assert in_english.worked_out == in_chinese.worked_out


def test_the_arithmetic_the_caution_and_words_for_paper_are_in_chinese(english: None) -> None:
    found = reached()
    assert found.worked_out["fee"].steps[0].startswith("不超过 10,000 元的部分")
    assert "诉讼时效" in found.worked_out["limit"].caution
    assert found.values["support"] == "每月大约 1,200 元至 1,800 元"


def test_a_suggestion_is_explained_in_the_language_of_the_screen_but_put_on_paper_in_chinese(english: None) -> None:
    it = interview()
    found = it.reach(ANSWERS, TODAY)
    place = next(place for place in found.places if place.path == "wanted")
    suggestion = it.suggestion(found, place)
    assert suggestion is not None
    assert suggestion.value == "每月大约 1,200 元至 1,800 元"
    assert suggestion.steps[0] == "6,000 yuan × 20% = 1,200 yuan"
    assert suggestion.caution.startswith("These are the usual shares")


def test_a_suggestion_that_cannot_be_worked_out_yet_is_none_in_english_too(english: None) -> None:
    it = interview()
    found = it.reach(Answers(), TODAY)
    place = next(place for place in found.places if place.path == "wanted")
    assert it.suggestion(found, place) is None
