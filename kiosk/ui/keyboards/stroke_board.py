"""笔画: 横竖撇点折 one after the other, candidates above; and characters put together from the two before the caret."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from kiosk.i18n import _
from kiosk.model.handinput import Characters, StrokeFinder
from kiosk.ui.keyboards.chinese_board import ChineseBoard
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.touch_keyboard import Arrangement, TouchKeyboard
from kiosk.ui.theme import GAP_MM, Theme

SHAPES = {"h": "一", "s": "丨", "p": "丿", "n": "丶", "z": "乛"}
ANY = "?"
LONGEST = 64
"""No character has more strokes."""
MOST = 60
PARTS = 2


class StrokeBoard(ChineseBoard):
    """Five large keys and one for a stroke nobody remembers.

    Args:
        theme: Colours and sizes.
        finder: Finds characters by their strokes.
        characters: What is known of single characters, or None.
        phrases: Whole words that are often wanted in this field.
    """

    def __init__(
        self, theme: Theme, finder: StrokeFinder, characters: Characters | None, phrases: Sequence[str] = ()
    ) -> None:
        super().__init__(theme, characters, phrases, rows=1, most_rows=2)
        self._finder = finder
        self._typed = ""
        self.board = TouchKeyboard(theme, self._keys(), _ARRANGEMENTS)
        self.board.typed.connect(self._press)
        self.board.erased.connect(self._erase)
        self.board.cleared.connect(self._clear)
        self.board.asked.connect(self._act)
        self.board.spoke.connect(self.spoke)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(GAP_MM))
        column.addWidget(self.candidates, 1)
        column.addWidget(self.board, 3)

    def wished_height(self, width: int) -> int:
        return self.board.wished_height(width)

    @property
    def pending(self) -> bool:
        return bool(self._typed)

    def begin(self) -> None:
        self.forget()
        super().begin()

    def forget(self) -> None:
        self._typed = ""

    def _keys(self) -> dict[str, Key]:
        names = {"h": _("横"), "s": _("竖"), "p": _("撇"), "n": _("点"), "z": _("折")}
        strokes = {sign: Key(f"{SHAPES[sign]} {name}", types=sign, spoken=name) for sign, name in names.items()}
        others = {
            ANY: Key(_("任意"), types=ANY, spoken=_("任意一笔，想不起来就点它")),
            "again": Key(_("重来"), does="ask", icon="arrow-counter-clockwise"),
            "join": Key(_("合字"), does="ask", spoken=_("合字，把前面两个字合成一个字")),
        }
        return self.common_keys() | strokes | others

    def _press(self, text: str) -> None:
        if text not in SHAPES and text != ANY:
            self.forget()
            self.put(text)
        elif len(self._typed) < LONGEST:
            self._typed += text
            self._find()

    def _find(self) -> None:
        if not self._typed:
            self.offer_next()
            return
        texts = self._finder.find(self._typed, MOST)
        shapes = "".join(SHAPES.get(sign, "？") for sign in self._typed)
        if texts:
            self.offer(texts, lambda number: self._take(texts[number]), shapes, marked=True)
        else:
            self.offer((), self._nothing, lead=_("{strokes} 没有这样的字，退格改一笔。").format(strokes=shapes))

    def _take(self, text: str) -> None:
        self.forget()
        self.put(text)

    def _erase(self) -> None:
        if self._typed:
            self._typed = self._typed[:-1]
            self._find()
        else:
            self.erase()

    def _clear(self) -> None:
        self.forget()
        self.cleared.emit()
        self.offer_next()

    def _act(self, name: str) -> None:
        self.forget()
        if name == "same":
            self.offer_same_sound()
        elif name == "join":
            self._join()
        else:
            self.offer_next()

    def _join(self) -> None:
        """金 and 宏 before the caret: 𬭎 is offered in their place."""
        parts = self.before()[-PARTS:]
        known = self._characters if len(parts) == PARTS else None
        texts = known.put_together(parts) if known is not None else ()
        if texts:
            lead = _("“{parts}”合成").format(parts=parts)
            self.offer(texts, lambda number: self._replace(PARTS, texts[number]), lead)
        else:
            self.offer((), self._nothing, lead=_("先写出两个部分，例如“金”“宏”，再点“合字”。"))


_ARRANGEMENTS: tuple[Arrangement, ...] = (
    (
        ("h", "s", "p", "erase"),
        ("n", "z", ANY, "again"),
        ("join", "same", "，", "。"),
    ),
    (
        ("h", "s", "p", "n", "z", ANY, "erase"),
        ("again", "join", "join", "same", "same", "，", "。"),
    ),
)
