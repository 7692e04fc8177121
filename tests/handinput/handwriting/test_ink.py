"""What the network sees: the same for any order of strokes, any size and place, and something for whatever a hand can do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.handinput.handwriting.ink import DIRECTIONS, MOST_POINTS, SIDE, evenly_spaced, maps_of
from kiosk.model.handinput import Stroke

CROSS: tuple[Stroke, ...] = (((0.1, 0.5), (0.9, 0.5)), ((0.5, 0.1), (0.5, 0.9)))
POINTS = st.tuples(st.floats(-2, 3), st.floats(-2, 3))
STROKES = st.lists(st.lists(POINTS, min_size=1, max_size=12).map(tuple), min_size=1, max_size=6)


def seen(strokes: tuple[Stroke, ...]) -> np.ndarray:
    maps = maps_of(strokes)
    assert maps is not None
    return maps


def test_each_direction_has_its_own_map() -> None:
    maps = seen(CROSS)
    assert maps.shape == (1, DIRECTIONS, SIDE, SIDE)
    inked = [direction for direction in range(DIRECTIONS) if maps[0, direction].sum() > 1]
    assert inked == [0, 2]


def test_the_order_of_strokes_does_not_matter() -> None:
    assert np.array_equal(seen(CROSS), seen(CROSS[::-1]))


def test_the_way_a_stroke_is_drawn_does() -> None:
    backwards: tuple[Stroke, ...] = (CROSS[0][::-1], CROSS[1])
    assert not np.allclose(seen(CROSS), seen(backwards))


@given(scale=st.floats(0.05, 20), right=st.floats(-5, 5), down=st.floats(-5, 5))
def test_size_and_place_do_not_matter(scale: float, right: float, down: float) -> None:
    moved = tuple(tuple((x * scale + right, y * scale + down) for x, y in stroke) for stroke in CROSS)
    assert np.allclose(seen(moved), seen(CROSS), atol=1e-3)


def test_how_densely_the_glass_reports_points_does_not_matter() -> None:
    dense = tuple(
        tuple(zip(np.linspace(x0, x1, 200), np.linspace(y0, y1, 200), strict=True)) for (x0, y0), (x1, y1) in CROSS
    )
    assert np.allclose(seen(dense), seen(CROSS), atol=1e-3)


@given(strokes=STROKES)
def test_whatever_is_written_leaves_ink_inside_the_maps(strokes: list[Stroke]) -> None:
    maps = seen(tuple(strokes))
    assert np.isfinite(maps).all()
    assert maps.sum() > 0
    assert (maps >= 0).all()


def test_a_dot_is_a_short_stroke_down_to_the_right() -> None:
    (dot,) = evenly_spaced([((0.5, 0.5),)])
    assert len(dot) == 2
    assert dot[1][0] > dot[0][0]
    assert dot[1][1] > dot[0][1]


def test_scribble_is_cut_short() -> None:
    wild = [tuple((float(number % 2), number / 5000) for number in range(5000))]
    assert sum(map(len, evenly_spaced(wild))) <= MOST_POINTS


@pytest.mark.parametrize("strokes", [(), ((),)], ids=["no stroke", "a stroke without points"])
def test_nothing_written_is_nothing_to_see(strokes: tuple[Stroke, ...]) -> None:
    assert maps_of(strokes) is None
