"""The four schemas: 26 keys and nine keys, each with and without the sounds people mix up."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import yaml

from kiosk.handinput.pinyin.schema_names import LAYOUTS, SCHEMAS, schema_id
from kiosk.handinput.pinyin.sources import unreadable

FUZZY_SOUNDS = "fuzzy_sounds.yaml"

_PLACE_OF_FUZZY_SOUNDS = "fuzzy_sounds"


def schemas(assets: Path, fuzzy: Collection[str]) -> Iterator[tuple[str, str]]:
    """The schemas as librime reads them, and the list of them: names of files and what stands in them.

    Args:
        assets: Holds `letters.yaml`, `nine.yaml` and `FUZZY_SOUNDS`.
        fuzzy: The groups of sounds that are taken for each other; others in the file are left out.

    Raises:
        PinyinProblem: A file is missing or is not what it should be.
    """
    sounds = _read(assets / FUZZY_SOUNDS)
    rules = [rule for group, of_group in sounds.items() if group in fuzzy for rule in of_group]
    for layout in LAYOUTS:
        for is_fuzzy in (False, True):
            name = schema_id(layout, is_fuzzy)
            yield f"{name}.schema.yaml", _schema(assets / f"{layout}.yaml", name, rules if is_fuzzy else [])
    yield "default.yaml", _written({"config_version": "1", "schema_list": [{"schema": name} for name in SCHEMAS]})


def _schema(file: Path, name: str, rules: list[str]) -> str:
    schema = _read(file)
    try:
        schema["schema"]["schema_id"] = schema["translator"]["prism"] = name
        algebra: list[str] = schema["speller"]["algebra"]
        place = algebra.index(_PLACE_OF_FUZZY_SOUNDS)
    except (KeyError, TypeError, ValueError):
        raise unreadable(file) from None
    algebra[place : place + 1] = rules
    return _written(schema)


def _read(file: Path) -> dict[str, Any]:
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        raise unreadable(file) from None
    if not isinstance(data, dict):
        raise unreadable(file)
    return data


def _written(data: dict[str, Any]) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
