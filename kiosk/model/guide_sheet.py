"""A guide alone, as a filing without questions: it is read on the screen and printed as one sheet."""

from dataclasses import replace

from kiosk.model.page import Block, GuidePart, Line, Page, Paragraphs, Words
from kiosk.model.service import Service
from kiosk.model.template import Copies, DocumentTemplate, Guide, Official, Template

SHEET = "guide_sheet"
FOOT = "本页由自助终端生成，以窗口告知为准"


def guide_of_filing(template: Template) -> Template:
    """The guide of a filing, without its questions and documents."""
    guide = whole_guide(template.guide)
    always = tuple(material for material in guide.materials if material.required)
    return replace(
        template,
        sections=(),
        guide=replace(guide, materials=always),
        documents=(_sheet(template.plain_names[0], f"{template.title}{template.subtitle}", guide),),
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
        documents=(_sheet(service.title, service.area, service.guide),),
        guide=service.guide,
    )


def whole_guide(guide: Guide) -> Guide:
    """A guide before anything is answered: every material may be needed."""
    materials = tuple(
        material if material.when is None else replace(material, when=None, required=False)
        for material in guide.materials
    )
    return replace(guide, materials=materials)


def _sheet(title: str, subtitle: str, guide: Guide) -> DocumentTemplate:
    """One page: the materials as a list to tick off, everything else as running text, which takes half the room."""
    steps = tuple(f"{step.title}：{step.text}" for step in guide.steps)
    perhaps = tuple(material.name for material in guide.materials if not material.required)
    blocks: tuple[Block, ...] = (
        Paragraphs((_line(guide.summary),)),
        GuidePart("materials", "要带的材料"),
        *_running("看情况还要带", perhaps),
        *_running("到哪里办", guide.where),
        *_running("怎么办", steps),
        *_running("要记住的时间", guide.time_limits),
        *_running("要花多少钱", guide.fees),
        *_running("有事打这些电话", guide.phones),
        *_running("这几样还没核实，请先问清楚", guide.unverified),
    )
    page = Page(SHEET, f"办理指南：{title}", subtitle, blocks, foot=FOOT, one_sheet=True)
    return DocumentTemplate(SHEET, "办理指南", page, Copies(court=0, own=1))


def _running(heading: str, items: tuple[str, ...]) -> tuple[Paragraphs, ...]:
    if not items:
        return ()
    ended = [item if item.endswith(("。", "！", "？")) else f"{item}；" for item in items]
    numbered = "".join(f"（{number}）{item}" for number, item in enumerate(ended, 1))
    return (Paragraphs((_line(items[0] if len(items) == 1 else numbered.rstrip("；")),), heading),)


def _line(words: str) -> Line:
    return Line((Words(words),))
