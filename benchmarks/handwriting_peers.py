"""The two other readers of handwriting, each in a process of its own: `python -m benchmarks.handwriting_peers zinnia|dinkit`.

Characters come on standard input as JSON, one line each: strokes of points in parts of the box. For each a line with its best
ten goes out, and last of all the milliseconds a character took. dinkit crashes when its recogniser is closed: the process ends
without closing it.
"""

import ctypes
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

MODEL = Path("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model")
SIDE, MOST = 1000, 10

Strokes = list[list[tuple[float, float]]]
Read = Callable[[Strokes], str]


def zinnia() -> Read:
    """Debian's libzinnia0 with the model of tegaki-zinnia-simplified-chinese."""
    library = ctypes.CDLL("libzinnia.so.0")
    for name in ("recognizer_new", "character_new", "recognizer_classify"):
        getattr(library, f"zinnia_{name}").restype = ctypes.c_void_p
    library.zinnia_result_value.restype = ctypes.c_char_p
    library.zinnia_result_size.restype = ctypes.c_size_t
    recogniser = ctypes.c_void_p(library.zinnia_recognizer_new())
    if not library.zinnia_recognizer_open(recogniser, str(MODEL).encode()):
        raise SystemExit("no model")
    character = ctypes.c_void_p(library.zinnia_character_new())
    library.zinnia_character_set_width(character, ctypes.c_size_t(SIDE))
    library.zinnia_character_set_height(character, ctypes.c_size_t(SIDE))

    def read(strokes: Strokes) -> str:
        library.zinnia_character_clear(character)
        for number, stroke in enumerate(strokes):
            for x, y in stroke:
                library.zinnia_character_add(
                    character, ctypes.c_size_t(number), ctypes.c_int(round(x * SIDE)), ctypes.c_int(round(y * SIDE))
                )
        found = library.zinnia_recognizer_classify(recogniser, character, ctypes.c_size_t(MOST))
        if not found:
            return ""
        result = ctypes.c_void_p(found)
        count = library.zinnia_result_size(result)
        best = "".join(library.zinnia_result_value(result, ctypes.c_size_t(place)).decode() for place in range(count))
        library.zinnia_result_destroy(result)
        return best

    return read


def dinkit() -> Read:
    """PyPI dinkit 1.3.3."""
    from dinkit import Recognizer

    recogniser = Recognizer()

    def read(strokes: Strokes) -> str:
        scaled = [[(_coordinate(x), _coordinate(y)) for x, y in stroke] for stroke in strokes]
        return "".join(recogniser.recognize(scaled, top_k=MOST))

    return read


def _coordinate(value: float) -> int:
    return round(min(max(value, -0.2), 1.2) * 40000 + 12000)


def main() -> None:
    """Read every line."""
    read = {"zinnia": zinnia, "dinkit": dinkit}[sys.argv[1]]()
    taken = count = 0.0
    for line in sys.stdin:
        strokes = json.loads(line)
        begun = time.perf_counter()
        best = read(strokes)
        taken += time.perf_counter() - begun
        count += 1
        print(best)
    print(1000 * taken / max(count, 1))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
