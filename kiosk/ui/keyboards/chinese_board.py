"""What the keyboards for Chinese have in common: candidates, what usually comes next, others of the same sound."""

from collections.abc import Callable, Sequence

from kiosk.i18n import _
from kiosk.model.handinput import Characters
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.candidates import Candidates
from kiosk.ui.keyboards.digit_pad import erasing_keys
from kiosk.ui.keyboards.key import Key
from kiosk.ui.theme import Theme

LOOKED_AT = 8
"""So many characters before the caret tell what may come next."""
MARKS = ("，", "。", "、")
"""Always near, behind the next words."""
NEXT = 4
"""So many next words at most, so that marks and phrases have room beside them."""
HEARD = 3
"""So many candidates are read aloud."""


class ChineseBoard(Board):
    """A keyboard with candidates.

    Args:
        theme: Colours and sizes.
        characters: What is known of single characters, or None.
        phrases: Whole words that are often wanted in this field; offered while nothing is being written.
        rows, most_rows: Rows of candidates, at least and at most.
    """

    def __init__(
        self,
        theme: Theme,
        characters: Characters | None,
        phrases: Sequence[str],
        rows: int = 1,
        most_rows: int = 2,
    ) -> None:
        super().__init__(theme)
        self._phrases = phrases
        self._characters = characters
        told_apart = characters.told_apart if characters is not None else str
        self.candidates = Candidates(theme, told_apart, rows, most_rows)
        self.candidates.chosen.connect(self._choose)
        self.candidates.spoke.connect(self.spoke)
        self._chosen: Callable[[int], None] = lambda _number: None

    def begin(self) -> None:
        self.offer_next()

    def offer(self, texts: Sequence[str], chosen: Callable[[int], None], lead: str = "", marked: bool = False) -> None:
        """Show candidates; `chosen` is called with the number of the one that is pressed."""
        self._chosen = chosen
        self.candidates.show_texts(texts, lead, marked)
        if not texts:
            self.spoke.emit(lead)
        elif self.theme.access.read_aloud and marked:
            self.spoke.emit(_("，").join(texts[:HEARD]))

    def offer_next(self) -> None:
        """Offer what usually comes after the text before the caret, then marks and phrases."""
        after = self._characters.after(self.before()[-LOOKED_AT:]) if self._characters is not None else ()
        texts = tuple(dict.fromkeys((*after[:NEXT], *MARKS, *self._phrases)))
        self.offer(texts, lambda number: self.put(texts[number]))

    def put(self, text: str) -> None:
        """Type a text, and offer what comes next."""
        self.typed.emit(text)
        self.offer_next()

    def erase(self) -> None:
        """Take away the character before the caret."""
        self.erased.emit()
        self.offer_next()

    def offer_same_sound(self) -> None:
        """Offer others in place of the character before the caret, that sound like it."""
        last = self.before()[-1:]
        texts = self._characters.same_sound(last) if self._characters is not None and last else ()
        if texts:
            self.offer(
                texts,
                lambda number: self._replace(1, texts[number]),
                lead=_("换掉“{character}”").format(character=last),
            )
        else:
            self.offer((), self._nothing, lead=_("先写一个字，再点“同音字”。"))

    def common_keys(self) -> dict[str, Key]:
        """Keys every keyboard for Chinese has: 退格, 清空, 同音字, marks."""
        return erasing_keys() | {
            "same": Key(_("同音字"), does="ask", spoken=_("同音字，换一个同音的字")),
            "，": Key("，", spoken=_("逗号")),
            "。": Key("。", spoken=_("句号")),
            "、": Key("、", spoken=_("顿号")),
            "·": Key("·", spoken=_("间隔号，名字中间的点")),
        }

    def _replace(self, count: int, text: str) -> None:
        for _each in range(count):
            self.erased.emit()
        self.put(text)

    def _nothing(self, _number: int) -> None:
        self.offer_next()

    def _choose(self, number: int) -> None:
        self._chosen(number)
