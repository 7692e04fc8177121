"""Files are read as words, lists and entries with their lines; nothing is guessed, and nothing may grow."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalogue.mistake import Mistake
from kiosk.catalogue.node import Node, from_json, to_json
from kiosk.catalogue.source_file import Unreadable
from kiosk.catalogue.yaml_file import parse

FILE = Path("form.yaml")


def read(text: str) -> Node:
    return parse(text.encode(), FILE)


def entry(text: str, name: str = "a") -> Node:
    return (read(text).entries or {})[name]


@pytest.mark.parametrize(
    "word", ["no", "on", "yes", "1:30", "0753", "1e3", "0x1F", "2026-11-24", "3.10", "true", "=", "１"]
)
def test_a_word_stays_as_it_was_written(word: str) -> None:
    assert entry(f"a: {word}").text == word


@pytest.mark.parametrize("word", ["", "~", "null", "Null"])
def test_nothing_is_nothing_unless_it_is_quoted(word: str) -> None:
    assert entry(f"a: {word}").is_nothing
    assert not entry(f'a: "{word}"').is_nothing


def test_every_part_knows_its_line() -> None:
    root = read("a: 1\nb:\n  - x\n  - {c: 2,\n     d: 3}\ne: |\n  long\n  text\n")
    entries = root.entries or {}
    assert [entries[name].line for name in "abe"] == [1, 2, 6]
    first, second = entries["b"].parts or ()
    assert (first.line, second.line) == (3, 4)
    assert [(second.entries or {})[name].line for name in "cd"] == [4, 5]
    assert entries["e"].text == "long\ntext\n"


def test_a_mark_at_the_beginning_of_the_file_is_no_letter() -> None:
    assert list(parse(b"\xef\xbb\xbfa: 1\n", FILE).entries or {}) == ["a"]


def test_lines_may_end_as_on_windows() -> None:
    root = parse(b"a: 1\r\nb: 2\r\n", FILE)
    assert {name: node.text for name, node in (root.entries or {}).items()} == {"a": "1", "b": "2"}


def test_json_is_read_as_well_and_rare_characters_are_put_together_again() -> None:
    assert entry('{"a": "\\ud86d\\udf4e\\/"}').text == "\U0002b74e/"


def test_half_a_character_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        read('{"a": "\\ud86d"}')
    assert [mistake.says for mistake in caught.value.mistakes] == ["这里有半个坏掉的字。"]


def test_every_tab_and_every_hidden_character_is_named() -> None:
    with pytest.raises(Unreadable) as caught:
        read("a:\n\tb: 1\n\tc: 2\nd: 1\u202e\n")
    assert [mistake.line for mistake in caught.value.mistakes] == [2, 3, 4]


def test_every_name_that_stands_twice_is_named() -> None:
    with pytest.raises(Unreadable) as caught:
        read("a: 1\na: 2\nb: 1\nb: 2\n")
    assert [mistake.line for mistake in caught.value.mistakes] == [2, 4]


def test_a_small_file_cannot_become_a_large_one() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(Unreadable) as caught:
        read(bomb)
    assert [mistake.says for mistake in caught.value.mistakes] == ["这里用了“&a”。"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_depth_is_refused_before_it_is_built(opening: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(opening * 3000)
    assert "太深" in caught.value.mistakes[-1].says


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    mistakes: tuple[Mistake, ...] = ()
    try:
        parse(content, FILE)
    except Unreadable as error:
        mistakes = error.mistakes
    assert all(1 <= mistake.line <= content.count(b"\n") + 1 and mistake.mend for mistake in mistakes)


nodes = st.recursive(
    st.builds(Node, st.just(FILE), st.integers(1, 9999), st.text(), st.booleans()),
    lambda inner: st.builds(
        Node, st.just(FILE), st.integers(1, 9999), st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner)
    ),
    max_leaves=20,
)


@given(nodes)
def test_a_node_comes_back_from_json_as_it_was(node: Node) -> None:
    assert from_json(to_json(node), FILE) == node


@pytest.mark.parametrize("data", [None, [], [1], ["1", "a"], [1, 2], [1, None], [True, "a"], [1, [2]], [1, {"a": 3}]])
def test_json_of_another_shape_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match="not a node"):
        from_json(data, FILE)
