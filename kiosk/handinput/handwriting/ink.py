"""From strokes to what the network sees: eight maps of ink, one for each direction the pen moved in.

The maps hold where ink lies and which way it was drawn, but not in which order: a character written in any order of strokes
looks the same. The same functions serve the kiosk (one character at a time) and the training (hundreds at once).
"""

import itertools
from collections.abc import Sequence
from math import hypot, isfinite

import numpy as np
from numpy.typing import NDArray

from kiosk.model.handinput import Point, Stroke

SIDE = 32
"""The maps are so many px wide and high."""
DIRECTIONS = 8
MARGIN = 2.0
SPACING = 48 / 1024
"""Points of a stroke stand so far apart, in parts of the longer side of the character."""
MOST_POINTS = 1500
"""Of one character; whoever scribbles longer is not writing, and the screen must not wait for it."""
LINE = 0.25
"""What is narrower than this part of its length is rather a line than a character."""
_DOT = 0.02
_LEAST_SIDE = 1e-3

Array = NDArray[np.float64]
Places = NDArray[np.int64]


def maps_of(strokes: Sequence[Stroke]) -> NDArray[np.float32] | None:
    """The maps of one character.

    Args:
        strokes: As written, in any unit.

    Returns:
        float32 of shape (1, DIRECTIONS, SIDE, SIDE), or None where there is nothing to see.
    """
    even = evenly_spaced(strokes)
    if not even:
        return None
    points = np.array([point for stroke in even for point in stroke], dtype=np.float64)
    owners = np.repeat(np.arange(len(even)), [len(stroke) for stroke in even])
    samples = np.zeros(len(points), dtype=np.int64)
    return direction_maps(normalised(points, samples, 1), owners, samples, 1)


def evenly_spaced(strokes: Sequence[Stroke]) -> list[list[Point]]:
    """The strokes with points SPACING apart, as in training; a dot becomes a short stroke down to the right."""
    points = [point for stroke in strokes for point in stroke]
    if not points or not all(isfinite(value) for point in points for value in point):
        return []
    across, down = zip(*points, strict=True)
    side = max(max(across) - min(across), max(down) - min(down), _LEAST_SIDE)
    even: list[list[Point]] = []
    room = MOST_POINTS
    for stroke in strokes:
        if stroke and room > 1:
            spaced = _resampled(stroke, SPACING * side, side)[:room]
            room -= len(spaced)
            even.append(spaced)
    return even


def _resampled(stroke: Stroke, spacing: float, side: float) -> list[Point]:
    lengths = [hypot(right[0] - left[0], right[1] - left[1]) for left, right in itertools.pairwise(stroke)]
    total = sum(lengths)
    if total < _DOT * side:
        x, y = stroke[0]
        return [(x, y), (x + _DOT * side, y + _DOT * side)]
    count = max(round(total / spacing), 1)
    wanted = [total * step / count for step in range(count + 1)]
    along = np.concatenate(([0.0], np.cumsum(lengths)))
    across, down = np.array(stroke).T
    return list(zip(np.interp(wanted, along, across), np.interp(wanted, along, down), strict=True))


def normalised(points: Array, samples: Places, count: int) -> Array:
    """Move and stretch each character into the map, narrow ones wider than they were written; a mere line stays one.

    Args:
        points: (n, 2), of all characters one after the other.
        samples: To which character each point belongs, rising from 0.
        count: How many characters.

    Returns:
        (n, 2) in px of the map.
    """
    starts = np.searchsorted(samples, np.arange(count))
    least = np.minimum.reduceat(points, starts)
    size = np.maximum.reduceat(points, starts) - least
    side = np.maximum(size.max(axis=1), _LEAST_SIDE)
    ratio = np.maximum(size, 1e-9) / side[:, None]
    # The tremor of a single line must not become the height of a character: below LINE the square root goes over into
    # a straight line.
    share = np.where(ratio < LINE, ratio / np.sqrt(LINE), np.sqrt(ratio))
    room = SIDE - 1 - 2 * MARGIN
    scale = room * share / np.maximum(size, 1e-9)
    return np.asarray(
        (points - (least + size / 2)[samples]) * np.minimum(scale, 1e6)[samples] + (SIDE - 1) / 2, dtype=np.float64
    )


def direction_maps(points: Array, owners: Places, samples: Places, count: int) -> NDArray[np.float32]:
    """Lay the ink of each piece of stroke into the maps of the two directions next to its own.

    Args:
        points: (n, 2) in px of the map.
        owners: To which stroke each point belongs.
        samples: To which character.
        count: How many characters.

    Returns:
        float32 of shape (count, DIRECTIONS, SIDE, SIDE).
    """
    joined = np.flatnonzero(owners[1:] == owners[:-1])
    begin, step = points[joined], points[joined + 1] - points[joined]
    length = np.hypot(step[:, 0], step[:, 1])
    # A bit of stroke is laid down in drops a pixel apart, two at least.
    drops = np.maximum(np.ceil(np.minimum(length, 2 * SIDE)), 2).astype(np.int64)
    bit = np.repeat(np.arange(len(drops)), drops)
    number = np.arange(len(bit)) - np.repeat(np.cumsum(drops) - drops, drops)
    begin, step, length = begin[bit], step[bit], length[bit] / drops[bit]
    spot = np.clip(begin + step * ((number + 0.5) / drops[bit])[:, None], 0.0, SIDE - 1.001)
    turn = (np.arctan2(step[:, 1], step[:, 0]) / (2 * np.pi) * DIRECTIONS) % DIRECTIONS
    lower = turn.astype(np.int64) % DIRECTIONS
    upper_share = turn - np.floor(turn)
    sample = samples[joined][bit]
    corner = spot.astype(np.int64)
    rest = spot - corner
    places, weights = [], []
    for right in (0, 1):
        for below in (0, 1):
            cell = (corner[:, 1] + below) * SIDE + corner[:, 0] + right
            share = np.abs(1 - right - rest[:, 0]) * np.abs(1 - below - rest[:, 1]) * length
            for direction, of_it in ((lower, 1 - upper_share), ((lower + 1) % DIRECTIONS, upper_share)):
                places.append((sample * DIRECTIONS + direction) * SIDE * SIDE + cell)
                weights.append(share * of_it)
    ink = np.bincount(np.concatenate(places), np.concatenate(weights), minlength=count * DIRECTIONS * SIDE * SIDE)
    return np.sqrt(ink).astype(np.float32).reshape(count, DIRECTIONS, SIDE, SIDE)
