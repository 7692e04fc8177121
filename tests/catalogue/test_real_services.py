"""The real services and triage: enough of them, nothing taken for certain that was not verified, nothing invented."""

import re

from search.library import catalogue

from kiosk.model.triage import DEEPEST

SHORT_NUMBERS = {"110", "120", "122", "12315", "12333", "12338", "12345", "12348", "12368", "12393"}
"""Those the legal reference names."""


def test_there_are_enough_of_many_areas() -> None:
    services = catalogue().services
    assert len(services) >= 120
    assert len({service.area for service in services}) >= 16


def test_each_says_what_is_not_verified() -> None:
    assert all("以当地指南为准" in "".join(service.unverified) for service in catalogue().services)
    assert all("电话没有核实" in "".join(service.unverified) for service in catalogue().services)


def test_only_nationwide_short_numbers_and_no_amounts_are_given() -> None:
    for service in catalogue().services:
        words = "".join(
            [*service.where, *service.phones, *service.fee, service.who, *(step.text for step in service.steps)]
        )
        numbers = re.findall(r"\d{3,}", re.sub(r"第\d+条", "", words))
        assert set(numbers) <= SHORT_NUMBERS, service.id
        assert not re.search(r"\d ?元", words), service.id


def test_triage_asks_little_and_leads_to_every_filing() -> None:
    triage = catalogue().triage
    assert triage is not None
    assert triage.depth <= DEEPEST
    assert set(catalogue().covers) <= set(triage.leaves())
