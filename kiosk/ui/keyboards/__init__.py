"""Touch keyboards drawn inside the window: what they type goes to the field that has the focus, and the focus stays there."""

from kiosk.ui.keyboards.board import Board, BoardKind
from kiosk.ui.keyboards.digit_pad import digit_pad
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.letter_board import code_board, letter_board
from kiosk.ui.keyboards.shelf import Shelf, Tab
from kiosk.ui.keyboards.touch_keyboard import TouchKeyboard
from kiosk.ui.keyboards.word_board import address_board, case_number_board
from kiosk.ui.keyboards.writing_tabs import chinese_tabs, letters_tab, writing_hint

__all__ = [
    "Board",
    "BoardKind",
    "Key",
    "Shelf",
    "Tab",
    "TouchKeyboard",
    "address_board",
    "case_number_board",
    "chinese_tabs",
    "code_board",
    "digit_pad",
    "letter_board",
    "letters_tab",
    "writing_hint",
]
