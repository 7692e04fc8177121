"""What a deployment is made from."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.handinput.pinyin.problem import PinyinProblem
from kiosk.i18n import _
from kiosk.model.places import FILE as PLACES_FILE
from kiosk.settings import FUZZY_SOUNDS

RIME_DATA = Path("/usr/share/rime-data")
BASE = "pinyin_simp.dict.yaml"

_CODE = ("dictionary.py", "recipe.py", "schema_names.py", "schemas.py", "words.py")


@dataclass(frozen=True)
class Sources:
    """What a deployment is made from.

    Attributes:
        assets: The kiosk's assets; in them `pinyin` and `places`.
        fuzzy: The groups of sounds taken for each other, by their names in `assets/pinyin/fuzzy_sounds.yaml`.
        rime_data: Where the distribution keeps its dictionaries.
        own_words: Whether words of our own go into the dictionary; without them it is the distribution's alone.
    """

    assets: Path
    fuzzy: Collection[str] = FUZZY_SOUNDS
    rime_data: Path = RIME_DATA
    own_words: bool = True

    @property
    def pinyin(self) -> Path:
        """Our schemas and words."""
        return self.assets / "pinyin"

    @property
    def places(self) -> Path:
        """The folder of the places."""
        return self.assets / "places"

    @property
    def base(self) -> Path:
        """The distribution's dictionary."""
        return self.rime_data / BASE

    def stamp(self, version: str) -> str:
        """Changes with the content of any file, with the choices, with the code and with librime.

        Args:
            version: That of librime.

        Raises:
            OSError: A file cannot be read.
        """
        digest = sha256(repr((version, sorted(self.fuzzy), self.own_words)).encode())
        own = sorted(file for file in self.pinyin.iterdir() if file.suffix in (".yaml", ".txt"))
        code = (Path(__file__).with_name(name) for name in _CODE)
        for file in (*own, self.places / PLACES_FILE, self.base):
            digest.update(sha256(file.read_bytes()).digest())
        for file in code:
            # A frozen program has no such files, and a new one has new assets or a new librime, or changes nothing here.
            digest.update(file.read_bytes() if file.is_file() else b"")
        return digest.hexdigest()[:32]


def unreadable(file: Path) -> PinyinProblem:
    """The problem for a file that is missing or damaged."""
    says = _("拼音要用的文件读不了：{file}。").format(file=file)
    if file.name == BASE:
        return PinyinProblem(says, _("安装拼音词库：sudo apt-get install rime-data-pinyin-simp"))
    return PinyinProblem(says, _("重新安装本软件，或把这个文件放回去。"))
