"""The forms this kiosk comes with are in order, their examples too, and every question says what to answer and why."""

import pytest
from catalogue.shelf import ROOT, opened

from kiosk.catalogue import Catalogue

FORMS = ROOT / "forms"
IDS = sorted(folder.name for folder in FORMS.iterdir() if (folder / "form.yaml").is_file())


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return opened(FORMS)


def test_the_forms_have_no_mistakes(catalogue: Catalogue) -> None:
    assert [str(mistake) for mistake in catalogue.check()] == []


@pytest.mark.parametrize("form", IDS)
def test_every_form_has_examples(form: str, catalogue: Catalogue) -> None:
    assert catalogue.cases(form)


@pytest.mark.parametrize("form", IDS)
def test_every_asked_question_explains_itself(form: str, catalogue: Catalogue) -> None:
    made = {".more", "_any"}
    silent = [
        question.id
        for question in catalogue.templates[form].questions.values()
        if question.ask and not any(question.id.endswith(ending) for ending in made)
        if not (question.help and question.why)
    ]
    assert silent == []
