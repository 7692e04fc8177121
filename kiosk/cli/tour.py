"""`kiosk tour`: a whole journey with a worked example; a picture of every screen, and the packet."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.answer import Json, answer, refuse
from kiosk.model.access import AccessSettings, Panel
from kiosk.settings import load_settings


def tour(
    out: Annotated[Path, typer.Option("--out", help="Where pictures and the packet go.")],
    form: Annotated[str, typer.Option("--form", help="The filing's id.")] = "private_lending",
    case: Annotated[str | None, typer.Option("--case", help="The worked example's file name without .yaml.")] = None,
    size: Annotated[str, typer.Option("--size", help="Resolution.")] = "1080x1920",
    text_size: Annotated[str, typer.Option("--text-size", help="standard, large or extra_large.")] = "standard",
    theme: Annotated[str, typer.Option("--theme", help="light or high_contrast.")] = "light",
    language: Annotated[str, typer.Option("--language", help="zh_CN, zh_HK or en.")] = "zh_CN",
    as_json: Json = False,
) -> None:
    """Play the journey in the real window, offscreen where QT_QPA_PLATFORM=offscreen is set."""
    from kiosk.app.heart import open_heart
    from kiosk.app.tour import play
    from kiosk.app.visit_process import panel_of

    settings = load_settings()[0]
    heart = open_heart(settings)
    cases = heart.catalogue.cases(form) if form in heart.catalogue.templates else {}
    if not cases:
        says = f"没有这个文书或它没有例子：{form}。现有：{'、'.join(heart.catalogue.templates)}"
        raise refuse({"error": says}, [says], as_json, 2)
    chosen = cases.get(case) if case else cases.get("plain", next(iter(cases.values())))
    if chosen is None:
        says = f"没有这个例子：{case}。现有：{'、'.join(cases)}"
        raise refuse({"error": says}, [says], as_json, 2)
    access = AccessSettings(text_size=text_size, theme=theme, language=language)  # type: ignore[arg-type]
    panel: Panel = panel_of(settings, size)
    played = play(heart, form, chosen.answers, panel, access, out)
    data = {
        "pictures": [str(picture) for picture in played.pictures],
        "packet": str(out / "packet"),
        "said": played.said,
    }
    text = f"{len(played.pictures)} 张图片在 {out}\n材料包在 {out / 'packet'}"
    answer(data, text, as_json)
