"""Whatever is asked of whatever entries: nothing raises, the same again is the same, the exact title comes first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.finding import Entry, EntryKind
from kiosk.search import Index
from kiosk.search.words import folded

CHARACTERS = "离婚赡养费借条还钱工资长行重乐老公車禍離abhlnuv ，12"
ANY = st.one_of(st.text(max_size=60), st.text(st.sampled_from(CHARACTERS), max_size=30))
ENTRIES = st.lists(
    st.builds(
        Entry,
        id=st.uuids().map(str),
        kind=st.sampled_from(EntryKind),
        title=ANY,
        aliases=st.lists(ANY, max_size=3).map(tuple),
        text=ANY,
    ),
    max_size=6,
)
WORDS = st.dictionaries(ANY, st.lists(ANY, max_size=2).map(tuple), max_size=4)


@settings(max_examples=80, deadline=None)
@given(ENTRIES, WORDS, ANY)
def test_nothing_raises_and_the_same_again_is_the_same(
    entries: list[Entry], words: dict[str, tuple[str, ...]], text: str
) -> None:
    index = Index(entries, words)
    found = index.find(text)
    assert found == index.find(text) == Index(entries, words).find(text)
    assert len(found) <= 8
    assert len({hit.id for hit in found}) == len(found)
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@settings(max_examples=80, deadline=None)
@given(ENTRIES, WORDS, st.integers(0, 5))
def test_the_exact_title_comes_first(entries: list[Entry], words: dict[str, tuple[str, ...]], number: int) -> None:
    if not entries:
        return
    title = entries[number % len(entries)].title
    found = Index(entries, words).find(title)
    if folded(title):
        assert folded(found[0].title) == folded(title)
        assert found[0].score == 1.0
    else:
        assert found == ()


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(categories=("Cs", "Cn", "Co", "Mn", "So")), max_size=40))
def test_characters_that_are_no_text_raise_nothing(text: str) -> None:
    Index([Entry("a", EntryKind.FORM, "离婚")]).find(text)


def test_very_long_text_is_cut() -> None:
    index = Index([Entry("a", EntryKind.FORM, "离婚")])
    assert index.find("离婚" * 100_000)[0].id == "a"
    assert index.find("lihun" * 100_000) == () or index.find("lihun" * 100_000)[0].id == "a"


def test_a_word_of_daily_life_finds_what_uses_the_legal_one() -> None:
    entries = [Entry("a", EntryKind.FORM, "民间借贷"), Entry("b", EntryKind.FORM, "配偶去世")]
    assert Index(entries).find("老伴走了") == ()
    assert [hit.id for hit in Index(entries, {"老伴走了": ("配偶去世",)}).find("我老伴走了")] == ["b"]
    assert [hit.id for hit in Index(entries, {"老伴走了": ("配偶去世",)}).find("我老班走了")] == ["b"]


def test_a_title_weighs_more_than_an_alias_of_the_same_words() -> None:
    entries = [Entry("a", EntryKind.FORM, "起诉状", ("离婚",)), Entry("b", EntryKind.FORM, "离婚")]
    assert [hit.id for hit in Index(entries).find("离婚")] == ["b", "a"]


def test_a_character_of_several_readings_is_found_by_each() -> None:
    index = Index([Entry("a", EntryKind.FORM, "还钱"), Entry("b", EntryKind.FORM, "银行")])
    assert [index.find(text)[0].id for text in ("huanqian", "haiqian", "yinhang", "yh", "yx")] == [
        "a",
        "a",
        "b",
        "b",
        "b",
    ]
