"""The guide of every filing and every service stands on one page and is said aloud whole."""

from datetime import date
from threading import Event

import pytest

from kiosk.app.heart import Heart
from kiosk.interview import Interview
from kiosk.model.guide_sheet import guide_of_filing, guide_of_service
from kiosk.model.reached import Answers
from kiosk.model.template import Template

TODAY = date(2026, 11, 24)


def sheets(heart: Heart) -> list[Template]:
    filings = [guide_of_filing(heart.catalogue.templates[form]) for form in heart.catalogue.covers]
    return filings + [guide_of_service(service) for service in heart.library.services.values()]


def test_each_is_printed_on_one_page(heart: Heart) -> None:
    longer = {}
    for sheet in sheets(heart):
        reached = Interview(sheet, heart.functions).reach(Answers(), TODAY)
        packet = heart.printery.packet(sheet, reached, lambda _done, _total: None, Event())
        if packet.pages != 1:
            longer[sheet.id] = packet.pages
    assert longer == {}


@pytest.mark.parametrize("part", ["summary", "materials", "where", "steps"])
def test_each_says_what_it_is_what_to_bring_where_to_go_and_what_happens(part: str, heart: Heart) -> None:
    assert [sheet.id for sheet in sheets(heart) if not getattr(sheet.guide, part)] == []


def test_there_are_enough_services_and_each_says_what_is_not_verified(heart: Heart) -> None:
    services = heart.library.services.values()
    assert len(services) >= 120
    assert [service.id for service in services if not service.unverified or not service.source] == []
