"""A guide alone, as a filing without questions: it is read on the screen and printed as one sheet."""

from dataclasses import replace

from kiosk.model.page import GuidePart, Line, Page, Paragraphs, Words
from kiosk.model.service import Service
from kiosk.model.template import Copies, DocumentTemplate, Guide, Official, Template

SHEET = "guide_sheet"
FOOT = "本页由自助终端生成，以窗口告知为准"
_PARTS = (
    ("materials", "要带的材料"),
    ("where", "到哪里办"),
    ("steps", "怎么办"),
    ("time_limits", "要记住的时间"),
    ("fees", "要花多少钱"),
    ("phones", "有事打这些电话"),
    ("unverified", "这几样还没核实，请先问清楚"),
)


def guide_of_filing(template: Template) -> Template:
    """The guide of a filing, without its questions and documents."""
    return replace(
        template,
        sections=(),
        guide=_whole(template.guide),
        documents=(_sheet(template.plain_names[0], f"{template.title}{template.subtitle}", template.guide.summary),),
    )


def guide_of_service(service: Service) -> Template:
    """A service of another office: its guide is all there is."""
    return Template(
        id=service.id,
        title=service.title,
        subtitle="",
        cause="",
        area=service.area,
        plain_names=service.plain_names,
        icon=service.icon,
        minutes=1,
        bring=tuple(material.name for material in service.materials),
        cost="；".join(service.fee),
        official=Official("", service.source, "", verified=False),
        sections=(),
        documents=(_sheet(service.title, service.area, service.who),),
        guide=_whole(service.guide),
    )


def _whole(guide: Guide) -> Guide:
    """Before anything is answered every material may be needed."""
    materials = tuple(
        material if material.when is None else replace(material, when=None, required=False)
        for material in guide.materials
    )
    return replace(guide, materials=materials)


def _sheet(title: str, subtitle: str, summary: str) -> DocumentTemplate:
    summary_block = Paragraphs((Line((Words(summary),)),))
    parts = tuple(GuidePart(part, heading) for part, heading in _PARTS)
    page = Page(SHEET, f"办理指南：{title}", subtitle, (summary_block, *parts), foot=FOOT)
    return DocumentTemplate(SHEET, "办理指南", page, Copies(court=0, own=1))
