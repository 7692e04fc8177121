"""The provinces, cities, counties and towns of the country and the villages of Guangdong, for choosing an address by pointing."""

import json
from pathlib import Path
from typing import Any

from kiosk.i18n import _

FILE = "places.json"
VILLAGES = "villages_guangdong.json"
"""A line for each county: its full path, its towns and their villages and communities as an address names them."""


class PlacesProblem(Exception):
    """The address data cannot be used; the text names the file, what is wrong and the cure, for the operator."""

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(
            _("地址数据读不了：{file}（{what}）。请重新安装本软件，或把这个文件放回去。").format(file=file, what=what)
        )


class Villages:
    """The villages of towns; a county's are read when one of its towns is first opened.

    Args:
        file: With them. Where it is missing or damaged, no town has villages.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._counties: dict[str, dict[str, list[str]]] = {}

    def of(self, town: tuple[str, ...]) -> tuple[str, ...]:
        """The villages of a town, given by its full path; () where none are known."""
        county = "".join(town[:-1])
        if county not in self._counties:
            self._counties[county] = self._read(county)
        return tuple(self._counties[county].get(town[-1], ()))

    def _read(self, county: str) -> dict[str, list[str]]:
        begins = f'"{county}":'
        try:
            lines = self._file.read_text(encoding="utf-8").splitlines()
            line = next((line for line in lines if line.startswith(begins)), begins + "{}")
            towns = json.loads(line.removeprefix(begins).removesuffix(","))
        except (OSError, ValueError, RecursionError):
            return {}
        is_whole = isinstance(towns, dict) and all(isinstance(within, list) for within in towns.values())
        return towns if is_whole and _is_sound(towns) else {}


class Places:
    """Places by name, each within the one above it.

    Not every city has counties, and not every place has others within it; a path is as long as the names go.

    Args:
        tree: Name -> the same for the places within, or a list where those have none within them.
        villages: Of the towns at the ends of the tree; None where there are none to choose.
    """

    def __init__(self, tree: dict[str, Any], villages: Villages | None = None) -> None:
        self._tree = tree
        self._villages = villages

    @classmethod
    def load(cls, folder: Path) -> "Places":
        """The places of a folder's places.json, and the villages beside it if there are any (see SOURCE.md there).

        Raises:
            PlacesProblem: The file is missing or damaged.
        """
        file = folder / FILE
        try:
            tree = json.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise PlacesProblem(file, _("没有这个文件")) from None
        except OSError as error:
            raise PlacesProblem(file, error.strerror or _("打不开")) from error
        except (ValueError, RecursionError) as error:
            raise PlacesProblem(file, _("文件坏了")) from error
        if not isinstance(tree, dict) or not tree or not _is_sound(tree):
            raise PlacesProblem(file, _("文件坏了"))
        return cls(tree, Villages(folder / VILLAGES))

    def children(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """The names within a place, in the order of their codes; those of the provinces for the empty path.

        Returns:
            Nothing where the path is unknown or leads to a place without others in it.
        """
        here: Any = self._tree
        for depth, name in enumerate(path):
            if isinstance(here, list):
                is_town = name in here and depth == len(path) - 1
                return self._villages.of(path) if self._villages is not None and is_town else ()
            here = here.get(name, {})
        return tuple(here)

    def split(self, address: str) -> tuple[tuple[str, ...], str]:
        """The places an address begins with, and the rest of it; together they are the address again.

        Args:
            address: Full names, province first: 广东省梅州市梅县区松口镇某某村. Short ones (广东) belong to the rest.
        """
        path: tuple[str, ...] = ()
        rest = address
        while True:
            known = [name for name in self.children(path) if rest.startswith(name)]
            if not known:
                return path, rest
            longest = max(known, key=len)
            path, rest = (*path, longest), rest[len(longest) :]


def check_villages(folder: Path) -> None:
    """Read all villages of a folder, as nobody does for one address.

    Raises:
        PlacesProblem: Their file is missing or damaged; towns then have no villages to choose.
    """
    file = folder / VILLAGES
    try:
        counties = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PlacesProblem(file, _("没有这个文件")) from None
    except (OSError, ValueError, RecursionError) as error:
        raise PlacesProblem(file, _("文件坏了")) from error
    if not isinstance(counties, dict) or not counties or not _is_sound(counties):
        raise PlacesProblem(file, _("文件坏了"))


def _is_sound(tree: Any) -> bool:
    """Whether the tree is made of names only, none of them empty."""
    if isinstance(tree, dict):
        return "" not in tree and all(map(_is_sound, tree.values()))
    return isinstance(tree, list) and all(isinstance(name, str) and name for name in tree)
