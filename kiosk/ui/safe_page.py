"""The page shown when the kiosk has crashed too often: calm, and it sends residents to people."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.model.access import AccessSettings, Panel
from kiosk.settings import Settings
from kiosk.ui.components import Text
from kiosk.ui.theme import Theme


class SafePage(QWidget):
    """Needs neither forms nor voice nor printer."""

    def __init__(self, panel: Panel, settings: Settings) -> None:
        super().__init__()
        theme = Theme(AccessSettings(text_size="large"), panel, settings.assets / "icons")
        self.setFixedSize(panel.width_px, panel.height_px)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        theme.ground(self, "canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.mm(20),) * 4)
        column.setSpacing(theme.mm(8))
        column.addStretch(1)
        column.addWidget(Text(theme, _("这台机器要歇一会儿"), "display", bold=True))
        column.addWidget(Text(theme, _("您填的资料没有留下。请到旁边的服务台，工作人员帮您办。"), "lead"))
        if settings.helper_phone:
            column.addWidget(Text(theme, _("电话：{phone}").format(phone=settings.helper_phone), "title", bold=True))
        column.addStretch(2)
