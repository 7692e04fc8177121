"""手写: a box to write in, candidates beside or below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from kiosk.i18n import _
from kiosk.model.handinput import Characters, HandwritingReader
from kiosk.ui.keyboards.chinese_board import ChineseBoard
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.touch_keyboard import TouchKeyboard
from kiosk.ui.keyboards.writing_pad import WritingPad
from kiosk.ui.theme import GAP_MM, Theme

MOST = 10
GROWS_MM = 40.0
"""The box uses so much more height than its least well."""


class WritingBoard(ChineseBoard):
    """Writes one character at a time, or several in boxes side by side.

    Args:
        theme: Colours and sizes.
        reader: Reads what was written.
        characters: What is known of single characters, or None.
        phrases: Whole words that are often wanted in this field.
        pause: Seconds after the pen was lifted until the character is read.
        stacked: The candidates stand below the box, not beside it.
    """

    def __init__(
        self,
        theme: Theme,
        reader: HandwritingReader,
        characters: Characters | None,
        pause: float,
        stacked: bool,
        phrases: Sequence[str] = (),
    ) -> None:
        super().__init__(theme, characters, phrases, rows=2, most_rows=2)
        self._reader = reader
        self.pad = WritingPad(theme, pause)
        self.pad.rested.connect(self._read)
        self.pad.left.connect(self._take_best)
        self._stacked = stacked
        self._read_texts: tuple[str, ...] = ()
        keys = self.common_keys() | {
            "undo": Key(_("退一笔"), does="ask", icon="arrow-u-up-left"),
            "again": Key(_("重写"), does="ask", spoken=_("重写，擦掉这个字"), icon="eraser"),
        }
        row, block = ("undo", "again", "same", "erase"), (("undo", "again"), ("same", "erase"))
        self.tools = TouchKeyboard(theme, keys, ((row,), block) if stacked else (block, (row,)))
        self.tools.asked.connect(self._act)
        self.tools.erased.connect(self._erase)
        self.tools.spoke.connect(self.spoke)
        gap = theme.mm(GAP_MM)
        along = QBoxLayout(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight, self)
        along.setContentsMargins(0, 0, 0, 0)
        along.setSpacing(gap)
        beside = QVBoxLayout()
        beside.setSpacing(gap)
        beside.addWidget(self.candidates, 3)
        beside.addWidget(self.tools, 2)
        along.addWidget(self.pad, 1)
        along.addLayout(beside, 1)

    def wished_height(self, _width: int) -> int:
        return self.theme.mm(GROWS_MM)

    @property
    def pending(self) -> bool:
        return bool(self.pad.strokes())

    def forget(self) -> None:
        self.pad.clear()
        self._read_texts = ()

    def _act(self, name: str) -> None:
        if name == "undo":
            self.pad.undo()
        elif name == "again":
            self.forget()
            self.offer_next()
        else:
            self.forget()
            self.offer_same_sound()

    def _erase(self) -> None:
        """What stands in the box goes first, then the text."""
        if self.pending:
            self._act("again")
        else:
            self.erase()

    def _read(self) -> None:
        strokes = self.pad.strokes()
        if not strokes:
            self._read_texts = ()
            self.offer_next()
            return
        self._read_texts = self._reader.read(strokes, MOST)
        if self._read_texts:
            self.offer(self._read_texts, self._take, marked=True)
        else:
            self.offer((), self._nothing, lead=_("没认出来。点“重写”再写一次，或者换拼音、笔画。"))

    def _take(self, number: int) -> None:
        text = self._read_texts[number]
        self.forget()
        self.put(text)

    def _take_best(self) -> None:
        """The next box was begun: what stood in this one is what it most likely was."""
        texts = self._reader.read(self.pad.strokes(), MOST)
        self._read_texts = ()
        if texts:
            self.put(texts[0])
