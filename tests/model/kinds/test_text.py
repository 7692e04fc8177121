"""What may stand in a text: everything that can be printed, on one line or on several."""

import pytest
from model.kinds.reading import problem, read

TEXT_KINDS = ("text", "long_text", "person_name", "address", "case_number")


def test_the_space_around_a_text_falls_away_and_the_text_is_composed() -> None:
    assert read("text", "　 某某村\t3组  ") == "某某村 3组"
    assert read("text", "e\u0301") == "é"


def test_rare_characters_and_their_variants_stay() -> None:
    for text in ("𬶍江", "㛃䶮", "葛\U000e0100", "\U00031cea", "①ﬁ"):
        assert read("text", text) == text


def test_lines_belong_to_long_texts_only() -> None:
    assert read("long_text", "第一行\r\n第二行\u2029第三行") == "第一行\n第二行\n第三行"
    assert problem("text", "第一行\n第二行") == "这里只写一行。请把几行并成一行。"


@pytest.mark.parametrize("kind", TEXT_KINDS)
@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\x7f",
        "\x9f",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u200f",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\u00ad",
        "\ue000",
        "\U0010fffd",
        "\ud800",
        "\u0378",
        "\uffff",
        "\U0002ffff",
        "\u3164",
        "\u2800",
    ],
)
def test_what_cannot_be_seen_is_refused_in_every_text(kind: str, character: str) -> None:
    assert problem(kind, f"广东省{character}梅州市") == "里面有看不见或认不出的符号。请删掉，再写一遍。"


def test_a_text_of_marks_only_is_nothing() -> None:
    assert "还没有填" in problem("text", "\ufe00\u0301")


def test_a_text_has_an_end() -> None:
    assert read("text", "字" * 200) == "字" * 200
    assert problem("text", "字" * 201) == "这里最多写 200 个字，现在是 201 个字。请写短一些。"
    assert "最多写 5000 个字" in problem("long_text", "字" * 5001)


def test_the_question_says_how_long() -> None:
    assert "最多写 3 个字" in problem("text", "四个字了", longest=3)
    assert read("text", "字" * 300, longest=300) == "字" * 300
