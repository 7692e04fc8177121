"""What stands in a form in vain is named with its line: branches nobody tried, questions nobody needs."""

import shutil
from pathlib import Path

import pytest

from kiosk.app.heart import Heart, open_heart
from kiosk.app.rehearsal import gaps
from kiosk.settings import Settings

GOOD = Path(__file__).parents[1] / "broken" / "good"
VARIANTS = """
variants:
  - title: 没还过
    answers: {repaid_any: 否}
    warnings: []
  - {title: 还得太多, answers: {repaid: 6万}, warnings: [还的比借的多。]}
"""


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """The good forms, with every question used and every branch tried."""
    folder = Path(shutil.copytree(GOOD, tmp_path / "forms"))
    change(
        folder / "sample/interview.yaml",
        "      - {question: due, kind: date, ask: 哪天还？, name: 还款日, default: 今天}\n",
        "",
    )
    change(folder / "sample/interview.yaml", "leave_out: [phone]", "leave_out: [phone, sex]")
    change(folder / "_shared/blocks/person.yaml", "  - {question: phone,", "  # {question: phone,")
    change(folder / "sample/interview.yaml", "leave_out: [phone, sex]", "leave_out: [sex]")
    change(folder / "sample/cases/plain.yaml", "unsure: [due]\n", VARIANTS.lstrip())
    return folder


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(forms: Path, cache: Path | None = None) -> list[tuple[str, int, str]]:
    heart: Heart = open_heart(Settings(cache=cache or forms.parent / "cache"), forms=forms)
    assert heart.catalogue.unavailable == ()
    found = gaps(heart)
    heart.catalogue.save()
    return [(gap.file.name, gap.line, gap.says) for gap in found]


def test_a_form_whose_every_branch_is_tried_has_no_gap(forms: Path) -> None:
    assert told(forms) == []


def test_a_branch_no_example_takes_is_named_both_ways(forms: Path) -> None:
    change(forms / "sample/cases/plain.yaml", "answers: {repaid_any: 否}", "answers: {lent: 4万}")
    assert told(forms) == [
        ("interview.yaml", 31, "没有一个例子里，这个条件不成立。"),
        ("application.yaml", 15, "没有一个例子里，这个条件不成立。"),
    ]
    change(forms / "sample/cases/plain.yaml", "repaid: 6万", "lent: 6万")
    assert ("interview.yaml", 33, "没有一个例子里，这个条件成立过。") in told(forms)


def test_a_question_nothing_uses_is_named(forms: Path) -> None:
    change(
        forms / "sample/interview.yaml",
        "      - {question: story,",
        "      - {question: faith, kind: text, ask: 您信什么教？, name: 信仰}\n      - {question: story,",
    )
    ((file, line, says),) = told(forms)
    assert (file, line) == ("interview.yaml", 36)
    assert "faith" in says


def test_what_was_found_is_kept_and_found_anew_after_a_change(forms: Path) -> None:
    assert told(forms) == told(forms) == []
    change(forms / "sample/cases/plain.yaml", "answers: {repaid_any: 否}", "answers: {lent: 4万}")
    assert len(told(forms)) == 2
