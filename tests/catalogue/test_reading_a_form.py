"""What a form's words become: questions with their conditions resolved, groups with their questions, pages with places."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from catalogue.shelf import changed, good_forms, opened, sample

from kiosk.catalogue.functions import Argument, signature_of
from kiosk.interview import Interview
from kiosk.law.functions import FUNCTIONS
from kiosk.model.condition import All, AnyOf, Comparison, Not, Operator, OtherAnswer, Today
from kiosk.model.page import Fill, Grid, GuidePart, Line, Paragraphs, Repeat, Row, Signature, Table, Words, Writing
from kiosk.model.template import Check, Computation, Copies, Question, Reference, Severity, Template

INTERVIEW = "sample/interview.yaml"
PAGE = "sample/pages/application.yaml"
STORY = "      - {question: story,"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    return good_forms(tmp_path)


def with_question(forms: Path, words: str, id: str = "extra") -> Question:
    """The question, put at the end of the sample's interview."""
    changed(forms, INTERVIEW, STORY, f"      - {{question: {id}, {words}}}\n{STORY}")
    return sample(forms).questions[id]


def with_when(forms: Path, when: str) -> object:
    """The condition, as the sample's last question has it."""
    return with_question(forms, f"kind: text, ask: 还有呢？, name: 别的, when: {when}").when


def with_line(forms: Path, line: str) -> Line | Repeat:
    """A line among the sample's running text."""
    changed(forms, PAGE, '      - "{story}"\n', f"      - {line}\n")
    (text,) = [block for block in page_of(sample(forms)) if isinstance(block, Paragraphs)]
    return text.lines[0]


def page_of(template: Template) -> tuple[object, ...]:
    return template.documents[0].page.blocks


def test_the_name_and_the_source_of_a_filing(forms: Path) -> None:
    template = sample(forms)
    assert (template.id, template.title, template.plain_names, template.minutes) == ("sample", "申请书", ("试一试",), 5)
    assert (template.official.as_of, template.official.verified) == ("2026-11-24", False)
    assert template.folder == forms / "sample"


def test_a_question_has_the_words_of_its_block_and_the_changes_of_the_form(forms: Path) -> None:
    name = sample(forms).questions["people.name"]
    assert (name.ask, name.name, name.required) == ("您叫什么名字？", "姓名", True)
    assert sample(forms).questions["witnesses.name"].ask == "他叫什么名字？"


def test_questions_left_out_of_a_block_are_not_asked(forms: Path) -> None:
    questions = sample(forms).questions
    assert "people.phone" in questions
    assert "witnesses.phone" not in questions


def test_a_change_to_nothing_takes_words_away(forms: Path) -> None:
    changed(forms, INTERVIEW, "name: {ask: 您叫什么名字？}", "name: {required: null}")
    assert not sample(forms).questions["people.name"].required


def test_a_group_ends_with_the_question_for_another_one(forms: Path) -> None:
    group = sample(forms).groups["people"]
    assert [question.id for question in group.questions] == ["people.name", "people.sex", "people.phone", "people.more"]
    more = group.questions[-1]
    assert (more.kind.name, more.ask, more.name) == ("yes_no", "还有别的人吗？", "还有别的申请人")
    assert (group.least, group.most, group.when) == (1, 3, None)


def test_a_group_of_one_does_not_ask_for_another(forms: Path) -> None:
    changed(forms, INTERVIEW, "        most: 3\n        more: {ask: 还有别的人吗？}\n", "        most: 1\n")
    assert "people.more" not in sample(forms).questions


def test_a_group_that_may_be_empty_asks_first_whether_there_is_one(forms: Path) -> None:
    template = sample(forms)
    question = template.questions["witnesses_any"]
    assert (question.kind.name, question.ask, question.name) == ("yes_no", "有证人吗？", "有无证人")
    assert template.groups["witnesses"].when == Comparison("witnesses_any", Operator.IS, True)


def test_the_condition_of_a_group_that_may_be_empty_is_that_of_its_first_question(forms: Path) -> None:
    changed(forms, INTERVIEW, "        least: 0", "        least: 0\n        when: {group: people, count_at_least: 2}")
    template = sample(forms)
    assert template.questions["witnesses_any"].when == Comparison("people", Operator.COUNT_AT_LEAST, 2)
    assert template.groups["witnesses"].when == Comparison("witnesses_any", Operator.IS, True)


