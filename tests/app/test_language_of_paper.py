"""The court reads Chinese: a visit in any language takes the same papers home."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from locales.catalogues import compiled

from kiosk.app.heart import Heart, open_heart
from kiosk.i18n import LANGUAGES, SOURCE_LANGUAGE, use_language
from kiosk.interview import Interview
from kiosk.model.packet import Packet
from kiosk.model.reached import Answers
from kiosk.settings import Settings


@pytest.fixture(scope="module")
def heart(tmp_path_factory: pytest.TempPathFactory) -> Heart:
    return open_heart(Settings(cache=tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("locales"))


@pytest.fixture(autouse=True)
def _the_source_language_again(locales: Path) -> Iterator[None]:
    yield
    use_language(SOURCE_LANGUAGE, locales)


def packet(heart: Heart, answers: Answers, today: date) -> Packet:
    template = heart.catalogue.templates["private_lending"]
    reached = Interview(template, heart.functions).reach(answers, today)
    return heart.printery.packet(template, reached, lambda _done, _total: None, Event())


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != SOURCE_LANGUAGE])
def test_a_visit_in_another_language_takes_home_the_same_papers(language: str, heart: Heart, locales: Path) -> None:
    case = heart.catalogue.cases("private_lending")["plain"]
    in_chinese = packet(heart, case.answers, case.today)
    use_language(language, locales)
    assert packet(heart, case.answers, case.today) == in_chinese


def test_a_preview_in_english_is_the_paper_in_chinese(heart: Heart, locales: Path) -> None:
    case = heart.catalogue.cases("private_lending")["plain"]
    template = heart.catalogue.templates["private_lending"]
    interview = Interview(template, heart.functions)
    document = template.documents[0].id
    in_chinese = heart.printery.preview(template, interview.reach(case.answers, case.today), document)
    use_language("en", locales)
    in_english = heart.printery.preview(template, interview.reach(case.answers, case.today), document)
    assert in_english == in_chinese
