"""Answers come from a file as residents would type them; every bad one is named, and nothing is half accepted."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from catalogue.shelf import changed, good_forms, sample
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalogue.answers_file import BadAnswers, read_answers
from kiosk.model.template import Template

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return sample(good_forms(tmp_path_factory.mktemp("sample")))


def answers_from(text: str, template: Template, tmp_path: Path, name: str = "answers.yaml") -> dict[str, object]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return dict(read_answers(tmp_path / name, template, TODAY).values)


def problems_of(text: str, template: Template, tmp_path: Path, name: str = "answers.yaml") -> list[str]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(BadAnswers) as caught:
        read_answers(tmp_path / name, template, TODAY)
    return [str(problem).replace(f"{tmp_path}/", "") for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("lent: 5万", Decimal("50000.00")),
        ("lent: 50000", Decimal("50000.00")),
        ('lent: "50,000.00"', Decimal("50000.00")),
        ("lent: 0.5", Decimal("0.50")),
        ("repaid_any: 是", True),
        ("repaid_any: true", True),
        ("repaid_any: no", False),
        ("due: 2026-01-31", date(2026, 1, 31)),
        ("due: 昨天", date(2026, 11, 23)),
        ("ways: [转账, 现金]", ("现金", "转账")),
        ("ways: 现金、转账", ("现金", "转账")),
        ("ways: 转账", ("转账",)),
        ("story: 他说“好”: 一定还", None),
    ],
)
def test_an_answer_is_read_as_if_it_had_been_typed(
    text: str, value: object, template: Template, tmp_path: Path
) -> None:
    if value is None:
        assert problems_of(text, template, tmp_path) == [
            "answers.yaml:1: 这一行有两个冒号，分不清。请把冒号后面的整句加英文双引号，并检查缩进。"
        ]
    else:
        assert answers_from(text, template, tmp_path) == {text.partition(":")[0]: value}


def test_a_list_of_instances_says_itself_whether_there_is_another_one(template: Template, tmp_path: Path) -> None:
    text = "people:\n  - {name: 陈桂香}\n  - {name: 李志强}\n  - {name: 王建平}\nwitnesses: [{name: 黄秀英}]\n"
    assert answers_from(text, template, tmp_path) == {
        "people.0.name": "陈桂香",
        "people.0.more": True,
        "people.1.name": "李志强",
        "people.1.more": True,
        "people.2.name": "王建平",
        "witnesses_any": True,
        "witnesses.0.name": "黄秀英",
        "witnesses.0.more": False,
    }


def test_an_empty_list_says_there_is_none(template: Template, tmp_path: Path) -> None:
    assert answers_from("witnesses: []", template, tmp_path) == {"witnesses_any": False}
    assert answers_from("witnesses:", template, tmp_path) == {}


def test_what_the_file_says_of_another_one_stays(template: Template, tmp_path: Path) -> None:
    text = "people: [{name: 陈桂香, more: 是}]\nwitnesses_any: 否\nwitnesses: [{name: 黄秀英}]"
    answers = answers_from(text, template, tmp_path)
    assert (answers["people.0.more"], answers["witnesses_any"]) == (True, False)


def test_answers_may_stand_under_their_whole_paths(template: Template, tmp_path: Path) -> None:
    answers = answers_from("people.0.name: 陈桂香\npeople.1.name: 李志强\n", template, tmp_path)
    assert answers["people.1.name"] == "李志强"
    assert (answers["people.0.more"], answers["people.1.more"]) == (True, False)


def test_answers_may_stand_among_other_things(template: Template, tmp_path: Path) -> None:
    text = "title: 例子\ntoday: 2026-11-24\nanswers: {lent: 5万}\nunsure: [due, people.0.phone]\n"
    (tmp_path / "answers.yaml").write_text(text, encoding="utf-8")
    answers = read_answers(tmp_path / "answers.yaml", template, TODAY)
    assert set(answers.values) == {"lent", "people.0.more"}
    assert answers.unsure == {"due", "people.0.phone"}


def test_a_question_may_be_called_like_a_part_of_the_file(template: Template, tmp_path: Path) -> None:
    assert answers_from("story: 他借钱不还\nunsure: [due]", template, tmp_path) == {"story": "他借钱不还"}


def test_json_is_read_like_yaml_even_with_tabs(template: Template, tmp_path: Path) -> None:
    text = json.dumps(
        {"lent": "5万", "ways": ["转账"], "repaid_any": True, "people": [{"name": "陈桂香"}]}, indent="\t"
    )
    answers = answers_from(text, template, tmp_path, "answers.json")
    assert answers["lent"] == Decimal("50000.00")
    assert (answers["ways"], answers["repaid_any"], answers["people.0.name"]) == (("转账",), True, "陈桂香")


def test_what_kiosk_fill_writes_is_read_again(template: Template, tmp_path: Path) -> None:
    given = answers_from(
        "{lent: 5万, due: 2026-01-31, repaid_any: 是, ways: [转账], people: [{name: 陈桂香, sex: 女}]}",
        template,
        tmp_path,
    )
    echoed = {}
    for path, value in given.items():
        parts = path.split(".")
        kind = template.questions[path if len(parts) == 1 else f"{parts[0]}.{parts[2]}"].kind
        echoed[path] = {"name": "名", "value": kind.dump(value), "written": kind.write(value)}
    text = json.dumps({"form": "sample", "today": "2026-11-24", "answers": echoed}, ensure_ascii=False, indent=2)
    assert answers_from(text, template, tmp_path, "answers.json") == given


def test_every_bad_answer_is_named_with_its_question(template: Template, tmp_path: Path) -> None:
    text = (
        "lent: 很多\n"
        "people:\n  - {name: 陈桂香, sex: 妇女}\n"
        "repayed: 1万\n"
        "ways: [支票]\n"
        "repaid: [1万, 2万]\n"
        "witnesses: 黄秀英\n"
        "due: {day: 今天}\n"
        "repaid_any: 也许\n"
    )
    assert problems_of(text, template, tmp_path) == [
        "answers.yaml:1: “借款”（lent）：请填一个准数，比如 5 万。记不清可以先跳过。",
        "answers.yaml:3: “性别”（people.0.sex）：没有这一项。请从上面选一项。",
        "answers.yaml:4: 没有“repayed”这个问题。是不是想写“repaid”？",
        "answers.yaml:5: “方式”（ways）：“支票”不在选项里。请从上面选。",
        "answers.yaml:6: “已还”（repaid）：只能有一个回答，这里写了几个。请只留一个。",
        "answers.yaml:7: “证人”（witnesses）要是一个列表。请每个一项，前面加“- ”。",
        "answers.yaml:8: “还款日”（due）：这个回答看不懂。请写成一段文字，像居民填写的那样。",
        "answers.yaml:9: “是否还过”（repaid_any）：请选“是”或“否”。",
    ]


def test_the_limits_of_the_question_are_kept(template: Template, tmp_path: Path) -> None:
    assert problems_of("lent: 0", template, tmp_path) == [
        "answers.yaml:1: “借款”（lent）：这里最少填 0.01 元。请看看是不是填错了。"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("people: [陈桂香]", "answers.yaml:1: “申请人”（people）的第 1 个看不懂。请写成 {问题: 回答, ……}。"),
        ("people.name: 陈桂香", "answers.yaml:1: 没有“people.name”这个问题。是不是想写“people.0.name”？"),
        ("people.0: 陈桂香", "answers.yaml:1: 没有“people.0”这个问题。是不是想写“people.0.sex”？"),
        ("people.3.name: 陈桂香", "answers.yaml:1: “申请人”（people）最多 3 个。请删去多出来的。"),
        ("people.007.name.x: 陈桂香", ""),
        ("lent.0.x: 1", ""),
        (
            "people: [{name: 陈桂香}]\npeople.0.name: 李志强",
            "answers.yaml:2: “姓名”（people.0.name）：回答了两次，第 1 行已经有了。请只留一个。",
        ),
        ("answers: 五万", "answers.yaml:1: answers 要写成一项一项的“问题: 回答”。例如 principal_owed: 5万。"),
        ("answer: {lent: 5万}", ""),
        ("answers: {lent: 5万}\nunsur: [due]", "answers.yaml:2: 没有“unsur”这一项。是不是想写“unsure”？"),
        ("lent: 5万\nunsure: due", "answers.yaml:2: unsure 要是一个列表。例如 unsure: [rate, defendants.0.phone]。"),
        ("unsure: [dew]", "answers.yaml:1: 没有“dew”这个问题。是不是想写“due”？"),
        ("lent: 5万\nunsure: [lent]", "answers.yaml:2: “借款”（lent）：既有回答，又写了记不清。请只留一个。"),
        (
            "form: divorce\nanswers: {lent: 5万}",
            "answers.yaml:1: 这份答案是“divorce”的，不是“sample”的。请换一份答案，或换一种文书。",
        ),
        ("form: divorce\nlent: 5万", "这份答案是“divorce”的，不是“sample”的。"),
        ("- lent", "answers.yaml:1: 答案要写成一项一项的“问题: 回答”。例如 principal_owed: 5万。"),
        ("", "answers.yaml:1: 这个文件是空的。请照 docs/FORMS.md 填写，或换回原来的文件。"),
        (
            "answers: {repaid_any: {value: 1}}",
            "answers.yaml:1: “是否还过”（repaid_any）：这个回答看不懂。请写成一段文字，像居民填写的那样。",
        ),
    ],
)
def test_what_is_no_answer_is_refused(text: str, problem: str, template: Template, tmp_path: Path) -> None:
    problems = problems_of(text, template, tmp_path)
    assert len(problems) == 1
    assert problem in problems[0]


def test_a_file_that_is_not_there_is_a_problem(template: Template, tmp_path: Path) -> None:
    with pytest.raises(BadAnswers, match="没有这个文件"):
        read_answers(tmp_path / "nowhere.yaml", template, TODAY)


def test_the_last_instance_allowed_needs_no_answer_about_another_one(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    changed(forms, "sample/interview.yaml", "most: 3", "most: 2")
    answers = answers_from("people: [{name: 陈桂香}, {name: 李志强}]", sample(forms), tmp_path)
    assert "people.0.more" in answers
    assert "people.1.more" not in answers


@settings(max_examples=100, deadline=None)
@given(
    given_answers=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ("people", "lent", "due", "ways", "name", "sex", "value", "answers", "unsure", "people.0.name")
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_whatever_stands_in_a_json_file_is_read_or_refused(
    given_answers: object, template: Template, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("answers") / "answers.json"
    file.write_text(json.dumps(given_answers), encoding="utf-8")
    problems: list[str] = []
    paths: list[str] = []
    try:
        paths += read_answers(file, template, TODAY).values
    except BadAnswers as error:
        problems += map(str, error.problems)
    assert all(problem.startswith(f"{file}:") for problem in problems)
    assert all(path.count(".") in (0, 2) for path in paths)
