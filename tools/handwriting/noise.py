"""Writing as unsteady hands do it, made from the middle lines of print: the noise model of facts/input.md, and more for training.

Many characters are made at once: points of all of them one after the other, with the stroke and the character each belongs to.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.model.handinput import Stroke

MEDIANS = Path(__file__).with_name("medians.json.gz")
GRID = 1024

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Noise:
    """How unsteady the hand is.

    Attributes:
        rotation: Of each stroke, standard deviation in degrees.
        scale: Of each stroke, standard deviation.
        shift: Of each stroke, standard deviation in parts of the box.
        tremor: Of each point, standard deviation in parts of the box.
        turn: Of the whole character, standard deviation in degrees.
        aspect, shear: Of the whole character, standard deviations.
        joined: How likely the pen stays down between two strokes.
        missing: How many strokes are left out.
        swapped: Whether two strokes change places.
        shuffled: Whether the strokes come in any order.
        rounded: How often each point is drawn half way to the middle of its neighbours: corners become bends.
        bent, reversed_: How far the whole is bent (parts of the box), how likely a stroke is drawn from its end.
    """

    rotation: float = 0.0
    scale: float = 0.0
    shift: float = 0.0
    tremor: float = 0.0
    turn: float = 0.0
    aspect: float = 0.0
    shear: float = 0.0
    joined: float = 0.0
    missing: int = 0
    swapped: bool = False
    shuffled: bool = False
    rounded: int = 0
    bent: float = 0.0
    reversed_: float = 0.0

    def times(self, factor: float) -> "Noise":
        """The same hand, so many times as unsteady."""
        names = ("rotation", "scale", "shift", "tremor", "turn", "aspect", "shear", "bent")
        return replace(self, **{name: getattr(self, name) * factor for name in names})


MODERATE = Noise(rotation=5, scale=0.10, shift=22 / GRID, tremor=9 / GRID, turn=4, aspect=0.12, shear=0.08)
CONDITIONS = {
    "clean": Noise(),
    "moderate": MODERATE,
    "heavy": MODERATE.times(2),
    "swapped": replace(MODERATE, swapped=True),
    "joined": replace(MODERATE, joined=0.5),
    "joined and rounded": replace(MODERATE, joined=0.5, rounded=4),
    "missing": replace(MODERATE, missing=1),
    "random order": replace(MODERATE, shuffled=True),
}
"""The ways of writing that are measured; all but the clean one on moderate noise."""


@dataclass(frozen=True)
class Ink:
    """Many characters at once.

    Attributes:
        points: (n, 2), in parts of the box.
        owners: The stroke of each point, rising.
        samples: The character of each point, rising.
    """

    points: Floats
    owners: Places
    samples: Places


class Corpus:
    """The middle lines of every character.

    Attributes:
        characters: All of them; those of 通用规范汉字表 first, in its order.
        standard: How many of them are in 通用规范汉字表.
    """

    def __init__(self, file: Path = MEDIANS) -> None:
        read = json.loads(gzip.decompress(file.read_bytes()))
        lines: dict[str, list[list[int]]] = read["medians"]
        self.characters = "".join(lines)
        self.standard = sum(character in lines for character in read["standard"])
        self._lines = [
            [np.array(line, dtype=np.float64).reshape(-1, 2) / GRID for line in each] for each in lines.values()
        ]
        self._place = {character: place for place, character in enumerate(self.characters)}

    def strokes_of(self, character: str) -> list[Floats]:
        """The lines of one character, each (n, 2) in parts of the box."""
        return self._lines[self._place[character]]

    def ink(self, which: Sequence[int], noises: Sequence[Noise], random: np.random.Generator) -> Ink:
        """Characters by their places, each as another hand would write it."""
        points: list[Floats] = []
        stroke_lengths: list[int] = []
        strokes_of_sample: list[int] = []
        for place, noise in zip(which, noises, strict=True):
            order = self._ordered(len(self._lines[place]), noise, random)
            lines = [self._lines[place][number] for number in order]
            if noise.reversed_:
                turned = random.random(len(lines)) < noise.reversed_
                lines = [line[::-1] if turn else line for line, turn in zip(lines, turned, strict=True)]
            points += lines
            stroke_lengths += map(len, lines)
            strokes_of_sample.append(len(lines))
        strokes = np.repeat(np.arange(len(which)), strokes_of_sample)
        owners = np.repeat(np.arange(len(stroke_lengths)), stroke_lengths)
        shaken = _shaken(np.concatenate(points), owners, strokes, noises, random)
        joined, samples = _joined(owners, strokes, noises, random), strokes[owners]
        return Ink(_rounded(shaken, joined, _values(noises, "rounded")[samples]), joined, samples)

    def _ordered(self, count: int, noise: Noise, random: np.random.Generator) -> list[int]:
        order = list(range(count))
        if noise.shuffled:
            order = random.permutation(count).tolist()
        elif noise.swapped and count > 1:
            left, right = random.choice(count, 2, replace=False)
            order[left], order[right] = order[right], order[left]
        for _each in range(min(noise.missing, count - 1)):
            order.pop(int(random.integers(len(order))))
        return order


def strokes_of(ink: Ink) -> tuple[Stroke, ...]:
    """One character as a keyboard hands it to the reader."""
    cuts = np.flatnonzero(np.diff(ink.owners)) + 1
    return tuple(tuple(map(tuple, part.tolist())) for part in np.split(ink.points, cuts))


def written(corpus: Corpus, character: str, noise: Noise, random: np.random.Generator) -> tuple[Stroke, ...]:
    """One character, as one hand writes it."""
    return strokes_of(corpus.ink([corpus.characters.index(character)], [noise], random))


def _values(noises: Sequence[Noise], name: str) -> Floats:
    return np.array([getattr(noise, name) for noise in noises], dtype=np.float64)


def _shaken(
    points: Floats, owners: Places, strokes: Places, noises: Sequence[Noise], random: np.random.Generator
) -> Floats:
    """Every stroke turned, stretched and moved by itself, every point trembling, then the whole."""
    count = len(strokes)
    of_stroke = {name: _values(noises, name)[strokes] for name in ("rotation", "scale", "shift")}
    middle = np.stack([np.bincount(owners, points[:, axis]) / np.bincount(owners) for axis in (0, 1)], axis=1)
    angle = np.radians(random.normal(size=count) * of_stroke["rotation"])
    stretch = 1 + random.normal(size=count) * of_stroke["scale"]
    moved = random.normal(size=(count, 2)) * of_stroke["shift"][:, None]
    points = _turned((points - middle[owners]) * stretch[owners, None], angle[owners]) + (middle + moved)[owners]
    samples = strokes[owners]
    points += random.normal(size=points.shape) * _values(noises, "tremor")[samples, None]
    return _whole(points - 0.5, samples, noises, random) + 0.5


def _whole(points: Floats, samples: Places, noises: Sequence[Noise], random: np.random.Generator) -> Floats:
    count = len(noises)
    bent = _values(noises, "bent")
    if bent.any():
        phase = random.uniform(0, 2 * np.pi, size=(count, 2))
        amount = random.normal(size=(count, 2)) * bent[:, None]
        waves = np.sin(points[:, ::-1] * np.pi * 1.3 + phase[samples]) + 0.4 * np.sin(
            points * np.pi * 1.7 + phase[samples, ::-1]
        )
        points = points + waves * amount[samples]
    points = _turned(points, np.radians(random.normal(size=count) * _values(noises, "turn"))[samples])
    aspect = np.exp(random.normal(size=count) * _values(noises, "aspect"))[samples]
    shear = (random.normal(size=count) * _values(noises, "shear"))[samples]
    return np.stack([points[:, 0] * aspect + points[:, 1] * shear, points[:, 1]], axis=1)


def _turned(points: Floats, angle: Floats) -> Floats:
    cos, sin = np.cos(angle), np.sin(angle)
    return np.stack([points[:, 0] * cos - points[:, 1] * sin, points[:, 0] * sin + points[:, 1] * cos], axis=1)


def _joined(owners: Places, strokes: Places, noises: Sequence[Noise], random: np.random.Generator) -> Places:
    """The strokes counted anew where the pen stays down between some of them."""
    likely = _values(noises, "joined")[strokes]
    stays = (random.random(len(strokes)) < likely)[1:] & (strokes[1:] == strokes[:-1])
    return np.concatenate(([0], np.cumsum(~stays)))[owners]


def _rounded(points: Floats, owners: Places, times: Floats) -> Floats:
    """Corners become bends; the ends of a stroke stay where they are."""
    same = owners[1:] == owners[:-1]
    inner = np.concatenate(([False], same)) & np.concatenate((same, [False]))
    for passed in range(int(times.max(initial=0))):
        moved = inner & (times > passed)
        middle = (np.roll(points, 1, axis=0) + np.roll(points, -1, axis=0)) / 2
        points = np.where(moved[:, None], (points + middle) / 2, points)
    return points
