"""Small filings made by hand, so that the interview's laws can be seen without any form folder."""

from datetime import date

from kiosk.model.kinds import KINDS
from kiosk.model.template import Guide, Item, Official, Question, Section, Template

TODAY = date(2026, 11, 24)


def question(id: str, kind: str = "text", **attributes: object) -> Question:
    """A question with the words left out."""
    return Question(id=id, kind=KINDS[kind], **{"ask": f"{id}?", "name": id, **attributes})  # type: ignore[arg-type]


def make_template(*sections: tuple[Item, ...]) -> Template:
    """A filing that asks these items, a section each."""
    return Template(
        id="sample",
        title="民事起诉状",
        subtitle="",
        cause="",
        area="民事",
        plain_names=("试一试",),
        icon="file-text",
        minutes=5,
        bring=(),
        cost="",
        official=Official("", "", "2026-11-24", False),
        sections=tuple(
            Section(f"s{number}", f"第{number}节", "user", tuple(items)) for number, items in enumerate(sections)
        ),
        documents=(),
        guide=Guide("", (), (), (), (), (), ()),
    )
