"""What pages are built of; every one draws itself from the theme."""

from kiosk.ui.components.access_rail import AccessRail
from kiosk.ui.components.action_bar import ActionBar
from kiosk.ui.components.answer_row import AnswerRow
from kiosk.ui.components.button import Button, Tile
from kiosk.ui.components.caption_bar import CaptionBar
from kiosk.ui.components.cards import ExampleCard, InfoCard, NumberSteps, ProblemNote
from kiosk.ui.components.header import Header
from kiosk.ui.components.paper_preview import PaperPreview
from kiosk.ui.components.progress import DocumentRow, ProgressBar
from kiosk.ui.components.scroll_area import ScrollArea
from kiosk.ui.components.surface import Surface
from kiosk.ui.components.text import Text

__all__ = [
    "AccessRail",
    "ActionBar",
    "AnswerRow",
    "Button",
    "CaptionBar",
    "DocumentRow",
    "ExampleCard",
    "Header",
    "InfoCard",
    "NumberSteps",
    "PaperPreview",
    "ProblemNote",
    "ProgressBar",
    "ScrollArea",
    "Surface",
    "Text",
    "Tile",
]