def test_the_condition_of_a_block_is_added_to_each_of_its_questions(forms: Path) -> None:
    changed(forms, INTERVIEW, "leave_out: [phone]}", "when: {question: lent, answered: 是}}")
    changed(forms, "_shared/blocks/person.yaml", "name: 电话", "name: 电话, when: {question: sex, is: 男}")
    changed(
        forms,
        INTERVIEW,
        "  - id: people\n",
        "  - {id: first, title: 先, icon: money, items: [{question: lent, kind: money, ask: 借多少？, name: 借款}]}\n  - id: people\n",
    )
    changed(
        forms,
        INTERVIEW,
        "      - {question: lent, kind: money, ask: 借了多少钱？, name: 借款, required: true, at_least: 0.01}\n",
        "",
    )
    questions = sample(forms).questions
    lent = Comparison("lent", Operator.ANSWERED, True)
    assert questions["witnesses.name"].when == lent
    assert questions["witnesses.phone"].when == All((lent, Comparison("witnesses.sex", Operator.IS, "男")))
    assert questions["people.phone"].when == Comparison("people.sex", Operator.IS, "男")


@pytest.mark.parametrize(
    ("when", "condition"),
    [
        ("{question: repaid_any, is: 否}", Comparison("repaid_any", Operator.IS, False)),
        ("{question: people.sex, is_not: 男}", Comparison("people.sex", Operator.IS_NOT, "男")),
        ("{question: people.sex, is_one_of: [男, 女]}", Comparison("people.sex", Operator.IS_ONE_OF, ("男", "女"))),
        ("{question: lent, more_than: 5万}", Comparison("lent", Operator.MORE_THAN, Decimal("50000.00"))),
        ("{question: lent, at_most: 0.5}", Comparison("lent", Operator.AT_MOST, Decimal("0.50"))),
        ("{question: lent, is: {question: repaid}}", Comparison("lent", Operator.IS, OtherAnswer("repaid"))),
        ("{question: due, at_most: 2020年8月20日}", Comparison("due", Operator.AT_MOST, date(2020, 8, 20))),
        ("{question: due, before: today}", Comparison("due", Operator.BEFORE, Today())),
        ("{question: due, after: 今天}", Comparison("due", Operator.AFTER, Today())),
        ("{question: due, after: 2020年8月20日}", Comparison("due", Operator.AFTER, date(2020, 8, 20))),
        ("{question: ways, has: 现金}", Comparison("ways", Operator.HAS, "现金")),
        (
            "{question: people.name, contains_word: [陈, 李]}",
            Comparison("people.name", Operator.CONTAINS_WORD, ("陈", "李")),
        ),
        ("{question: ways, answered: 否}", Comparison("ways", Operator.ANSWERED, False)),
        ("{group: people, count_at_least: 2}", Comparison("people", Operator.COUNT_AT_LEAST, 2)),
        ("{not: {question: ways, has: 现金}}", Not(Comparison("ways", Operator.HAS, "现金"))),
    ],
)
def test_a_condition_compares_with_a_value_of_the_question_it_looks_at(
    when: str, condition: object, forms: Path
) -> None:
    assert with_when(forms, when) == condition


def test_conditions_are_joined_with_all_and_any(forms: Path) -> None:
    one, other = Comparison("lent", Operator.ANSWERED, True), Comparison("due", Operator.ANSWERED, True)
    words = "{%s: [{question: lent, answered: 是}, {question: due, answered: 是}]}"
    assert with_when(forms, words % "all") == All((one, other))
    changed(forms, INTERVIEW, "all: [", "any: [")
    assert sample(forms).questions["extra"].when == AnyOf((one, other))


def test_a_name_is_looked_for_in_its_own_group_before_outside(forms: Path) -> None:
    block = "          - {use: person, leave_out: [phone]}\n"
    more = "{when: {question: lent, more_than: {question: repaid}}, severity: warn, says: 多了。}"
    question = f"          - {{question: lent, kind: money, ask: 借给他多少？, name: 借, checks: [{more}]}}\n"
    changed(forms, INTERVIEW, block, block + question)
    (check,) = sample(forms).questions["witnesses.lent"].checks
    assert check == Check(
        Comparison("witnesses.lent", Operator.MORE_THAN, OtherAnswer("repaid")), "多了。", Severity.WARN
    )


