"""What is known of a filing before it is opened: enough for a tile, a list, a search."""

from dataclasses import dataclass

from kiosk.model.template import Official, Template


@dataclass(frozen=True)
class Cover:
    """The front of a filing; the fields mean what they mean in `Template`.

    Attributes:
        unverified: What of its text or guide has not been verified, one sentence each.
    """

    id: str
    title: str
    subtitle: str
    cause: str
    area: str
    plain_names: tuple[str, ...]
    icon: str
    minutes: int
    official: Official
    unverified: tuple[str, ...] = ()


def cover_of(template: Template) -> Cover:
    """The front of a filing that is open."""
    unverified = (*template.official.unverified, *template.guide.unverified)
    if not template.official.verified:
        unverified = ("官方文本尚未由人逐字核对", *unverified)
    return Cover(
        id=template.id,
        title=template.title,
        subtitle=template.subtitle,
        cause=template.cause,
        area=template.area,
        plain_names=template.plain_names,
        icon=template.icon,
        minutes=template.minutes,
        official=template.official,
        unverified=unverified,
    )
