"""`kiosk fill`: answers in, packet out; every problem named, nothing written then."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Kiosk = Callable[..., Any]
CASES = Path(__file__).parents[2] / "forms" / "private_lending" / "cases"


def test_a_packet_with_its_summary(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = kiosk("fill", "private_lending", "--answers", CASES / "plain.yaml", "--out", out, "--json")
    assert told.status == 0, told.out
    summary = told.data
    assert [document["id"] for document in summary["documents"]] == [
        "complaint",
        "evidence_list",
        "address_confirmation",
        "fee_estimate",
        "courts",
        "next_steps",
    ]
    assert summary["documents"][0]["copies"] == 3
    assert summary["fee"] == "800.00"
    assert summary["pages"] == sum(document["pages"] for document in summary["documents"])
    for name in ("packet.pdf", "answers.json", *(document["file"] for document in summary["documents"])):
        assert (out / name).is_file()


def test_the_answers_echoed_can_be_filled_in_again(kiosk: Kiosk, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    day = ("--today", "2026-11-24")
    kiosk("fill", "private_lending", "--answers", CASES / "every_branch.yaml", "--out", first, *day)
    told = kiosk("fill", "private_lending", "--answers", first / "answers.json", "--out", second, *day, "--json")
    assert told.status == 0, told.out
    assert (first / "packet.pdf").read_bytes() == (second / "packet.pdf").read_bytes()


def test_what_was_worked_out_is_worked_out_again_when_an_answer_is_changed(kiosk: Kiosk, tmp_path: Path) -> None:
    day = ("--today", "2026-11-24")
    kiosk("fill", "private_lending", "--answers", CASES / "plain.yaml", "--out", tmp_path, *day)
    echoed = json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))
    echoed["answers"]["principal_owed"] = {"value": "30000.00"}
    echoed["answers"]["principal_repaid"] = {"value": "20000.00"}
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(echoed, ensure_ascii=False), encoding="utf-8")
    told = kiosk("fill", "private_lending", "--answers", changed, "--out", tmp_path / "again", *day, "--json")
    assert told.data["fee"] == "550.00"


def test_bad_answers_are_all_named_and_nothing_is_written(kiosk: Kiosk, tmp_path: Path) -> None:
    text = (CASES / "plain.yaml").read_text(encoding="utf-8")
    text = text.replace("due_on: 2024年5月1日", "due_on: 2024年2月30日").replace(
        "agreed_amount: 5万", "agreed_amount: 负5万"
    )
    bad = tmp_path / "bad.yaml"
    bad.write_text(text.replace("  lender: 陈桂香\n", "  lendr: 陈桂香\n"), encoding="utf-8")
    told = kiosk("fill", "private_lending", "--answers", bad, "--out", tmp_path / "out", "--json")
    assert told.status == 2
    problems = "\n".join(told.data["problems"])
    for words in ("约定的还款日", "约定的借款金额", "lendr"):
        assert words in problems
    assert not (tmp_path / "out").exists()


def test_what_the_law_requires_and_is_missing_is_named(kiosk: Kiosk, tmp_path: Path) -> None:
    answers = tmp_path / "few.json"
    answers.write_text(json.dumps({"story": "他欠我钱。"}, ensure_ascii=False), encoding="utf-8")
    told = kiosk("fill", "private_lending", "--answers", answers, "--out", tmp_path / "out")
    assert told.status == 2
    assert "尚欠本金" in told.err


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [("--answers", "nowhere.yaml", "找不到"), ("--today", "明天", "2026-11-24")],
)
def test_options_that_cannot_be_read(option: str, value: str, words: str, kiosk: Kiosk, tmp_path: Path) -> None:
    options = {"--answers": str(CASES / "plain.yaml"), "--out": str(tmp_path / "out"), option: value}
    told = kiosk("fill", "private_lending", *(part for pair in options.items() for part in pair))
    assert told.status == 2
    assert words in told.err


def test_a_filing_that_does_not_exist(kiosk: Kiosk, tmp_path: Path) -> None:
    told = kiosk("fill", "nothing", "--answers", CASES / "plain.yaml", "--out", tmp_path)
    assert told.status == 2
    assert "private_lending" in told.err