def test_a_computation_names_its_answers_and_its_plain_values(forms: Path) -> None:
    assert sample(forms).questions["owed"].compute == Computation(
        "difference_of", {"amount": Reference("lent"), "less": (Reference("repaid"),)}
    )
    question = with_question(
        forms,
        "kind: date, name: 期限, compute: {function: later_deadline, from: {start: {question: due}, days: 30}}",
    )
    assert question.compute == Computation("later_deadline", {"start": Reference("due"), "days": 30})


def test_a_sum_over_a_group_takes_the_answers_of_all_instances(forms: Path) -> None:
    changed(
        forms,
        INTERVIEW,
        "          - use: person\n",
        "          - {question: income, kind: money, ask: 收入？, name: 收入}\n          - use: person\n",
    )
    words = "kind: money, name: 合计, compute: {function: total_of, from: {amounts: {question: people.income}}}"
    assert with_question(forms, words).compute == Computation("total_of", {"amounts": Reference("people.income")})


def test_what_a_function_takes_is_read_off_its_signature() -> None:
    interest = signature_of(FUNCTIONS["interest"]).arguments
    assert interest["principal"] == Argument(several=False, kinds=frozenset({"money"}))
    assert interest["start"] == interest["filing_date"] == Argument(several=False, kinds=frozenset({"date"}))
    assert interest["rate"] == Argument(several=False, kinds=frozenset({"rate"}))
    assert signature_of(FUNCTIONS["total_of"]).arguments["amounts"] == Argument(
        several=True, kinds=frozenset({"money"})
    )


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_of_every_function_it_is_known_what_it_takes(name: str) -> None:
    arguments = signature_of(FUNCTIONS[name]).arguments
    takes_any = {argument for argument, takes in arguments.items() if not takes.kinds}
    assert takes_any == ({"answer"} if name in ("copy_of", "count_of") else set())


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("kind: date, default: 今天", "default", Today()),
        ("kind: yes_no, default: 是", "default", True),
        ("kind: money, default: 5万", "default", Decimal("50000.00")),
        ("kind: one_of, options: [甲, 乙], default: 乙", "default", "乙"),
        ("kind: several_of, options: [甲, 乙], default: [乙, 甲]", "default", ("甲", "乙")),
        ("kind: money, at_least: 0.01", "at_least", Decimal("0.01")),
        ("kind: date, at_least: 2020年1月1日", "at_least", date(2020, 1, 1)),
        ("kind: rate, at_most: 24", "at_most", Decimal(24)),
        ("kind: whole_number, at_most: 5", "at_most", 5),
        ("kind: text, longest: 10", "longest", 10),
        ("kind: date, past_only: true", "past_only", True),
    ],
)
def test_defaults_and_limits_are_values_of_the_kind(words: str, name: str, value: object, forms: Path) -> None:
    assert getattr(with_question(forms, f"ask: 问, name: 名, {words}"), name) == value


def test_an_option_may_have_plain_words_a_note_and_stand_alone(forms: Path) -> None:
    option = with_question(
        forms,
        "ask: 问, name: 名, kind: several_of, options: [{value: 无, plain: 没有, note: 一个也没有, alone: true}, 有]",
    ).options[0]
    assert (option.value, option.plain, option.note, option.alone) == ("无", "没有", "一个也没有", True)


def test_a_shared_row_has_its_parameters_filled_in(forms: Path) -> None:
    table = page_of(sample(forms))[0]
    name, sex = Fill("people.name"), Fill("people.sex", Writing.BOXES)
    line = Line((Words("姓名："), name, Words("　性别："), sex))
    assert table == Table("人", (Row("申请人", (line,), "people"),))


