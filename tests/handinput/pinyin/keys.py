"""Keys pressed one after another."""

from kiosk.model.handinput import Composition, PinyinLayout, PinyinWriter


def typed(writer: PinyinWriter, keys: str, layout: PinyinLayout = "letters", fuzzy: bool = False) -> Composition:
    """What stands there after a fresh begin and these keys."""
    writer.begin(layout, fuzzy)
    composition = Composition()
    for sign in keys:
        composition = writer.key(sign)
    return composition
