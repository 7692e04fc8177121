"""Makes kiosk/search/data/*.txt from the PyPI packages pypinyin and opencc (see SOURCE.md there).

    python -m venv /tmp/readings && /tmp/readings/bin/pip install pypinyin==0.55.0 opencc==1.4.2
    /tmp/readings/bin/python tools/make_readings.py kiosk/search/data

Readings: those of the characters of GB 2312 and of every simplified form of a traditional one. A reading that is not the
first is kept where at least one in twelve of the words with the character in pypinyin's dictionary has it; the others
(的 di, 不 fou) would only find what nobody meant.
"""

import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import opencc
from pypinyin import Style, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.style import convert

CHARACTERS = range(0x3400, 0xA000)
SHARE = 1 / 12


def simplified() -> dict[str, str]:
    """Each traditional character that has a simplified form, and that form."""
    converter = opencc.OpenCC("t2s")
    pairs = {chr(code): converter.convert(chr(code)) for code in CHARACTERS}
    return {old: new for old, new in pairs.items() if old != new and len(new) == 1}


def plain(reading: str) -> str:
    """A reading without its tone, ü written v."""
    return convert(reading, Style.NORMAL, strict=False).replace("ü", "v")


def readings(characters: set[str]) -> dict[str, list[str]]:
    """The readings of each character, the usual one first."""
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, spoken in PHRASES_DICT.items():
        if len(phrase) == len(spoken):
            for character, of in zip(phrase, spoken, strict=True):
                used[character][plain(of[0])] += 1
    found = {}
    for character in sorted(characters):
        if ord(character) not in PINYIN_DICT:
            continue
        first = pinyin(character, style=Style.NORMAL, v_to_u=False)[0][0]
        words = used[character]
        often = [reading for reading, count in words.most_common() if count >= SHARE * sum(words.values())]
        found[character] = list(dict.fromkeys([first, *often]))
    return found


def gb2312() -> set[str]:
    """The characters of GB 2312."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return set("".join(row.decode("gb2312", "ignore") for row in rows))


def main() -> None:
    """Write both tables into the folder named first."""
    folder = Path(sys.argv[1])
    pairs = simplified()
    of = readings(gb2312() | set(pairs.values()))
    by_reading: dict[str, str] = defaultdict(str)
    for place in range(max(map(len, of.values()))):
        for character, spoken in of.items():
            if place < len(spoken) and unicodedata.normalize("NFC", spoken[place]).isascii():
                by_reading[f"{spoken[place]} {place}"] += character
    lines = [f"{name} {characters}" for name, characters in sorted(by_reading.items())]
    (folder / "readings.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "simplified.txt").write_text(
        f"{''.join(pairs)}\n{''.join(pairs.values())}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
