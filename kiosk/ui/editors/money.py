"""An amount of money."""

from PySide6.QtWidgets import QWidget

from kiosk.i18n import _
from kiosk.model.kinds.amount_in_words import amount_in_words
from kiosk.model.template import Question
from kiosk.session.visit import Reading
from kiosk.ui.aids import Aids
from kiosk.ui.editors.editor import Read
from kiosk.ui.editors.line_editor import LineEditor
from kiosk.ui.editors.shape import thousands
from kiosk.ui.keyboards import Key, digit_pad
from kiosk.ui.theme import Theme

_NO_FEN = ".00"


class MoneyEditor(LineEditor):
    """Figures with commas, or 5万3千; the amount in capitals is echoed live."""

    def __init__(self, question: Question, theme: Theme, read: Read, aids: Aids) -> None:
        super().__init__(question, theme, read, aids, shape=thousands, before="¥", after=_("元"), label=_("大写"))

    def put(self, text: str) -> None:
        """Fen that are none are left out: what is typed behind them would be lost on the resident."""
        super().put(text.removesuffix(_NO_FEN))

    def make_keyboard(self) -> QWidget:
        keys = {
            "00": Key("00", spoken=_("两个零")),
            ".": Key(".", spoken=_("小数点")),
            "万": Key("万", spoken=_("万，一万")),
            "千": Key("千", spoken=_("千，一千")),
        }
        return self.typed_by(digit_pad(self.theme, keys, left="00", right=".", side=("万", "千")))

    def echo_of(self, reading: Reading) -> str:
        if reading.problem is not None:
            return ""
        words = amount_in_words(reading.value)
        if self.field.text().replace(",", "").replace(".", "").isdigit():
            return words
        return _("{words}（{figures} 元）").format(words=words, figures=reading.written)

    def spoken_help(self) -> str:
        return _("请点数字。五万，点 5，再点万。")
