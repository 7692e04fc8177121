"""The real kiosk, opened for each test with a scratch folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from journeys.resident import Resident
from pytestqt.qtbot import QtBot

from kiosk.app.heart import Heart, open_heart
from kiosk.interview import Interview
from kiosk.session.journal import Journal, new_key
from kiosk.settings import Settings

KEY = new_key()


@pytest.fixture(scope="session")
def heart(tmp_path_factory: pytest.TempPathFactory) -> Heart:
    return open_heart(Settings(cache=tmp_path_factory.mktemp("cache")))


@pytest.fixture
def sit_down(qtbot: QtBot, heart: Heart, tmp_path: Path) -> Iterator[Callable[..., Resident]]:
    """Opens a window with the journal of this test's visit; a second one finds what the first had kept.

    `at` is the question (or "review") of the plain lending example the resident stands at, everything before it answered.
    """
    open_now: list[tuple[Resident, Journal]] = []

    def sit(at: str = "", **options: Any) -> Resident:
        if at:
            before = Journal.open(tmp_path / "journal.db", KEY)
            write_up_to(before, heart, at)
            before.close()
            options["restore"] = True
        journal = Journal.open(tmp_path / "journal.db", KEY)
        resident = Resident(qtbot, heart, journal, tmp_path / "packet", **options)
        open_now.append((resident, journal))
        return resident

    yield sit
    for resident, journal in open_now:
        resident.leave()
        journal.close()


def write_up_to(journal: Journal, heart: Heart, path: str) -> None:
    """Journal the plain lending example up to a question, as a window that crashed there had."""
    template, example = heart.catalogue.templates["private_lending"], heart.catalogue.cases("private_lending")["plain"]
    reached = Interview(template, heart.functions).reach(example.answers, example.today)
    journal.write("template", "", template.id)
    for place in reached.asked:
        if place.path == path:
            journal.write("place", path, False)
            return
        if place.path in example.answers.values:
            journal.write("answer", place.path, place.question.kind.dump(example.answers.values[place.path]))
        else:
            journal.write("unsure", place.path, None)
    journal.write("stage", "", path)
