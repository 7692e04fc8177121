"""拼音: 26 keys or nine, candidates above them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.handinput import Characters, Composition, PinyinLayout, PinyinWriter
from kiosk.ui.keyboards.chinese_board import ChineseBoard
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.touch_keyboard import Arrangement, TouchKeyboard
from kiosk.ui.theme import GAP_MM, Theme

NINE = {"2": "ABC", "3": "DEF", "4": "GHI", "5": "JKL", "6": "MNO", "7": "PQRS", "8": "TUV", "9": "WXYZ"}


class PinyinBoard(ChineseBoard):
    """What is typed by sound stands before its candidates until one is chosen.

    Args:
        theme: Colours and sizes.
        writer: From sounds to characters.
        characters: What is known of single characters, or None.
        phrases: Whole words that are often wanted in this field.
    """

    def __init__(
        self, theme: Theme, writer: PinyinWriter, characters: Characters | None, phrases: Sequence[str] = ()
    ) -> None:
        super().__init__(theme, characters, phrases, rows=1, most_rows=2)
        self._writer = writer
        self._layout: PinyinLayout = "letters"
        self._fuzzy = True
        self._composed = Composition()
        self.boards: dict[PinyinLayout, TouchKeyboard] = {
            "letters": TouchKeyboard(theme, self._keys("letters"), _LETTERS),
            "nine": TouchKeyboard(theme, self._keys("nine"), _NINE),
        }
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        for board in self.boards.values():
            board.typed.connect(self._press)
            board.erased.connect(self._erase)
            board.cleared.connect(self._clear)
            board.asked.connect(self._act)
            board.spoke.connect(self.spoke)
            self._pages.addWidget(board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.mm(GAP_MM))
        column.addWidget(self.candidates, 1)
        column.addWidget(pages, 4)

    @property
    def board(self) -> TouchKeyboard:
        """The keys shown now."""
        return self.boards[self._layout]

    def wished_height(self, width: int) -> int:
        return self.board.wished_height(width)

    @property
    def pending(self) -> bool:
        return bool(self._composed.preedit)

    def begin(self) -> None:
        self._writer.begin(self._layout, self._fuzzy)
        self._composed = Composition()
        self._show_fuzzy()
        super().begin()

    def forget(self) -> None:
        if self._composed.preedit:
            self._composed = self._writer.clear()

    def _keys(self, layout: PinyinLayout) -> dict[str, Key]:
        other = (_("九键"), _("九键，九个大键")) if layout == "letters" else (_("全键"), _("全键，二十六个字母"))
        keys = self.common_keys() | {
            "other": Key(other[0], does="ask", spoken=other[1]),
            "fuzzy": Key(_("模糊音"), does="ask", spoken=_("模糊音，已打开")),
            "'": Key(_("分开"), types="'", spoken=_("分开，把两个音隔开")),
        }
        if layout == "letters":
            return keys | {letter: Key(letter, types=letter.lower()) for letter in "QWERTYUIOPASDFGHJKLZXCVBNM"}
        return keys | {digit: Key(letters, types=digit) for digit, letters in NINE.items()}

    def _press(self, text: str) -> None:
        if text == "'" or (text.isascii() and text.isalnum()):
            if self._composed.preedit or text != "'":
                self._show(self._writer.key(text))
        else:
            self._take_best()
            self.put(text)

    def _erase(self) -> None:
        if self._composed.preedit:
            self._show(self._writer.erase())
        else:
            self.erase()

    def _clear(self) -> None:
        if self._composed.preedit:
            self._show(self._writer.clear())
        else:
            self.cleared.emit()
            self.offer_next()

    def _act(self, name: str) -> None:
        if name == "same":
            self._take_best()
            self.offer_same_sound()
            return
        if name == "other":
            self._layout = "nine" if self._layout == "letters" else "letters"
            self._pages.setCurrentWidget(self.board)
        elif name == "fuzzy":
            self._fuzzy = not self._fuzzy
        self.begin()
        if name == "fuzzy":
            self.spoke.emit(self.board.buttons["fuzzy"].accessibleName())

    def _show_fuzzy(self) -> None:
        key = self.board.buttons["fuzzy"]
        key.setCheckable(True)
        key.setChecked(self._fuzzy)
        key.setAccessibleName(_("模糊音，已打开") if self._fuzzy else _("模糊音，没打开"))

    def _take_best(self) -> None:
        """A mark after sounds that nobody chose characters for: they are what they most likely are."""
        while self._composed.candidates:
            composed = self._writer.choose(0)
            if composed.committed:
                self.typed.emit(composed.committed)
            elif composed == self._composed:
                break
            self._composed = composed
        self.forget()

    def _show(self, composed: Composition) -> None:
        self._composed = composed
        if composed.committed:
            self.typed.emit(composed.committed)
        if composed.candidates:
            self.offer(composed.candidates, self._choose_of_writer, composed.preedit, marked=True)
        elif composed.preedit:
            self.offer(
                (), self._nothing, lead=_("{letters}：没有这样的音，退格改一改。").format(letters=composed.preedit)
            )
        else:
            self.offer_next()

    def _choose_of_writer(self, number: int) -> None:
        self._show(self._writer.choose(number))


_LETTERS: tuple[Arrangement, ...] = (
    (
        (*"QWERTYUIOP", "erase", "erase", "erase"),
        (*"ASDFGHJKL", "'", "'", "same", "same"),
        (*"ZXCVBNM", "，", "。", "other", "other", "fuzzy", "fuzzy"),
    ),
    (
        tuple("QWERTYUIOP"),
        (*"ASDFGHJKL", "、"),
        (*"ZXCVBNM", "，", "。", "·"),
        ("other", "other", "fuzzy", "fuzzy", "'", "'", "same", "same", "erase", "erase"),
    ),
)
_NINE: tuple[Arrangement, ...] = (
    (
        ("'", "2", "3", "erase"),
        ("4", "5", "6", "same"),
        ("7", "8", "9", "fuzzy"),
        ("other", "，", "。", "·"),
    ),
    (
        ("'", "2", "3", "，", "erase", "erase"),
        ("4", "5", "6", "。", "same", "same"),
        ("7", "8", "9", "·", "other", "fuzzy"),
    ),
)
