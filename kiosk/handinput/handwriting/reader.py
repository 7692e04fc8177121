"""The handwriting reader: a small network (assets/handwriting/reader.onnx, made by tools/handwriting) on onnxruntime.

It knows where ink lies and which way it was drawn, and nothing of the order of strokes. What it was measured to read, and
beside which others, stands in docs/INPUT.md.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from kiosk.handinput.handwriting.ink import maps_of
from kiosk.i18n import _
from kiosk.model.handinput import Stroke
from kiosk.model.status import DeviceReport

MODEL, CHARACTERS = "reader.onnx", "characters.txt"
LEVELS = (3500, 6497, 8088)
"""Where the first and the second level of 通用规范汉字表 end in the list, and those of the third that can be written."""
RARE = (0.0, 0.5, 1.5, 2.5)
"""How much less likely a character of each level is than one of the first, as natural logarithms; the last is for all others."""
DIGITS = "0123456789"


class HandwritingProblem(Exception):
    """The handwriting reader cannot be opened; says why, and `mend` what to do.

    Attributes:
        mend: What an installer does about it.
    """

    def __init__(self, says: str, mend: str) -> None:
        super().__init__(says)
        self.mend = mend


class NetworkReader:
    """Reads single characters; the contract is `kiosk.model.handinput.HandwritingReader`.

    Args:
        folder: Where the model and its list of characters stand.

    Raises:
        HandwritingProblem: One of them is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self.characters = (folder / CHARACTERS).read_text("utf-8").rstrip("\n")
            self._session = _session(folder / MODEL)
        except Exception as error:
            # onnxruntime has an exception class for each of its error codes, without a common one of their own.
            raise HandwritingProblem(
                _("手写识别的数据读不出来：{file}。").format(file=folder),
                _("重新安装本软件，或把 assets/handwriting 放回去。"),
            ) from error
        self._likely = _likely(self.characters)

    def read(self, strokes: Sequence[Stroke], most: int = 10) -> tuple[str, ...]:
        """Characters, best first; () for what is no writing."""
        maps = maps_of(strokes)
        if maps is None:
            return ()
        scores: NDArray[np.float32] = self._session.run(None, {"maps": maps})[0][0] + self._likely
        best = np.argpartition(scores, -most)[-most:]
        return tuple(self.characters[place] for place in best[np.argsort(-scores[best])])


def report(folder: Path) -> DeviceReport:
    """Whether handwriting works, for `kiosk doctor`."""
    name = _("手写")
    try:
        reader = NetworkReader(folder)
    except HandwritingProblem as problem:
        return DeviceReport(name, False, str(problem), problem.mend)
    return DeviceReport(name, True, _("认得 {count} 个字。").format(count=len(reader.characters)), "")


def _session(file: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One core is enough for one character, and the other belongs to the screen.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(file.read_bytes(), options, providers=["CPUExecutionProvider"])


def _likely(characters: str) -> NDArray[np.float32]:
    """What is added to each character's score for how common it is."""
    rare = np.full(len(characters), RARE[-1], dtype=np.float32)
    begin = 0
    for end, less in zip(LEVELS, RARE, strict=False):
        rare[begin:end] = less
        begin = end
    for digit in DIGITS:
        rare[characters.index(digit)] = RARE[0]
    return -rare
