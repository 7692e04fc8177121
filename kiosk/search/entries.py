"""Filings and services as entries of the search."""

from collections.abc import Iterable

from kiosk.model.cover import Cover
from kiosk.model.finding import Entry, EntryKind, Sayings
from kiosk.model.service import Service


def entries(covers: Iterable[Cover], services: Iterable[Service], sayings: Sayings) -> tuple[Entry, ...]:
    """Everything that can be looked for, filings first.

    Args:
        covers: The filings.
        services: The services.
        sayings: What people say, beyond their plain names.
    """
    found = [_form(cover, sayings) for cover in covers]
    return (*found, *(_service(service, sayings) for service in services))


def _form(cover: Cover, sayings: Sayings) -> Entry:
    title = f"{cover.title}{cover.subtitle}"
    names = (cover.cause, *cover.plain_names, *sayings.aliases.get(cover.id, ()))
    return Entry(cover.id, EntryKind.FORM, title, _each_once(names), cover.area)


def _service(service: Service, sayings: Sayings) -> Entry:
    names = (*service.plain_names, *sayings.aliases.get(service.id, ()))
    text = "，".join((service.area, service.who, *(material.name for material in service.materials)))
    return Entry(service.id, EntryKind.SERVICE, service.title, _each_once(names), text)


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
