"""The provinces, cities, counties and towns of the country, for choosing an address by pointing."""

import json
from pathlib import Path
from typing import Any

from kiosk.i18n import _

FILE = "places.json"


class PlacesProblem(Exception):
    """The address data cannot be used; the text names the file, what is wrong and the cure, for the operator."""

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(
            _("地址数据读不了：{file}（{what}）。请重新安装本软件，或把这个文件放回去。").format(file=file, what=what)
        )


class Places:
    """Places by name, each within the one above it.

    Not every city has counties, and not every place has others within it; a path is as long as the names go.

    Args:
        tree: Name -> the same for the places within, or a list where those have none within them.
    """

    def __init__(self, tree: dict[str, Any]) -> None:
        self._tree = tree

    @classmethod
    def load(cls, folder: Path) -> "Places":
        """The places of a folder's places.json (see SOURCE.md there).

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
        return cls(tree)

    def children(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """The names within a place, in the order of their codes; those of the provinces for the empty path.

        Returns:
            Nothing where the path is unknown or leads to a place without others in it.
        """
        here: Any = self._tree
        for name in path:
            here = here.get(name, ()) if isinstance(here, dict) else ()
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


def _is_sound(tree: Any) -> bool:
    """Whether the tree is made of names only, none of them empty."""
    if isinstance(tree, dict):
        return "" not in tree and all(map(_is_sound, tree.values()))
    return isinstance(tree, list) and all(isinstance(name, str) and name for name in tree)