def test_a_line_is_made_of_words_and_places(forms: Path) -> None:
    rows = page_of(sample(forms))[1]
    assert isinstance(rows, Table)
    amount, boxes = rows.rows[0].lines
    assert isinstance(amount, Line)
    assert amount.parts[1::2] == (Fill("owed"), Fill("owed", Writing.WORDS))
    assert isinstance(boxes, Line)
    assert boxes.parts[1] == Fill("ways", Writing.BOX, "现金")


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ('""', Line(())),
        ('"{owed:steps}"', Line((Fill("owed", Writing.STEPS),))),
        ("日期：{today}", Line((Words("日期："), Fill("today")))),
        ('"{repaid_any:boxes}"', Line((Fill("repaid_any", Writing.BOXES),))),
        ('"{repaid_any:box 否}"', Line((Fill("repaid_any", Writing.BOX, "否"),))),
        ("{line: 注意, bold: true}", Line((Words("注意"),), bold=True)),
        (
            "{line: 注意, when: {question: repaid_any, is: 是}}",
            Line((Words("注意"),), Comparison("repaid_any", Operator.IS, True)),
        ),
        ("{for_each: people, always: false, lines: [甲]}", Repeat("people", (Line((Words("甲"),)),), always=False)),
        (
            '{for_each: people, where: {question: sex, is: 女}, lines: ["{index}. {name}"]}',
            Repeat(
                "people",
                (Line((Fill("index"), Words(". "), Fill("people.name"))),),
                Comparison("people.sex", Operator.IS, "女"),
            ),
        ),
    ],
)
def test_lines_of_running_text(line: str, read: object, forms: Path) -> None:
    assert with_line(forms, line) == read


def test_a_name_of_the_group_goes_before_a_made_one(forms: Path) -> None:
    changed(forms, "_shared/blocks/person.yaml", "question: phone, kind: phone", "question: pages, kind: whole_number")
    changed(forms, INTERVIEW, "leave_out: [phone]", "leave_out: [sex]")
    changed(forms, PAGE, '"{name}"', '"{pages}"')
    (grid,) = [block for block in page_of(sample(forms)) if isinstance(block, Grid)]
    assert grid.columns[1].line == Line((Fill("witnesses.pages"),))


def test_the_other_parts_of_a_page(forms: Path) -> None:
    template = sample(forms)
    grid, signature = page_of(template)[-2:]
    assert isinstance(grid, Grid)
    assert [(column.title, column.width) for column in grid.columns] == [("序号", 20), ("姓名", 80)]
    assert signature == Signature("签名：", group="people")
    steps = template.documents[1].page
    assert (steps.id, steps.large, steps.blocks) == ("next_steps", True, (GuidePart("phones", "电话"),))


def test_documents_with_their_copies(forms: Path) -> None:
    first, second = sample(forms).documents
    assert (first.id, first.page.id, first.copies) == ("application", "application", Copies(1, ("people",), 1))
    assert second.copies == Copies(0, (), 1)


def test_a_form_that_reads_can_be_asked(forms: Path) -> None:
    template = sample(forms)
    case = opened(forms).cases("sample")["plain"]
    reached = Interview(template, FUNCTIONS).reach(case.answers, case.today)
    assert reached.values["owed"] == Decimal("40000.00")
    assert [place.path for place in reached.asked][:5] == [
        *("people.0.name", "people.0.sex", "people.0.phone", "people.0.more"),
        "witnesses_any",
    ]


def test_a_page_nothing_uses_is_named_but_does_not_close_the_filing(forms: Path) -> None:
    (forms / "sample" / "pages" / "other.yaml").write_text("title: 别的\nblocks: []\n", encoding="utf-8")
    catalogue = opened(forms)
    assert list(catalogue.templates) == ["sample"]
    assert [(mistake.file.name, mistake.says) for mistake in catalogue.check()] == [
        ("other.yaml", "没有文书用这一页。")
    ]


def test_hidden_and_shared_folders_are_no_filings(forms: Path) -> None:
    (forms / ".git").mkdir()
    (forms / "_draft").mkdir()
    assert list(opened(forms).templates) == ["sample"]


def test_without_a_folder_of_icons_no_icon_is_judged(forms: Path) -> None:
    from kiosk.catalogue import Catalogue

    changed(forms, "sample/form.yaml", "icon: file-text", "icon: unheard-of")
    assert list(Catalogue.open(forms, FUNCTIONS).templates) == ["sample"]
    assert list(Catalogue.open(forms, FUNCTIONS, icons=forms / "nowhere").templates) == ["sample"]


def test_an_argument_may_be_the_day_of_the_visit(tmp_path: Path) -> None:
    forms = good_forms(tmp_path)
    days = "{question: days, kind: whole_number, name: 天数, compute: {function: days_between, from: {start: 2026-01-01, end: today}}}"
    old = "      - {question: owed,"
    changed(forms, "sample/interview.yaml", old, f"      - {days}\n{old}")
    computation = sample(forms).questions["days"].compute
    assert computation is not None
    assert computation.arguments["end"] == Today()
