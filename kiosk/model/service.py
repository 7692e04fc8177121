"""A service of another office: nothing is written here for it; its guide page tells what to bring and where to go."""

from dataclasses import dataclass
from functools import cached_property

from kiosk.model.template import Guide, GuideStep, Material


@dataclass(frozen=True)
class Service:
    """A service.

    Attributes:
        id: "pension_check".
        title: What the office calls it.
        plain_names: What people say; the first one is shown on the tile.
        icon: Phosphor icon name.
        area: The office's field ("人社").
        who: Who may have it, in a sentence.
        materials: What to bring.
        where: Where to go.
        steps: What happens.
        time: How long it takes.
        fee: What it costs.
        phones: Whom to ask.
        unverified: What of all this has not been verified, one sentence each.
        source: Where it comes from.
    """

    id: str
    title: str
    plain_names: tuple[str, ...]
    icon: str
    area: str
    who: str
    materials: tuple[Material, ...]
    where: tuple[str, ...]
    steps: tuple[GuideStep, ...]
    time: tuple[str, ...]
    fee: tuple[str, ...]
    phones: tuple[str, ...]
    unverified: tuple[str, ...]
    source: str

    @cached_property
    def guide(self) -> Guide:
        """The same as a filing's guide, for the same page."""
        return Guide(
            summary=self.who,
            materials=self.materials,
            where=self.where,
            steps=self.steps,
            fees=self.fee,
            time_limits=self.time,
            phones=self.phones,
            unverified=self.unverified,
        )
