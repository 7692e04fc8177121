"""The language changes with one word; paper and values keep the source language; sentences follow each other well."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from locales.catalogues import compiled

from kiosk.i18n import (
    SOURCE_LANGUAGE,
    _,
    current_language,
    in_language,
    in_source_language,
    restated,
    sentences,
    use_language,
    use_words,
)


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("locales"))


@pytest.fixture(autouse=True)
def _the_source_language_again(locales: Path) -> Iterator[None]:
    yield
    use_language(SOURCE_LANGUAGE, locales)


def test_texts_are_said_as_written_until_a_language_is_chosen() -> None:
    assert (_("下一步"), current_language()) == ("下一步", "zh_CN")


def test_the_language_changes_and_changes_back(locales: Path) -> None:
    use_language("en", locales)
    assert (_("下一步"), current_language()) == ("Next", "en")
    use_language("zh_HK", locales)
    assert (_("打印带走"), current_language()) == ("列印帶走", "zh_HK")
    use_language("zh_CN", locales)
    assert (_("打印带走"), current_language()) == ("打印带走", "zh_CN")


def test_a_text_nobody_has_translated_is_said_as_written(locales: Path) -> None:
    use_language("en", locales)
    assert _("他还欠您多少本金？") == "他还欠您多少本金？"


def test_no_text_is_no_text_in_every_language(locales: Path) -> None:
    use_language("en", locales)
    assert _("") == ""


def test_a_missing_catalogue_leaves_the_source_texts(tmp_path: Path) -> None:
    use_language("en", tmp_path)
    assert _("下一步") == "下一步"


@pytest.mark.parametrize("damage", [b"", b"not a catalogue", b"\xde\x12\x04\x95\0\0\0\0\xff\xff\0\0"])
def test_a_damaged_catalogue_leaves_the_source_texts(damage: bytes, tmp_path: Path) -> None:
    file = tmp_path / "en" / "LC_MESSAGES" / "kiosk.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(damage)
    use_language("en", tmp_path)
    assert _("下一步") == "下一步"


def test_what_is_made_for_paper_is_said_in_the_source_language(locales: Path) -> None:
    use_language("en", locales)
    with in_source_language():
        assert (_("下一步"), current_language()) == ("下一步", "zh_CN")
        with in_source_language():
            pass
        assert _("下一步") == "下一步"
    assert _("下一步") == "Next"


def test_the_screen_has_its_language_back_after_paper_has_failed(locales: Path) -> None:
    use_language("en", locales)
    with pytest.raises(RuntimeError), in_source_language():
        raise RuntimeError
    assert _("下一步") == "Next"


def test_the_screen_keeps_its_language_while_another_thread_writes_paper(locales: Path) -> None:
    use_language("en", locales)
    said: list[str] = []
    with in_source_language():
        other = Thread(target=lambda: said.append(_("下一步")))
        other.start()
        other.join()
        said.append(_("下一步"))
    assert said == ["Next", "下一步"]


def test_sentences_stand_in_a_row_as_the_language_writes_them(locales: Path) -> None:
    assert sentences("办好了", "请慢走。", "", "您还在吗？") == "办好了。请慢走。您还在吗？"
    use_language("en", locales)
    assert (
        sentences("All done", "Take care.", "", "Are you still there?") == "All done. Take care. Are you still there?"
    )


def test_a_chinese_question_on_an_english_page_keeps_its_own_punctuation(locales: Path) -> None:
    use_language("en", locales)
    assert sentences("Step 2 of 11.", "您叫什么名字？", "Please choose one.") == (
        "Step 2 of 11. 您叫什么名字？Please choose one."
    )


def test_what_is_already_ended_inside_a_quotation_gets_no_second_full_stop() -> None:
    assert sentences("请看“怎么填？”", "点“去填”") == "请看“怎么填？”点“去填”。"


@given(st.lists(st.text(max_size=20), max_size=6))
def test_no_words_are_lost_between_sentences(texts: list[str]) -> None:
    row = sentences(*texts)
    for text in texts:
        start = row.index(text)
        row = row[start + len(text) :]
    assert row in ("", "。")


def test_a_filing_may_bring_words_of_its_own(tmp_path: Path) -> None:
    use_words({"en": {"借了多少钱？": "How much was lent?"}})
    try:
        use_language("en", tmp_path)
        assert _("借了多少钱？") == "How much was lent?"
        with in_source_language():
            assert _("借了多少钱？") == "借了多少钱？"
        use_language("zh_CN", tmp_path)
        assert _("借了多少钱？") == "借了多少钱？"
    finally:
        use_words({})
        use_language("zh_CN", tmp_path)


def test_the_voice_may_have_another_language_than_the_screen(locales: Path) -> None:
    with in_language("en", locales):
        assert _("下一步") == "Next"
    assert _("下一步") == "下一步"


def test_a_text_of_the_screen_is_said_again_in_the_language_of_the_voice(locales: Path) -> None:
    assert restated("下一步，按钮", "en", locales) == "Next, button"
    use_language("en", locales)
    assert restated("chosen, button", "zh_CN", locales) == "已选, 按钮"
    assert restated("陈桂香", "zh_CN", locales) == "陈桂香"


def test_a_word_that_stands_for_two_is_not_guessed(locales: Path) -> None:
    use_language("en", locales)
    assert _("下一步") == _("下页") == "Next"
    assert restated("Next", "zh_CN", locales) == "Next"
