"""A form in another language: whole, or named line by line what is missing."""

from pathlib import Path

import pytest
from catalogue.shelf import good_forms, opened, sample

from kiosk.catalogue.words_file import seen_texts


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """The good form with every text in English."""
    folder = good_forms(tmp_path)
    texts = dict.fromkeys(text for text in seen_texts(sample(folder)) if text)
    write(folder, {text: f"English {number}" for number, text in enumerate(texts)})
    return folder


def write(forms: Path, words: dict[str, str]) -> None:
    file = forms / "sample" / "words" / "en.yaml"
    file.parent.mkdir(exist_ok=True)
    lines = [f'"{text}": {translation}\n' for text, translation in words.items()]
    file.write_text("".join(lines), encoding="utf-8")


def test_every_text_has_its_translation(forms: Path) -> None:
    assert opened(forms).check() == ()
    assert sample(forms).words["en"]["借了多少钱？"].startswith("English")


def test_a_missing_translation_is_named_with_the_text(forms: Path) -> None:
    words = dict(sample(forms).words["en"])
    del words["借了多少钱？"]
    write(forms, words)
    (mistake,) = opened(forms).check()
    assert (mistake.file.name, mistake.line) == ("en.yaml", 1)
    assert "借了多少钱？" in mistake.says
    assert "sample" in opened(forms).templates
    assert mistake.mend


def test_a_translation_of_what_the_form_does_not_say_is_named_with_its_line(forms: Path) -> None:
    words = dict(sample(forms).words["en"])
    write(forms, {**words, "从前这样问": "Once asked so"})
    (mistake,) = opened(forms).check()
    assert (mistake.file.name, mistake.line) == ("en.yaml", len(words) + 1)


def test_a_hundred_missing_ones_are_counted(forms: Path) -> None:
    write(forms, {"借了多少钱？": "How much?"})
    mistakes = opened(forms).check()
    assert len(mistakes) == 21
    assert any("还有" in mistake.says for mistake in mistakes)


def test_what_is_shared_need_not_be_translated_again(forms: Path) -> None:
    words = dict(sample(forms).words["en"])
    shared = forms / "_shared" / "words" / "en.yaml"
    shared.parent.mkdir()
    shared.write_text('"他叫什么名字？": What is the name?\n', encoding="utf-8")
    words.pop("他叫什么名字？", None)
    write(forms, words)
    assert opened(forms).check() == ()


def test_a_damaged_file_is_named(forms: Path) -> None:
    (forms / "sample" / "words" / "en.yaml").write_text("- a\n", encoding="utf-8")
    mistakes = opened(forms).check()
    assert "原文: 译文" in mistakes[0].says
