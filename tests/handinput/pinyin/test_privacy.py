"""What somebody typed is nowhere on disk, and librime says nothing about it."""

import os
import subprocess
import sys
from pathlib import Path

from kiosk.handinput.pinyin import Sources, open_pinyin

ASSETS = Path(__file__).parents[3] / "assets"
TYPED, CHOSEN = "wozhangxiaodingqiantasanwan", "我张小定欠他三万"
TYPE = """
import sys
from pathlib import Path
from kiosk.handinput.pinyin import Sources, open_pinyin
from kiosk.handinput.pinyin.nine_keys import digits

assets, cache, typed, wanted = sys.argv[1:]
writer = open_pinyin(Sources(Path(assets)), Path(cache))
for layout, keys in (("letters", typed), ("nine", digits(typed))):
    for fuzzy in (False, True):
        writer.begin(layout, fuzzy)
        for sign in keys:
            composition = writer.key(sign)
        text = ""
        while text != wanted and not composition.committed:
            words = [word for word in composition.candidates if wanted[len(text):].startswith(word)]
            text += max(words, key=len)
            composition = writer.choose(composition.candidates.index(max(words, key=len)))
        print(composition.committed)
        for sign in keys:
            writer.key(sign)
writer.close()
"""


def everything(folder: Path) -> dict[str, bytes | None]:
    return {str(file): file.read_bytes() if file.is_file() else None for file in sorted(folder.rglob("*"))}


def test_nothing_that_was_typed_is_in_any_file(tmp_path: Path) -> None:
    cache, home = tmp_path / "cache", tmp_path / "home"
    home.mkdir()
    open_pinyin(Sources(ASSETS), cache).close()
    before = everything(tmp_path)
    names = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    run = subprocess.run(
        [sys.executable, "-c", TYPE, str(ASSETS), str(cache), TYPED, CHOSEN],
        env=os.environ | dict.fromkeys(names, str(home)),
        cwd=home,
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert run.stdout.decode().split() == [CHOSEN] * 4
    assert run.stderr == b""
    assert everything(tmp_path) == before
    for text in (TYPED, CHOSEN):
        assert not [name for name, content in before.items() if content and text.encode() in content]
