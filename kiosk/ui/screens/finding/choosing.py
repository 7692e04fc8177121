"""From a tile to what it leads to: the guide of a filing or of a service."""

from collections.abc import Iterable

from kiosk.i18n import _
from kiosk.model.library import Library
from kiosk.model.triage import TriageQuestion
from kiosk.ui.components.tile_grid import TileFace
from kiosk.ui.screens.finding.faces import faces_of, shelf_marks, shelf_of
from kiosk.ui.screens.finding.tiles import TilesScreen
from kiosk.ui.screens.screen import Action, Screen, Stand

SERVICES = "services"
OTHER = "other"


def library_of(stand: Stand) -> Library:
    """What can be looked for. Raises LookupError on a stand without a library."""
    if stand.library is None:
        raise LookupError("this stand has no library")
    return stand.library


def choose(stand: Stand, name: str) -> str:
    """Open a filing or a service; why not, where it cannot be opened."""
    if not stand.visit.choose(name):
        return _("这一项今天打不开，请选别的，或请问工作人员。")
    stand.go_on()
    return ""


def options_screen(stand: Stand, heading: str, explanation: str, ids: Iterable[str]) -> Screen:
    """Filings and services to choose from."""
    faces = faces_of(library_of(stand), ids)

    def chosen(name: str) -> None:
        if why_not := choose(stand, name):
            screen.refuse(why_not)

    screen = TilesScreen(stand, heading, explanation, faces, chosen)
    return screen


def shelves_screen(stand: Stand) -> Screen:
    """All there is, shelf by shelf."""
    library = library_of(stand)
    marks = {mark.id: mark for mark in shelf_marks()}
    wanted_first = dict.fromkeys((*library.home, *library.covers))
    covers = [library.covers[name] for name in wanted_first if name in library.covers]
    on_shelf = {shelf: tuple(cover.id for cover in covers if shelf_of(cover) == shelf) for shelf in marks}
    faces = [TileFace(mark.id, mark.icon, mark.words, mark.second) for mark in marks.values() if on_shelf[mark.id]]
    if library.services:
        faces.append(
            TileFace(SERVICES, "identification-card", _("别的办事"), _("社保、医保、户口、补贴：要带什么、去哪里"))
        )

    def chosen(shelf: str) -> None:
        if shelf == SERVICES:
            stand.open(service_areas_screen)
            return
        mark = marks[shelf]
        stand.open(
            lambda again: options_screen(again, mark.words, _("选最像的一件。选错了可以退回来。"), on_shelf[shelf])
        )

    return TilesScreen(stand, _("都能办什么"), _("先选一类，再选最像的一件。"), faces, chosen)


def service_areas_screen(stand: Stand) -> Screen:
    """The services of other offices, area by area."""
    library = library_of(stand)
    areas: dict[str, list[str]] = {}
    for service in library.services.values():
        areas.setdefault(service.area, []).append(service.id)
    faces = [
        TileFace(area, library.services[ids[0]].icon, area, _("{count} 项").format(count=len(ids)))
        for area, ids in areas.items()
    ]

    def chosen(area: str) -> None:
        says = _("这里告诉您要带什么、去哪里办。")
        stand.open(lambda again: options_screen(again, area, says, areas[area]))

    return TilesScreen(stand, _("别的办事"), _("选一个部门。"), faces, chosen)


def first_question_screen(stand: Stand) -> Screen:
    """The first of the few questions; everything there is, where they cannot be asked today."""
    question = library_of(stand).triage
    return shelves_screen(stand) if question is None else triage_screen(stand, question)


def triage_screen(stand: Stand, question: TriageQuestion, number: int = 1) -> Screen:
    """One of the few questions for those who cannot name their trouble."""

    def chosen(choice: str) -> None:
        if choice == OTHER:
            stand.open(shelves_screen)
            return
        taken = question.choices[int(choice)]
        following = taken.then
        if following is not None:
            stand.open(lambda again: triage_screen(again, following, number + 1))
            return
        heading, says = _("可能是这几件"), _("选最像的一件。都不像，可以问工作人员。")
        stand.open(lambda again: options_screen(again, heading, says, taken.leads_to))

    faces = [TileFace(str(place), choice.icon, _(choice.says)) for place, choice in enumerate(question.choices)]
    none_of_them = Action(_("都不是"), "list-bullets", lambda: chosen(OTHER))
    return TilesScreen(stand, _(question.ask), _(question.help), faces, chosen, (none_of_them,))
