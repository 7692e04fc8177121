"""How long one answer takes in a long chain and in a form with many repeats; SurveyJS on the same chain."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.figure import Figure, milliseconds
from kiosk.interview import Interview
from kiosk.model.condition import Comparison, Operator
from kiosk.model.kinds import KINDS
from kiosk.model.reached import Answers
from kiosk.model.template import Group, Guide, Item, Official, Question, Section, Template

CHAIN = 200
REPEATS = 100
TODAY = date(2026, 11, 24)

SURVEYJS = """
const { Model } = require("survey-core");
const elements = [];
for (let i = 0; i < %d; i++)
  elements.push({ type: "boolean", name: "q" + i, ...(i ? { visibleIf: "{q" + (i - 1) + "} = true" } : {}) });
const taken = [];
for (let run = 0; run < 5; run++) {
  const survey = new Model({ clearInvisibleValues: "onHidden", elements });
  const begun = performance.now();
  for (let i = 0; i < %d; i++) survey.setValue("q" + i, true);
  taken.push((performance.now() - begun) / %d);
}
taken.sort((a, b) => a - b);
console.log(JSON.stringify({ ms: taken[2] }));
"""


def figures() -> Iterator[Figure]:
    """The interview's figures and its peers'."""
    yield Figure(f"one answer, chain of {CHAIN} dependent questions", _chain(), "ms", 1.0)
    yield _surveyjs()
    yield Figure("  JavaRosa 1.91 on the chain", None, "ms", note="no Maven registry here; 1.91 ms in facts/choices.md")
    yield Figure(f"one answer, form with {REPEATS} repeats of 10 questions", _repeats(), "ms", 5.0)


def _template(*items: Item) -> Template:
    return Template(
        "bench",
        "",
        "",
        "",
        "",
        ("",),
        "",
        1,
        (),
        "",
        Official("", "", "", False),
        (Section("s", "", "", items),),
        (),
        Guide("", (), (), (), (), (), ()),
    )


def _chain() -> float:
    def when(number: int) -> Comparison | None:
        return Comparison(f"q{number - 1}", Operator.IS, True) if number else None

    questions = [Question(f"q{number}", KINDS["yes_no"], ask="?", when=when(number)) for number in range(CHAIN)]
    interview = Interview(_template(*questions), {})
    answers = Answers({f"q{number}": True for number in range(CHAIN - 1)})
    last = f"q{CHAIN - 1}"
    return milliseconds(lambda: interview.reach(answers.with_answer(last, True), TODAY), 200)


def _repeats() -> float:
    fields = tuple(Question(f"loans.f{number}", KINDS["text"], ask="?") for number in range(9))
    group = Group("loans", "借款", (*fields, Question("loans.more", KINDS["yes_no"], ask="?")))
    interview = Interview(_template(group), {})
    values: dict[str, object] = {f"loans.{index}.more": True for index in range(REPEATS - 1)}
    values |= {f"loans.{index}.f{number}": "x" for index in range(REPEATS) for number in range(9)}
    answers = Answers(values)
    return milliseconds(lambda: interview.reach(answers.with_answer("loans.99.f0", "y"), TODAY), 100)


def _surveyjs() -> Figure:
    name = f"  SurveyJS (survey-core) on the chain of {CHAIN}"
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        return Figure(name, None, "ms", note="node and npm are not installed")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "chain.js").write_text(SURVEYJS % (CHAIN, CHAIN, CHAIN), encoding="utf-8")
        installed = subprocess.run(
            [npm, "install", "-s", "survey-core@2.5.43"], cwd=folder, capture_output=True, check=False
        )
        if installed.returncode:
            return Figure(name, None, "ms", note="npm install failed")
        ran = subprocess.run([node, "chain.js"], cwd=folder, capture_output=True, text=True, check=False)
        if ran.returncode:
            return Figure(name, None, "ms", note=ran.stderr.strip().splitlines()[-1][:80])
        return Figure(name, float(json.loads(ran.stdout)["ms"]), "ms")
