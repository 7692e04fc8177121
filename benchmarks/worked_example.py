"""The filing and the answers every benchmark measures with: the private-lending form and its worked examples."""

from dataclasses import replace
from pathlib import Path

from kiosk.app.heart import Heart, open_heart
from kiosk.interview import Interview
from kiosk.model.reached import Reached
from kiosk.model.template import Template
from kiosk.settings import Settings

FORM = "private_lending"


def heart() -> Heart:
    """The kiosk's heart with its own settings."""
    return open_heart(Settings())


def filled(of: Heart, case: str) -> tuple[Template, Reached]:
    """The filing's template, and what a worked example's answers amount to."""
    template = of.catalogue.templates[FORM]
    example = of.catalogue.cases(FORM)[case]
    return template, Interview(template, of.functions).reach(example.answers, example.today)


def large_packet(of: Heart) -> tuple[Template, Reached]:
    """Eight documents, about 29 pages: the documents of the longest example, the complaint three times."""
    template, reached = filled(of, "every_branch")
    complaint = template.documents[0]
    again = tuple(replace(complaint, id=f"complaint_{number}") for number in (2, 3))
    documents = (complaint, *again, *template.documents[1:])[:8]
    larger = replace(template, documents=documents)
    return larger, replace(reached, template=larger)


def repository() -> Path:
    """The source tree the benchmarks stand in."""
    return Path(__file__).resolve().parents[1]
