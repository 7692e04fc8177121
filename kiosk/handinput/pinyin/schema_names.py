"""What the schemas and the dictionary are called."""

from kiosk.model.handinput import PinyinLayout

DICTIONARY = "kiosk"
LAYOUTS: tuple[PinyinLayout, ...] = ("letters", "nine")


def schema_id(layout: PinyinLayout, fuzzy: bool) -> str:
    """What the schema of a layout is called, with or without the sounds people mix up."""
    return f"{layout}_fuzzy" if fuzzy else layout


SCHEMAS = tuple(schema_id(layout, fuzzy) for layout in LAYOUTS for fuzzy in (False, True))
