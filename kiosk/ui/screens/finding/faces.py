"""How filings and services look on tiles, and on which shelf each filing stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.i18n import _
from kiosk.model.cover import Cover
from kiosk.model.library import Library
from kiosk.ui.components.tile_grid import TileFace

COMPLAINTS, DEFENCES, OFFICES, APPLICATIONS = "complaints", "defences", "offices", "applications"


@dataclass(frozen=True)
class ShelfMark:
    """A shelf: its name and what it is for."""

    id: str
    icon: str
    words: str
    second: str


def shelf_marks() -> tuple[ShelfMark, ...]:
    """The shelves of filings, most wanted first."""
    return (
        ShelfMark(COMPLAINTS, "gavel", _("我要告人"), _("写起诉状")),
        ShelfMark(DEFENCES, "shield-check", _("我被人告了"), _("写答辩状")),
        ShelfMark(APPLICATIONS, "file-text", _("申请、手续"), _("仲裁、执行、支付令、法律援助")),
        ShelfMark(OFFICES, "bank", _("政府部门的事"), _("罚款、工伤认定、征收、信息公开")),
    )


def shelf_of(cover: Cover) -> str:
    """On which shelf a filing stands: told by what it is called."""
    if "行政" in cover.title:
        return OFFICES
    if "答辩" in cover.title:
        return DEFENCES
    return COMPLAINTS if "起诉状" in cover.title else APPLICATIONS


def faces_of(library: Library, ids: Iterable[str]) -> tuple[TileFace, ...]:
    """The tiles of filings and services; ids that are not (or no longer) there are passed over."""
    return tuple(face for each in ids if (face := face_of(library, each)) is not None)


def face_of(library: Library, name: str) -> TileFace | None:
    """The tile of one filing or service."""
    cover = library.covers.get(name)
    if cover is not None:
        return TileFace(name, cover.icon, _(cover.plain_names[0]), _(cover.cause or cover.title))
    service = library.services.get(name)
    if service is not None:
        return TileFace(
            name, service.icon, _(service.plain_names[0]), _("办事指南：{title}").format(title=service.title)
        )
    return None
