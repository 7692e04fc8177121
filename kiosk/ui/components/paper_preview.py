"""The paper as it will come out of the printer, drawn from the PDF itself (QtPdf)."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n import _
from kiosk.ui.components.button import Button
from kiosk.ui.components.scroll_area import ScrollArea
from kiosk.ui.components.surface import Surface
from kiosk.ui.components.text import Text
from kiosk.ui.theme import Theme


class _Paper(QWidget):
    """One page, as large as fits; white in every theme, because paper is."""

    def __init__(self, theme: Theme, document: QPdfDocument) -> None:
        super().__init__()
        self._theme = theme
        self._document = document
        self.page = 0
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def turn_to(self, page: int) -> None:
        self.page = page
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        left, top = (self.width() - self._image.width()) // 2, (self.height() - self._image.height()) // 2
        painter.drawImage(left, top, self._image)
        painter.setPen(QPen(self._theme.colour("line"), 2))
        painter.drawRect(left, top, self._image.width() - 1, self._image.height() - 1)
        painter.end()

    def _draw(self) -> None:
        if self._document.status() is not QPdfDocument.Status.Ready or self.height() < 50:
            return
        size = self._document.pagePointSize(self.page)
        scale = min(self.width() / size.width(), self.height() / size.height())
        drawn = self._document.render(self.page, QSize(round(size.width() * scale), round(size.height() * scale)))
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(QColor("white"))
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        self._image = paper
        self.update()


class PaperPreview(Surface):
    """The pages of one document, one at a time.

    Args:
        theme: Colours and sizes.
        tools: Buttons that stand with the paper.
        beside: The buttons stand beside the paper, not below it.

    Signals:
        page_turned: Number of the page shown now, from 1.
    """

    page_turned = Signal(int)

    def __init__(self, theme: Theme, tools: Sequence[Button] = (), beside: bool = False) -> None:
        super().__init__(theme, "sunken", "")
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self.paper = _Paper(theme, self._document)
        self._words = Text(theme, _("正在画出您的材料…"), "body", "ink2")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._where = Text(theme, "", "note", "ink2")
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        before, after = (_("上页"), _("下页")) if theme.extra_large else (_("上一页"), _("下一页"))
        self._before = Button(theme, before, "caret-left", type_role="note", spoken=_("上一页"))
        self._after = Button(theme, after, "caret-right", type_role="note", icon_last=True, spoken=_("下一页"))
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        if beside:
            self._lay_out_beside(tools)
        else:
            self._lay_out_below(tools)
        self._show_ready()

    def _lay_out_below(self, tools: Sequence[Button]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(self.theme.mm(3),) * 4)
        column.setSpacing(self.theme.mm(3))
        column.addWidget(self._words)
        column.addWidget(self.paper, 1)
        turning = QHBoxLayout()
        turning.setSpacing(self.theme.mm(3))
        turning.addWidget(self._before, 1)
        if self.theme.extra_large:
            column.addWidget(self._where)
        else:
            turning.addWidget(self._where, 1)
        turning.addWidget(self._after, 1)
        column.addLayout(turning)
        row = QHBoxLayout()
        row.setSpacing(self.theme.mm(3))
        for tool in tools:
            row.addWidget(tool)
        column.addLayout(row)

    def _lay_out_beside(self, tools: Sequence[Button]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*(self.theme.mm(3),) * 4)
        row.setSpacing(self.theme.mm(4))
        sheet = QVBoxLayout()
        sheet.addWidget(self._words)
        sheet.addWidget(self.paper, 1)
        row.addLayout(sheet, 1)
        column = QVBoxLayout()
        column.setSpacing(self.theme.mm(3))
        self._where.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if not self.theme.extra_large:
            column.addWidget(Text(self.theme, _("打印出来是这样"), "body", bold=True))
        column.addWidget(self._where)
        column.addStretch(1)
        turning = QHBoxLayout()
        turning.setSpacing(self.theme.mm(3))
        turning.addWidget(self._before)
        turning.addWidget(self._after)
        column.addLayout(turning)
        for tool in tools:
            column.addWidget(tool)
        row.addLayout(column, 1)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document from its first page."""
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.close()
        self._document.load(buffer)
        self._buffer = buffer
        self._show_ready()

    def show_words(self, words: str) -> None:
        """Say why there is no paper to see."""
        self._words.set_text(words)
        self._words.show()

    @property
    def pages(self) -> int:
        """How many pages the document has."""
        return self._document.pageCount()

    def text(self, page: int) -> str:
        """The words of a page, for reading it aloud."""
        return self._document.getAllText(page).text()

    def enlarged(self, width_px: int) -> QWidget:
        """The same pages, one below the other, as wide as `width_px`, to scroll through."""
        area = ScrollArea(self.theme)
        for page in range(self.pages):
            paper = _Paper(self.theme, self._document)
            size = self._document.pagePointSize(page)
            paper.setFixedHeight(round(width_px * size.height() / size.width()))
            paper.page = page
            area.body.addWidget(paper)
        return area

    def _turn(self, step: int) -> None:
        page = min(max(self.paper.page + step, 0), max(self.pages - 1, 0))
        self.paper.turn_to(page)
        self._show_where()
        self.page_turned.emit(page + 1)

    def _show_ready(self) -> None:
        if self._document.status() is QPdfDocument.Status.Ready:
            self._words.hide()
            for button in (self._before, self._after):
                button.setVisible(self.pages > 1)
            self.paper.turn_to(0)
            self._show_where()

    def _show_where(self) -> None:
        page = self.paper.page
        self._where.set_text(_("第 {page} 页，共 {pages} 页").format(page=page + 1, pages=self.pages))
        self._before.set_reason("" if page else _("这是第一页。"))
        self._after.set_reason("" if page + 1 < self.pages else _("这是最后一页。"))
